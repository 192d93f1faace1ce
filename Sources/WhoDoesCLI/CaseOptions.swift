import ArgumentParser
import WhoDoes

/// How a case is read; the same for every command that reads one.
struct CaseOptions: ParsableArguments {
  @Argument(
    help: "A folder of CSV files, a workbook, a .json file, or a text with all tables.",
    completion: .directory)
  var `case`: String

  @OptionGroup var reading: ReadingOptions

  /// Reads the case and says on standard error what its readers said.
  ///
  /// - Throws: exit code 2 where it cannot be read.
  func read() throws -> CaseFile { try reading.read(`case`) }
}

/// For which day cases are read, and by whose rules.
struct DayOptions: ParsableArguments {
  @Option(
    help: .init(
      "The day for which to read a case, such as 2026-03-09; its own day if left out.", valueName: "day"))
  var asOf: Day?

  @Option(
    help: .init(
      "Your council's own rules: a YAML file that overrides parts of the catalogue.", valueName: "file"),
    completion: .file())
  var catalogue: String?
}

/// How a case is read, without its place.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var day: DayOptions

  @Option(
    help: .init(
      "The case is about a real young person: its reference, which is no name.", valueName: "reference"))
  var real: String?

  @Flag(help: "Leave out rows with errors and go on; each is named.")
  var lenient = false

  @Flag(help: "Print every notice about the files, not only how many there are.")
  var notices = false

  @OptionGroup var remarks: RemarkOptions

  /// Reads a case and says on standard error what its readers said.
  ///
  /// - Throws: exit code 2 where it cannot be read.
  func read(_ path: String) throws -> CaseFile {
    do {
      let file = try CaseFile(
        path, localCatalogue: day.catalogue, asOf: day.asOf, reference: real, lenient: lenient)
      try remarks.write(file.diagnostics, from: path)
      Terminal.report(file.diagnostics, allNotices: notices || file.looksReal && real == nil)
      guard real != nil || !file.looksReal else {
        Terminal.say(
          """
          error: This looks like a real young person's case: it holds what is named above, and does not say that \
          it is invented. Give --real with the case's reference to go on; those details stay out either way.
          """)
        throw ExitCode.badInput
      }
      return file
    } catch let error as UnreadableCase {
      try remarks.write(error.diagnostics, from: path)
      Terminal.report(error.diagnostics, allNotices: notices)
    } catch let error as UnreadableCatalogue {
      Terminal.report(error.diagnostics, allNotices: true)
    }
    throw ExitCode.badInput
  }
}

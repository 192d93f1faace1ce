import ArgumentParser
import WhoDoes

/// `whodoes add`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take answer sheets back in whatever state they come, and say whose are missing.",
    usage: "whodoes add <case> <sheet> ... [options]",
    discussion: """
      Reads .xlsx and .csv sheets with rows and columns in any order, and letters, first names or job titles for \
      people. What is in doubt stays in doubt and is named with its row and column. Without --out the answers go into \
      the case's perspectives table, and the one before is kept as perspectives.before.csv. Adding twice changes \
      nothing.

        whodoes add cases/jordan sheets/*.xlsx
        whodoes add cases/jordan answers.csv --from A-P04 --out cases/jordan-asked
      """)

  @OptionGroup var source: CaseOptions

  @Argument(help: "The sheets.", completion: .file(extensions: ["xlsx", "csv"]))
  var sheets: [String]

  @Option(
    help: .init("Whose answers they are, where the sheet does not say.", valueName: "person"))
  var from: String?

  @Option(help: .init("The day on which they were given, where the sheet does not say.", valueName: "day"))
  var on: Day?

  @Option(
    name: .shortAndLong, help: .init("A new folder for the whole case.", valueName: "folder"),
    completion: .directory)
  var out: String?

  func run() throws {
    let file = try source.read()
    do {
      let who = try from.map { try file.respondents([$0]) }?.first
      let taken = file.adding(sheets, from: who, on: on)
      Terminal.report(taken.diagnostics, allNotices: true)
      guard source.reading.real != nil || !taken.looksReal else { throw ReturnedSheets.Refusal.looksReal }
      for line in taken.inWords { Terminal.say(line) }
      guard !taken.returned.isEmpty else { throw ExitCode.badInput }
      if taken.added.changes == 0 {
        Terminal.say("Nothing has changed.")
      } else {
        Terminal.say(try taken.write(to: out))
      }
    } catch let code as ExitCode { throw code } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}

import ArgumentParser
import WhoDoes

/// `whodoes extract`.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Look at what a council's own lists say: Annex A, SSD, SSDA903, key contacts.",
    usage: "whodoes extract <paths> ... --real <reference> [options]",
    discussion: """
      Tables are told by their headings, wherever they stand and in any order. Every row is accounted for; names, \
      full dates of birth and other personal columns are not read.

        whodoes extract annex-a.xlsx --as-of 2026-03-31 --real IG-204
        whodoes extract ssd/ --roles role-codes.csv --out result --real IG-204

      --out writes the findings and the remarks about the files as two tables each (by rule, and one line for each \
      child and finding), and the cases as long tables for whodoes caseload.
      """)

  enum Shape: String, ExpressibleByArgument, CaseIterable { case child, rule }

  @Argument(help: "Workbooks, CSV files, or folders of them.", completion: .file())
  var paths: [String]

  @Option(help: .init("The day for which to read them; today if left out.", valueName: "day"))
  var asOf: Day?

  @Option(help: "Take only tables of this source; told by their headings if left out.")
  var source: ExtractSource?

  @Option(help: "The case management system; told by its marks if left out.")
  var system: CaseSystem?

  @Option(
    help: .init("Your role codes: a CSV file with code,role.", valueName: "file"), completion: .file())
  var roles: String?

  @Option(
    help: .init(
      "Which workers of different sources are one: a CSV file with source,worker,is.", valueName: "file"),
    completion: .file())
  var workers: String?

  @Option(
    help: .init("Your council's own rules: a YAML file.", valueName: "file"), completion: .file())
  var catalogue: String?

  @Option(
    help: .init(
      "The extract is about real young people: its reference, which is no name.", valueName: "reference"))
  var real: String?

  @Option(help: "How to write it to standard output.")
  var format = ExtractRun.Format.text

  @Option(help: "With --format csv: one line for each child and finding, or for each rule.")
  var by = Shape.child

  @Option(
    name: .shortAndLong, help: .init("The folder for every file of the result.", valueName: "folder"),
    completion: .directory)
  var out: String?

  func run() throws {
    do {
      let run = try ExtractRun(
        paths, asOf: asOf ?? .today, source: source, system: system, roles: roles, workers: workers,
        localCatalogue: catalogue)
      try run.check(isReal: real != nil)
      if let out {
        try run.write(to: out)
        Terminal.say("Written: \(out)")
      }
      Terminal.print(run.bytes(as: format, byRule: by == .rule, width: Terminal.width))
    } catch let error as UnreadableCase {
      Terminal.report(error.diagnostics, allNotices: false)
      throw ExitCode.badInput
    } catch let error as UnreadableCatalogue {
      Terminal.report(error.diagnostics, allNotices: true)
      throw ExitCode.badInput
    } catch let error as OutputFile.Refusal {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}

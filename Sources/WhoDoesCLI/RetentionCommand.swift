import ArgumentParser
import WhoDoes

/// `whodoes retention`.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "List until when each case is to be kept, those past their day first.",
    usage: "whodoes retention <case>… [--on <day>]",
    discussion: """
      The day stands in the field keep_until of the case table. Nothing is removed.

        whodoes retention cases/* --on 2026-11-23
      """)

  @Argument(help: "The cases.", completion: .directory)
  var cases: [String]

  @Option(help: .init("The day to compare with; today if left out.", valueName: "day"))
  var on: Day?

  func run() throws {
    let report = RetentionReport(of: cases, on: on ?? .today)
    Terminal.print(Array(report.text.utf8))
    if report.hasUnreadable { throw ExitCode.badInput }
  }
}

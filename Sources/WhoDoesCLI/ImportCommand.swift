import ArgumentParser
import WhoDoes

/// `whodoes import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a pathway plan's table from Word, Excel, a web page or CSV, and keep its doubts.",
    usage: "whodoes import <plan> [options]",
    discussion: """
      Finds the tables that say what, by whom and by when, wherever they stand. Says what it is not sure of, grouped \
      and counted; asks on a terminal, or writes the questions to the --answers file if that is not there yet, and \
      reads them from it if it is. Makes a case folder with the plan's layer.

        whodoes import plan.docx --case R4
        whodoes import plan.docx --case R4 --answers r4-answers.csv --out cases/r4
      """)

  @Argument(
    help: "The file: .docx, .xlsx, .ods, .odt, .html, .md or .csv.",
    completion: .file(extensions: ["docx", "xlsx", "ods", "odt", "html", "htm", "md", "csv"]))
  var plan: String

  @Option(
    name: .customLong("case"), help: .init("The case's reference, which is no name.", valueName: "reference"))
  var reference: String?

  @Option(
    help: .init("Questions to fill in: written if it is not there, read if it is.", valueName: "file"),
    completion: .file())
  var answers: String?

  @Option(
    name: .shortAndLong, help: .init("The folder to make for the case.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(help: .init("The day of the plan; looked for in the file if left out.", valueName: "day"))
  var planDated: Day?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    do {
      let file = try PlanFile(
        plan, localCatalogue: reading.day.catalogue, reference: reference ?? reading.real,
        planDated: planDated,
        asOf: reading.day.asOf, answers: answers, ask: Terminal.asking)
      try reading.remarks.write(file.plan.diagnostics, from: plan)
      Terminal.report(
        file.plan.diagnostics, allNotices: reading.notices || file.looksReal && reading.real == nil)
      try file.check(isReal: reading.real != nil)
      Terminal.print(Array(WrappedText.wrap(file.plan.summary, width: Terminal.width).utf8))
      for line in try file.write(out: out) { Terminal.say(line) }
    } catch let refusal as PlanFile.Refusal {
      for line in refusal.lines { Terminal.say(line) }
      throw ExitCode.badInput
    } catch let error as UnreadableCatalogue {
      Terminal.report(error.diagnostics, allNotices: true)
      throw ExitCode.badInput
    }
  }
}

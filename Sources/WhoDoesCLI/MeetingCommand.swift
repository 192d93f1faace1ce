import ArgumentParser
import WhoDoes

/// `whodoes meeting`.
struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: "Write the sheet on which a team decides who does what.",
    usage: "whodoes meeting <case> [options]",
    discussion: """
      Two sides of A4, or one of A3: the young person's three things, up to seven lines to decide, what is clear \
      already, who is new, and two jobs before we go. Answers stand there as counts. What must not be shown to the \
      team, or to the young person who may be in the room, is left out.

        whodoes meeting cases/jordan --out meeting.html
        whodoes meeting cases/jordan --page a3 --out meeting.html --decisions decisions.xlsx
      """)

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: DocumentOptions

  @Option(help: "The paper it is for.")
  var page = Document.Page.Paper.a4

  @Option(
    help: .init(
      "Write the sheet to type decisions into as well, .csv or .xlsx, for whodoes close.", valueName: "file"),
    completion: .file(extensions: ["csv", "xlsx"]))
  var decisions: String?

  func validate() throws {
    guard let decisions else { return }
    guard [".csv", ".xlsx"].contains(where: decisions.lowercased().hasSuffix) else {
      throw ValidationError("--decisions writes a .csv or .xlsx file. Name one, such as decisions.xlsx.")
    }
  }

  func run() throws {
    let file = try source.read()
    Terminal.warn(of: file.network.readersToKeepFrom, in: file.network)
    if let decisions {
      let agenda = file.agenda()
      let sheet =
        decisions.lowercased().hasSuffix(".xlsx")
        ? try DecisionSheet.workbook(agenda).bytes() : Array(DecisionSheet.write(agenda).utf8)
      try output.output.write(sheet, to: decisions, from: file, for: .team)
      if output.output.out == nil { return }
    }
    try output.write(file.meeting(on: page), from: file)
  }
}

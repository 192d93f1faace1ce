import ArgumentParser
import WhoDoes

/// `whodoes close`.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Take typed decisions back: plan rows to paste, the changed case, and what we agreed.",
    usage: "whodoes close <case> <decisions> --out <folder> [options]",
    discussion: """
      Reads the sheet that whodoes meeting --decisions wrote. Every slip in it is named at once, with its row and \
      column; nothing is written until they are put right. The changed case goes into a new folder beside the old \
      one, never over it. A new lead takes the place of the planned one from the day of the meeting.

        whodoes close cases/jordan decisions.csv --out cases/jordan-after
        whodoes close cases/jordan decisions.xlsx --out cases/jordan-after
      """)

  @OptionGroup var source: CaseOptions

  @Argument(
    help: "The decisions sheet, a .csv or .xlsx file.", completion: .file(extensions: ["csv", "xlsx"]))
  var decisions: String

  @Option(
    name: .shortAndLong, help: .init("The new folder for the case and the page.", valueName: "folder"),
    completion: .directory)
  var out: String

  @Option(help: .init("The day of the meeting; the case's next meeting if left out.", valueName: "day"))
  var on: Day?

  @Option(help: .init("How to write what we agreed: html, docx or markdown.", valueName: "format"))
  var format = DocumentFormat.html

  func validate() throws {
    guard format != .csv else { throw ValidationError("--format takes html, docx or markdown here.") }
  }

  func run() throws {
    let file = try source.read()
    let day = on ?? file.network.nextMeeting.map { max($0, file.network.asOf) } ?? file.network.asOf
    let (typed, diagnostics) = DecisionsFile.read(decisions, network: file.network, on: day)
    Terminal.report(diagnostics, allNotices: true)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode.badInput }
    guard !typed.decisions.isEmpty else {
      Terminal.say("error: Nothing is decided in \(decisions): fill in lead, helps, by, who_tells or status.")
      throw ExitCode.badInput
    }
    let changes = file.changes(typed, on: day)
    let page = AgreedDocument.build(changes, file.catalogue)
    do {
      try CaseFolder.write(
        changes.whole, to: out,
        with: [
          ("plan-rows.csv", Array(changes.planRowsAsCSV.utf8)), ("what-we-agreed.\(ending)", bytes(of: page)),
        ])
      for name in ["plan-rows.csv", "what-we-agreed.\(ending)"] {
        try file.recordExport(of: "\(out)/\(name)", for: .team)
      }
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
    Terminal.print(Array((changes.planRowsAsText + "\n" + changes.inWords).utf8))
    Terminal.say("Written: \(out), with what-we-agreed.\(ending) and plan-rows.csv in it")
  }

  private var ending: String { format == .markdown ? "md" : format.rawValue }

  private func bytes(of page: Document) throws -> [UInt8] {
    switch format {
    case .docx: try DOCXRenderer().render(page)
    case .markdown: Array(MarkdownRenderer().render(page).utf8)
    default: Array(HTMLRenderer().render(page).utf8)
    }
  }
}

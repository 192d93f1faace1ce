import ArgumentParser
import WhoDoes

/// `whodoes audit`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Write three pages and an annex on one young person's network for a manager.",
    usage: "whodoes audit <case> [options]",
    discussion: """
      The young person's words, what is working, up to ten things to talk about with a decision box each, the map \
      and its text, and what could not be seen; the annex has the source of every line. It is one HTML file that needs nothing else, opens in any browser \
      and prints on A4; the ending of --out chooses another form.

        whodoes audit cases/jordan --out jordan-audit.html
        whodoes audit cases/jordan --out jordan-audit.docx
        whodoes audit cases/jordan --out jordan-audit.pdf
      """)

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: DocumentOptions

  func run() throws {
    let file = try source.read()
    try output.write(file.audit(), from: file)
  }
}

import ArgumentParser
import WhoDoes

/// `whodoes audit`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Write one page about one young person's network for a service manager.",
    usage: "whodoes audit <case> [options]",
    discussion: """
      One HTML file that needs nothing else: the young person's words, what is working, up to ten things to talk \
      about with a decision box each, the map and its text, and what could not be seen. It opens in any browser \
      and prints on A4.

        whodoes audit cases/jordan --out jordan-audit.html
      """)

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let file = try source.read()
    try output.write(file.auditPage(), readFrom: file.path)
  }
}

import ArgumentParser
import WhoDoes

/// `whodoes views`.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views",
    abstract: "Show whom people named as lead when asked alone, as counts.",
    usage: "whodoes views <case> [options]",
    discussion: """
      Task by task, the widest split first: who was named by how many, what nobody says is theirs, what several say is \
      theirs, who is assumed to have it and does not, and pairs who each name the other. A name stands beside an \
      answer only where that person has said yes.

        whodoes views cases/jordan
        whodoes views cases/jordan --out views.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html, docx, pdf, markdown, xlsx
  }

  @OptionGroup var source: CaseOptions

  @Option(help: "What to write; what the ending of --out says if left out, else text.")
  var format: Format?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let file = try source.read()
    Terminal.warn(of: file.network.readersToKeepFrom, in: file.network)
    let report = file.views()
    switch chosen {
    case .text: try output.write(ViewsText.write(report, width: Terminal.width), from: file, for: .team)
    case .json: try output.write(ViewsJSON.write(report), from: file, for: .team)
    default:
      var options = DocumentOptions()
      (options.output, options.format) = (output, DocumentFormat(rawValue: chosen.rawValue))
      try options.write(ViewsDocument.build(report), from: file)
    }
  }

  private var chosen: Format {
    if let format { return format }
    guard let out = output.out else { return .text }
    if out.lowercased().hasSuffix(".json") { return .json }
    return DocumentFormat(ofFile: out).flatMap { Format(rawValue: $0.rawValue) } ?? .text
  }
}

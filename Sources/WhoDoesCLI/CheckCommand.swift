import ArgumentParser
import WhoDoes

/// `whodoes check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is working, what to talk about, and what could not be seen.",
    usage: "whodoes check <case> [options]",
    discussion: """
      Every line comes with its question and the cells it came from.

        whodoes check cases/jordan
        whodoes check cases/jordan --format json --only gap --fail-on act-now
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, markdown }

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "How to write it.")
  var format = Format.text

  @OptionGroup var only: RuleOptions

  @Option(help: .init("Exit with 1 if anything found is at least this urgent.", valueName: "urgency"))
  var failOn: Urgency?

  func validate() throws { _ = try only.rules }

  func run() throws {
    let file = try source.read()
    let analysis = file.analysis(rules: try only.rules)
    try output.write(report(file, analysis), from: file, for: .manager)
    if let failOn, analysis.findings.contains(where: { $0.urgency >= failOn }) { throw ExitCode.found }
  }

  private func report(_ file: CaseFile, _ analysis: Analysis) -> String {
    switch format {
    case .text:
      TextReport.write(
        file.network, analysis, file.catalogue, width: Terminal.width,
        isStyled: Terminal.isStyled && output.out == nil)
    case .json: JSONReport.write(file.network, analysis, file.catalogue)
    case .csv: CSVReport.write(file.network, analysis, file.catalogue)
    case .markdown: MarkdownReport.write(file.network, analysis, file.catalogue)
    }
  }
}

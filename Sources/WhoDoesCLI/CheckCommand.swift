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

  @Option(
    help: .init(
      "Only these rules or concerns, such as gap or drift.late-without-movement; may be given again.",
      valueName: "rule"),
    completion: .list(Concern.allCases.map(\.rawValue) + Rule.all.map(\.id)))
  var only: [String] = []

  @Option(help: .init("Exit with 1 if anything found is at least this urgent.", valueName: "urgency"))
  var failOn: Urgency?

  func validate() throws { _ = try rules }

  func run() throws {
    let file = try source.read()
    let analysis = file.analysis(rules: try rules)
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

  /// The rules asked for, or all.
  private var rules: [Rule] {
    get throws {
      guard !only.isEmpty else { return Rule.all }
      let wanted = only.flatMap { $0.split(separator: ",").map { $0.lowercased() } }
      for name in wanted where !Rule.all.contains(where: { $0.isMeant(by: name) }) {
        let names = Concern.allCases.map(\.rawValue) + Rule.all.map(\.id)
        let hint = Suggestion.didYouMean(name, among: names) ?? "whodoes rules lists them."
        throw ValidationError("There is no rule or concern called “\(name)”. \(hint)")
      }
      return Rule.all.filter { rule in wanted.contains { rule.isMeant(by: $0) } }
    }
  }
}

extension Rule {
  /// Whether a name given to `--only` means this rule: its id or its concern.
  fileprivate func isMeant(by name: String) -> Bool { id == name || concern.rawValue == name }
}

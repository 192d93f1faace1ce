import ArgumentParser
import WhoDoes

/// `whodoes matrix`.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Say what a table of letters, such as RACI, leaves open: no lead, several, nobody who does it.",
    discussion: """
      Reads CSV, a workbook, a Word file, a web page or Markdown; tasks down the side, roles down the side, a row for \
      each letter or a column for each. What was guessed is said.

        whodoes matrix raci.xlsx
        whodoes matrix plan.md --letters "L=leads,H=helps,T=told" --fail-on error
      """)

  @Argument(help: "The file.", completion: .file())
  var file: String

  @OptionGroup var letters: LetterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var remarks: RemarkOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, html, markdown }

  @Option(help: "How to write it; what the ending of --out says if left out, else text.")
  var format: Format?

  @Option(help: .init("Exit with 1 if anything found is at least this.", valueName: "level"))
  var failOn: MatrixFinding.Level?

  func run() throws {
    let (matrices, diagnostics) = try letters.read(file, keeping: remarks)
    let analyses = matrices.map { MatrixAnalysis(of: $0) }
    try output.write(report(analyses, diagnostics), from: LetterFile(path: file))
    if let failOn, analyses.flatMap(\.findings).contains(where: { $0.level >= failOn }) {
      throw ExitCode.found
    }
  }

  private func report(_ analyses: [MatrixAnalysis], _ diagnostics: [Diagnostic]) -> String {
    switch chosen {
    case .text:
      MatrixTextReport.write(
        analyses, diagnostics, width: Terminal.width, isStyled: Terminal.isStyled && output.out == nil)
    case .json: MatrixJSONReport.write(analyses, diagnostics)
    case .csv: MatrixCSVReport.write(analyses)
    case .html: HTMLRenderer().render(MatrixDocument.build(analyses, diagnostics))
    case .markdown: MarkdownRenderer().render(MatrixDocument.build(analyses, diagnostics))
    }
  }

  private var chosen: Format {
    if let format { return format }
    return switch output.out.flatMap(DocumentFormat.init(ofFile:)) {
    case .html: .html
    case .markdown: .markdown
    case .csv: .csv
    default: output.out?.lowercased().hasSuffix(".json") == true ? .json : .text
    }
  }
}

/// How a table of letters is read.
struct LetterOptions: ParsableArguments {
  @Option(
    help: .init(
      "What the letters mean, such as L=leads,H=helps,T=told, or RACI, RASCI, DACI, LHAT.",
      valueName: "letters"))
  var letters: String?

  @Option(help: .init("Only this sheet or table; all if left out.", valueName: "name"))
  var sheet: String?

  /// Reads the tables of a file, and says what is wrong with it.
  ///
  /// - Throws: exit code 2 where it has none.
  func read(
    _ path: String, keeping remarks: RemarkOptions? = nil
  ) throws -> (matrices: [ResponsibilityMatrix], diagnostics: [Diagnostic]) {
    let (matrices, diagnostics) = MatrixFile.read(path, catalogue: .england, letters: letters, sheet: sheet)
    try remarks?.write(diagnostics, from: path)
    guard !matrices.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) else {
      Terminal.report(diagnostics, allNotices: true)
      throw ExitCode.badInput
    }
    return (matrices, diagnostics)
  }
}

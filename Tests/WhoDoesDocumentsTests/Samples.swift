import Foundation
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

/// A case with what was found in it, and every output made from it.
struct Sample: Sendable {
  let network: Case
  let analysis: Analysis

  init(_ network: Case) {
    self.network = network
    analysis = Analysis(of: network, catalogue: .england)
  }

  /// One of the fictional cases that come with the package.
  static func scenario(_ name: String) throws -> Sample {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/Scenarios/\(name)")
    return try Sample(CaseSource.read(folder.path, catalogue: .england).case)
  }

  /// A small case written as tables, whatever is wrong with it.
  static func tables(_ text: String) throws -> Sample {
    let whole = RuleExample.fires("", on: [], text).text
    return try Sample(CaseSource.read(text: whole, catalogue: .england, lenient: true).case)
  }

  var audit: Document { AuditDocument.build(network, analysis, .england) }

  func page(with figure: Document.Figure) -> String {
    HTMLRenderer().render(AuditDocument.build(network, analysis, .england, figure: figure))
  }

  /// Everything a manager may be handed, by name.
  var outputs: [String: String] {
    [
      "text": TextReport.write(network, analysis, .england),
      "csv": CSVReport.write(network, analysis, .england),
      "markdown": MarkdownReport.write(network, analysis, .england),
      "json": JSONReport.write(network, analysis, .england),
      "page": HTMLRenderer().render(audit),
    ]
  }
}

/// Names that try to become markup, formulas, escapes or other lines.
let hostileNames = [
  "</svg><script>alert(1)</script>", "&#65;&lt;b", "\\N \\E \\G", "\"'`", "a\u{1B}[31mred", "x\u{7}\u{8}y",
  "\u{202E}gnp.exe", "\u{2066}left\u{2069}", "=HYPERLINK(1)", "@cmd|x", "]]>", "<!-- --", "名前 שלום مرحبا 👩‍👩‍👧",
  "style=\"x\" onload=\"y\"", "javascript:alert(1)", "# not a heading", "| a | b |", "{words}",
]

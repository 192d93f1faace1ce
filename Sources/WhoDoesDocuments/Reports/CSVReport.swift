public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// Findings for a spreadsheet: one row each, in the order in which to talk about them.
///
/// The people in a row that rests on private answers are those whom the plan or practice names for the task,
/// so that the row does not say who gave the answers.
public enum CSVReport {
  /// The headings.
  public static let headings = [
    "rule", "concern", "also", "urgency", "area", "tasks", "task_titles", "people", "statement", "question",
    "evidence",
  ]

  /// Writes the report, with a byte order mark for spreadsheets and lines ended as RFC 4180 says.
  ///
  /// - Complexity: O(*n*) in what was found.
  public static func write(_ network: Case, _ analysis: Analysis, _ catalogue: Catalogue) -> String {
    let words = CaseInWords(network, analysis, catalogue)
    let rows = analysis.findings.map { finding in
      [
        finding.rule, finding.concern.rawValue, finding.also.map(\.rawValue).joined(separator: "; "),
        finding.urgency.rawValue, finding.area?.description ?? "",
        finding.tasks.map(words.id).joined(separator: "; "),
        finding.tasks.map(words.title).joined(separator: "; "),
        words.namedPeople(finding).map(network.shortName).joined(separator: "; "), words.statement(finding),
        finding.question, CellReference.inWords(CellReference.of(finding.evidence)),
      ]
    }
    return "\u{FEFF}" + ([headings] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell, quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe, as in the
  /// tables that WhoDoes reads.
  static func cell(_ text: String) -> String {
    let text = text.shown()
    let isFormula = text.drop { $0 == "'" || $0.isWhitespace }.first.map { "=+-@".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == ";" || $0 == "\"" || $0.isNewline || $0 == "'" }) else {
      return safe
    }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

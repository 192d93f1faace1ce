public import WhoDoesMatrix
public import WhoDoesModel

/// What `whodoes matrix` prints: what is clear first, then what to settle and talk about, then how it was read.
///
/// ```swift
/// print(MatrixTextReport.write(analyses, diagnostics, width: 80, isStyled: false))
/// ```
public enum MatrixTextReport {
  /// Writes the report of the tables of a file.
  ///
  /// - Complexity: O(*n*) in what was found.
  public static func write(
    _ analyses: [MatrixAnalysis], _ diagnostics: [Diagnostic], width: Int = 80, isStyled: Bool = false
  ) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    for analysis in analyses { write(MatrixWords(analysis: analysis), &lines) }
    write("How it was read", diagnostics.filter { $0.severity == .notice }.map(\.description), &lines)
    return lines.text
  }

  private static func write(_ words: MatrixWords, _ lines: inout TerminalLines) {
    lines.heading("\(words.title.shown()): \(words.size)")
    lines.paragraph("Letters: \(words.letters)", style: .dim)
    lines.paragraph(words.clear)
    for level in MatrixFinding.Level.allCases.reversed() {
      let findings = words.findings(level)
      guard !findings.isEmpty else { continue }
      lines.heading("\(level.heading) (\(findings.count))")
      for finding in findings {
        lines.gap()
        lines.paragraph(
          finding.statement.shown(), indent: 2, label: "\(finding.concern.glyph) ", labelStyle: .bold, hang: 2
        )
        lines.paragraph(finding.question.shown(), indent: 4, label: "Ask: ", hang: 5)
        let also = words.also(finding)
        if !also.isEmpty { lines.paragraph("Also: \(also)", indent: 4, style: .dim, hang: 2) }
        lines.paragraph("From: \(words.cells(finding)) [\(finding.rule)]", indent: 4, style: .dim, hang: 2)
      }
    }
    if words.analysis.findings.isEmpty { lines.paragraph("Nothing that this table shows.", indent: 2) }
    write("Could not check", words.couldNotCheck, &lines)
  }

  private static func write(_ heading: String, _ items: [String], _ lines: inout TerminalLines) {
    guard !items.isEmpty else { return }
    lines.heading(heading)
    for item in items { lines.paragraph(item.shown(), indent: 2, label: "- ") }
  }

  /// What `whodoes compare` prints.
  ///
  /// - Complexity: O(*n*) in the changes.
  public static func write(
    _ comparison: MatrixComparison, _ diagnostics: [Diagnostic], width: Int = 80, isStyled: Bool = false
  ) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    lines.heading("\(comparison.before.title.shown()) and \(comparison.after.title.shown())")
    lines.paragraph(comparison.summary)
    for level in MatrixFinding.Level.allCases.reversed() {
      let changes = comparison.changes.filter { $0.level == level }
      guard !changes.isEmpty else { continue }
      lines.heading("\(level.heading) (\(changes.count))")
      for change in changes {
        lines.paragraph(change.statement.shown(), indent: 2, label: "- ")
        lines.paragraph(change.places, indent: 4, style: .dim)
      }
    }
    write("How it was read", diagnostics.filter { $0.severity == .notice }.map(\.description), &lines)
    return lines.text
  }
}

extension ResponsibilityMatrix {
  var title: String { sheet.map { "\(file), \($0)" } ?? file }
}

extension MatrixComparison {
  /// How much stayed, in a sentence.
  var summary: String {
    let gone = changes.filter { $0.kind == .lastLeadLost }.count
    let words =
      gone == 0
      ? "No task lost its last lead." : "\(gone) \(gone == 1 ? "task" : "tasks") lost the last lead."
    return "\(tasksInBoth) tasks stand in both, \(tasksUnchanged) of them unchanged. \(words)"
  }
}

extension MatrixComparison.Change {
  /// Where it stood and stands: "Before: B7. Now: C7."
  var places: String {
    var words: [String] = []
    if !before.isEmpty { words.append("Before: \(MatrixWords.cells(before)).") }
    if !after.isEmpty { words.append("Now: \(MatrixWords.cells(after)).") }
    return words.joined(separator: " ") + " [\(kind.rawValue)]"
  }
}

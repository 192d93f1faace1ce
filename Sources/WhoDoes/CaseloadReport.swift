import Foundation
public import WhoDoesAnalysis
public import WhoDoesCaseload
public import WhoDoesCatalogue

/// What was found in a caseload, written case by case as it is found.
public enum CaseloadFormat: String, CaseIterable, Sendable {
  /// A row for every finding.
  case csv
  /// A line for every case: its id and the findings as `whodoes check --format json` has them.
  case json
  /// The text of `whodoes check` for every case.
  case text

  /// What stands before the first case.
  public var heading: String {
    self == .csv ? "case_id,rule,concern,also,urgency,area,tasks,people\r\n" : ""
  }

  /// What is said of one case.
  public func write(_ one: AnalysedCase, _ catalogue: Catalogue, into output: OutputBytes) {
    switch self {
    case .csv: CSVReport.writeBrief(one.network, one.analysis, catalogue, id: one.id) { output.append($0) }
    case .json:
      // Line breaks stand between members only, never in a text.
      let report = JSONReport.write(one.network, one.analysis, catalogue)
        .split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
      var line = JSONWriter()
      line.string(nil, one.id)
      output.append("{\"case_id\": \(line.text.dropLast()), \"report\": \(report)}\n")
    case .text:
      output.append("Case \(one.id)\n\n" + TextReport.write(one.network, one.analysis, catalogue) + "\n")
    }
  }
}

extension CaseloadTally {
  /// What became of the rows and cases, for standard error: a few lines, with what to do about what was left out.
  public var lines: [String] {
    var lines = unreadable.map { "\($0.id): \($0.error)" }
    if unreadableCount > unreadable.count {
      lines.append("\(unreadableCount - unreadable.count) more cases cannot be read.")
    }
    lines += diagnostics.map(\.description)
    if wasStopped { lines.append("Stopped before the end; what was written is complete as far as it goes.") }
    lines.append(
      "\(analysed) \(analysed == 1 ? "case" : "cases") looked at"
        + (unreadableCount > 0 ? ", \(unreadableCount) could not be read" : "")
        + ". Rows: \(rowsRead) read = \(rowsUsed) used + \(rowsRefused) refused.")
    return lines
  }

  /// Where the time went, in seconds of all threads together: a line for each part, then one for each rule, the slowest
  /// first.
  public func timingLines(_ rules: [Rule]) -> [String] {
    let parts = [
      ("read", timings.read), ("group", timings.group), ("rules", timings.rules), ("words", timings.words),
      ("write", timings.write),
    ]
    let looks = zip(rules.map(\.id), timings.byRule).sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return parts.map { "\($0.0): \(Self.inSeconds($0.1))" }
      + looks.map { "  \($0.0): \(Self.inSeconds($0.1))" }
  }

  private static func inSeconds(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest) s"
  }
}

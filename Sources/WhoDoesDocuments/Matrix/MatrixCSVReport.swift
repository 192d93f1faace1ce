public import WhoDoesMatrix
import WhoDoesModel

/// What was found in tables of letters, for a spreadsheet: one row each.
public enum MatrixCSVReport {
  /// Writes the findings, with a byte order mark for spreadsheets.
  ///
  /// - Complexity: O(*n*) in what was found.
  public static func write(_ analyses: [MatrixAnalysis]) -> String {
    let headings = [
      "file", "sheet", "rule", "concern", "level", "also", "tasks", "roles", "statement", "question", "cells",
    ]
    let rows = analyses.flatMap { analysis in
      analysis.findings.map { finding in
        [
          analysis.matrix.file, analysis.matrix.sheet ?? "", finding.rule, finding.concern.rawValue,
          finding.level.rawValue, finding.also.joined(separator: "; "),
          finding.tasks.map { analysis.matrix.tasks[$0].name }.joined(separator: "; "),
          finding.roles.map(analysis.matrix.name).joined(separator: "; "), finding.statement,
          finding.question,
          finding.cells.map(\.name).joined(separator: "; "),
        ]
      }
    }
    return file([headings] + rows)
  }

  /// Writes the changes between two tables.
  ///
  /// - Complexity: O(*n*) in the changes.
  public static func write(_ comparison: MatrixComparison) -> String {
    let rows = comparison.changes.map { change in
      [
        change.kind.rawValue, change.level.rawValue, change.task ?? "", change.roles.joined(separator: "; "),
        change.statement, change.before.map(\.name).joined(separator: "; "),
        change.after.map(\.name).joined(separator: "; "),
      ]
    }
    return file([["kind", "level", "task", "roles", "statement", "before", "after"]] + rows)
  }

  private static func file(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(CSVReport.cell).joined(separator: ",") + "\r\n" }.joined()
  }
}

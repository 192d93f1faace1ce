import Foundation
import WhoDoesFiles
import WhoDoesModel

/// The cases of one workbook whose sheets are the tables of a case with a column `case_id` more.
struct WorkbookCases {
  let cases: ListedCases

  /// Reads a workbook; nil where there is none at the path.
  ///
  /// - Throws: `UnreadableCase` where it is no caseload, with what to do.
  init?(_ path: String) throws(UnreadableCase) {
    guard ["xlsx", "xlsm", "ods"].contains(URL(filePath: path).pathExtension.lowercased()) else { return nil }
    let (tables, found) = CaseWorkbook.read(path)
    let errors = found.filter { $0.severity == .error }
    guard errors.isEmpty else { throw UnreadableCase(diagnostics: errors) }
    guard let split = tables.byCase() else {
      throw UnreadableCase(diagnostics: [
        Diagnostic(
          .error, code: "no-caseload", at: .init(file: path), "There is no caseload here.",
          suggestion:
            "Begin every row of every sheet with the id of its case, in a column case_id; for one case there is "
            + "whodoes check.")
      ])
    }
    cases = ListedCases(
      count: split.cases.count, strayRows: split.strayRows, diagnostics: split.diagnostics
    ) { place in
      .init(id: split.cases[place].id, reading: (split.cases[place].tables, []))
    }
  }
}

import WhoDoesModel

/// What is said of rows that belong to no case or cannot be read.
extension CaseStream {
  /// Adds rows of tables in no order that were left out.
  func add(_ strays: StrayRows, to tally: inout Tally) {
    var kinds: [String: Int] = [:]
    tally.rowsRead += strays.refused.count + strays.withoutCaseCount
    tally.rowsRefused += strays.refused.count + strays.withoutCaseCount
    for (table, row) in strays.refused.sorted(by: { ($0.table, $0.row.number) < ($1.table, $1.row.number) }) {
      add(row, of: table, to: &tally, &kinds)
    }
    let known = strays.withoutCase.sorted { ($0.table, $0.number) < ($1.table, $1.number) }
    for (table, number, id) in known.prefix(100) {
      tally.diagnostics.append(
        Diagnostic(
          .error, code: "no-such-case", at: .init(file: tables[table].path, row: number),
          "Row \(number): there is no case \(id) in \(tables[0].path).",
          suggestion: "Add its rows there, or take these away."))
    }
  }

  /// Adds a row that could not be read; of a kind, the first hundred are told of.
  func add(_ row: RefusedRow, of table: Int, to tally: inout Tally, _ kinds: inout [String: Int]) {
    let words: (code: String, message: String, suggestion: String) =
      switch row.reason {
      case .tooManyCells:
        (
          "too-many-cells", "has more cells than the heading, so they may stand under the wrong ones.",
          "Put quotes round a cell that has a separator in it."
        )
      case .unterminatedQuote:
        ("unterminated-quote", "has a quote that is never closed.", "Add a \" at the end of the cell.")
      case .noCase:
        ("no-case-id", "does not say which case it is about.", "Give it the id of its case.")
      }
    kinds[words.code, default: 0] += 1
    guard kinds[words.code, default: 0] <= 100 else { return }
    tally.diagnostics.append(
      Diagnostic(
        .error, code: words.code, at: .init(file: tables[table].path, row: row.number),
        "Row \(row.number) \(words.message)", suggestion: words.suggestion))
  }
}

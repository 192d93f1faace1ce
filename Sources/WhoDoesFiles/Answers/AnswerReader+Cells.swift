import WhoDoesModel

/// The cells of a row, and what is said about them.
extension AnswerReader {
  func cell(_ position: Int?, _ row: RawTable.Row) -> RawTable.Cell? {
    let cells = table.cells(of: row)
    guard let position, position < cells.count else { return nil }
    return cells[cells.startIndex + position]
  }

  func text(_ column: AnswerColumn, _ row: RawTable.Row) -> String {
    cell(headings.columns[column], row).map { table.text($0) } ?? ""
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ column: AnswerColumn, _ row: RawTable.Row,
    _ message: String, _ suggestion: String? = nil
  ) {
    report(severity, code, headings.columns[column], row, "\(column.rawValue): \(message)", suggestion)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ position: Int?, _ row: RawTable.Row,
    _ message: String, _ suggestion: String?
  ) {
    let place =
      cell(position, row).map { table.place(of: $0, in: row) }
      ?? .init(file: table.file, line: row.line, row: row.number)
    problems.add(severity, code, at: place, "Row \(row.number), \(message)", suggestion)
  }

  /// A text without what identifies somebody.
  mutating func masked(_ written: String, _ position: Int?, _ row: RawTable.Row) -> String {
    guard let masked = IdentifyingText.masked(Array(written.utf8)[...], but: { _ in false }) else {
      return written
    }
    for kind in masked.kinds {
      report(.notice, "identifying-text", position, row, "\(kind.rawValue) is taken out.", nil)
    }
    return String(decoding: masked.text, as: UTF8.self)
  }

  mutating func masked(_ written: String, _ column: AnswerColumn, _ row: RawTable.Row) -> String {
    masked(written, headings.columns[column], row)
  }
}

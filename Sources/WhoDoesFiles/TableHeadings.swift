import WhoDoesModel

/// Where the columns of a table stand in a file, and what is to be said of its headings.
struct TableHeadings: Sendable {
  private(set) var problems = Problems()
  private let table: CaseTable
  private var positions = PerCase<Column, Int?>(repeating: nil)

  /// Reads the headings of a table.
  init(_ raw: RawTable, of table: CaseTable) {
    self.table = table
    read(raw)
  }

  /// Where a column stands; nil where the file has none.
  subscript(column: Column) -> Int? { positions[column] }

  private mutating func read(_ raw: RawTable) {
    let known = Dictionary(uniqueKeysWithValues: table.columns.map { (Spelling.key($0.rawValue), $0) })
    var unknown: [String] = []
    for (position, cell) in raw.headings.enumerated() {
      let written = raw.text(cell)
      guard let column = known[Spelling.key(written)] else {
        unknown.append(written)
        reportUnknown(written, cell, raw)
        continue
      }
      if positions[column] == nil {
        positions[column] = position
      } else {
        unknown.append(written)
        problems.add(
          .error, "repeated-column", at: raw.place(of: cell, in: nil),
          "The column \(column.rawValue) is here twice; the first is read.", "Take one of them away.")
      }
    }
    guard !raw.headings.isEmpty else { return }
    for column in table.requiredColumns
    where positions[column] == nil && (raw.origin != .json || !raw.rows.isEmpty) {
      let near = Suggestion.closest(to: column.rawValue, among: unknown)
      problems.add(
        .error, "missing-column",
        at: .init(file: raw.file, line: raw.headings.first?.line, row: 1, sheet: raw.sheet),
        "The table \(table.rawValue) has no column \(column.rawValue).",
        near.map { "Is it the one called \($0.quoted)?" } ?? "Add it, even if some cells stay empty.")
    }
  }

  private mutating func reportUnknown(_ written: String, _ cell: RawTable.Cell, _ raw: RawTable) {
    // A table cut out of a caseload still has the caseload's leading column.
    guard Spelling.key(written) != "caseid" else { return }
    let place = raw.place(of: cell, in: nil)
    guard !written.isEmpty else {
      problems.add(
        .notice, "unknown-column", at: place, "Column \(cell.column) has no heading and is not read.",
        "Give it one of the columns' names, or take it away.")
      return
    }
    let near = Suggestion.closest(to: written, among: table.columns.map(\.rawValue))
    problems.add(
      .notice, "unknown-column", at: place,
      "The table \(table.rawValue) has no column \(written.quoted); it is not read.",
      near.map { "Did you mean \($0)?" })
  }
}

import WhoDoesModel

/// Walks the rows of one raw table, turns cells into values, and keeps what is wrong with them.
///
/// A row is *broken* once a problem makes it say something other than its author meant. The caller decides
/// whether a broken row is left out.
struct TableReader {
  /// A column of the table and where it stands in the file; nil where the file has no such column.
  struct Heading {
    let column: Column
    let position: Int?
  }

  let table: CaseTable
  let raw: RawTable
  private(set) var problems: Problems
  /// The rows that were left out, by their numbers.
  private(set) var leftOut: [Int] = []
  /// Whether the row at hand has a problem that changes its meaning.
  private(set) var isBroken = false
  private let headings: TableHeadings
  private var next = 0
  private var row: RawTable.Row
  private var tallies: [Tally] = []

  /// Cells of a column that share a remark, which is made once for all of them.
  private struct Tally {
    var code: String
    var column: Column
    var first: Diagnostic.Place
    var example: String
    var rows: [Int]
    var remark: String
  }

  init(_ raw: RawTable, of table: CaseTable) {
    (self.raw, self.table) = (raw, table)
    row = RawTable.Row(first: 0, count: 0, number: 1, line: raw.headings.first?.line ?? 1)
    headings = raw.knownHeadings ?? TableHeadings(raw, of: table)
    problems = headings.problems
  }

  var rowNumber: UInt32 { UInt32(clamping: row.number) }

  /// Where a column stands in this file.
  func heading(_ column: Column) -> Heading { Heading(column: column, position: headings[column]) }

  /// Whether every column is there without which a row means nothing.
  var hasRequiredColumns: Bool { table.requiredColumns.allSatisfy { headings[$0] != nil } }

  /// Goes to the next row; false after the last.
  mutating func advance() -> Bool {
    guard next < raw.rows.count else { return false }
    row = raw.rows[next]
    next += 1
    isBroken = false
    return true
  }

  /// Notes that the row at hand does not become part of the case.
  mutating func leaveOut() { leftOut.append(row.number) }

  /// All problems, with one remark for each tally.
  func finished() -> [Diagnostic] {
    guard !tallies.isEmpty else { return problems.finished() }
    let place = Diagnostic.Place(file: raw.file, sheet: raw.sheet)
    return problems.finished()
      + tallies.map { tally in
        let rows = tally.rows.count == 1 ? "row \(tally.rows[0])" : "\(tally.rows.count) rows"
        let which = tally.rows.count == 1 ? "" : " (\(Self.few(tally.rows)))"
        let words = tally.remark.replacing("{rows}", with: rows + which)
          .replacing("{example}", with: tally.example)
        let at = tally.first.line == nil ? place : tally.first
        return Diagnostic(.notice, code: tally.code, at: at, words)
      }
  }

  /// The first few numbers of a list: `rows 4, 9, 17 and 2 more`.
  static func few(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(8).map(String.init).joined(separator: ", ")
    return numbers.count > 8 ? "\(shown) and \(numbers.count - 8) more" : shown
  }
}

// MARK: Saying what is wrong

extension TableReader {
  /// Where a cell is, or should be.
  func place(_ heading: Heading) -> Diagnostic.Place {
    if let cell = cell(heading) { return raw.place(of: cell, in: row) }
    return .init(
      file: raw.file, line: row.line, column: heading.position.map { $0 + 1 }, row: row.number,
      sheet: raw.sheet)
  }

  /// Records a problem with a cell; an error makes the row broken.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ heading: Heading, _ message: String,
    _ suggestion: @autoclosure () -> String? = nil
  ) {
    if severity == .error { isBroken = true }
    let isFull = problems.isFull(code, in: raw.file)
    problems.add(
      severity, code, at: place(heading), message + jsonPath(heading), isFull ? nil : suggestion())
  }

  /// Counts a cell of which only the whole column's number is worth a remark; `{rows}` and `{example}` are
  /// filled in.
  mutating func tally(_ code: String, _ heading: Heading, _ remark: String, example: String = "") {
    if let index = tallies.firstIndex(where: { $0.code == code && $0.column == heading.column }) {
      tallies[index].rows.append(row.number)
    } else {
      tallies.append(
        Tally(
          code: code, column: heading.column, first: place(heading), example: example, rows: [row.number],
          remark: remark))
    }
  }

  /// In JSON a place has a path besides its line.
  private func jsonPath(_ heading: Heading) -> String {
    raw.origin == .json ? " ($.\(raw.name)[\(row.number - 2)].\(heading.column.rawValue))" : ""
  }

  @inline(__always)
  func cell(_ heading: Heading) -> RawTable.Cell? {
    guard let position = heading.position, position < row.count else { return nil }
    return raw.cell(position, of: row)
  }
}

import WhoDoesModel

/// The cells of one row that a finding came from, in words that any reader of the report may see.
///
/// Answers are given by row only: neither who answered nor what they wrote is said, because the answer sheet
/// promises that. The young person's words are not cut out of their place either; their row says where to
/// read them whole.
struct CellReference: Equatable {
  let table: CaseTable
  let rows: [Int]
  let cells: [String]

  /// The cells of a finding, row by row, answers gathered into one.
  ///
  /// - Complexity: O(*n*²) in the number of cells, which are few.
  static func of(_ evidence: [Evidence]) -> [CellReference] {
    var references: [CellReference] = []
    for cell in evidence {
      let text = isPrivate(cell.table) ? [] : [inWords(cell)]
      let place = references.firstIndex {
        $0.table == cell.table && ($0.table == .perspectives || $0.rows == [cell.row])
      }
      guard let place else {
        references.append(CellReference(table: cell.table, rows: [cell.row], cells: text))
        continue
      }
      let before = references[place]
      let rows = before.rows.contains(cell.row) ? before.rows : (before.rows + [cell.row]).sorted()
      references[place] = CellReference(table: cell.table, rows: rows, cells: before.cells + text)
    }
    return references
  }

  /// Where it is: "tasks row 9", "answers in rows 3 and 5", "the tasks table".
  var place: String {
    let numbers = rows.filter { $0 > 0 }
    guard let last = numbers.last else {
      return table == .perspectives ? "the answers" : "the \(table) table"
    }
    if table == .perspectives {
      return numbers.count == 1
        ? "an answer, row \(last)"
        : "answers, rows \(numbers.dropLast().map(String.init).joined(separator: ", ")) and \(last)"
    }
    return "\(table) row \(last)"
  }

  /// The place and what stands there: "tasks row 9 due=2026-02-28, status=stuck".
  var words: String { cells.isEmpty ? place : "\(place) \(cells.joined(separator: ", "))" }

  /// Several references in one line; rows of the same table share its name.
  ///
  /// - Complexity: O(*n*) in the number of references.
  static func inWords(_ references: [CellReference], limit: Int = .max) -> String {
    var words = ""
    var table: CaseTable?
    for reference in references.prefix(limit) {
      if reference.table == table, table != .perspectives, reference.rows.contains(where: { $0 > 0 }) {
        words += ", " + reference.words.dropFirst(reference.table.rawValue.count + 1)
      } else {
        words += (words.isEmpty ? "" : "; ") + reference.words
      }
      table = reference.table
    }
    return references.count > limit ? "\(words); and \(references.count - limit) more rows" : words
  }

  /// Whether what stands in a table's cells is kept out of references.
  static func isPrivate(_ table: CaseTable) -> Bool { table == .perspectives || table == .voice }

  /// A cell's value as a reference prints it.
  static func inWords(_ cell: Evidence) -> String {
    let value = cell.value.shown().capped(60)
    if cell.table == .assignments, cell.row > 0 { return value }
    return "\(cell.column)=\(value.isEmpty ? "(empty)" : value)"
  }
}

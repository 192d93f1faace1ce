import WhoDoesFiles
import WhoDoesModel

/// The tables of a case as rows of words: what lies between a file that was read and one to be read again.
struct PlainTables {
  /// One table.
  struct Table {
    let name: CaseTable
    var headings: [String]
    var rows: [[String]]

    /// The place of a column, where the table has it.
    func place(of column: Column) -> Int? { headings.firstIndex(of: column.rawValue) }

    /// Adds a row of some cells; the others stay empty, and what the table has no column for is left out.
    mutating func add(_ cells: [Column: String]) {
      var row = headings.map { _ in "" }
      for (column, value) in cells { if let place = place(of: column) { row[place] = value } }
      rows.append(row)
    }

    /// Makes sure there is a column.
    mutating func need(_ column: Column) {
      guard place(of: column) == nil else { return }
      headings.append(column.rawValue)
      rows = rows.map { $0 + [""] }
    }
  }

  /// How a table is written down; none of it means anything.
  struct Hand: Sendable {
    var separator: Character = ","
    var lineEnd = "\n"

    func line(_ cells: [String]) -> String {
      cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: String(separator)) + lineEnd
    }
  }

  var tables: [Table]

  /// The tables as a reader sees them.
  init(_ raw: RawTables) {
    tables = raw.tables.compactMap { name in
      raw[name].map { table in
        let headings = table.headings.map(table.text)
        let rows = table.rows.map { row in
          let cells = table.cells(of: row).map(table.text)
          return headings.indices.map { cells.indices.contains($0) ? cells[$0] : "" }
        }
        return Table(name: name, headings: headings, rows: rows)
      }
    }
  }

  /// One table, to be read or changed; an empty one where there is none.
  subscript(name: CaseTable) -> Table {
    get { tables.first { $0.name == name } ?? Table(name: name, headings: [], rows: []) }
    set {
      if let at = tables.firstIndex(where: { $0.name == name }) {
        tables[at] = newValue
      } else {
        tables.append(newValue)
      }
    }
  }

  /// Everything as one text, each table begun by its name behind `#`.
  func text(_ hand: Hand = Hand()) -> String {
    tables.map { table in
      "# \(table.name.rawValue)\(hand.lineEnd)" + ([table.headings] + table.rows).map(hand.line).joined()
    }.joined(separator: hand.lineEnd)
  }
}

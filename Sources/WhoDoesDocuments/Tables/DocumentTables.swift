/// The tables of a document by themselves, for a spreadsheet.
///
/// ```swift
/// for table in DocumentTables(of: audit).all { print(table.name) }      // cover, load, annex
/// ```
public struct DocumentTables: Sendable {
  /// A table with a short name, unique in its document.
  public struct Named: Equatable, Sendable {
    /// The id of its section, and a number from the second on: letters, digits and `-`.
    public let name: String
    /// The table.
    public let table: Document.Table

    /// The table as RFC 4180 has it, with a byte order mark for spreadsheets; what a spreadsheet would take for
    /// a formula gets an apostrophe, and lines of a cell are parted by semicolons.
    ///
    /// - Complexity: O(*n*) in the cells.
    public var csv: String {
      let rows = [table.columns.map(\.heading)] + table.rows.map { $0.map(\.plain) }
      let lines = rows.map { row in
        row.map { cell in
          CSVReport.cell(
            cell.shown(keepingLines: true).split(separator: "\n").map { String($0).trimmed }.joined(
              separator: "; "))
        }.joined(separator: ",") + "\r\n"
      }
      return "\u{FEFF}" + lines.joined()
    }
  }

  /// The tables, in the order of the page.
  public let all: [Named]

  /// Finds the tables of a document.
  ///
  /// - Complexity: O(*n*) in the blocks.
  public init(of document: Document) {
    var found: [Named] = []
    var counts: [String: Int] = [:]
    func collect(_ section: Document.Section) {
      for block in section.blocks {
        switch block {
        case .table(let table):
          let count = counts[section.id, default: 0] + 1
          counts[section.id] = count
          found.append(Named(name: count == 1 ? section.id : "\(section.id)-\(count)", table: table))
        case .section(let section): collect(section)
        default: break
        }
      }
    }
    document.sections.forEach(collect)
    all = found
  }
}

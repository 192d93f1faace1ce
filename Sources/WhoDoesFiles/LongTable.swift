public import WhoDoesModel

/// Rows of one table of many cases under one heading, with `case_id` before the other columns, as a caseload is read.
///
/// ```swift
/// var people = LongTable(.people)
/// people.add(tables[.people], caseID: "r4")
/// people.bytes                                // "case_id,person_id,name,…"
/// ```
public struct LongTable: Sendable {
  /// The file's name, such as `people.csv`.
  public let name: String
  private var table: RawTable
  private let columns: [Column]

  /// A table with its headings and no rows yet; columns that only pages for people need are left out.
  public init(_ kind: CaseTable) {
    name = kind.rawValue + ".csv"
    table = RawTable(name: kind.rawValue, file: name)
    columns = kind.columns.filter { !kind.isForPages($0) }
    table.addLine(["case_id"] + columns.map(\.rawValue))
  }

  /// Adds the rows of one case.
  ///
  /// - Complexity: O(*n*) in the cells.
  public mutating func add(_ rows: RawTable, caseID: String) {
    let headings = rows.headings.map { rows.text($0) }
    let places = columns.map { headings.firstIndex(of: $0.rawValue) }
    for row in rows.rows {
      let cells = rows.cells(of: row)
      let values = places.map { place in
        place.flatMap { $0 < cells.count ? rows.text(cells[cells.startIndex + $0]) : nil } ?? ""
      }
      table.addLine([caseID] + values)
    }
  }

  /// The table as CSV.
  public var bytes: [UInt8] { DelimitedText.write(table) }
}

public import Spreadsheet

/// Writes the tables of a document as a workbook, a sheet each, for lists that people work on.
///
/// ```swift
/// let bytes = try XLSXRenderer().render(document)
/// ```
public struct XLSXRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// Writes the file; the same document gives the same bytes.
  ///
  /// - Throws: ``SpreadsheetError``; ``SpreadsheetError/noSheet`` where the document has no table.
  /// - Complexity: O(*n*) in the cells.
  public func render(_ document: Document) throws(SpreadsheetError) -> [UInt8] {
    var sheets: [Sheet] = []
    for table in DocumentTables(of: document).all.map(\.table) {
      let name = Sheet.name(table.caption.shown(), taken: sheets.map(\.name) + ["choices"])
      sheets.append(sheet(name, table, foot: "\(document.stamp.rawValue) · \(document.audience.inWords)"))
    }
    return try Workbook(document.titleWithStamp.shown(), sheets: sheets).bytes()
  }

  private func sheet(_ name: String, _ table: Document.Table, foot: String) -> Sheet {
    let all = table.columns.reduce(0) { $0 + max($1.share, 1) }
    // As many digits as a sheet of A4 turned sideways shows, shared out as the document shares its width.
    let columns = table.columns.map { column in
      Sheet.Column(
        column.heading.shown(), width: max(10, 120 * Double(max(column.share, 1)) / Double(max(all, 1))))
    }
    var sheet = Sheet(name, columns: columns)
    sheet.foot = foot
    sheet.rows = table.rows.map { row in zip(row, table.columns).map(cell) }
    return sheet
  }

  private func cell(_ cell: Document.Cell, in column: Document.Column) -> Sheet.Cell {
    switch cell {
    case .text(let text):
      if column.isNumber, let number = Double(text) { return .number(number) }
      return .text(text.shown(keepingLines: true).capped(Self.longest))
    case .strong(let text): return .strong(text.shown(keepingLines: true).capped(Self.longest))
    case .box(let isTicked): return .box(isTicked: isTicked)
    case .blank: return .room
    case .bar(let count, _): return .number(Double(count))
    }
  }

  /// A letter may be several of the units in which a cell is measured.
  private static let longest = 8_000
}

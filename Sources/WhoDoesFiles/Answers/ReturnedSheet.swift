package import WhoDoesModel

/// Opens a sheet that came back from somebody, whatever program saved it.
package enum ReturnedSheet {
  /// Above the headings people put titles and notes; further down it is another table.
  private static let mostRowsAbove = 8

  /// Reads the one table of a file that was sent out: of a workbook, a Word file, a web page or a CSV file.
  ///
  /// Struck-out words are kept between `~~`, so that whoever reads a cell sees that something was crossed out.
  ///
  /// - Parameter isWanted: Whether a table is the one that was sent out; the first is read where none is.
  /// - Complexity: O(*n*) in the bytes.
  package static func read(
    _ path: String, name: String, where isWanted: (RawTable) -> Bool
  ) -> (table: RawTable, diagnostics: [Diagnostic]) {
    let (contents, diagnostics) = GridFile.read(path)
    let origin: RawTable.Origin = contents.kind == .delimited ? .rows : .sheet
    let grids = contents.grids.filter { !$0.isHidden && !$0.rows.isEmpty }
    for grid in grids {
      for start in grid.rows.indices.prefix(mostRowsAbove) {
        // Only the headings are looked at first: a long sheet is put into a table once.
        guard isWanted(RawTable(grid, name: name, rows: start...start, origin: origin)) else { continue }
        // What is said of other sheets, such as the hidden one with the lists to choose from, is no news.
        return (
          RawTable(grid, name: name, rows: start...(grid.rows.count - 1), origin: origin),
          diagnostics.filter { $0.place.sheet == nil || $0.place.sheet == grid.name }
        )
      }
    }
    if let first = grids.first {
      return (RawTable(first, name: name, rows: 0...(first.rows.count - 1), origin: origin), diagnostics)
    }
    var problems = Problems()
    if !diagnostics.contains(where: { $0.severity == .error }) {
      problems.add(
        .error, "no-heading", at: .init(file: path), "There is no table in this file.",
        "Is it the right file? If it is empty, ask for it to be sent again.")
    }
    return (RawTable(name: name, file: path), diagnostics + problems.finished())
  }
}

extension RawTable {
  /// Some rows of a grid as a table, the first of them the headings; what is struck out stands between `~~`.
  fileprivate init(_ grid: Grid, name: String, rows: ClosedRange<Int>, origin: Origin) {
    self.init(name: name, file: grid.file, origin: origin)
    sheet = grid.name
    for row in grid.rows[rows] {
      let isHeading = headings.isEmpty
      let width = isHeading ? row.cells.count : max(headings.count, row.cells.count)
      for column in 0..<width {
        let cell = column < row.cells.count ? row.cells[column] : Grid.Cell()
        let struck = cell.struckOut.isEmpty ? "" : "~~\(cell.struckOut)~~ "
        addCell(struck + cell.text, line: row.line ?? row.number)
      }
      if isHeading {
        endHeadings()
      } else {
        endRow(number: row.number, line: row.line ?? row.number)
      }
    }
  }
}

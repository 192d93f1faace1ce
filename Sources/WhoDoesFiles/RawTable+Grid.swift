extension RawTable {
  /// A table off a sheet: its first row has the headings.
  ///
  /// What is struck out is not read. A cell of a merged block repeats the block's words, as people mean it.
  ///
  /// - Complexity: O(*n*) in the letters.
  init(_ grid: Grid, name: String) {
    self.init(name: name, file: grid.file, origin: .sheet)
    sheet = grid.name
    for (index, row) in grid.rows.enumerated() {
      let width = index == 0 ? row.cells.count : max(headings.count, row.cells.count)
      for column in 0..<width { addCell(row.text(column), line: row.line ?? row.number) }
      if index == 0 {
        endHeadings()
      } else {
        endRow(number: row.number, line: row.line ?? row.number)
      }
    }
  }
}

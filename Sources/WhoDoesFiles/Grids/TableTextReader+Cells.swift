/// Cells, and how they reach over columns and down over rows.
extension TableTextReader {
  /// Begins a cell.
  ///
  /// - Parameters:
  ///   - across: How many columns it covers.
  ///   - down: How many rows it covers.
  ///   - isCovered: Whether it lies under a merged one and has no place of its own to say anything.
  ///   - continuesAbove: Whether it carries on the cell above, as Word writes it.
  mutating func beginCell(
    across: Int = 1, down: Int = 1, isCovered: Bool = false, continuesAbove: Bool = false
  ) throws(GridProblem) {
    try endCell()
    guard let last = tables.indices.last else { return }
    if !tables[last].isInRow { try beginRow() }
    if !isCovered, !continuesAbove { try fillFromAbove(last, onlyAtHand: true) }
    tables[last].cell = OpenCell(
      column: tables[last].column, across: min(max(across, 1), GridCollector.mostColumns),
      down: min(max(down, 1), Limits.rows), isCovered: isCovered, continuesAbove: continuesAbove)
  }

  /// Says that the cell at hand covers columns or carries on the one above, which Word tells within the cell.
  mutating func setSpan(across: Int? = nil, continuesAbove: Bool? = nil) {
    guard let last = tables.indices.last else { return }
    if let across { tables[last].cell?.across = min(max(across, 1), GridCollector.mostColumns) }
    if let continuesAbove { tables[last].cell?.continuesAbove = continuesAbove }
  }

  /// Leaves columns empty.
  mutating func skipColumns(_ count: Int) throws(GridProblem) {
    try endCell()
    guard let last = tables.indices.last else { return }
    tables[last].column += min(max(count, 0), CellName.mostColumns)
  }

  mutating func endCell(repeated: Int = 1) throws(GridProblem) {
    guard let last = tables.indices.last, let open = tables[last].cell else { return }
    tables[last].cell = nil
    var cell = Grid.Cell(
      open.value ?? String(cell: open.standing), struckOut: String(cell: open.struck), marks: open.marks)
    let column = tables[last].column
    if open.continuesAbove { cell = above(column, in: tables[last]) ?? Grid.Cell() }
    let number = tables[last].row.number
    if !open.isCovered {
      for step in 0..<open.across {
        var copy = cell
        if step > 0, copy.mergedFrom == nil { copy.mergedFrom = (number, column + 1) }
        guard !copy.isEmpty else { break }
        try put(copy, column + step, last)
      }
      if open.down > 1 {
        var copy = cell
        copy.mergedFrom = (number, column + 1)
        for step in 0..<open.across { tables[last].reaching[column + step] = (open.down - 1, copy) }
      }
    } else if let (rows, copy) = tables[last].reaching[column] {
      try put(copy, column, last)
      tables[last].reaching[column] = rows > 1 ? (rows - 1, copy) : nil
    }
    tables[last].column += open.isCovered ? 1 : open.across
    for _ in 1..<max(1, repeated) {
      guard !cell.isEmpty, tables[last].column < GridCollector.mostColumns else {
        tables[last].column += min(max(repeated - 1, 0), CellName.mostColumns)
        break
      }
      try put(cell, tables[last].column, last)
      tables[last].column += 1
    }
  }

  private mutating func put(_ cell: Grid.Cell, _ column: Int, _ table: Int) throws(GridProblem) {
    guard !cell.isEmpty else { return }
    let grid = Grid(file: collector.file, name: tables[table].grid.name)
    try collector.put(cell, column: column, into: &tables[table].row, of: grid)
  }

  /// The cell that stands above in the row before, with the place of the first of the merged ones.
  private func above(_ column: Int, in table: OpenTable) -> Grid.Cell? {
    guard let row = table.grid.rows.last, column < row.cells.count else { return nil }
    var cell = row.cells[column]
    if cell.mergedFrom == nil { cell.mergedFrom = (row.number, column + 1) }
    return cell
  }

  /// Repeats cells of rows above that reach down to this one, at the column at hand or to the end of the row.
  mutating func fillFromAbove(_ table: Int, onlyAtHand: Bool = false) throws(GridProblem) {
    guard !tables[table].reaching.isEmpty else { return }
    let columns = onlyAtHand ? [] : tables[table].reaching.keys.filter { $0 >= tables[table].column }.sorted()
    for column in columns { try fill(column, table) }
    guard onlyAtHand else { return }
    while tables[table].reaching[tables[table].column] != nil {
      try fill(tables[table].column, table)
      tables[table].column += 1
    }
  }

  private mutating func fill(_ column: Int, _ table: Int) throws(GridProblem) {
    guard let (rows, cell) = tables[table].reaching[column] else { return }
    try put(cell, column, table)
    tables[table].reaching[column] = rows > 1 ? (rows - 1, cell) : nil
  }
}

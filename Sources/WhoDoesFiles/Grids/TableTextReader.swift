import WhoDoesModel

/// Puts the tables of a text together, however deep one lies in another's cell: Word files, OpenDocument files
/// and web pages differ only in the names of their elements.
struct TableTextReader {
  /// A cell that is being filled.
  struct OpenCell {
    var column: Int
    var across: Int
    var down: Int
    var standing: [UInt8] = []
    var struck: [UInt8] = []
    var marks: Grid.Marks = []
    /// A value that stands for the words, such as a day in a spreadsheet's own writing.
    var value: String?
    var isCovered = false
    var continuesAbove = false
  }

  /// A table that is being filled.
  struct OpenTable {
    var grid: Grid
    var row = Grid.Row(number: 0)
    var column = 0
    var cell: OpenCell?
    /// How many more rows the cell above reaches down, its words, and where it stands, by column.
    var reaching: [Int: (rows: Int, cell: Grid.Cell)] = [:]
    var isInRow = false
  }

  var collector: GridCollector
  var tables: [OpenTable] = []
  private var outside: [UInt8] = []
  private var lastWords = ""
  private var count = 0

  init(_ collector: GridCollector) { self.collector = collector }

  /// Whether the reader is in a cell, and so in a table.
  var isInCell: Bool { tables.last?.cell != nil }
  var isInTable: Bool { !tables.isEmpty }

  // MARK: Words

  /// Adds words to the cell at hand or, outside tables, to the paragraph.
  mutating func add(_ words: some Sequence<UInt8>, isStruckOut: Bool = false) {
    guard let last = tables.indices.last else {
      if !isStruckOut, outside.count < 1 << 20 { outside += words }
      return
    }
    guard tables[last].cell != nil else { return }
    if isStruckOut { tables[last].cell?.struck += words } else { tables[last].cell?.standing += words }
  }

  /// Says what the look of the cell at hand tells.
  mutating func mark(_ marks: Grid.Marks) {
    if let last = tables.indices.last { tables[last].cell?.marks.formUnion(marks) }
  }

  /// Gives the cell at hand a value that stands for its words.
  mutating func setValue(_ value: String) {
    if let last = tables.indices.last { tables[last].cell?.value = value }
  }

  /// Ends a line: a paragraph, a line break.
  mutating func breakLine() {
    guard let last = tables.indices.last else { return endParagraph() }
    if tables[last].cell?.standing.isEmpty == false { tables[last].cell?.standing.append(0x0A) }
  }

  private mutating func endParagraph() {
    let words = String(cell: outside)
    outside.removeAll(keepingCapacity: true)
    guard !words.isEmpty else { return }
    lastWords = String(words.prefix(300))
    collector.addParagraph(words)
  }

  // MARK: Tables and rows

  /// Begins a table.
  ///
  /// - Parameter name: A sheet's name; nil to number the tables of a text.
  mutating func beginTable(name: String? = nil, isHidden: Bool = false) {
    if tables.isEmpty { endParagraph() }
    count += 1
    let heading = name == nil ? lastWords : ""
    tables.append(
      OpenTable(
        grid: Grid(
          file: collector.file, name: name ?? "table \(count)", heading: heading, isHidden: isHidden)))
  }

  /// Names the table at hand by its caption.
  mutating func setHeading(_ words: String) {
    guard let last = tables.indices.last, !words.isEmpty else { return }
    let old = tables[last].grid
    var grid = Grid(file: old.file, name: old.name, heading: words, isHidden: old.isHidden)
    grid.rows = old.rows
    tables[last].grid = grid
  }

  mutating func endTable() throws(GridProblem) {
    try endRow()
    guard let table = tables.popLast() else { return }
    // Words before a table belong to the first one after them.
    if tables.isEmpty { lastWords = "" }
    try collector.add(table.grid)
  }

  mutating func beginRow(number: Int? = nil, isHidden: Bool = false) throws(GridProblem) {
    try endRow()
    guard let last = tables.indices.last else { return }
    tables[last].row = Grid.Row(number: number ?? tables[last].row.number + 1, isHidden: isHidden)
    (tables[last].column, tables[last].isInRow) = (0, true)
  }

  mutating func endRow() throws(GridProblem) {
    try endCell()
    guard let last = tables.indices.last, tables[last].isInRow else { return }
    try fillFromAbove(last)
    tables[last].isInRow = false
    let isEmpty = tables[last].row.cells.allSatisfy { $0.isEmpty || $0.mergedFrom != nil }
    if isEmpty { tables[last].row.cells.removeAll() }
    var row = tables[last].row
    collector.end(&row, in: &tables[last].grid)
  }

  /// Leaves out rows that say nothing, so that the next row's number is right.
  mutating func skipRows(_ count: Int) throws(GridProblem) {
    try endRow()
    guard let last = tables.indices.last else { return }
    tables[last].row.number += min(max(count, 0), 10_000_000)
  }

  /// Repeats the last row, as spreadsheets save equal rows.
  mutating func repeatRow(_ times: Int) throws(GridProblem) {
    guard let last = tables.indices.last, times > 0 else { return }
    guard let row = tables[last].grid.rows.last, row.number == tables[last].row.number else {
      return try skipRows(times)
    }
    for _ in 0..<times {
      var copy = Grid.Row(number: tables[last].row.number + 1, isHidden: row.isHidden)
      let grid = Grid(file: collector.file, name: tables[last].grid.name)
      for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
        try collector.put(cell, column: column, into: &copy, of: grid)
      }
      tables[last].row.number += 1
      tables[last].grid.rows.append(copy)
    }
  }

  /// Ends everything that is still open.
  mutating func finish() throws(GridProblem) {
    while !tables.isEmpty { try endTable() }
    endParagraph()
  }
}

import WhoDoesModel

/// Collects the tables of one file, and stops where it holds more than people write.
struct GridCollector {
  /// Cells of all tables: ten times the largest list that a council sends.
  private static let mostCells = 3_000_000
  /// Columns of one table; what stands right of them is reported and not read.
  static let mostColumns = 1_000
  /// Nobody lays out a page with more tables than this.
  private static let mostTables = 5_000
  /// Bytes of one cell.
  private static let cellBytes = Limits.cellBytes
  /// Bytes of all cells.
  private static let allBytes = 128 << 20

  let file: String
  private(set) var grids: [Grid] = []
  var paragraphs: [String] = []
  var problems = Problems()
  private var cells = 0
  private var letters = 0
  private var textLetters = 0

  init(file: String) { self.file = file }

  /// Keeps words outside tables, of which only a document's worth is kept.
  mutating func addParagraph(_ text: String) {
    guard !text.isEmpty, textLetters < 4 << 20 else { return }
    textLetters += text.utf8.count
    paragraphs.append(text)
  }

  /// Keeps a table that has rows.
  mutating func add(_ grid: Grid) throws(GridProblem) {
    guard grids.count < Self.mostTables else { throw .tooLarge }
    if !grid.rows.isEmpty || grid.name != nil { grids.append(grid) }
  }

  /// Puts a cell into a row; gaps before it stay empty.
  ///
  /// - Parameter column: The column from 0.
  mutating func put(
    _ cell: Grid.Cell, column: Int, into row: inout Grid.Row, of grid: Grid
  ) throws(GridProblem) {
    guard column < Self.mostColumns else {
      problems.add(
        .notice, "outside-the-table", at: grid.place(of: row, column: column),
        "Row \(row.number) has something in column \(column + 1), which is not read.",
        "Move it further left if it matters.")
      return
    }
    cells += max(1, column + 1 - row.cells.count)
    letters += cell.text.utf8.count + cell.struckOut.utf8.count
    guard cells <= Self.mostCells, letters <= Self.allBytes else { throw .tooLarge }
    while row.cells.count < column { row.cells.append(Grid.Cell()) }
    var cell = cell
    if cell.text.utf8.count > Self.cellBytes {
      problems.add(
        .error, "cell-too-long", at: grid.place(of: row, column: column), "The cell is longer than 1 MB.",
        "Shorten it.")
      cell.text = ""
    }
    if column < row.cells.count { row.cells[column] = cell } else { row.cells.append(cell) }
  }

  /// Ends a row; one with nothing in it is forgotten.
  func end(_ row: inout Grid.Row, in grid: inout Grid) {
    while row.cells.last?.isEmpty == true { row.cells.removeLast() }
    if !row.cells.isEmpty { grid.rows.append(row) }
  }

  /// Repeats the words of the first cell in the other cells of a merged block, in rows that have anything in
  /// them and no further right than the table goes.
  ///
  /// - Parameters: rows and columns as the file numbers them, from 1.
  mutating func merge(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, in grid: inout Grid, width: Int
  ) throws(GridProblem) {
    let first = grid.rows.firstIndex(atOrAfter: rows.lowerBound)
    guard first < grid.rows.count, grid.rows[first].number == rows.lowerBound,
      columns.lowerBound <= grid.rows[first].cells.count, columns.lowerBound <= width
    else { return }
    let source = grid.rows[first].cells[columns.lowerBound - 1]
    guard !source.isEmpty else { return }
    var place = first
    while place < grid.rows.count, grid.rows[place].number <= rows.upperBound {
      for column in columns where column <= width {
        if place == first, column == columns.lowerBound { continue }
        var copy = source
        copy.mergedFrom = (rows.lowerBound, columns.lowerBound)
        try put(copy, column: column - 1, into: &grid.rows[place], of: grid)
      }
      place += 1
    }
  }
}

extension [Grid.Row] {
  /// The position of the first row with this number or a later one.
  ///
  /// - Complexity: O(log *n*) in the rows.
  fileprivate func firstIndex(atOrAfter number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension String {
  /// The text of bytes without blanks at either end, and with ordinary ones for no-break spaces; carriage
  /// returns, soft hyphens and other signs that nobody sees are left out.
  init(cell bytes: some Collection<UInt8>) {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) {
      for blank in ["\u{A0}", "\u{2007}", "\u{202F}"] where text.contains(blank) {
        text = text.replacing(blank, with: " ")
      }
      text.unicodeScalars.removeAll { letter in
        switch letter.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F, 0xAD, 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
      }
    }
    self = text.trimmingBlanks
  }

  var trimmingBlanks: String {
    // Most texts begin and end with a letter or a digit.
    if let first = utf8.first, let last = utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
    func isBlank(_ letter: Unicode.Scalar) -> Bool { letter.properties.isWhitespace }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last)
    else { return self }
    let start = unicodeScalars.firstIndex { !isBlank($0) } ?? unicodeScalars.endIndex
    let end =
      unicodeScalars.lastIndex { !isBlank($0) }.map { unicodeScalars.index(after: $0) } ?? start
    return String(unicodeScalars[start..<end])
  }
}

public import WhoDoesModel

/// A table as it stood in a file: headings and rows of cells, each knowing its line, column and row.
///
/// The letters of all cells lie in one buffer, already unquoted and without blanks at either end; a cell is
/// turned into a `String` only when somebody asks for it.
///
/// ```swift
/// let (table, _) = DelimitedText.read(Array("name,role\nShaz,Keyworker\n".utf8), file: "people.csv")
/// table.text(table.cells(of: table.rows[0])[1])    // "Keyworker"
/// ```
public struct RawTable: Sendable {
  /// One cell.
  public struct Cell: Sendable, Hashable {
    var start: UInt32
    var end: UInt32
    private var storedLine: UInt32
    private var storedColumn: UInt32

    init(start: Int, end: Int, line: Int, column: Int) {
      (self.start, self.end) = (UInt32(start), UInt32(end))
      (storedLine, storedColumn) = (UInt32(clamping: line), UInt32(clamping: column))
    }

    /// The line of the file on which it begins, from 1.
    public var line: Int { Int(storedLine) }
    /// The column of the table, from 1.
    public var column: Int { Int(storedColumn) }
    /// Whether nothing stands in it.
    public var isEmpty: Bool { start == end }
  }

  /// One row below the headings.
  public struct Row: Sendable, Hashable {
    var first: Int
    var count: Int
    /// The row as a spreadsheet numbers it, the heading being row 1.
    public var number: Int
    /// The line of the file on which it begins, from 1.
    public var line: Int
  }

  /// Whether the table came out of rows of text, out of JSON objects or off a sheet, which decides how places are
  /// named.
  enum Origin: Sendable { case rows, json, sheet }

  /// The table's name as the file, the `# ` line or the JSON key had it.
  public let name: String
  /// The file as the user named it.
  public let file: String
  /// The sheet of a workbook on which it stood.
  public internal(set) var sheet: String?
  /// The headings.
  public internal(set) var headings: [Cell] = []
  /// The rows that have anything in them.
  public internal(set) var rows: [Row] = []
  let origin: Origin
  /// Cells of all rows, row after row.
  private(set) var cells: [Cell] = []
  private(set) var bytes: [UInt8] = []
  private var cellStart = 0
  private var rowStart = 0
  /// Where the letters of the headings end.
  private var headingsEnd = 0
  /// Where the columns stand, where that was worked out beforehand for many cases.
  var knownHeadings: TableHeadings?

  init(name: String, file: String, origin: Origin = .rows) {
    (self.name, self.file, self.origin) = (name, file, origin)
  }

  /// The cells of a row, which may be fewer or more than the headings.
  public func cells(of row: Row) -> ArraySlice<Cell> { cells[row.first..<row.first + row.count] }

  /// One of the cells of a row, from 0.
  func cell(_ place: Int, of row: Row) -> Cell { cells[row.first + place] }

  /// What stands in a cell, without blanks at either end.
  public func text(_ cell: Cell) -> String {
    String(decoding: bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }

  /// Where a cell is.
  public func place(of cell: Cell, in row: Row?) -> Diagnostic.Place {
    .init(file: file, line: cell.line, column: cell.column, row: row?.number ?? 1, sheet: sheet)
  }
}

extension RawTable {
  /// The letters of a cell, for readers that look at many and keep few.
  public func bytes(of cell: Cell) -> ArraySlice<UInt8> { bytes[Int(cell.start)..<Int(cell.end)] }

  /// What stands in a cell as one word; nil where it is longer than that.
  @inline(__always)
  func shortWord(_ cell: Cell) -> ShortWord? {
    bytes.withUnsafeBufferPointer { whole in
      ShortWord(UnsafeBufferPointer(rebasing: whole[Int(cell.start)..<Int(cell.end)]), in: whole)
    }
  }

  /// Lends the letters of a cell.
  @inline(__always)
  func withBytes<Answer>(of cell: Cell, _ look: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    bytes.withUnsafeBufferPointer {
      look(UnsafeBufferPointer(rebasing: $0[Int(cell.start)..<Int(cell.end)]))
    }
  }

  /// The places of the cells for whose letters something holds, among those of all rows.
  @inline(__always)
  func places(where holds: (UnsafeBufferPointer<UInt8>) -> Bool) -> [Int] {
    var found: [Int] = []
    bytes.withUnsafeBufferPointer { letters in
      for place in cells.indices {
        let (start, end) = (Int(cells[place].start), Int(cells[place].end))
        if holds(UnsafeBufferPointer(rebasing: letters[start..<end])) { found.append(place) }
      }
    }
    return found
  }

  /// Puts other letters into a cell; the old ones are overwritten, so that they are nowhere in memory.
  mutating func replace(_ position: Int, with text: [UInt8]) {
    for byte in Int(cells[position].start)..<Int(cells[position].end) { bytes[byte] = 0x20 }
    cells[position].start = UInt32(bytes.count)
    bytes += text
    cells[position].end = UInt32(bytes.count)
    cellStart = bytes.count
  }

  /// How many bytes all cells have.
  var letterCount: Int { bytes.count }

  /// How many bytes the cell being filled has so far.
  var openCellLength: Int { bytes.count - cellStart }

  mutating func add(_ byte: UInt8) { bytes.append(byte) }
  mutating func add(_ buffer: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: buffer) }
  mutating func add(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  /// Forgets what the cell being filled has so far.
  mutating func dropOpenCell() { bytes.removeLast(openCellLength) }

  /// Ends a cell: blanks at either end go, and so does the apostrophe that keeps formula-like text as text.
  mutating func endCell(line: Int) {
    addCell(cellStart..<bytes.count, line: line)
    cellStart = bytes.count
  }

  /// Adds a cell whose letters are there already, without blanks at either end and the apostrophe of formulas.
  @inline(__always)
  mutating func addCell(_ letters: Range<Int>, line: Int) {
    var (start, end) = (letters.lowerBound, letters.upperBound)
    // Nearly every cell begins and ends with a letter or a digit.
    if start < end, !Self.isPlain(bytes[start]) || !Self.isPlain(bytes[end - 1]) {
      (start, end) = trimmed(start, end)
    }
    cells.append(Cell(start: start, end: end, line: line, column: cells.count - rowStart + 1))
  }

  private func trimmed(_ first: Int, _ last: Int) -> (start: Int, end: Int) {
    var (start, end) = (first, last)
    while start < end, let blank = blankLength(from: start, to: end) { start += blank }
    while start < end, let blank = blankLength(before: end, from: start) { end -= blank }
    if origin == .rows, FormulaGuard.isGuarded(bytes[start..<end]) { start += 1 }
    return (start, end)
  }

  /// Takes the bytes of a whole row, whose cells are added one by one; answers where they begin.
  mutating func addLetters(ofRow row: UnsafeBufferPointer<UInt8>) -> Int {
    defer { cellStart = bytes.count }
    bytes.append(contentsOf: row)
    return bytes.count - row.count
  }

  /// Adds an empty cell, for a JSON object without one of the keys.
  mutating func addEmptyCell(line: Int) { endCell(line: line) }

  /// Ends a row; one with nothing in it is forgotten. Answers the row where it is kept.
  @discardableResult mutating func endRow(number: Int, line: Int) -> Row? {
    defer { rowStart = cells.count }
    guard cells[rowStart...].contains(where: { !$0.isEmpty }) else {
      cells.removeLast(cells.count - rowStart)
      return nil
    }
    let row = Row(first: rowStart, count: cells.count - rowStart, number: number, line: line)
    rows.append(row)
    return row
  }

  /// Forgets the last row, which turned out to be broken.
  mutating func dropLastRow() {
    guard let row = rows.popLast() else { return }
    cells.removeLast(cells.count - row.first)
    rowStart = cells.count
  }

  /// Forgets every row and keeps the headings and the storage, for the rows of the next case.
  public mutating func removeRows() {
    rows.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    bytes.removeLast(bytes.count - headingsEnd)
    (cellStart, rowStart) = (headingsEnd, 0)
  }

  /// Works out where the columns of a table stand, once for all cases whose rows it will have.
  public mutating func readHeadings(of table: CaseTable) { knownHeadings = TableHeadings(self, of: table) }

  /// Forgets cells of a row not ended yet.
  mutating func dropOpenRow() {
    cells.removeLast(cells.count - rowStart)
    cellStart = bytes.count
  }

  /// Makes the cells since the last row the headings.
  mutating func endHeadings() {
    headings = Array(cells[rowStart...])
    cells.removeLast(cells.count - rowStart)
    rowStart = cells.count
    headingsEnd = bytes.count
    knownHeadings = nil
    // A spreadsheet's empty columns at the right end are no columns.
    while headings.last?.isEmpty == true { headings.removeLast() }
  }

  /// The bytes of a blank at a position, nil where none stands there; spreadsheets love the no-break space.
  private func blankLength(from start: Int, to end: Int) -> Int? {
    if Self.isBlank(bytes[start]) { return 1 }
    return end - start >= 2 && bytes[start] == 0xC2 && bytes[start + 1] == 0xA0 ? 2 : nil
  }

  private func blankLength(before end: Int, from start: Int) -> Int? {
    if Self.isBlank(bytes[end - 1]) { return 1 }
    return end - start >= 2 && bytes[end - 1] == 0xA0 && bytes[end - 2] == 0xC2 ? 2 : nil
  }

  /// A letter, a digit or a common sign: no blank, and no apostrophe.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x27 && byte < 0x80 }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

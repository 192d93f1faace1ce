import CSeparators

/// A stretch of a long table in memory, with the place where every cell ends.
///
/// Its storage is reused from block to block, so that reading a caseload allocates nothing.
final class TableBlock {
  let table: LongTable
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  var separators: UnsafeMutablePointer<UInt32>
  private(set) var rowStarts: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private var separatorCapacity: Int
  private var rowCapacity: Int

  /// The complete rows.
  var rowCount = 0
  /// Whether the file ends with this block.
  var isAtEnd = false
  /// Where the block begins in its file, and where its last complete row ends.
  var offset = 0
  var endOffset = 0
  /// Rows that cannot be read, by place in the file.
  var refused: [RefusedRow] = []
  /// The number of the first record, and of the one after the last.
  var firstNumber = 0
  var endNumber = 0
  /// For blocks whose rows are not all as wide as the heading, or that have quotes: the number of each, and where it
  /// begins and ends in the file.
  var numbers: [UInt32] = []
  var origins: [Range<Int>] = []
  var isRewritten = false
  /// For blocks gathered from all over a file: the row numbers of the records.
  private var gatheredNumbers: [UInt32]?
  var byteCount = 0

  static let slack = Int(SEPARATORS_SLACK)

  init(_ table: LongTable) {
    self.table = table
    (capacity, separatorCapacity, rowCapacity) = (0, 0, 0)
    bytes = .allocate(capacity: Self.slack)
    separators = .allocate(capacity: Self.slack)
    rowStarts = .allocate(capacity: Self.slack)
  }

  deinit {
    bytes.deallocate()
    separators.deallocate()
    rowStarts.deallocate()
  }
}

/// A row of a long table that was left out, and why.
struct RefusedRow {
  enum Reason {
    case tooManyCells
    case unterminatedQuote
    case noCase
  }

  let offset: Int
  let number: Int
  let reason: Reason
}

// MARK: Filling

extension TableBlock {
  /// Reads a stretch of the file that begins with a row.
  func load(from offset: Int, number: Int, count: Int) {
    reserve(count + 1)
    self.offset = offset
    firstNumber = number
    gatheredNumbers = nil
    byteCount = LongTable.read(table.descriptor, into: bytes, at: offset, count: count)
    isAtEnd = offset + byteCount >= table.byteCount || byteCount < count
    findRows()
  }

  /// Reads a stretch of the file that begins with a row, and more of it where that is longer.
  func loadRows(from offset: Int, number: Int, count: Int) {
    var length = count
    repeat {
      load(from: offset, number: number, count: length)
      length *= 2
    } while endOffset == offset && !isAtEnd
  }

  /// Takes rows from all over the file, each of which ends with a line feed.
  ///
  /// - Parameter fill: Puts the rows where they are to lie, end to end, and their numbers.
  func gather(
    byteCount count: Int, rowCount rows: Int,
    _ fill: (UnsafeMutablePointer<UInt8>, UnsafeMutableBufferPointer<UInt32>) -> Void
  ) {
    byteCount = 0
    reserve(count + 1)
    gatheredNumbers = [UInt32](unsafeUninitializedCapacity: rows) { numbers, filled in
      fill(bytes, numbers)
      filled = rows
    }
    (offset, byteCount, firstNumber, isAtEnd) = (0, count, 0, true)
    findRows()
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    let wanted = max(count, capacity * 2)
    let more = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + Self.slack)
    more.update(from: bytes, count: byteCount)
    bytes.deallocate()
    (bytes, capacity) = (more, wanted)
  }

  func reserve(separators count: Int, rows: Int) {
    if count > separatorCapacity {
      separators.deallocate()
      separatorCapacity = max(count, separatorCapacity * 2)
      separators = .allocate(capacity: separatorCapacity + Self.slack)
    }
    if rows > rowCapacity {
      rowStarts.deallocate()
      rowCapacity = max(rows, rowCapacity * 2)
      rowStarts = .allocate(capacity: rowCapacity + Self.slack)
    }
  }
}

// MARK: Rows

extension TableBlock {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  private func findRows() {
    if isAtEnd, byteCount > 0, bytes[byteCount - 1] != Self.newline {
      bytes[byteCount] = Self.newline
      byteCount += 1
    }
    refused.removeAll(keepingCapacity: true)
    isRewritten = false
    // Room for the worst, of which only the part that is written to takes memory.
    reserve(separators: byteCount + 1, rows: 0)
    let found = separators_index(bytes, UInt32(byteCount), table.delimiter, separators)
    if found.has_quotes {
      findRowsAmongQuotes()
    } else {
      var count = Int(found.count)
      while count > 0, bytes[Int(separators[count - 1])] != Self.newline { count -= 1 }
      if count != Int(found.newlines) * table.width || !takeEvenRows(Int(found.newlines)) {
        rewriteRows(separatorCount: count, hasQuotes: false)
      }
    }
  }

  /// Takes rows that all have as many cells as the heading; answers false where one has not.
  private func takeEvenRows(_ count: Int) -> Bool {
    reserve(separators: 0, rows: count)
    // Variables of its own: a property of a class is looked up anew every time.
    let (width, bytes, separators, rowStarts) = (table.width, bytes, separators, rowStarts)
    var start: UInt32 = 0
    var last = width - 1
    for row in 0..<count {
      rowStarts[row] = start
      let end = Int(separators[last])
      guard bytes[end] == Self.newline else { return false }
      if end > Int(start), bytes[end - 1] == Self.carriageReturn { separators[last] = UInt32(end - 1) }
      start = UInt32(end + 1)
      last += width
    }
    rowCount = count
    endOffset = offset + Int(start)
    endNumber = firstNumber + count
    return true
  }
}

// MARK: Reading

extension TableBlock {
  /// The id of the case that a row is about, without blanks at either end.
  func caseID(_ row: Int) -> ByteText {
    let width = table.width
    let end = Int(separators[row * width + table.caseColumn])
    let start =
      table.caseColumn == 0
      ? Int(rowStarts[row]) : Int(separators[row * width + table.caseColumn - 1]) + 1
    return ByteText(start: bytes + start, count: max(0, end - start)).trimmed
  }

  /// Where a row begins in its file; past the last row, where that ends.
  func offset(of row: Int) -> Int {
    guard row < rowCount else { return endOffset }
    return isRewritten ? origins[row].lowerBound : offset + Int(rowStarts[row])
  }

  /// Where a row lies in its file, its line feed included, whether the file has one there or not.
  @inline(__always)
  func place(of row: Int) -> Range<Int> {
    if isRewritten { return origins[row] }
    return offset + Int(rowStarts[row])..<(row + 1 < rowCount ? offset + Int(rowStarts[row + 1]) : endOffset)
  }

  /// The number of a row as a spreadsheet has it, the heading being row 1.
  func number(of row: Int) -> Int {
    guard row < rowCount else { return endNumber }
    let record = isRewritten ? Int(numbers[row]) : firstNumber + row
    if let gatheredNumbers { return Int(gatheredNumbers[record]) }
    return record
  }
}

import CSeparators

/// A stretch of a long table in memory, with the place where every cell ends.
///
/// Its storage is reused from block to block, so that reading a caseload allocates nothing.
final class TableBlock {
  let table: LongTable
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var separators: UnsafeMutablePointer<UInt32>
  private(set) var rowStarts: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private var separatorCapacity: Int
  private var rowCapacity: Int

  /// The complete rows.
  private(set) var rowCount = 0
  /// Whether the file ends with this block.
  private(set) var isAtEnd = false
  /// Where the block begins in its file, and where its last complete row ends.
  private(set) var offset = 0
  private(set) var endOffset = 0
  /// Rows that cannot be read, by place in the file.
  private(set) var refused: [RefusedRow] = []
  /// The number of the first record, and of the one after the last.
  private var firstNumber = 0
  private var endNumber = 0
  /// For blocks whose rows are not all as wide as the heading, or that have quotes: the number and place of each.
  private var numbers: [UInt32] = []
  private var origins: [Int] = []
  private var isRewritten = false
  /// For blocks gathered from all over a file: the row numbers of the records.
  private var gatheredNumbers: [UInt32]?
  private var byteCount = 0
  /// Whether a quote stood anywhere in it.
  private(set) var mayHaveQuotes = false

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

  /// Begins to gather rows from all over the file.
  func beginGathering() {
    (offset, byteCount, firstNumber) = (0, 0, 0)
    isAtEnd = true
  }

  /// Adds a row.
  func gather(_ row: UnsafePointer<UInt8>, count: Int) {
    reserve(byteCount + count + 1)
    (bytes + byteCount).update(from: row, count: count)
    byteCount += count
    // The last row of a file may have no line end.
    if bytes[byteCount - 1] != UInt8(ascii: "\n") {
      bytes[byteCount] = UInt8(ascii: "\n")
      byteCount += 1
    }
  }

  /// Ends gathering; `numbers` are the rows' own numbers, where they are known.
  func endGathering(numbers: [UInt32]?) {
    gatheredNumbers = numbers
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

  private func reserve(separators count: Int, rows: Int) {
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
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")

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
    mayHaveQuotes = found.has_quotes
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
    let width = table.width
    var start: UInt32 = 0
    var last = width - 1
    for row in 0..<count {
      rowStarts[row] = start
      let end = Int(separators[last])
      guard bytes[end] == Self.newline else { return false }
      start = UInt32(end + 1)
      if end > 0, bytes[end - 1] == Self.carriageReturn, end > Int(rowStarts[row]) {
        separators[last] = UInt32(end - 1)
      }
      last += width
    }
    rowCount = count
    endOffset = offset + Int(start)
    endNumber = firstNumber + count
    return true
  }

  private func findRowsAmongQuotes() {
    while true {
      let found = separators_index_quoted(bytes, UInt32(byteCount), table.delimiter, separators)
      guard found.is_open, isAtEnd || byteCount - Int(found.open_line) > 2 * LongLimits.row else {
        var count = Int(found.count)
        while count > 0, bytes[Int(separators[count - 1])] != Self.newline { count -= 1 }
        return rewriteRows(separatorCount: count, hasQuotes: true)
      }
      // Nothing closes the quote: its line is left out, and reading goes on after it.
      let line = Int(found.open_line)
      refused.append(
        RefusedRow(
          offset: offset + line, number: firstNumber + Int(found.newlines), reason: .unterminatedQuote))
      var place = line
      while place < byteCount, bytes[place] != Self.newline {
        bytes[place] = 0x20
        place += 1
      }
    }
  }

  /// Lays the rows of an untidy block out anew: quotes taken away, missing cells empty, rows that are too wide out.
  private func rewriteRows(separatorCount: Int, hasQuotes: Bool) {
    isRewritten = true
    numbers.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    let width = table.width
    let old = UnsafeMutablePointer<UInt32>.allocate(capacity: separatorCount + 1)
    defer { old.deallocate() }
    old.update(from: separators, count: separatorCount)
    var rows = 0
    for index in 0..<separatorCount where bytes[Int(old[index])] == Self.newline { rows += 1 }
    reserve(separators: rows * width, rows: rows)
    rowCount = 0
    var (place, read, write, number) = (0, 0, 0, firstNumber)
    while place < separatorCount {
      var last = place
      while bytes[Int(old[last])] != Self.newline { last += 1 }
      let (rowStart, lineEnd) = (read, Int(old[last]))
      let end = lineEnd > rowStart && bytes[lineEnd - 1] == Self.carriageReturn ? lineEnd - 1 : lineEnd
      let cells = last - place + 1
      let isBlank = cells == 1 && (rowStart..<end).allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
      let extra = cells > width ? Int(old[place + width - 1]) + 1 : end
      let isTooWide = (extra..<max(extra, end)).contains { bytes[$0] != table.delimiter && bytes[$0] != 0x20 }
      if isTooWide {
        refused.append(RefusedRow(offset: offset + rowStart, number: number, reason: .tooManyCells))
      }
      if !isBlank, !isTooWide {
        numbers.append(UInt32(number))
        origins.append(offset + rowStart)
        rowStarts[rowCount] = UInt32(write)
        var start = rowStart
        for column in 0..<width {
          if column < cells {
            let cellEnd = column == cells - 1 ? end : Int(old[place + column])
            write = move(start..<max(start, cellEnd), to: write, hasQuotes: hasQuotes)
            start = cellEnd + 1
          }
          separators[rowCount * width + column] = UInt32(write)
          // The separator's own byte keeps cells apart, as in a tidy block.
          write += column < cells ? 1 : 0
        }
        rowCount += 1
      }
      // A short row's missing cells end before they begin, which counts as empty.
      read = lineEnd + 1
      write = min(write, read)
      place = last + 1
      number += 1
    }
    endOffset = offset + read
    endNumber = number
  }

  /// Moves a cell towards the beginning of the block, without the quotes round it; answers where it ends.
  private func move(_ cell: Range<Int>, to target: Int, hasQuotes: Bool) -> Int {
    guard hasQuotes, !cell.isEmpty, bytes[cell.lowerBound] == Self.quote else {
      if target != cell.lowerBound {
        for place in cell { bytes[target + place - cell.lowerBound] = bytes[place] }
      }
      return target + cell.count
    }
    var (write, place, isInside) = (target, cell.lowerBound + 1, true)
    while place < cell.upperBound {
      let byte = bytes[place]
      place += 1
      if isInside, byte == Self.quote {
        let isDoubled = place < cell.upperBound && bytes[place] == Self.quote
        isInside = isDoubled
        if !isDoubled { continue }
        place += 1
      } else if byte == Self.carriageReturn, place < cell.upperBound, bytes[place] == Self.newline {
        // Line ends within cells become one kind.
        continue
      }
      bytes[write] = byte
      write += 1
    }
    return write
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
    return isRewritten ? origins[row] : offset + Int(rowStarts[row])
  }

  /// The number of a row as a spreadsheet has it, the heading being row 1.
  func number(of row: Int) -> Int {
    guard row < rowCount else { return endNumber }
    let record = isRewritten ? Int(numbers[row]) : firstNumber + row
    return gatheredNumbers.map { Int($0[record]) } ?? record
  }
}

extension ByteText {
  /// The text without blanks at either end.
  @inline(__always)
  var trimmed: ByteText {
    guard count > 0, start[0] <= 0x20 || start[count - 1] <= 0x20 else { return self }
    var (first, end) = (start, count)
    while end > 0, first[0] <= 0x20 {
      first += 1
      end -= 1
    }
    while end > 0, first[end - 1] <= 0x20 { end -= 1 }
    return ByteText(start: first, count: end)
  }
}

/// How much the reader of long tables takes before it says that something is wrong with the file.
enum LongLimits {
  /// Bytes of one row, which a quote that is never closed would make endless: 1 MB.
  static let row = 1 << 20
}

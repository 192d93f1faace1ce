import CSeparators
import Foundation

/// Rows that are not what a program writes: with quotes, blank lines, too few cells or too many.
extension TableBlock {
  private static let quote = UInt8(ascii: "\"")

  func findRowsAmongQuotes() {
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
  func rewriteRows(separatorCount: Int, hasQuotes: Bool) {
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
    // Variables of its own: a property of a class is looked up anew every time.
    let (bytes, separators, rowStarts) = (bytes, separators, rowStarts)
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
  @inline(__always)
  private func move(_ cell: Range<Int>, to target: Int, hasQuotes: Bool) -> Int {
    let (bytes, count) = (bytes, cell.count)
    guard hasQuotes, count > 0, bytes[cell.lowerBound] == Self.quote else {
      if target != cell.lowerBound { memmove(bytes + target, bytes + cell.lowerBound, count) }
      return target + count
    }
    // What stands between the quotes is nearly always plain, or nothing.
    let (inner, length) = (bytes + cell.lowerBound + 1, count - 2)
    if length >= 0, bytes[cell.upperBound - 1] == Self.quote,
      length == 0
        || (memchr(inner, Int32(Self.quote), length) == nil
          && memchr(inner, Int32(Self.carriageReturn), length) == nil)
    {
      memmove(bytes + target, inner, length)
      return target + length
    }
    return moveLetters(cell, to: target)
  }

  /// Moves the letters of a cell in quotes one by one: doubled quotes become one, and so do line ends of two signs.
  private func moveLetters(_ cell: Range<Int>, to target: Int) -> Int {
    let bytes = bytes
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

/// How much the reader of long tables takes before it says that something is wrong with the file.
enum LongLimits {
  /// Bytes of one row, which a quote that is never closed would make endless: 1 MB.
  static let row = 1 << 20
}

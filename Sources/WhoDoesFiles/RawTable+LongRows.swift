extension RawTable {
  /// A table without rows, for the rows of one case out of a table of many.
  ///
  /// ```swift
  /// var people = RawTable(name: "people", file: "people.csv", headings: ["person_id", "name"])
  /// people.addCell(bytes, line: 7)
  /// people.addCell(more, line: 7)
  /// people.endRow(7)
  /// ```
  public init(name: String, file: String, headings: [String]) {
    self.init(name: name, file: file, headings: headings, rows: [])
  }

  /// Adds a cell to the row being filled; bytes that are not UTF-8 are taken for Windows-1252.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public mutating func addCell(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    if bytes.isASCII {
      add(bytes)
    } else {
      add(DecodedText(Array(bytes)).bytes[...])
    }
    endCell(line: line)
  }

  /// Adds some cells of a row out of a table of many cases; a row with nothing in them is forgotten.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public mutating func addRow(_ number: Int, _ row: LongRow, columns: UnsafeBufferPointer<Int>) {
    if row.letters.isASCII {
      let start = addLetters(ofRow: row.letters)
      for column in columns {
        let cell = row.place(of: column)
        addCell(start + cell.lowerBound..<start + cell.upperBound, line: number)
      }
    } else {
      for column in columns {
        addCell(UnsafeBufferPointer(rebasing: row.letters[row.place(of: column)]), line: number)
      }
    }
    endRow(number)
  }

  /// Ends the row being filled; one with nothing in it is forgotten.
  public mutating func endRow(_ number: Int) { endRow(number: number, line: number) }
}

/// A row as it lies in memory, one cell after another with a sign between, as in a file.
public struct LongRow {
  /// All its bytes, separators and all.
  let letters: UnsafeBufferPointer<UInt8>
  private let ends: UnsafePointer<UInt32>
  private let start: Int

  /// A row in a buffer.
  ///
  /// - Parameters:
  ///   - buffer: Where it lies.
  ///   - start: Where its first cell begins, in bytes from the beginning of the buffer.
  ///   - ends: Where each of its cells ends, counted alike; the next begins a byte later, and one that would begin
  ///     after its own end is empty.
  ///   - count: How many cells it has; at least one.
  public init(in buffer: UnsafePointer<UInt8>, from start: Int, ends: UnsafePointer<UInt32>, count: Int) {
    (self.start, self.ends) = (start, ends)
    letters = UnsafeBufferPointer(start: buffer + start, count: max(0, Int(ends[count - 1]) - start))
  }

  /// Where a cell lies in the letters.
  @inline(__always)
  func place(of cell: Int) -> Range<Int> {
    let end = Int(ends[cell]) - start
    let first = cell == 0 ? 0 : Int(ends[cell - 1]) + 1 - start
    return Swift.min(first, end)..<end
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether every byte is below 128; eight are looked at together.
  fileprivate var isASCII: Bool {
    let raw = UnsafeRawBufferPointer(self)
    var (place, seen): (Int, UInt64) = (0, 0)
    while place + 8 <= raw.count {
      seen |= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < raw.count {
      seen |= UInt64(raw[place])
      place += 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }
}

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

  /// Adds a whole row, cell by cell; one with nothing in it is forgotten.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public mutating func addRow(_ number: Int, count: Int, cell: (Int) -> UnsafeBufferPointer<UInt8>) {
    for place in 0..<count { addCell(cell(place), line: number) }
    endRow(number)
  }

  /// Ends the row being filled; one with nothing in it is forgotten.
  public mutating func endRow(_ number: Int) { endRow(number: number, line: number) }
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

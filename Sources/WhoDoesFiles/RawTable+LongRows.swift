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
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { add(byte) }
    } else {
      add(DecodedText(Array(bytes)).bytes[...])
    }
    endCell(line: line)
  }

  /// Ends the row being filled; one with nothing in it is forgotten.
  public mutating func endRow(_ number: Int) { endRow(number: number, line: number) }
}

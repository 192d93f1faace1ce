import WhoDoesModel

extension DelimitedText {
  /// Writes a table as RFC 4180 has it: commas, quotes where needed, CRLF after every row, UTF-8.
  ///
  /// A cell that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-` or `@`, is
  /// written with an apostrophe before it, so that it stays text; ``read(_:file:name:)`` takes it away again.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func write(_ table: RawTable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(table.bytes.count + table.bytes.count / 4)
    if !table.headings.isEmpty { write(table.headings[...], of: table, into: &bytes) }
    for row in table.rows { write(table.cells(of: row), of: table, into: &bytes) }
    return bytes
  }

  private static func write(
    _ cells: ArraySlice<RawTable.Cell>, of table: RawTable, into bytes: inout [UInt8]
  ) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let text = table.bytes[Int(cell.start)..<Int(cell.end)]
      let needsQuotes = text.contains {
        $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
      if FormulaGuard.isNeeded(text) { bytes.append(FormulaGuard.apostrophe) }
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}

/// Names of cells as spreadsheets write them: `C7`, `AB12`.
enum CellName {
  /// More columns than any spreadsheet has.
  static let mostColumns = 16_384

  /// The column and row of a name, from 1; nil for anything else. Dollar signs are passed over.
  ///
  /// - Complexity: O(*n*) in the letters, of which it reads a dozen at most.
  static func parse(_ name: some Collection<UInt8>) -> (column: Int, row: Int)? {
    var (column, row, digits, length) = (0, 0, 0, 0)
    for byte in name where byte != UInt8(ascii: "$") {
      length += 1
      guard length <= 11 else { return nil }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard digits == 0 else { return nil }
        column = column * 26 + Int(byte | 0x20) - 96
        guard column <= mostColumns else { return nil }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        row = row * 10 + Int(byte) - 48
      default: return nil
      }
    }
    return column > 0 && digits > 0 && row > 0 ? (column, row) : nil
  }
}

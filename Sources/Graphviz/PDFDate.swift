/// The date that a PDF carries of its making, taken out so that the same drawing is the same file.
enum PDFDate {
  private static let mark = Array("/CreationDate (D:".utf8)
  private static let day = Array("20000101000000".utf8)

  /// The file with the digits of its creation date set to the first second of 2000; no byte moves, because
  /// the table at the end of a PDF counts them.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  static func fixed(in file: [UInt8]) -> [UInt8] {
    var file = file
    var start = 0
    while let found = file[start...].firstIndex(of: UInt8(ascii: "/")) {
      start = found + 1
      let digits = found + mark.count
      guard digits + day.count <= file.count, file[found..<digits].elementsEqual(mark),
        file[digits..<digits + day.count].allSatisfy({ (48...57).contains($0) })
      else { continue }
      file.replaceSubrange(digits..<digits + day.count, with: day)
    }
    return file
  }
}

/// Takes out of a PDF what says when and on what machine it was made.
enum PDFProperties {
  private static let unwanted = ["/CreationDate", "/ModDate", "/Creator", "/Author"]

  /// The file with those properties blank; nothing moves, so its table of places stays right.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  static func withoutTraces(_ pdf: [UInt8]) -> [UInt8] {
    var pdf = pdf
    for name in unwanted.map({ Array($0.utf8) }) {
      var from = 0
      while let start = place(of: name, in: pdf, from: from) {
        from = start + name.count
        guard let end = endOfText(in: pdf, from: from) else { continue }
        for index in start..<end { pdf[index] = 0x20 }
        from = end
      }
    }
    return pdf
  }

  private static func place(of name: [UInt8], in pdf: [UInt8], from: Int) -> Int? {
    pdf.withUnsafeBufferPointer { bytes in
      var index = from
      while index + name.count <= bytes.count {
        if bytes[index] == name[0], (1..<name.count).allSatisfy({ bytes[index + $0] == name[$0] }) {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  /// Where the text in brackets ends that follows; nil where none does.
  private static func endOfText(in pdf: [UInt8], from: Int) -> Int? {
    var index = from
    while index < pdf.count, pdf[index] == 0x20 || pdf[index] == 0x0A || pdf[index] == 0x0D { index += 1 }
    guard index < pdf.count, pdf[index] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    while index < pdf.count {
      switch pdf[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }
}

/// How wide text stands on paper, and so how many lines it takes, without drawing it.
///
/// The widths are those of Arial, which Liberation Sans and Helvetica share. Letters that the table does not
/// know count as wide ones, so that a guess is never too small.
///
/// ```swift
/// TextMeasure(size: 14).lines(of: "Ring Shaz at the house", in: 200)     // 1
/// ```
struct TextMeasure: Sendable {
  /// The size of the letters, in points.
  let size: Double
  /// Whether the letters are bold, which are wider.
  var isBold = false

  /// How wide a text is on one line, in points.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func width(of text: some StringProtocol) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.thousandths(of: $1) }
    return Double(thousandths) / 1000 * size * (isBold ? 1.1 : 1)
  }

  /// How many lines a text takes in a column so many points wide; an empty one takes none.
  ///
  /// - Parameter used: What already stands on the first line.
  /// - Complexity: O(*n*) in the length of the text.
  func lines(of text: String, in column: Double, after used: Double = 0) -> Int {
    guard !text.isEmpty else { return 0 }
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().reduce(0) {
      $0 + linesOfOne($1.element, in: max(column, size), after: $1.offset == 0 ? used : 0)
    }
  }

  private func linesOfOne(_ line: Substring, in column: Double, after start: Double) -> Int {
    let blank = width(of: " ")
    var (lines, used) = (1, start)
    for word in line.split(separator: " ") {
      let wide = width(of: word)
      if used > 0, used + blank + wide <= column {
        used += blank + wide
        continue
      }
      if used > 0 { lines += 1 }
      used = wide
      // A word longer than its line is broken wherever the line ends, and each letter may cost a little.
      while used > column {
        lines += 1
        used -= column - size
      }
    }
    return lines
  }

  /// The width of a letter in thousandths of the size.
  private static func thousandths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return widths[Int(scalar.value) - 0x20]
    case 0x2018, 0x2019: return 222
    case 0x201C, 0x201D: return 333
    case 0xC0...0x17F: return scalar.properties.isLowercase ? 660 : 1000
    case ..<0x1F000: return 1050
    default: return 1500
    }
  }

  /// Arial's widths from the blank to the tilde.
  private static let widths = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  //  !"#$%&'()*+,-./
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0-9:;<=>?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @A-O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // P-Z[\]^_
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // `a-o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,  // p-z{|}~
  ]
}

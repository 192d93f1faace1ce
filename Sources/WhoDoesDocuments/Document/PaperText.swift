/// How much room text takes on paper, so that a page can be filled and not overfilled before anything is printed.
///
/// Widths are those of Arial, which the pages are set in; Liberation Sans has the same. What it says is a close
/// upper bound and no proof: letters it does not know count as wide ones.
///
/// ```swift
/// PaperText(size: 12).lines("Denise leads this.", width: 60)     // 1
/// ```
struct PaperText {
  /// The size of the letters in points.
  let size: Double
  /// The distance of lines, compared with the size.
  var spacing = 1.25
  /// Whether the letters are bold, and so wider.
  var isBold = false

  /// Millimetres in a point.
  static let point = 25.4 / 72

  /// The height of one line in millimetres.
  var lineHeight: Double { size * spacing * Self.point }

  /// The width of a text on one line, in millimetres.
  ///
  /// - Complexity: O(*n*) in the letters.
  func width(_ text: some StringProtocol) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
    return Double(thousandths) / 1000 * size * Self.point * (isBold ? 1.1 : 1)
  }

  /// How many lines a text takes; one for an empty text, which still has its line.
  ///
  /// - Parameter used: How much of the first line is taken already.
  /// - Complexity: O(*n*) in the letters.
  func lines(_ text: String, width room: Double, after used: Double = 0) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .reduce(0) { $0 + linesOfOne($1.element, room, after: $1.offset == 0 ? used : 0) }
  }

  /// The height of a text in millimetres.
  func height(_ text: String, width room: Double) -> Double {
    Double(lines(text, width: room)) * lineHeight
  }

  private func linesOfOne(_ paragraph: Substring, _ room: Double, after start: Double) -> Int {
    let blank = width(" ")
    var (lines, used) = (1, start)
    for word in paragraph.split(separator: " ") {
      let length = width(word)
      if used > 0, used + blank + length > room {
        lines += 1
        used = 0
      }
      used += (used > 0 ? blank : 0) + length
      // A word longer than a line is broken.
      while used > room, room > 0 {
        lines += 1
        used -= room
      }
    }
    return lines
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if (0x20...0x7E).contains(value) { return arial[Int(value) - 0x20] }
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x2018, 0x2019: return 222
    case 0x201C, 0x201D: return 333
    case 0x2013: return 556
    case 0xA0...0x17F: return 667
    case 0x2E80...0xFFFF, 0x1F000...0x3FFFF: return 1400
    default: return 1000
    }
  }

  // swift-format-ignore: the widths of space to tilde, sixteen a line as in a table of letters
  private static let arial = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}

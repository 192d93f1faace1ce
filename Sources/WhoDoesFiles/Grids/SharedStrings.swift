/// The texts of a workbook to which cells refer by number, each joined from its runs.
struct SharedStrings {
  typealias Text = (standing: String, struck: String)

  private var texts: [Text] = []

  init() {}

  init(_ part: MarkupScanner) throws(GridProblem) {
    var scanner = part
    var (standing, struck): ([UInt8], [UInt8]) = ([], [])
    var (isOpen, isSaid, takes, strikes) = (false, false, false, false)
    while try scanner.next() != .finished {
      switch scanner.event {
      case .start:
        if scanner.isNamed("si") {
          standing.removeAll(keepingCapacity: true)
          struck.removeAll(keepingCapacity: true)
          (isOpen, isSaid, strikes) = (true, false, false)
        } else if scanner.isNamed("t") {
          takes = isOpen && !isSaid
        } else if scanner.isNamed("r") {
          strikes = false
        } else if scanner.isNamed("strike") {
          strikes = !scanner.isOff("val")
        } else if scanner.isNamed("rPh") {
          isSaid = true
        }
      case .text:
        guard takes else { continue }
        if strikes { scanner.appendText(to: &struck) } else { scanner.appendText(to: &standing) }
      case .end:
        if scanner.isNamed("t") {
          takes = false
        } else if scanner.isNamed("r") {
          strikes = false
        } else if scanner.isNamed("rPh") {
          isSaid = false
        } else if scanner.isNamed("si") {
          texts.append(Self.texts(standing, struck))
          isOpen = false
        }
      case .finished: break
      }
    }
  }

  /// The text of a number; nil where there is none.
  subscript(place: Int) -> Text? { texts.indices.contains(place) ? texts[place] : nil }

  /// The words of a cell as they are read: trimmed, and with the letters that the format writes as `_x000D_`.
  static func texts(_ standing: [UInt8], _ struck: [UInt8]) -> Text {
    (
      String(cell: unescaped(standing)),
      struck.isEmpty ? "" : String(cell: unescaped(struck))
    )
  }

  /// Letters that the format cannot hold are written as `_x000D_`.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "_")) else { return bytes }
    var plain: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if place + 6 < bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
        bytes[place + 6] == UInt8(ascii: "_"),
        let number = UInt32(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16)
      {
        if let letter = Unicode.Scalar(number) { plain += String(Character(letter)).utf8 }
        place += 7
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    return plain
  }
}

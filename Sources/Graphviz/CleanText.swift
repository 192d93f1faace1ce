/// Text that may stand in any XML document: what other people typed, without the signs that break files.
///
/// ```swift
/// CleanText("Jo\u{0}rdan\u{202E}").letters        // "Jordan"
/// CleanText("a \n b").letters                     // "a b"
/// ```
public struct CleanText: Hashable, Sendable {
  /// The letters that were left.
  public let letters: String

  /// The most letters that are kept of one text.
  public static let longest = 200

  /// Keeps what XML 1.0 allows, takes out signs that turn the reading direction or cannot be seen, and makes
  /// every run of white space one space; a text longer than `limit` letters ends in `…`.
  ///
  /// - Complexity: O(*n*) in the length of the text, with memory for the letters kept only.
  public init(_ text: String, limit: Int = Self.longest) {
    if Self.isClean(text, limit: limit) {
      letters = text
      return
    }
    // One letter can carry any number of combining marks, so the marks have a limit of their own.
    let scalarLimit = limit * 4
    var kept = String.UnicodeScalarView()
    var count = 0
    var wantsSpace = false
    var isCut = false
    for scalar in text.unicodeScalars {
      if Self.isSpace(scalar) {
        wantsSpace = count > 0
        continue
      }
      guard Self.isPrintable(scalar) else { continue }
      if count >= scalarLimit {
        isCut = true
        break
      }
      if wantsSpace { kept.append(" ") }
      count += wantsSpace ? 2 : 1
      wantsSpace = false
      kept.append(scalar)
    }
    let whole = String(kept)
    letters = whole.count > limit || isCut ? whole.prefix(max(0, limit - 1)) + "…" : whole
  }

  /// Whether a text is short, in plain letters and has nothing to take out, as nearly every text of a case is; told
  /// without asking Unicode about every letter, which takes most of the time of a drawing.
  private static func isClean(_ text: String, limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    var wasSpace = true
    // Bytes of ASCII are asked first, because they are most of a text.
    let isPlain = text.utf8.allSatisfy { byte in
      let isDoubled = byte == 0x20 && wasSpace
      wasSpace = byte == 0x20
      return (0x20...0x7E).contains(byte) && !isDoubled
    }
    if isPlain { return !wasSpace || text.isEmpty }
    wasSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20:
        if wasSpace { return false }
        wasSpace = true
      // ASCII and Latin letters; the dashes, quotation marks and points of print; arrows and signs.
      case 0x21...0x7E, 0xA1...0x24F, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x23FF: wasSpace = false
      default: return false
      }
    }
    return !wasSpace || text.isEmpty
  }

  /// Whether a scalar separates words; a no-break space holds them together and stays.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}"
  }

  /// Whether a scalar may be printed: allowed by XML 1.0, and neither a control nor a trick.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F...0x9F: false  // controls
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false  // turn the reading direction
    case 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: false  // cannot be seen
    case 0xFDD0...0xFDEF, 0xFFF9...0xFFFB: false  // no letters
    case 0xE0000...0xE0FFF: false  // tags that carry hidden text
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// The letters with the five signs of XML escaped.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var xml: String {
    guard letters.utf8.contains(where: Self.isEscaped) else { return letters }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.utf8.count + 16)
    write(to: &bytes, backslash: "\\")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters as they stand in an HTML label: there, Graphviz also reads `\N` and its like as commands.
  func writeLabel(to bytes: inout [UInt8]) { write(to: &bytes, backslash: "\\\\") }

  private func write(to bytes: inout [UInt8], backslash: StaticString) {
    for byte in letters.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case UInt8(ascii: "\\"):
        bytes += UnsafeBufferPointer(start: backslash.utf8Start, count: backslash.utf8CodeUnitCount)
      default: bytes.append(byte)
      }
    }
  }

  /// Whether a byte stands for one of the signs that are escaped.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}

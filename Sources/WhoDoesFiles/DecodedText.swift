/// The letters of a file as UTF-8, whatever encoding they were stored in.
struct DecodedText {
  /// How the letters were stored.
  enum Encoding: String {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  /// The letters, without a byte order mark.
  var bytes: [UInt8]
  /// How they were stored.
  var encoding: Encoding

  /// Reads a byte order mark where there is one; bytes that are not UTF-8 are taken for Windows-1252, which is
  /// what older spreadsheets on British desks write.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ stored: [UInt8]) {
    if stored.starts(with: [0xFF, 0xFE]) {
      (bytes, encoding) = (Self.fromUTF16(stored.dropFirst(2), low: 0, high: 1), .utf16)
    } else if stored.starts(with: [0xFE, 0xFF]) {
      (bytes, encoding) = (Self.fromUTF16(stored.dropFirst(2), low: 1, high: 0), .utf16)
    } else {
      let text = stored.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(stored.dropFirst(3)) : stored
      if String(validating: text, as: UTF8.self) != nil {
        (bytes, encoding) = (text, .utf8)
      } else {
        (bytes, encoding) = (Self.fromWindows1252(text), .windows1252)
      }
    }
  }

  private static func fromUTF16(_ stored: ArraySlice<UInt8>, low: Int, high: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(stored.count / 2)
    for index in stride(from: stored.startIndex, to: stored.endIndex - 1, by: 2) {
      units.append(UInt16(stored[index + low]) | UInt16(stored[index + high]) << 8)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromWindows1252(_ stored: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stored.count + stored.count / 8)
    for byte in stored {
      switch byte {
      case ..<0x80: bytes.append(byte)
      case 0x80..<0xA0: bytes.append(contentsOf: String(upperControls[Int(byte) - 0x80]).utf8)
      default:
        bytes.append(0xC0 | byte >> 6)
        bytes.append(0x80 | byte & 0x3F)
      }
    }
    return bytes
  }

  /// What Windows-1252 has where Latin-1 has control characters; the five holes are replacement characters.
  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}

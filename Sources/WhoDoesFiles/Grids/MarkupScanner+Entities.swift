extension MarkupScanner {
  /// Adds bytes with `&amp;`, `&#163;` and the like resolved; one that nobody knows stays as it is written.
  func appendDecoded(_ range: Range<Int>, to buffer: inout [UInt8]) {
    var from = range.lowerBound
    var place = from
    while place < range.upperBound {
      guard bytes[place] == UInt8(ascii: "&") else {
        place += 1
        continue
      }
      let last = min(range.upperBound, place + 12)
      guard let end = bytes[place..<last].firstIndex(of: UInt8(ascii: ";")),
        let letter = Self.letter(bytes[place + 1..<end])
      else {
        place += 1
        continue
      }
      buffer += bytes[from..<place]
      buffer += String(Character(letter)).utf8
      (from, place) = (end + 1, end + 1)
    }
    buffer += bytes[from..<range.upperBound]
  }

  private static func letter(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    guard text.hasPrefix("#") else { return named[text] }
    let digits = text.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, let letter = Unicode.Scalar(number) else { return nil }
    return number >= 0x20 || number == 9 || number == 10 || number == 13 ? letter : "\u{FFFD}"
  }

  /// The five of XML, and those that web pages of offices have.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}", "ndash": "–", "mdash": "—", "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„", "hellip": "…", "bull": "•",
    "middot": "·", "pound": "£", "euro": "€", "cent": "¢", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "times": "×", "eacute": "é", "egrave": "è", "agrave": "à",
    "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "ouml": "ö", "uuml": "ü", "auml": "ä",
    "ntilde": "ñ", "ccedil": "ç", "szlig": "ß", "Eacute": "É", "check": "✓", "rarr": "→", "larr": "←",
  ]
}

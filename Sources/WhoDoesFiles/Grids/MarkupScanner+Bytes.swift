/// Text and bytes under the scanner.
extension MarkupScanner {
  /// Adds the words of the text at hand, entities resolved.
  func appendText(to buffer: inout [UInt8]) {
    if isVerbatim { buffer += bytes[content] } else { appendDecoded(content, to: &buffer) }
  }

  func equals(_ expected: StaticString, at place: Int) -> Bool {
    expected.withUTF8Buffer { expected in
      for (index, byte) in expected.enumerated() {
        let mine = bytes[place + index]
        if mine == byte { continue }
        guard dialect == .html, mine &- 65 < 26, mine | 0x20 == byte else { return false }
      }
      return true
    }
  }

  func index(of byte: UInt8, from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] != byte { place += 1 }
    return min(place, bytes.count)
  }

  func begins(_ text: StaticString, at place: Int) -> Bool {
    place + text.utf8CodeUnitCount <= bytes.count && equals(text, at: place)
  }

  func after(_ text: StaticString, from start: Int) -> Int? {
    let first = text.utf8Start.pointee
    var place = index(of: first, from: start)
    while place < bytes.count {
      if begins(text, at: place) { return place + text.utf8CodeUnitCount }
      place = index(of: first, from: place + 1)
    }
    return nil
  }

  static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte == 0x5F || byte >= 0x80
  }
  static func isInName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 11 || byte == 0x2D || byte == 0x2E || byte == 0x5F
      || byte >= 0x80
  }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  /// Passes over everything up to the end tag of a name, for scripts and styles of a web page.
  mutating func skipContent(of tag: String) {
    let wanted = Array(("</" + tag).utf8)
    while position < bytes.count {
      position = index(of: UInt8(ascii: "<"), from: position)
      let end = position + wanted.count
      if end <= bytes.count,
        zip(bytes[position..<end], wanted).allSatisfy({
          ($0 == 0x2F ? $0 : $0 | 0x20) == $1 | 0x20 || $0 == $1
        })
      {
        return
      }
      position += 1
    }
    position = bytes.count
  }
}

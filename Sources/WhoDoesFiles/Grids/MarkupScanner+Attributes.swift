/// What is asked about the tag at hand: its name and its attributes.
extension MarkupScanner {
  /// Whether an element of this name, without its prefix, begins here.
  func isStart(_ expected: StaticString) -> Bool { event == .start && isNamed(expected) }

  /// Whether an element of this name, without its prefix, ends here.
  func isEnd(_ expected: StaticString) -> Bool { event == .end && isNamed(expected) }

  /// Whether the element at hand has this name, without its prefix; capitals do not matter in HTML.
  func isNamed(_ expected: StaticString) -> Bool {
    guard name.count == expected.utf8CodeUnitCount else { return false }
    return equals(expected, at: name.lowerBound)
  }

  /// How many elements are open around the next tag, in XML.
  var depth: Int { open.count }

  /// The bytes of an attribute, entities and all; nil where the element has none of this name. A name with a
  /// prefix must match whole, one without matches behind any prefix.
  func rawAttribute(_ expected: StaticString) -> Range<Int>? {
    let hasPrefix = expected.withUTF8Buffer { $0.contains(UInt8(ascii: ":")) }
    var place = attributes.lowerBound
    let end = attributes.upperBound
    while place < end {
      while place < end, !Self.isInName(bytes[place]) { place += 1 }
      let start = place
      var local = place
      while place < end, Self.isInName(bytes[place]) {
        if !hasPrefix, bytes[place] == UInt8(ascii: ":") { local = place + 1 }
        place += 1
      }
      let isWanted =
        place - local == expected.utf8CodeUnitCount && place > start && equals(expected, at: local)
      while place < end, Self.isBlank(bytes[place]) { place += 1 }
      guard place < end, bytes[place] == UInt8(ascii: "=") else {
        if isWanted { return place..<place }
        continue
      }
      place += 1
      while place < end, Self.isBlank(bytes[place]) { place += 1 }
      let value: Range<Int>
      if place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
        let close = min(index(of: bytes[place], from: place + 1), end)
        value = place + 1..<max(close, place + 1)
        place = min(close + 1, end)
      } else {
        let first = place
        while place < end, !Self.isBlank(bytes[place]) { place += 1 }
        value = first..<place
      }
      if isWanted { return value }
    }
    return nil
  }

  /// An attribute's words.
  func attribute(_ expected: StaticString) -> String? {
    rawAttribute(expected).map { range in
      var decoded: [UInt8] = []
      appendDecoded(range, to: &decoded)
      return String(decoding: decoded, as: UTF8.self)
    }
  }

  /// Whether an attribute has exactly these bytes.
  func attribute(_ expected: StaticString, is value: StaticString) -> Bool {
    guard let range = rawAttribute(expected), range.count == value.utf8CodeUnitCount else { return false }
    return equals(value, at: range.lowerBound)
  }

  /// A whole number of up to nine digits in an attribute; nil where there is none.
  func number(_ expected: StaticString) -> Int? {
    guard let range = rawAttribute(expected), (1...9).contains(range.count) else { return nil }
    var number = 0
    for byte in bytes[range] {
      guard byte &- 48 < 10 else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return number
  }

  /// Whether an attribute switches something on.
  func isTrue(_ name: StaticString) -> Bool {
    attribute(name, is: "1") || attribute(name, is: "true") || attribute(name, is: "on")
  }

  /// Whether an attribute switches something off that is on without it.
  func isOff(_ name: StaticString) -> Bool {
    attribute(name, is: "0") || attribute(name, is: "false") || attribute(name, is: "off")
      || attribute(name, is: "none")
  }
}

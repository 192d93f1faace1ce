/// Walks the bytes of XML or HTML from tag to tag, without building a tree and without a `String` for anything
/// that nobody asks for.
///
/// XML must be whole: every element closed, no nesting without end, no document type, which no office program
/// writes and with which a small file can be made endless. HTML is taken as browsers take it.
///
/// ```swift
/// var scanner = MarkupScanner(bytes)
/// while try scanner.next() != .finished {
///   if scanner.isStart("sheet") { names.append(scanner.attribute("name") ?? "") }
/// }
/// ```
struct MarkupScanner {
  enum Event { case start, end, text, finished }
  enum Dialect { case xml, html }

  /// Nothing that people write nests deeper.
  private static let mostParents = 512

  let bytes: [UInt8]
  private let dialect: Dialect
  private(set) var event = Event.finished
  /// The name of the element at hand with and without its prefix.
  private var fullName = 0..<0
  private(set) var name = 0..<0
  private var attributes = 0..<0
  private var content = 0..<0
  private var isVerbatim = false
  private var position = 0
  private var endFollows = false
  private var open: [Range<Int>] = []
  private var hasBegun = false

  init(_ bytes: [UInt8], dialect: Dialect = .xml) {
    self.bytes = bytes
    self.dialect = dialect
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Goes to the next tag or text.
  ///
  /// - Throws: ``GridProblem/damaged(_:)`` for XML that breaks off, is garbled or declares things of its own.
  /// - Complexity: O(*n*) in the bytes for a whole walk.
  @discardableResult
  mutating func next() throws(GridProblem) -> Event {
    event = try step()
    return event
  }

  private mutating func step() throws(GridProblem) -> Event {
    if endFollows {
      endFollows = false
      return .end
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let start = position
        position = index(of: UInt8(ascii: "<"), from: position)
        (content, isVerbatim) = (start..<position, false)
        return .text
      }
      if let event = try markup() { return event }
    }
    guard dialect == .html || hasBegun && open.isEmpty else { throw Self.broken }
    return .finished
  }

  /// Reads one piece of markup; nil for comments and the like.
  private mutating func markup() throws(GridProblem) -> Event? {
    let next = position + 1
    guard next < bytes.count else { return try stray() }
    switch bytes[next] {
    case UInt8(ascii: "/"): return try endTag()
    case UInt8(ascii: "?"):
      position = after("?>", from: next) ?? after(">", from: next) ?? bytes.count
      return nil
    case UInt8(ascii: "!"): return try declaration()
    case let byte where Self.beginsName(byte): return try startTag()
    default: return try stray()
    }
  }

  /// A `<` that begins nothing: damage in XML, a letter in HTML.
  private mutating func stray() throws(GridProblem) -> Event? {
    guard dialect == .html else { throw Self.broken }
    (content, isVerbatim) = (position..<position + 1, true)
    position += 1
    return .text
  }

  private mutating func declaration() throws(GridProblem) -> Event? {
    if begins("<!--", at: position) {
      guard let end = after("-->", from: position + 4) else { return try breakOff() }
      position = end
    } else if begins("<![CDATA[", at: position) {
      guard let end = after("]]>", from: position + 9) else { return try breakOff() }
      (content, isVerbatim) = (position + 9..<end - 3, true)
      position = end
      return .text
    } else {
      guard dialect == .html else {
        throw .damaged("a part of it is not written as office programs write it")
      }
      position = after(">", from: position) ?? bytes.count
    }
    return nil
  }

  private mutating func breakOff() throws(GridProblem) -> Event? {
    guard dialect == .html else { throw Self.broken }
    position = bytes.count
    return nil
  }

  private mutating func startTag() throws(GridProblem) -> Event? {
    let start = position + 1
    setName(from: start)
    var (place, quote) = (fullName.upperBound, UInt8(0))
    while place < bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "<"), dialect == .xml {
        throw Self.broken
      }
      place += 1
    }
    guard place < bytes.count else { return try breakOff() }
    position = place + 1
    hasBegun = true
    let closesItself = bytes[place - 1] == UInt8(ascii: "/")
    attributes = fullName.upperBound..<(closesItself ? max(place - 1, fullName.upperBound) : place)
    if closesItself {
      endFollows = true
    } else if dialect == .xml {
      guard open.count < Self.mostParents else { throw .damaged("a part of it nests without end") }
      open.append(fullName)
    }
    return .start
  }

  private mutating func endTag() throws(GridProblem) -> Event? {
    setName(from: position + 2)
    let end = index(of: UInt8(ascii: ">"), from: fullName.upperBound)
    guard end < bytes.count else { return try breakOff() }
    position = end + 1
    if dialect == .xml {
      guard let opened = open.popLast(), bytes[opened] == bytes[fullName] else { throw Self.broken }
    }
    return .end
  }

  private mutating func setName(from start: Int) {
    var (end, local) = (start, start)
    while end < bytes.count, Self.isInName(bytes[end]) {
      if bytes[end] == UInt8(ascii: ":") { local = end + 1 }
      end += 1
    }
    (fullName, name) = (start..<end, local..<end)
  }

  private static let broken = GridProblem.damaged("a part of it breaks off or is garbled")
}

// MARK: Asking about what is at hand

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

  /// Adds the words of the text at hand, entities resolved.
  func appendText(to buffer: inout [UInt8]) {
    if isVerbatim { buffer += bytes[content] } else { appendDecoded(content, to: &buffer) }
  }

  private func equals(_ expected: StaticString, at place: Int) -> Bool {
    expected.withUTF8Buffer { expected in
      for (index, byte) in expected.enumerated() {
        let mine = bytes[place + index]
        if mine == byte { continue }
        guard dialect == .html, mine &- 65 < 26, mine | 0x20 == byte else { return false }
      }
      return true
    }
  }

  // MARK: Bytes

  private func index(of byte: UInt8, from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] != byte { place += 1 }
    return min(place, bytes.count)
  }

  private func begins(_ text: StaticString, at place: Int) -> Bool {
    place + text.utf8CodeUnitCount <= bytes.count && equals(text, at: place)
  }

  private func after(_ text: StaticString, from start: Int) -> Int? {
    let first = text.utf8Start.pointee
    var place = index(of: first, from: start)
    while place < bytes.count {
      if begins(text, at: place) { return place + text.utf8CodeUnitCount }
      place = index(of: first, from: place + 1)
    }
    return nil
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte == 0x5F || byte >= 0x80
  }
  private static func isInName(_ byte: UInt8) -> Bool {
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

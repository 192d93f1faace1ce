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
  let dialect: Dialect
  private(set) var event = Event.finished
  /// The name of the element at hand with and without its prefix.
  private var fullName = 0..<0
  private(set) var name = 0..<0
  private(set) var attributes = 0..<0
  private(set) var content = 0..<0
  private(set) var isVerbatim = false
  var position = 0
  private var endFollows = false
  private(set) var open: [Range<Int>] = []
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

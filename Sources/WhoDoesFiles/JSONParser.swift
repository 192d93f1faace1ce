/// A JSON value that knows its line.
struct JSONValue {
  indirect enum Content {
    case null
    case bool(Bool)
    /// Digits as written: a cell is text, and 0012 or 1e3 is nobody's business here.
    case number([UInt8])
    case string([UInt8])
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])
  }

  var content: Content
  var line: Int

  /// What the value is called in a message.
  var kind: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Reads JSON and keeps lines and the order of keys, which the ready-made readers forget.
struct JSONParser {
  /// What is wrong, where, and under which path.
  struct Failure: Error {
    var line: Int
    var path: String
    var message: String
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var path: [String] = ["$"]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value with nothing after it.
  ///
  /// - Throws: ``Failure`` at the first thing that is no JSON.
  /// - Complexity: O(*n*) in the number of bytes.
  static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipBlanks()
    guard parser.position == bytes.count else { throw parser.failure("Something stands after the end") }
    return value
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ message: String) -> Failure {
    Failure(line: line, path: path.joined(), message: message)
  }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipBlanks()
    let start = line
    // Tables are three deep; a file a thousand deep wants to break something.
    guard path.count < 32 else { throw failure("The lists and objects are nested too deep") }
    switch byte {
    case UInt8(ascii: "{"): return JSONValue(content: .object(try object()), line: start)
    case UInt8(ascii: "["): return JSONValue(content: .array(try array()), line: start)
    case UInt8(ascii: "\""): return JSONValue(content: .string(try string()), line: start)
    case UInt8(ascii: "t"): return JSONValue(content: try word("true", .bool(true)), line: start)
    case UInt8(ascii: "f"): return JSONValue(content: try word("false", .bool(false)), line: start)
    case UInt8(ascii: "n"): return JSONValue(content: try word("null", .null), line: start)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      let first = position
      while let byte, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
      return JSONValue(content: .number(Array(bytes[first..<position])), line: start)
    case nil: throw failure("The text ends too early")
    default: throw failure("A value is expected here")
    }
  }

  private mutating func word(_ word: String, _ content: JSONValue.Content) throws(Failure)
    -> JSONValue.Content
  {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("A value is expected here") }
    position += word.utf8.count
    return content
  }

  private mutating func object() throws(Failure) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = []
    position += 1
    skipBlanks()
    if byte == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw failure("A key in quotes is expected here") }
      let key = String(decoding: try string(), as: UTF8.self)
      skipBlanks()
      guard byte == UInt8(ascii: ":") else { throw failure("A colon is expected after \(key.quoted)") }
      position += 1
      path.append("." + (key.utf8.count <= 40 ? key : String(key.prefix(40))))
      members.append((key, try value()))
      path.removeLast()
      guard try isFollowedByMore(end: UInt8(ascii: "}")) else { return members }
    }
  }

  private mutating func array() throws(Failure) -> [JSONValue] {
    var values: [JSONValue] = []
    position += 1
    skipBlanks()
    if byte == UInt8(ascii: "]") {
      position += 1
      return values
    }
    while true {
      path.append("[\(values.count)]")
      values.append(try value())
      path.removeLast()
      guard try isFollowedByMore(end: UInt8(ascii: "]")) else { return values }
    }
  }

  private mutating func isFollowedByMore(end: UInt8) throws(Failure) -> Bool {
    skipBlanks()
    defer { position += 1 }
    if byte == UInt8(ascii: ",") { return true }
    guard byte == end else {
      throw failure("A comma or \(Character(Unicode.Scalar(end))) is expected here")
    }
    return false
  }
}

// MARK: Strings

extension JSONParser {
  private mutating func string() throws(Failure) -> [UInt8] {
    position += 1
    var text: [UInt8] = []
    var start = position
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[start..<position])
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[start..<position])
        position += 1
        text.append(contentsOf: String(try escaped()).utf8)
        start = position
      case UInt8(ascii: "\n"):
        // Not allowed by the standard, and yet what people write by hand.
        line += 1
        position += 1
      default: position += 1
      }
    }
    throw failure("A text is never closed")
  }

  private mutating func escaped() throws(Failure) -> Unicode.Scalar {
    guard let byte else { throw failure("The text ends too early") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicode()
    default: throw failure("There is no such escape")
    }
  }

  /// Four hexadecimal digits, or two times four for a letter outside the basic plane.
  private mutating func unicode() throws(Failure) -> Unicode.Scalar {
    let first = try unit()
    if (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: "\\u".utf8) {
      position += 2
      let second = try unit()
      guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(Failure) -> UInt32 {
    guard position + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw failure("Four hexadecimal digits are expected here") }
    position += 4
    return unit
  }
}

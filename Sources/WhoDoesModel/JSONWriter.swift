/// Writes JSON with the keys in the order in which they are given, so that the same facts make the same bytes.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.string("format", "whodoes-findings/1")
///   $0.strings("tasks", ["A-T01", "A-T02"])
/// }
/// json.text      // {⏎  "format": "whodoes-findings/1",⏎  "tasks": ["A-T01", "A-T02"]⏎}⏎
/// ```
///
/// Written here and not with Foundation's encoder, which sorts or shuffles keys and costs start-up time.
public struct JSONWriter: Sendable {
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  /// Nothing written yet.
  public init() {}

  /// What has been written, with a line break at its end.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var text: String { String(decoding: bytes, as: UTF8.self) + "\n" }

  /// Writes an object; the key is left out inside an array.
  public mutating func object(_ key: String? = nil, _ members: (inout Self) -> Void) {
    nest(key, "{", "}", members)
  }

  /// Writes an array; the key is left out inside another array.
  public mutating func array(_ key: String? = nil, _ elements: (inout Self) -> Void) {
    nest(key, "[", "]", elements)
  }

  /// Writes a text, or `null`.
  public mutating func string(_ key: String? = nil, _ value: String?) {
    begin(key)
    if let value { quote(value) } else { put("null") }
  }

  /// Writes a whole number, or `null`.
  public mutating func number(_ key: String? = nil, _ value: Int?) {
    begin(key)
    put(value.map(String.init) ?? "null")
  }

  /// Writes `true` or `false`, or `null` for what is not known.
  public mutating func bool(_ key: String? = nil, _ value: Bool?) {
    begin(key)
    put(value.map { $0 ? "true" : "false" } ?? "null")
  }

  /// Writes an array of texts on one line.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  public mutating func strings(_ key: String? = nil, _ values: some Sequence<String>) {
    begin(key)
    put("[")
    for (index, value) in values.enumerated() {
      if index > 0 { put(", ") }
      quote(value)
    }
    put("]")
  }

  /// Writes something that is JSON already.
  mutating func raw(_ key: String?, _ value: String) {
    begin(key)
    put(value)
  }

  private mutating func nest(
    _ key: String?, _ open: String, _ close: String, _ inside: (inout Self) -> Void
  ) {
    begin(key)
    put(open)
    depth += 1
    isFirst = true
    inside(&self)
    depth -= 1
    if !isFirst { newLine() }
    put(close)
    isFirst = false
  }

  /// The comma after what came before, a new line, and the key.
  private mutating func begin(_ key: String?) {
    if !isFirst { put(",") }
    if depth > 0 { newLine() }
    isFirst = false
    guard let key else { return }
    quote(key)
    put(": ")
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    put("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": put("\\\"")
      case "\\": put("\\\\")
      case "\n": put("\\n")
      case "\r": put("\\r")
      case "\t": put("\\t")
      default:
        if Self.isEscaped(scalar) { escape(scalar) } else { put(String(Character(scalar))) }
      }
    }
    put("\"")
  }

  /// Control characters, the two line ends that break JavaScript, and the signs that turn a line of text
  /// round: all are kept, and none reaches a terminal or an editor as itself.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    put("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}

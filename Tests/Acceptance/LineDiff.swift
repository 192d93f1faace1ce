/// How two texts differ, line by line, as people read it.
struct LineDiff: CustomStringConvertible {
  private let expected: String
  private let actual: String

  init(expected: String, actual: String) { (self.expected, self.actual) = (expected, actual) }

  /// Whether the texts are the same to the last byte.
  var isEmpty: Bool { expected.utf8.elementsEqual(actual.utf8) }

  /// Lines that should be there behind `-`, lines that are there instead behind `+`, each with its number.
  var description: String {
    let difference = Self.lines(of: actual).difference(from: Self.lines(of: expected))
    if difference.isEmpty { return isEmpty ? "no difference" : "only the line ends differ" }
    let changes = difference.map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "- \(offset + 1): \(line)")
      case .insert(let offset, let line, _): (offset, "+ \(offset + 1): \(line)")
      }
    }
    let shown = changes.sorted { $0.0 < $1.0 }.prefix(40).map(\.1)
    let rest = changes.count - shown.count
    return (shown + (rest > 0 ? ["… and \(rest) more"] : [])).joined(separator: "\n")
  }

  /// Lines by any line end: to Swift, CRLF is one letter and not the end of a line.
  private static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}

/// How two texts differ, line by line, as people read it.
struct LineDiff: CustomStringConvertible {
  private let expected: [Substring]
  private let actual: [Substring]

  init(expected: String, actual: String) {
    self.expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    self.actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Whether the texts are the same.
  var isEmpty: Bool { expected == actual }

  /// Lines that should be there behind `-`, lines that are there instead behind `+`, each with its number.
  var description: String {
    let difference = actual.difference(from: expected)
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
}

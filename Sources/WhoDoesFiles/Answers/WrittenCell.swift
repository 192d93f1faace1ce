/// The small signs and words round a name.
enum WrittenCell {
  static func trimmed(_ text: String) -> String {
    var rest = text.replacing("\u{A0}", with: " ")[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true || rest.last == "." && rest.count > 1 { rest.removeLast() }
    return String(rest)
  }

  static func parts(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether nothing is meant: an empty cell, a dash, "n/a", or what a page tells who cannot see it.
  static func isNothing(_ text: String) -> Bool {
    text.allSatisfy { "-–—_. ".contains($0) } || text.hasSuffix(", to write in")
      || ["na", "notapplicable", "blank"].contains(Spelling.key(text))
  }

  /// The words that mean no one person.
  static func meaning(of key: String) -> NameKey.Meaning? {
    switch key {
    case "0", "nobody", "noone", "none", "nooneatall", "nobodyyet", "noonedoes", "nobodydoes", "nobodyleads":
      .nobody
    case "dontknow", "donotknow", "idontknow", "idonotknow", "dk", "dunno", "notsure", "unsure", "notknown",
      "noidea", "dontknowyet", "imnotsure", "idk":
      .dontKnow
    case "e", "everyone", "everybody", "all", "allofus", "weall", "us", "together", "wholeteam",
      "alltogether":
      .everybody
    case "me", "i", "ido", "myself", "itsme", "itisme", "mine", "self", "iam", "ilead", "melead": .myself
    default: nil
    }
  }

  /// The text without what is crossed out between `~~`; nil where nothing is.
  static func withoutCrossedOut(_ text: String) -> String? {
    let pieces = text.split(separator: "~~", omittingEmptySubsequences: false)
    guard pieces.count > 2 else { return nil }
    return trimmed(pieces.indices.filter { $0 % 2 == 0 }.map { String(pieces[$0]) }.joined())
  }

  /// The text without the words and signs by which somebody says that they guess; nil where there are none.
  static func withoutDoubt(_ text: String) -> String? {
    var rest = text
    while rest.last == "?" || rest.last == " " { rest.removeLast() }
    for word in [
      "i think", "i guess", "i believe", "probably", "prob.", "prob ", "maybe", "possibly", "perhaps",
    ] {
      if let range = rest.lowercased().firstRange(of: word) {
        let lower = rest.lowercased()
        let start = lower.distance(from: lower.startIndex, to: range.lowerBound)
        guard let from = rest.index(rest.startIndex, offsetBy: start, limitedBy: rest.endIndex),
          let until = rest.index(from, offsetBy: word.count, limitedBy: rest.endIndex)
        else { continue }
        rest.removeSubrange(from..<until)
      }
    }
    rest = trimmed(rest.trimmingCommas)
    return rest == text || rest.isEmpty ? nil : rest
  }

  /// What stands before brackets at the end of a text, and in them.
  static func brackets(_ text: String) -> (before: String, inside: String)? {
    guard text.last == ")" || text.last == "]", let open = text.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    return (trimmed(String(text[..<open])), trimmed(String(inside)))
  }
}

extension String {
  fileprivate var trimmingCommas: String {
    var rest = self[...]
    while let last = rest.last, ", ;".contains(last) { rest.removeLast() }
    while let first = rest.first, ", ;".contains(first) { rest.removeFirst() }
    return String(rest)
  }
}

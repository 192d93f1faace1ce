/// A name over a column: of one role, of a group, or of several that are joined.
///
/// ```swift
/// MatrixRoleName("SW or PA").kind              // .either(["SW", "PA"])
/// MatrixRoleName("Leaving care team").kind     // .group
/// MatrixRoleName("PA").isAlias(of: MatrixRoleName("Personal adviser"))     // true
/// ```
public struct MatrixRoleName: Hashable, Sendable {
  /// What a name stands for.
  public enum Kind: Hashable, Sendable {
    /// One role or person.
    case one
    /// The young person.
    case youngPerson
    /// A meeting, a team, a service, or all.
    case group
    /// One or the other, without a rule which.
    case either([String])
  }

  /// The name as written.
  public let text: String
  /// What it stands for.
  public let kind: Kind
  /// The words in small Latin letters, in the singular.
  public let words: [String]
  /// The letters of an abbreviation such as `IRO` in small letters, else nil.
  private let abbreviation: String?
  /// The first letters of the words.
  private let initials: String
  /// What stands in brackets behind the name, an abbreviation as a rule.
  private let inBrackets: String?

  /// Takes a name apart.
  ///
  /// - Complexity: O(*n*) in the length of the name.
  public init(_ text: String) {
    self.text = text
    let plain = String((LookAlike.replaced(in: text) ?? text).prefix(200))
    var name = plain
    var bracketed: String?
    if let open = plain.firstIndex(of: "("), let close = plain[open...].firstIndex(of: ")") {
      let inner = plain[plain.index(after: open)..<close].filter { $0.isLetter || $0.isNumber }
      let isShort = inner.count <= 6 && inner == inner.uppercased() && !inner.isEmpty
      if isShort {
        bracketed = inner.lowercased()
        name = String(plain[..<open]) + plain[plain.index(after: close)...]
      }
    }
    inBrackets = bracketed
    words = Self.words(of: name)
    initials = words.compactMap(\.first).map(String.init).joined()
    let letters = name.filter { $0.isLetter || $0.isNumber }
    let isShort =
      words.count == 1 && (2...6).contains(letters.count)
      && letters.filter(\.isUppercase).count * 2 > letters.count
    abbreviation = isShort ? letters.lowercased() : nil
    kind = Self.kind(name, words)
  }

  /// Whether two names are the same but for capitals, marks, a plural, an abbreviation or a slip of one letter.
  ///
  /// - Complexity: O(*n*²) in the length of the names.
  public func isAlias(of other: Self) -> Bool {
    let (one, two) = (words.joined(), other.words.joined())
    guard !one.isEmpty, !two.isEmpty else { return text == other.text }
    if case .either = kind, case .either = other.kind { return one == two }
    if case .either = kind { return false }
    if case .either = other.kind { return false }
    if one == two { return true }
    if let mine = inBrackets, mine == other.inBrackets ?? two { return true }
    if let theirs = other.inBrackets, theirs == one { return true }
    if let mine = abbreviation, let theirs = other.abbreviation {
      // LSCB and LCSB: the same letters with two neighbours changed; shorter ones differ too easily.
      return mine.count >= 4 && mine.count == theirs.count && Self.differ(mine, theirs) == .swap
    }
    if let mine = abbreviation { return other.words.count > 1 && other.initials == mine }
    if let theirs = other.abbreviation { return words.count > 1 && initials == theirs }
    if endsInAbbreviation(of: other) || other.endsInAbbreviation(of: self) { return true }
    guard min(one.count, two.count) >= 8, !one.contains(where: \.isNumber), !two.contains(where: \.isNumber)
    else { return false }
    return Self.differ(one, two) != .more
  }

  /// Whether the name ends in capitals where the other has the words: "Leaving care PA" and "Leaving care personal
  /// adviser".
  private func endsInAbbreviation(of other: Self) -> Bool {
    guard let last = words.last, (2...5).contains(last.count), words.count > 1,
      text.contains(last.uppercased()), other.words.count == words.count - 1 + last.count
    else { return false }
    let rest = words.count - 1
    return words[..<rest] == other.words[..<rest]
      && String(other.words[rest...].compactMap(\.first)) == last
  }

  private enum Difference { case oneLetter, swap, more }

  /// How two words differ: by one letter put in, left out or replaced, by two neighbours changed, or by more.
  private static func differ(_ one: String, _ two: String) -> Difference {
    let (left, right) = (Array(one), Array(two))
    guard abs(left.count - right.count) <= 1 else { return .more }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    { end += 1 }
    let (a, b) = (left[start..<left.count - end], right[start..<right.count - end])
    if a.count <= 1, b.count <= 1 { return .oneLetter }
    if a.count == 2, b.count == 2, a.first == b.last, a.last == b.first { return .swap }
    return .more
  }

  private static func words(of text: String) -> [String] {
    let plain = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    return plain.map { word in
      let word = word.filter { $0 != "'" && $0 != "’" }
      return word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }.filter { !$0.isEmpty && $0 != "the" }
  }

  private static let groupWords: Set<String> = [
    "team", "panel", "board", "group", "committee", "meeting", "forum", "conference", "network", "everyone",
    "everybody", "all", "staff", "agency", "agencie", "professional", "partner", "department", "mdt", "mast",
    "partnership", "workforce", "anyone", "anybody", "both",
  ]

  private static func kind(_ name: String, _ words: [String]) -> Kind {
    let joined = words.joined(separator: " ")
    if [
      "young person", "yp", "care leaver", "child", "child or young person", "care experienced young person",
    ]
    .contains(joined) {
      return .youngPerson
    }
    let parts = alternatives(name)
    if parts.count > 1 { return .either(parts) }
    guard let last = words.last else { return .one }
    if groupWords.contains(last) || words.first == "all" || words.first == "any" { return .group }
    return .one
  }

  /// The names that "or", "either" or a slash joins; one name where nothing joins them.
  private static func alternatives(_ name: String) -> [String] {
    let spaced = name.replacing("\n", with: " ")
    var rest = spaced.split(separator: " ").map(String.init)
    if rest.first?.lowercased() == "either" { rest.removeFirst() }
    var parts: [String] = [""]
    for word in rest {
      if ["or", "and/or"].contains(word.lowercased()) {
        parts.append("")
      } else if word == "/" {
        parts.append("")
      } else {
        let pieces = word.split(separator: "/", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
          if index > 0 { parts.append("") }
          if !piece.isEmpty { parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + piece }
        }
      }
    }
    let named = parts.filter { !$0.isEmpty }
    return named.count > 1 ? named : [name]
  }
}

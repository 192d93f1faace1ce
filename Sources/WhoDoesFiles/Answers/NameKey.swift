public import WhoDoesCatalogue
public import WhoDoesModel

/// Whom people mean when they write a letter, an id, a name or a job title into a cell.
///
/// ```swift
/// let key = NameKey(jordan, .england)
/// key.read("S").meaning               // .one(1): the social worker, whose letter it is
/// key.read("Marcus?").isUnsure        // true
/// key.read("SW/PA").meaning           // .several([1, 2])
/// key.read("nobody").meaning          // .nobody
/// ```
///
/// Nothing is guessed: a word that can mean two people means either of them, and an unknown word stays unknown.
public struct NameKey: Sendable {
  /// Somebody who can be named.
  public struct Entry: Equatable, Sendable {
    /// A person's id, or a role's code.
    public var id: String
    /// What a page calls them.
    public var label: String
    /// The letter on their card, where they have one.
    public var letter: String
    /// Their role.
    public var role: RoleID?
    /// Whether they are there: not gone, and the post not empty.
    public var isPresent: Bool
    /// Other ways of writing them, a surer one first.
    public var spellings: [String]

    /// Somebody with what they are called.
    public init(
      id: String, label: String, letter: String = "", role: RoleID? = nil, isPresent: Bool = true,
      spellings: [String] = []
    ) {
      (self.id, self.label, self.letter, self.role) = (id, label, letter, role)
      (self.isPresent, self.spellings) = (isPresent, spellings)
    }
  }

  /// What a cell means.
  public enum Meaning: Equatable, Sendable {
    /// Nothing stands there.
    case nothing
    /// One of those who can be named, by position.
    case one(Int)
    /// Nobody leads.
    case nobody
    /// A proper answer.
    case dontKnow
    /// All of them together.
    case everybody
    /// Whoever wrote it.
    case myself
    /// More than one is written.
    case several([Int])
    /// One is written, and it can be any of these.
    case either([Int])
    /// A word that names nobody here.
    case unknown
  }

  /// What a cell means, and how it was written.
  public struct Reading: Equatable, Sendable {
    /// What it means.
    public var meaning: Meaning
    /// Whether it is written as a guess: "Marcus?", "probably Marcus".
    public var isUnsure = false
    /// Whether part of it is crossed out.
    public var isCrossedOut = false
    /// Whether it was written as a letter or a job title and not as a name.
    public var isByRole = false

    /// A reading with every part given.
    public init(
      _ meaning: Meaning, isUnsure: Bool = false, isCrossedOut: Bool = false, isByRole: Bool = false
    ) {
      (self.meaning, self.isUnsure) = (meaning, isUnsure)
      (self.isCrossedOut, self.isByRole) = (isCrossedOut, isByRole)
    }
  }

  /// Everybody who can be named.
  public let entries: [Entry]
  private let catalogue: Catalogue
  private var letters: [String: [Int]] = [:]
  /// For each way of naming, whom each key means; a surer way comes first.
  private var ways: [[String: [Int]]] = []
  /// Whose job title has a word in it, such as "housing".
  private var titleWords: [String: [Int]] = [:]

  /// Takes everybody who can be named, and the catalogue that knows job titles.
  ///
  /// - Complexity: O(*n*) in the names.
  public init(_ entries: [Entry], _ catalogue: Catalogue) {
    (self.entries, self.catalogue) = (entries, catalogue)
    func way(_ name: (Entry) -> String?) -> [String: [Int]] {
      var found: [String: [Int]] = [:]
      for (place, entry) in entries.enumerated() {
        guard let key = name(entry).map(Spelling.key), !key.isEmpty else { continue }
        found[key, default: []].append(place)
      }
      return found
    }
    letters = way { $0.letter }
    let most = entries.map(\.spellings.count).max() ?? 0
    ways = [way { $0.id }, way { $0.label }]
    for (place, entry) in entries.enumerated() where entry.isPresent {
      let words = Set([entry.label, entry.spellings.last ?? ""].flatMap(WrittenCell.parts))
      for word in words where word.count > 3 { titleWords[word, default: []].append(place) }
    }
    for place in 0..<most { ways.append(way { place < $0.spellings.count ? $0.spellings[place] : nil }) }
  }

  /// Reads a cell.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func read(_ written: String) -> Reading {
    var reading = Reading(.nothing)
    var text = WrittenCell.trimmed(written)
    if let rest = WrittenCell.withoutCrossedOut(text) {
      (text, reading.isCrossedOut) = (rest, true)
    }
    if text.hasSuffix("?"), text.contains(where: { $0 != "?" }) {
      reading.isUnsure = true
      while text.hasSuffix("?") { text.removeLast() }
      text = WrittenCell.trimmed(text)
    }
    if let known = whole(text, &reading) {
      reading.meaning = known
      return reading
    }
    if let rest = WrittenCell.withoutDoubt(text) {
      reading.isUnsure = true
      text = rest
      if let known = whole(text, &reading) {
        reading.meaning = known
        return reading
      }
    }
    reading.meaning = parts(of: text, &reading)
    return reading
  }

  /// What a cell means that names one thing; nil where it has to be taken apart.
  private func whole(_ text: String, _ reading: inout Reading) -> Meaning? {
    if WrittenCell.isNothing(text) { return .nothing }
    if text.allSatisfy({ $0 == "?" || $0 == "？" }) { return .dontKnow }
    let key = Spelling.key(text)
    if let found = letters[key] {
      reading.isByRole = true
      return meaning(of: found)
    }
    // "Me" is whoever writes it, also where the young person is called so in the people table.
    if WrittenCell.meaning(of: key) == .myself { return .myself }
    for way in ways { if let found = way[key] { return meaning(of: found) } }
    if let word = WrittenCell.meaning(of: key) { return word }
    guard DecisionPeople.names(in: text).count == 1, !WrittenCell.parts(text).contains("or") else {
      return nil
    }
    let role = catalogue.role(named: text).role
    let holders = role.map { role in entries.indices.filter { entries[$0].role == role } } ?? []
    let there = holders.filter { entries[$0].isPresent }
    // A word of a job title is enough where few have it: "housing", but not "worker".
    let word = titleWords[key] ?? []
    guard !holders.isEmpty || (1...3).contains(word.count) else { return nil }
    reading.isByRole = true
    return meaning(of: there.isEmpty ? holders.isEmpty ? word : holders : there)
  }

  private func meaning(of found: [Int]) -> Meaning { found.count == 1 ? .one(found[0]) : .either(found) }

  /// What a cell means that names several things, or one with something in brackets.
  private func parts(of text: String, _ reading: inout Reading) -> Meaning {
    if let (before, inside) = WrittenCell.brackets(text), !before.isEmpty {
      var inner = Reading(.nothing)
      let outer = whole(before, &reading)
      let noted = whole(inside, &inner)
      switch (outer, noted) {
      case (.one(let one)?, .one(let other)?): return one == other ? .one(one) : .several([one, other])
      case (.either(let some)?, .one(let one)?) where some.contains(one): return .one(one)
      case (.one(let one)?, .either(let some)?) where some.contains(one): return .one(one)
      case (.one(let one)?, nil): return .one(one)
      default: return .unknown
      }
    }
    var pieces = DecisionPeople.names(in: text.replacing(" or ", with: "/").replacing("\\", with: "/"))
    if pieces.count < 2, text.count <= 4, text.allSatisfy({ $0.isUppercase || $0 == " " }) {
      // Letters written side by side, as on a grid that a scribe fills in.
      let single = text.filter { $0 != " " }.map(String.init)
      if single.allSatisfy({ letters[Spelling.key($0)] != nil }) { pieces = single }
    }
    guard pieces.count > 1 else { return .unknown }
    var named: [Int] = []
    for piece in pieces {
      var inner = Reading(.nothing)
      switch whole(piece, &inner) {
      case .one(let one)?: if !named.contains(one) { named.append(one) }
      case .either(let some)?: for one in some where !named.contains(one) { named.append(one) }
      default: return .unknown
      }
    }
    return named.count == 1 ? .one(named[0]) : .several(named)
  }
}

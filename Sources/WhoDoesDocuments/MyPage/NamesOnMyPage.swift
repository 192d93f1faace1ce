import WhoDoesCatalogue
import WhoDoesModel

/// What people are called on the young person's own pages: by the names they use, with the job in plain words.
///
/// Whoever is hidden from the young person has no name here, so that no sentence can let it slip.
struct NamesOnMyPage: Sendable {
  private let network: Case
  private let catalogue: Catalogue
  private var names: [String?] = []

  /// Works out what everybody is called.
  ///
  /// - Complexity: O(*p*²) for *p* people, because names are kept apart from each other.
  init(_ network: Case, _ catalogue: Catalogue) {
    (self.network, self.catalogue) = (network, catalogue)
    let spoken = network.personIndices.map { spokenName($0) }
    names = network.personIndices.map { person in
      guard !network.isHidden(.person(person), from: .youngPerson) else { return nil }
      let name = spoken[person.position]
      let isShared = spoken.indices.contains { $0 != person.position && spoken[$0] == name }
      let whole = network[network[person].name].shown().trimmed
      return (isShared && network[person].kind == .professional ? whole : name).capped(Self.longest)
    }
  }

  /// No name is longer on the page, so that a slip in a file does not push everything else off it.
  static let longest = 40

  /// What somebody is called; nil where they must not be named.
  subscript(person: PersonIndex) -> String? { names[person.position] }

  /// Names joined as people do, leaving out who must not be named; nil where nobody is left.
  func list(_ people: [PersonIndex]) -> String? {
    var known: [String] = []
    for name in people.compactMap({ names[$0.position] }) where !known.contains(name) { known.append(name) }
    guard let last = known.last else { return nil }
    // "Shaz and Me" is no English.
    if known.count > 1, let me = known.firstIndex(of: Self.me) { known.swapAt(0, me) }
    return known.count == 1 ? last : known.dropLast().joined(separator: ", ") + " and " + (known.last ?? last)
  }

  /// The young person among their people.
  static let me = "Me"

  /// Who somebody is, in at most five plain words; empty where there is nothing plain to say.
  func role(_ person: PersonIndex) -> String {
    let row = network[person]
    let title = Self.beforeBracketOrComma(network[row.roleText].shown())
    // "Bernie's grown-up daughter" begins with a name, and keeps its capital.
    let isAName = title.words.first?.contains { "'’".contains($0) } ?? false
    let written = isAName ? title : title.lowercasedFirst
    if row.kind == .informal {
      guard PlainTitles.isPlain(written), written.words.count <= 5 else { return "family or friend" }
      return written.words.count == 1 ? "my \(written)" : written
    }
    let known = row.role.flatMap { catalogue[$0] }
    var role = known.map { $0.plainName.isEmpty ? $0.name.lowercasedFirst : $0.plainName } ?? written
    if !PlainTitles.isPlain(role) || role.words.count > 5 { role = "works with me" }
    guard row.isGone(on: network.asOf), role.hasPrefix("my ") else { return role }
    let before = "was \(role)"
    return before.words.count <= 5 ? before : "used to work with me"
  }

  /// The names by which their own words may mean somebody, spelled as ``spelled(_:)`` does.
  func spokenNames(of person: PersonIndex) -> [String] {
    let row = network[person]
    guard let name = names[person.position] else { return [] }
    let called = Self.beforeBracketOrComma(network[row.youngPersonCallsThem].shown())
    let first = network[row.name].split(separator: " ").first.map(String.init) ?? ""
    return [name, called, first].map(Self.spelled).filter { $0.count > 3 }
  }

  /// Small letters with one blank round every word, so that whole words are found.
  static func spelled(_ text: String) -> String {
    " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }
}

extension NamesOnMyPage {
  private func spokenName(_ person: PersonIndex) -> String {
    let row = network[person]
    let called = Self.beforeBracketOrComma(network[row.youngPersonCallsThem].shown())
    let whole = network[row.name].shown().trimmed
    let first = whole.split(separator: " ").first.map(String.init) ?? ""
    switch row.kind {
    case .youngPerson: return Self.me
    case .team: return PlainTitles.isPlain(whole) ? whole : "a team at the council"
    case .vacant:
      let role = self.role(person)
      return role.hasPrefix("my ") ? "the new \(role.dropFirst(3))" : "somebody new"
    case .informal:
      return called.isEmpty || called.words.count > 3 ? (first.isEmpty ? "somebody close" : first) : called
    case .professional, .left:
      if let name = Self.nameWithin(called) { return name }
      return first.isEmpty ? (network[row.id].shown().trimmed) : first
    }
  }

  /// The name in what the young person calls a worker: "Carol" of "Carol, the manager", "Helen" of "Helen who
  /// runs my reviews", "Miss O"; nil where it is a description, as in "the nurse" or "not met".
  private static func nameWithin(_ called: String) -> String? {
    let words = called.split(separator: " ").prefix { !linkingWords.contains($0.lowercased()) }
    guard (1...3).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }),
      !words.contains(where: { $0.contains("'") || $0.contains("’") })
    else { return nil }
    return words.joined(separator: " ")
  }

  private static let linkingWords: Set<String> = ["who", "on", "from", "in", "at", "of", "with", "that"]

  /// What comes before a bracket or a comma.
  static func beforeBracketOrComma(_ text: String) -> String {
    String(text.prefix { $0 != "(" && $0 != "," }).trimmed
  }
}

extension String {
  /// The words between blanks.
  var words: [Substring] { split(separator: " ") }
}

import WhoDoesCatalogue
import WhoDoesModel

/// The people, posts and teams that a plan names, each once, whichever way it is written.
struct PlanPeople {
  struct Entry {
    var id: String
    var name: String
    var role: String
    var kind: Person.Kind
    var agency = ""
    var notes = ""
    var roleID: RoleID?
  }

  private let words: RoleWords
  private let answers: PlanAnswers
  private(set) var entries: [Entry]
  private var places: [String: Int] = [:]
  /// Named people by role, for rows that say only the role.
  private var named: [RoleID: Set<String>] = [:]
  private var fullNames: [String: Set<String>] = [:]
  /// Whole names by initial and surname.
  private var initialNames: [String: Set<String>] = [:]
  /// Initials taken for the one whole name that they fit.
  private(set) var initials: [(short: String, name: String)] = []
  /// Posts taken for the one person named with that role.
  private(set) var taken: [(post: String, name: String)] = []

  init(_ words: RoleWords, _ answers: PlanAnswers, youngPerson: String) {
    (self.words, self.answers) = (words, answers)
    entries = [Entry(id: "P01", name: youngPerson, role: "Young person", kind: .youngPerson)]
  }

  /// Takes note of the names of a mention before any of them gets its place.
  mutating func hear(_ mention: WhoReading.Mention) {
    guard case .person(let name, let role) = mention.meaning else { return }
    let key = name.lowercased()
    if let role { named[role, default: []].insert(key) }
    let first = key.split(separator: " ").first.map(String.init) ?? key
    if key != first { fullNames[first, default: []].insert(key) }
    if let initial = Self.initial(key), first.filter(\.isLetter).count > 1 {
      initialNames[initial, default: []].insert(key)
    }
  }

  /// Where the one whom a mention names stands among the entries.
  mutating func place(of mention: WhoReading.Mention) -> Int {
    let place = findPlace(of: mention)
    if entries[place].agency.isEmpty { entries[place].agency = mention.agency }
    return place
  }

  private mutating func findPlace(of mention: WhoReading.Mention) -> Int {
    switch mention.meaning {
    case .youngPerson: return 0
    case .role(let role, let title):
      // A post is the person named with it where there is only one such person.
      let names = Set((named[role] ?? []).map(fullName))
      if names.count == 1, let name = names.first {
        if !taken.contains(where: { $0.post == title }) { taken.append((title, name)) }
        return person(name, role, shown: nil)
      }
      return add("role \(role)", Entry(id: "", name: title, role: title, kind: .professional, roleID: role))
    case .person(let name, let role): return person(name.lowercased(), role, shown: name)
    case .informal(let name):
      return add("informal \(Spelling.key(name))", Entry(id: "", name: name, role: name, kind: .informal))
    case .team(let name):
      return add("team \(Spelling.key(name))", Entry(id: "", name: name, role: name, kind: .team))
    case .unknown(let text):
      let short = String(text.prefix(80))
      return add(
        "unknown \(Spelling.key(text))",
        Entry(
          id: "", name: short, role: "not known from the plan", kind: .team,
          notes: "The plan does not say who this is"))
    }
  }

  /// One entry for an "A or B" that is not settled.
  mutating func alternative(_ mentions: [WhoReading.Mention]) -> Int {
    let name = mentions.map(\.words).joined(separator: " or ")
    return add(
      "alternative \(Spelling.key(name))",
      Entry(
        id: "", name: name, role: "one of these, not settled", kind: .team,
        notes: "The plan names one or the other, so no one person"))
  }

  /// "t brooks" of "tanya brooks" and of "t. brooks"; nil for a single word.
  private static func initial(_ key: String) -> String? {
    let parts = key.split(separator: " ")
    guard parts.count == 2, let letter = parts[0].first else { return nil }
    return "\(letter) \(parts[1])"
  }

  /// A first name, or an initial and a surname, is the one person whose name that begins.
  private func fullName(_ key: String) -> String {
    if let first = key.split(separator: " ").first, first.filter(\.isLetter).count == 1,
      let initial = Self.initial(key), let full = initialNames[initial], full.count == 1,
      let only = full.first
    {
      return only
    }
    guard let full = fullNames[key], full.count == 1, let only = full.first else { return key }
    return only
  }

  private mutating func person(_ key: String, _ role: RoleID?, shown: String?) -> Int {
    let short = key
    let key = fullName(key)
    if let shown, short.contains(" "), short != key, !initials.contains(where: { $0.short == shown }) {
      initials.append((shown, key))
    }
    let role =
      role ?? named.filter { $0.value.contains { fullName($0) == key } }.keys.min { "\($0)" < "\($1)" }
    let place = add(
      "person \(key)",
      Entry(
        id: "", name: shown ?? key, role: role.map(words.name(of:)) ?? "not known from the plan",
        kind: .professional, roleID: role))
    if let shown,
      shown.count >= entries[place].name.count || entries[place].name == entries[place].name.lowercased()
    {
      entries[place].name = shown
    }
    if entries[place].roleID == nil, let role {
      (entries[place].roleID, entries[place].role) = (role, words.name(of: role))
    }
    return place
  }

  private mutating func add(_ key: String, _ entry: Entry) -> Int {
    if let place = places[key] { return place }
    var entry = entry
    let number = entries.count + 1
    entry.id = number < 10 ? "P0\(number)" : "P\(number)"
    if let answer = answers[.person, entry.name] {
      if entry.kind == .team, RoleWords.isName(answer) {
        (entry.kind, entry.notes) = (.professional, "The plan says \(entry.name.quoted)")
      } else {
        entry.notes = "The plan says \(entry.name.quoted)"
      }
      entry.name = answer
    }
    places[key] = entries.count
    entries.append(entry)
    return entries.count - 1
  }
}

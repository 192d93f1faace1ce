import Foundation
import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// Tells what the words of a plan's "by whom" stand for: a role of the catalogue, a service or team with nobody
/// named, a relative, a name.
struct RoleWords {
  /// What one mention stands for.
  enum Meaning: Equatable {
    case youngPerson
    /// A role, in the catalogue's words.
    case role(RoleID, String)
    /// Somebody by name, with the role where it stands beside it.
    case person(String, RoleID?)
    /// Family or a friend, as the plan calls them.
    case informal(String)
    /// A team, service or place: no person.
    case team(String)
    /// Words that are none of these.
    case unknown(String)
  }

  private let roles: [String: RoleID]
  private let names: [RoleID: String]
  private let longest: Int
  /// What the young person is called in the file.
  var youngPeople: Set<String> = []

  init(_ catalogue: Catalogue) {
    var (roles, names, longest): ([String: RoleID], [RoleID: String], Int) = ([:], [:], 1)
    for role in catalogue.roles.values {
      names[role.id] = role.name
      for name in [role.id.description, role.name] + role.aliases {
        let key = Self.words(name)
        longest = max(longest, key.count)
        if roles[key.joined(separator: " ")] == nil { roles[key.joined(separator: " ")] = role.id }
      }
    }
    (self.roles, self.names, self.longest) = (roles, names, longest)
  }

  /// The role of exactly these words; nil where they have none, or more.
  func role(_ text: String) -> RoleID? {
    let words = Self.words(text)
    guard (1...longest).contains(words.count) else { return nil }
    return roles[words.joined(separator: " ")]
  }

  func name(of role: RoleID) -> String { names[role] ?? role.description }

  /// What words stand for.
  ///
  /// - Complexity: O(*n*²) in the words, of which a mention has few.
  func meaning(of text: String) -> Meaning {
    let text = Self.stripped(text)
    let words = Self.words(text)
    let key = words.joined(separator: " ")
    if youngPeople.contains(key) || Self.youngPersonWords.contains(key) { return .youngPerson }
    if let full = Self.teams[key] { return .team(full) }
    if Self.familyWords.contains(key) { return .informal(text) }
    if let last = words.last, Self.teamEndings.contains(last) {
      return .team(text)
    }
    if let role = role(text) {
      switch role.description {
      case "YP": return .youngPerson
      case "FAM": return .informal(text)
      case "LA", "DUTY": return .team(text)
      default: return .role(role, name(of: role))
      }
    }
    return roleWithName(text) ?? (Self.isName(text) ? .person(text, nil) : longer(text))
  }

  /// "Social worker Denise Holloway", "PA Marcus": a role with a name before or after it.
  private func roleWithName(_ text: String) -> Meaning? {
    let parts = text.split { $0 == " " || $0 == ":" || $0 == "-" || $0 == "–" }.map(String.init)
    guard (2...8).contains(parts.count) else { return nil }
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      for isLeading in [true, false] {
        let roleWords = (isLeading ? Array(parts.prefix(count)) : Array(parts.suffix(count))).joined(
          separator: " ")
        let rest = (isLeading ? Array(parts.dropFirst(count)) : Array(parts.dropLast(count))).joined(
          separator: " ")
        guard let role = role(roleWords), role.description != "YP", Self.isName(rest), self.role(rest) == nil,
          Self.teams[Self.words(rest).joined(separator: " ")] == nil
        else { continue }
        return role.description == "FAM" ? .informal(text) : .person(rest, role)
      }
    }
    return nil
  }

  /// Words with a role inside them: "her new PA", "new social worker (from April)", "team mgr".
  private func longer(_ text: String) -> Meaning {
    let parts = Self.words(text)
    guard parts.count <= 8 else { return .unknown(text) }
    let filler: Set<String> = [
      "the", "a", "new", "his", "her", "their", "my", "our", "current", "named", "allocated", "own", "yp's",
      "local",
      "any", "both", "duty", "by",
    ]
    let core = parts.filter { !filler.contains($0) }
    if core.count < parts.count, !core.isEmpty {
      let meaning = meaning(of: core.joined(separator: " "))
      if case .unknown = meaning { return .unknown(text) }
      return meaning
    }
    return .unknown(text)
  }

  // MARK: Words

  /// Small letters without punctuation; usual short forms written out.
  static func words(_ text: String) -> [String] {
    return writtenOut(text).lowercased().replacing("’", with: "'").split {
      !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "+"
    }.map { word in
      let plain = String(word).replacing("'", with: "")
      let isPlural = plain.count > 3 && plain.hasSuffix("s") && !plain.hasSuffix("ss")
      return short[plain] ?? (isPlural ? String(plain.dropLast()) : plain)
    }
  }

  /// Writes out short forms with a slash in them, which would part a mention in two, where they stand as whole
  /// words: "S/W", and not the middle of "YP/Advocate".
  static func writtenOut(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return text }
    var text = text
    for (short, long) in shortForms {
      var from = text.startIndex
      while let range = text.range(of: short, options: .caseInsensitive, range: from..<text.endIndex) {
        let isWhole =
          (range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter)
          && (range.upperBound == text.endIndex || !text[range.upperBound].isLetter)
        guard isWhole else {
          from = range.upperBound
          continue
        }
        let place = text.distance(from: text.startIndex, to: range.lowerBound) + long.count
        text.replaceSubrange(range, with: long)
        from = text.index(text.startIndex, offsetBy: place, limitedBy: text.endIndex) ?? text.endIndex
      }
    }
    return text
  }

  private static let shortForms = [
    ("s/worker", "social worker"), ("s/w", "SW"), ("k/worker", "keyworker"), ("k/w", "keyworker"),
    ("p/a", "PA"),
    ("y/p", "YP"), ("h/v", "health visitor"), ("f/carer", "foster carer"), ("f/c", "foster carer"),
  ]
  private static let short: [String: String] = [
    "mgr": "manager", "mngr": "manager", "wkr": "worker", "kw": "keyworker", "tm": "team manager",
    "rsw": "residential worker", "ssw": "supervising social worker", "fc": "foster carer",
    "asst": "assistant",
    "soc": "social", "cllr": "councillor", "advisor": "adviser",
  ]

  private static let youngPersonWords: Set<String> = [
    "yp", "young person", "the young person", "me", "myself", "i", "self", "child", "the child", "cyp",
    "young adult",
  ]
  private static let familyWords: Set<String> = [
    "family", "friend", "friends", "nan", "nanny", "gran", "mum", "mother", "dad", "father", "aunt", "auntie",
    "uncle", "sister", "brother", "sibling", "grandparent", "grandmother", "grandfather", "cousin", "partner",
    "girlfriend", "boyfriend", "birth family", "parent", "birth mother", "birth father", "birth parent",
  ]

  /// Services and teams by the short names that plans have.
  private static let teams: [String: String] = [
    "lct": "Leaving care team", "lc team": "Leaving care team", "lcs": "Leaving care service",
    "leaving care": "Leaving care team", "cict": "Children in care team", "cic team": "Children in care team",
    "16+": "16+ team", "18+": "18+ team", "virtual school": "Virtual School", "vs": "Virtual School",
    "camh": "CAMHS", "cahm": "CAMHS", "amh": "Adult mental health service",
    "cmht": "Community mental health team",
    "la": "Council as a whole", "local authority": "Council as a whole", "council": "Council as a whole",
    "csc": "Children's social care", "asc": "Adult social care", "adult social care": "Adult social care",
    "dwp": "DWP", "jcp": "Jobcentre", "jobcentre": "Jobcentre", "job centre": "Jobcentre",
    "yot": "Youth offending team", "yos": "Youth offending service",
    "yjs": "Youth justice service", "nyas": "Advocacy service", "nya": "Advocacy service",
    "edt": "Emergency duty team",
    "nhs": "NHS", "ukvi": "Home Office", "home office": "Home Office", "hmrc": "HMRC",
    "pep team": "Virtual School",
    "all": "Everyone", "everyone": "Everyone", "everybody": "Everyone",
    "all professional": "All professionals",
    "professional": "Professionals", "we": "Everyone", "network": "The network",
  ]
  /// Whether words are the known name of a service or a team, and not only end like one.
  func isKnownTeam(_ text: String) -> Bool {
    let key = Self.words(Self.stripped(text)).joined(separator: " ")
    return Self.teams[key] != nil || role(text) != nil
  }

  /// A last word that makes words a place or a service.
  private static let teamEndings: Set<String> = [
    "team", "service", "panel", "school", "college", "home", "house", "housing", "finance", "church",
    "mosque",
    "temple", "provider", "placement", "council", "authority", "department", "dept", "staff", "agency",
    "police",
    "probation", "hospital", "clinic", "surgery", "charity", "project", "camhs", "education", "health",
    "university",
    "office", "centre", "group", "organisation", "board", "hub", "unit", "bursary", "accommodation", "camh",
    "scheme",
    "company", "club", "network", "dwp", "nhs", "carer team", "landlord", "association",
  ]

  static func stripped(_ text: String) -> String {
    var text = text.trimmingBlanks.withoutListMark
    while let first = text.first, "•-–—*·:,.".contains(first) || first.isWhitespace { text.removeFirst() }
    while let last = text.last, ".:,;-–—*".contains(last) || last.isWhitespace { text.removeLast() }
    return text
  }

  /// Whether words look like a person's name: one to three, with capitals, letters only.
  static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    guard (1...4).contains(parts.count), text.utf8.count <= 60 else { return false }
    return parts.enumerated().allSatisfy { index, part in
      if part == "&" || part == "and" { return index > 0 && titles.contains(parts[index - 1].lowercased()) }
      guard let first = part.first,
        first.isUppercase || ["de", "van", "al", "bin", "el", "da", "o"].contains(part),
        part.allSatisfy({ $0.isLetter || "-'’.".contains($0) }), !notNames.contains(part.lowercased())
      else { return false }
      // All capitals are an abbreviation, unless it is the initial of a longer name.
      let letters = part.filter(\.isLetter)
      return letters.count == 1
        ? parts.count > 1 : letters != letters.uppercased() || parts.count > 1 && letters.count > 3
    }
  }

  /// What stands before names.
  static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "mx", "rev"]

  private static let notNames: Set<String> = [
    "the", "to", "by", "and", "or", "with", "from", "new", "lead", "support", "see", "ask", "none", "nobody",
    "unknown", "various", "other", "others", "named", "worker", "manager", "officer", "adviser", "advisor",
    "team",
    "service", "services", "social", "personal", "key", "keyworker", "someone", "somebody", "anyone", "both",
    "post",
    "vacant", "agency", "duty", "weekly", "monthly", "ongoing", "asap", "tbc", "tba", "please", "not", "yet",
    "no",
    "one", "who", "when", "what", "review", "meeting", "plan", "care", "leaving", "as", "above", "same",
    "ditto",
    "my", "our", "your", "his", "her", "their", "its", "whose",
    "employment", "education", "housing", "health", "mental", "benefit", "benefits", "welfare", "careers",
    "youth",
    "substance", "drug", "alcohol", "family", "families", "floating", "outreach", "tenancy", "income",
    "money",
    "community", "allocated", "current", "interim", "acting", "covering", "temporary", "former",
    "resettlement", "participation", "residential", "virtual", "school", "college", "probation",
    "independent", "reviewing", "transition", "transitions", "business", "admin", "commissioning", "legal",
  ]
}

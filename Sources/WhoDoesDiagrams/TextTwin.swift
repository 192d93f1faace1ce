public import WhoDoesCatalogue
public import WhoDoesModel

/// The responsibility map as sentences, for whoever cannot see it: the same facts, in order.
public enum TextTwin {
  /// Sentences under a title.
  public struct Section: Hashable, Sendable {
    /// The title: an organisation, or what is to be talked about.
    public var title: String
    /// The sentences, in order.
    public var sentences: [String]

    /// A section with its sentences.
    public init(title: String, sentences: [String]) { (self.title, self.sentences) = (title, sentences) }
  }

  /// Writes the map of a case.
  ///
  /// - Complexity: O(*f* × *a* + *p* × *a*) for *f* findings, *p* people and *a* assignments.
  public static func write(
    _ case: Case, findings: [Finding], catalogue: Catalogue, limit: Int = MapFacts.mostFindings,
    shortFact: ((Finding) -> String)? = nil
  ) -> [Section] {
    write(MapFacts(`case`, findings: findings, catalogue: catalogue, limit: limit, shortFact: shortFact))
  }

  /// Writes a map from its facts: each organisation, then what is to be talked about.
  ///
  /// - Complexity: O(*f* × *p*) for *f* findings and *p* people.
  public static func write(_ facts: MapFacts) -> [Section] {
    var names = Dictionary(
      facts.groups.flatMap(\.people).map { ($0.person, $0.name) }, uniquingKeysWith: { first, _ in first })
    if let own = facts.youngPersonIndex { names[own] = facts.youngPerson }
    var sections = facts.groups.map { group in
      var sentences = group.people.map { sentence(of: $0, in: facts) }
      if group.othersCount > 0 { sentences.append("Without a part in this: \(group.othersInWords).") }
      return Section(title: group.title, sentences: sentences)
    }
    var told = facts.findings.map { sentence(of: $0, names: names, facts) }
    if facts.undrawnCount > 0 {
      told.append(
        "\(facts.showsConcerns ? "Points" : "Tasks") that the picture leaves to the list: \(facts.undrawnCount)."
      )
    }
    if told.isEmpty { told = [facts.showsConcerns ? "Nothing was found to ask about." : "No task is open."] }
    sections.append(Section(title: facts.showsConcerns ? "To talk about" : "What we do", sentences: told))
    return sections
  }

  /// The whole map in one paragraph.
  static func description(of sections: [Section]) -> String {
    (sections.suffix(1) + sections.dropLast()).map(\.inOneLine).joined(separator: " ")
  }

  private static func sentence(of person: MapFacts.PersonFacts, in facts: MapFacts) -> String {
    let role = person.role.isEmpty ? "" : ", \(person.role),"
    let leads = facts.findings.filter { $0.leads.contains(person.person) }
    let helps = facts.findings.filter { $0.helpers.contains(person.person) }
    let status = person.isVacant ? "has nobody in post" : person.status
    var parts = status.isEmpty ? [] : [status]
    let (lead, help) =
      facts.showsConcerns
      ? ("is named as lead of", "helps with, does or must agree") : ("leads", "helps with or does")
    if !leads.isEmpty { parts.append("\(lead) \(list(leads.map { title(of: $0, facts) }))") }
    if !helps.isEmpty { parts.append("\(help) \(list(helps.map { title(of: $0, facts) }))") }
    if parts.isEmpty { parts = ["is around you"] }
    return "\(person.name)\(role) \(list(parts))."
  }

  private static func title(of shown: MapFacts.FindingFacts, _ facts: MapFacts) -> String {
    guard facts.showsConcerns else { return "“\(shown.title)”" }
    return "“\(shown.title)” (\(ConcernStyle(shown.finding.concern).word.lowercased()))"
  }

  private static func sentence(
    of shown: MapFacts.FindingFacts, names: [PersonIndex: String], _ facts: MapFacts
  ) -> String {
    let leads = shown.leads.compactMap { names[$0] }
    guard facts.showsConcerns else {
      return "“\(shown.title)”" + (shown.fact.isEmpty ? "" : ", \(shown.fact)") + "."
        + (leads.isEmpty ? "" : " \(list(leads)) leads.")
    }
    let word = ConcernStyle(shown.finding.concern).word
    let also = shown.finding.also.map { ConcernStyle($0).word.lowercased() }
    return "\(word.prefix(1) + word.dropFirst().lowercased()): “\(shown.title)”"
      + (shown.fact.isEmpty ? "" : ", \(shown.fact)") + "."
      + (leads.isEmpty ? "" : " Named as lead: \(list(leads)).")
      + (also.isEmpty ? "" : " Also \(list(also)).")
  }

  /// Words with commas between, and "and" before the last.
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

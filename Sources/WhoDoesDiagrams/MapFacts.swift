import Graphviz
public import WhoDoesCatalogue
public import WhoDoesModel

/// What a responsibility map shows, worked out once, so that picture and text cannot differ.
public struct MapFacts: Sendable {
  /// People of one organisation, or family and friends.
  public struct Group: Sendable {
    /// The organisation's name.
    public var title: String
    /// Whether it is family and friends.
    public var isFamily: Bool
    /// Its place among the organisations of the case, which decides its colour on every map.
    public var place: Int
    /// The people who are shown.
    public var people: [PersonFacts]
    /// How many people have no part in what is shown and are only counted.
    public var othersCount: Int
    /// How many clear tasks those lead who are only counted.
    public var othersClearTasks: Int
  }

  /// One person as the map shows them.
  public struct PersonFacts: Sendable {
    /// Who.
    public var person: PersonIndex
    /// The short name.
    public var name: String
    /// The role in words, without what stands in brackets; empty where the name says it.
    public var role: String
    /// How many open tasks they lead about which there is nothing to ask.
    public var clearTasks: Int
    /// Whether they have left, or the post is vacant.
    public var isGone: Bool
    /// Whether there is nobody in the post.
    public var isVacant: Bool
    /// Whether the reader is told of concerns, so that "clear" means something.
    public var isAmongConcerns = true
  }

  /// One finding as the map shows it.
  public struct FindingFacts: Sendable {
    /// The finding.
    public var finding: Finding
    /// The task it is about, and how many more; without a task, what it is about.
    public var title: String
    /// One short fact.
    public var fact: String
    /// Who leads the task in plan or practice, in the order of the people table.
    public var leads: [PersonIndex]
    /// Who helps with it or does it without leading.
    public var helpers: [PersonIndex]
  }

  /// What to call the young person.
  public var youngPerson: String
  /// The young person's age in years.
  public var age: Int?
  /// The young person's own row.
  public var youngPersonIndex: PersonIndex?
  /// The day of the case.
  public var day: Day
  /// Organisations in the order of the people table, family and friends last.
  public var groups: [Group]
  /// The findings that are shown, most urgent first.
  public var findings: [FindingFacts]
  /// How many findings are only counted.
  public var undrawnCount: Int
  /// Whether concerns are told; without, the findings are tasks and who leads them.
  public var showsConcerns: Bool
  /// Who reads, such as "for the team".
  public var forWhom: String

  /// The most findings that one map shows.
  public static let mostFindings = 12
  /// The number of people up to which everybody is shown, and not only those whom a finding concerns.
  public static let everybody = 12
  /// The number of tasks up to which a finding's lines are drawn for everyone who has a part in them.
  private static let fewTasks = 3

  /// Works out what to show; notes are left to the list.
  ///
  /// - Parameters:
  ///   - audience: Who reads; decides about names, sensitive areas and whether concerns are told at all.
  ///   - limit: The most findings to show; the rest is counted.
  ///   - onlyConcerned: Whether to show only people whom a finding concerns, and to count the others.
  ///   - shortFact: The third line of a finding's box; ``ShortFact`` has one for every finding.
  /// - Complexity: O(*f* × *a* + *p* × *a*) for *f* findings, *p* people and *a* assignments.
  public init(
    _ case: Case, findings: [Finding], catalogue: Catalogue, audience: Audience = .manager,
    limit: Int = Self.mostFindings, onlyConcerned: Bool = false, shortFact: ((Finding) -> String)? = nil
  ) {
    self.init(
      MapReader(`case`, catalogue: catalogue, audience: audience), findings: findings, limit: limit,
      onlyConcerned: onlyConcerned, shortFact: shortFact)
  }

  /// Works out what a reader is shown.
  ///
  /// - Parameter others: What else was found, where a map shows a part of it: a task with a finding on another sheet
  ///   is not clear.
  /// - Complexity: O(*f* × *a* + *p* × *a*) for *f* findings, *p* people and *a* assignments.
  public init(
    _ reader: MapReader, findings: [Finding], others: [Finding] = [], limit: Int = Self.mostFindings,
    onlyConcerned: Bool = false, shortFact: ((Finding) -> String)? = nil
  ) {
    let told = findings.filter { $0.concern != .note && reader.sees($0) }
    // Sorted by hand so that findings of one urgency keep the order in which they came.
    let urgent = told.enumerated().sorted {
      ($1.element.urgency, $0.offset) < ($0.element.urgency, $1.offset)
    }
    let shown =
      reader.seesConcerns
      ? urgent.map { Self.facts(of: $0.element, reader, shortFact: shortFact) } : Self.tasks(for: reader)
    let drawn = Array(shown.prefix(max(limit, 0)))
    youngPerson = reader.youngPerson
    age = reader.network.youngPerson.age
    youngPersonIndex = reader.network.youngPersonIndex
    day = reader.network.asOf
    self.findings = drawn
    undrawnCount = shown.count - drawn.count
    showsConcerns = reader.seesConcerns
    forWhom = reader.forWhom
    groups = Self.groups(
      for: reader, drawn: drawn, asked: reader.seesConcerns ? told + others : drawn.map(\.finding),
      onlyConcerned: onlyConcerned)
  }

  /// The same facts with the first findings alone, and only people whom those concern where it is asked for.
  ///
  /// Made of facts that have everything and everybody, so that a map which must show less is not worked out anew.
  func limited(to limit: Int, onlyConcerned: Bool, for reader: MapReader) -> Self {
    if limit >= findings.count, !onlyConcerned { return self }
    var facts = self
    facts.findings = Array(findings.prefix(max(limit, 0)))
    facts.undrawnCount += findings.count - facts.findings.count
    facts.groups = Self.groups(
      for: reader, drawn: facts.findings,
      asked: (reader.seesConcerns ? findings : facts.findings).map(\.finding), onlyConcerned: onlyConcerned)
    return facts
  }

  private static func facts(
    of finding: Finding, _ reader: MapReader, shortFact: ((Finding) -> String)?
  ) -> FindingFacts {
    let network = reader.network
    var leads: Set<PersonIndex> = []
    var helpers: Set<PersonIndex> = []
    if finding.tasks.count <= fewTasks {
      for part in finding.tasks.flatMap({ network.assignments(of: $0) }) where part.isActive(on: network.asOf)
      {
        switch part.involvement {
        case .leads: leads.insert(part.person)
        case .does, .helps, .agrees: helpers.insert(part.person)
        case .checks, .told: break
        }
      }
    } else {
      helpers = Set(finding.people)
    }
    return FindingFacts(
      finding: finding, title: title(of: finding, reader),
      fact: shortFact.map { $0(finding) } ?? ShortFact.of(finding, in: network, name: reader.name(of:)),
      leads: leads.sorted(), helpers: helpers.subtracting(leads).sorted())
  }

  /// What a finding is about: its task, and how many more; without a task, what is missing.
  static func title(of finding: Finding, _ reader: MapReader) -> String {
    if let first = finding.tasks.first {
      let title = reader.title(of: first)
      let more = finding.tasks.count - 1
      return more == 0 ? title : "\(title) and \(more) more \(more == 1 ? "task" : "tasks")"
    }
    if let written = finding.slots[.duty] ?? finding.slots[.task] { return reader.words(written) }
    if let words = finding.slots[.words] { return reader.seesVoice ? words : "A wish in their own words" }
    return finding.area.map { reader.title(of: $0) } ?? finding.slots[.area] ?? "The plan as a whole"
  }
}

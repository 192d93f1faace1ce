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

  /// The most findings that one map shows.
  public static let mostFindings = 12
  /// The number of people up to which everybody is shown, and not only those whom a finding concerns.
  public static let everybody = 12
  /// The number of tasks up to which a finding's lines are drawn for everyone who has a part in them.
  private static let fewTasks = 3

  /// Works out what to show; notes are left to the list.
  ///
  /// - Parameters:
  ///   - limit: The most findings to show; the rest is counted.
  ///   - shortFact: The third line of a finding's box; ``ShortFact`` has one for every finding.
  /// - Complexity: O(*f* × *a* + *p* × *a*) for *f* findings, *p* people and *a* assignments.
  public init(
    _ case: Case, findings: [Finding], catalogue: Catalogue, limit: Int = Self.mostFindings,
    shortFact: ((Finding) -> String)? = nil
  ) {
    let told = findings.filter { $0.concern != .note }
    // Sorted by hand so that findings of one urgency keep the order in which they came.
    let urgent = told.enumerated().sorted {
      ($1.element.urgency, $0.offset) < ($0.element.urgency, $1.offset)
    }
    let drawn = urgent.prefix(max(limit, 0)).map { pair in
      Self.facts(of: pair.element, in: `case`, catalogue: catalogue, shortFact: shortFact)
    }
    youngPerson = `case`.youngPersonName
    age = `case`.youngPerson.age
    youngPersonIndex = `case`.youngPersonIndex
    day = `case`.asOf
    self.findings = drawn
    undrawnCount = told.count - drawn.count
    groups = Self.groups(of: `case`, drawn: drawn, told: told, catalogue: catalogue)
  }

  private static func facts(
    of finding: Finding, in case: Case, catalogue: Catalogue, shortFact: ((Finding) -> String)?
  ) -> FindingFacts {
    var leads: Set<PersonIndex> = []
    var helpers: Set<PersonIndex> = []
    if finding.tasks.count <= fewTasks {
      for part in finding.tasks.flatMap({ `case`.assignments(of: $0) }) where part.isActive(on: `case`.asOf) {
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
      finding: finding, title: title(of: finding, in: `case`, catalogue: catalogue),
      fact: shortFact.map { $0(finding) } ?? ShortFact.of(finding, in: `case`),
      leads: leads.sorted(), helpers: helpers.subtracting(leads).sorted())
  }

  private static func title(of finding: Finding, in case: Case, catalogue: Catalogue) -> String {
    if let first = finding.tasks.first {
      let task = `case`[first]
      let title = `case`[task.plainTitle.isEmpty ? task.title : task.plainTitle]
      let more = finding.tasks.count - 1
      return more == 0 ? title : "\(title) and \(more) more \(more == 1 ? "task" : "tasks")"
    }
    if let written = finding.slots[.duty] ?? finding.slots[.task] ?? finding.slots[.words] { return written }
    let area = finding.area.flatMap { area in catalogue.areas.first { $0.key == area }?.value.name }
    return area ?? finding.slots[.area] ?? "The plan as a whole"
  }

  private static func groups(
    of case: Case, drawn: [FindingFacts], told: [Finding], catalogue: Catalogue
  ) -> [Group] {
    let clear = clearTasks(of: `case`, told: told)
    let concerned = Set(drawn.flatMap { $0.leads + $0.helpers + $0.finding.people })
    let around = `case`.personIndices.filter { person in
      `case`[person].kind != .youngPerson
        && (!`case`[person].isGone(on: `case`.asOf) || concerned.contains(person))
    }
    var groups: [Group] = []
    for person in around {
      let title = groupTitle(of: person, in: `case`)
      let place = groups.firstIndex { $0.title == title } ?? groups.count
      if place == groups.count {
        groups.append(
          Group(
            title: title, isFamily: title == familyTitle, people: [], othersCount: 0,
            othersClearTasks: 0))
      }
      let count = clear[person, default: 0]
      if around.count <= everybody || concerned.contains(person) {
        groups[place].people.append(facts(of: person, clearTasks: count, in: `case`, catalogue: catalogue))
      } else {
        groups[place].othersCount += 1
        groups[place].othersClearTasks += count
      }
    }
    return groups.filter { !$0.isFamily } + groups.filter(\.isFamily)
  }

  private static func facts(
    of person: PersonIndex, clearTasks: Int, in case: Case, catalogue: Catalogue
  ) -> PersonFacts {
    let row = `case`[person]
    let name = `case`.shortName(person)
    let known = row.role.flatMap { role in catalogue.roles.first { $0.key == role }?.value.name }
    let written = row.roleText.isEmpty ? known ?? "" : `case`[row.roleText]
    let role = row.kind == .vacant ? "" : withoutBrackets(written)
    return PersonFacts(
      person: person, name: name, role: role.lowercased() == name.lowercased() ? "" : uncapitalised(role),
      clearTasks: clearTasks, isGone: row.isGone(on: `case`.asOf), isVacant: row.kind == .vacant)
  }

  /// Open tasks about which there is nothing to ask, counted for whoever leads them in plan or practice.
  private static func clearTasks(of case: Case, told: [Finding]) -> [PersonIndex: Int] {
    let asked = TaskSet(told.flatMap(\.tasks))
    var counts: [PersonIndex: Int] = [:]
    for task in `case`.taskIndices where `case`[task].isOpen && !asked.contains(task) {
      let parts = `case`.assignments(of: task).filter {
        $0.involvement == .leads && $0.isActive(on: `case`.asOf)
      }
      for person in Set(parts.map(\.person)) { counts[person, default: 0] += 1 }
    }
    return counts
  }

  private static let familyTitle = "Family and friends"

  /// Teams of one organisation stand together: what comes before a comma, without what stands in brackets.
  private static func groupTitle(of person: PersonIndex, in case: Case) -> String {
    guard `case`[person].kind != .informal else { return familyTitle }
    guard let agency = `case`[person].agency else { return "Others" }
    let written = `case`[`case`.agencies[agency.position]]
    let house = withoutBrackets(written.prefix { $0 != "," })
    return house.isEmpty ? written : house
  }

  private static func withoutBrackets(_ text: some StringProtocol) -> String {
    CleanText(String(text.prefix { $0 != "(" })).letters
  }

  /// A role inside a line begins small, unless it begins with an abbreviation.
  private static func uncapitalised(_ role: String) -> String {
    guard role.dropFirst().first?.isUppercase == false else { return role }
    return role.prefix(1).lowercased() + role.dropFirst()
  }
}

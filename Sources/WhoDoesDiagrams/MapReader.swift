import Graphviz
import OrderedCollections
import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// What one audience may see of a case: deny by default, and the same for every map.
///
/// ```swift
/// let reader = MapReader(jordan, catalogue: .england, audience: .panel)
/// reader.name(of: socialWorker)        // "social worker": a panel reads roles
/// ```
public struct MapReader: Sendable {
  /// The case.
  public let network: Case
  /// What is expected.
  public let catalogue: Catalogue
  /// Who reads.
  public let audience: Audience
  /// Whether the case says of itself that it is invented.
  public let isFiction: Bool

  private let hiddenPeople: Set<PersonIndex>
  private let hiddenTasks: Set<TaskIndex>
  private var names: [String] = []
  private var rolesOfWords: [String: String] = [:]
  private var organisationNames: [String] = []
  /// The organisations around the young person, in the order of the people table.
  private(set) var organisations: [String] = []

  /// Works out what people are called for an audience, and what somebody asked not to be shown to them.
  ///
  /// - Parameter whole: The case with what must not be shown to whom, where `network` has had that taken out.
  /// - Complexity: O(*p*²) for *p* people, because names are kept apart from each other.
  public init(_ network: Case, catalogue: Catalogue, audience: Audience, of whole: Case? = nil) {
    (self.network, self.catalogue, self.audience) = (network, catalogue, audience)
    let asked = whole ?? network
    hiddenPeople = Set(
      network.personIndices.filter {
        network[$0].kind != .youngPerson && asked.isHidden(.person($0), from: audience)
      })
    hiddenTasks = Set(network.taskIndices.filter { asked.isHidden(.task($0), from: audience) })
    isFiction = network.isFiction
    names = seesNames ? network.personIndices.map { network.shortName($0) } : roleNames()
    for person in hiddenPeople { names[person.position] = Readership.hiddenName }
    if !seesNames { rolesOfWords = wordsOfNames(names) }
    organisationNames = network.personIndices.map { Self.organisation(of: network[$0], in: network) }
    for (person, name) in zip(network.personIndices, organisationNames) where !organisations.contains(name) {
      let kind = network[person].kind
      if kind != .youngPerson, kind != .informal { organisations.append(name) }
    }
  }

  /// Whether the audience reads the names of people; others read their roles.
  public var seesNames: Bool {
    switch audience {
    case .youngPerson, .team, .manager: true
    case .training: isFiction
    case .panel: false
    }
  }

  /// Whether the audience reads where adults disagree or leave something open.
  public var seesConcerns: Bool { audience != .youngPerson }

  /// Whether the audience reads what people answered in private, as counts.
  public var seesAnswers: Bool {
    switch audience {
    case .team, .manager: true
    case .training: isFiction
    case .youngPerson, .panel: false
    }
  }

  /// Whether the audience reads the young person's own words and goals.
  public var seesVoice: Bool { audience == .youngPerson || seesAnswers }

  /// Whether the audience reads what stands in an area.
  ///
  /// Health, identity and status, faith, offending, contact with family and the like are for the young person
  /// and the team. A manager who opens one young person's case reads them too, because the case audit asks about
  /// every task; nothing that counts over many cases may ask this for a manager. A panel never reads them, and
  /// training reads them in an invented case alone. An area that the catalogue does not know counts as sensitive.
  public func sees(_ area: AreaID) -> Bool {
    audience.reads(area, catalogue, isFiction: isFiction)
  }

  /// Whether the audience reads about a task: its area, and nobody asked that they should not.
  public func sees(_ task: TaskIndex) -> Bool { !hiddenTasks.contains(task) && sees(network[task].area) }

  /// Whether somebody must not be shown to the audience.
  func isHidden(_ person: PersonIndex) -> Bool { hiddenPeople.contains(person) }

  /// Whether the audience reads a finding: every task and the area that it is about.
  ///
  /// - Complexity: O(*t*) in the tasks of the finding.
  public func sees(_ finding: Finding) -> Bool {
    guard seesConcerns, finding.area.map(sees) ?? true else { return false }
    return finding.tasks.allSatisfy { sees($0) }
  }

  /// Whether the audience reads that somebody is around: whoever has a part in nothing but what the audience may
  /// not read would give it away by being there, such as a nurse or a solicitor for immigration.
  ///
  /// - Complexity: O(*a*) in the assignments.
  public func sees(_ person: PersonIndex) -> Bool {
    if network[person].kind == .youngPerson { return true }
    if hiddenPeople.contains(person) { return false }
    if network[person].kind == .informal { return true }
    var hasPart = false
    for part in network.assignments where part.person == person {
      if sees(part.task) { return true }
      hasPart = true
    }
    return !hasPart
  }

  /// Everybody around the young person of whom the audience may read, in the order of the people table.
  ///
  /// - Complexity: O(*p* × *a*) for *p* people and *a* assignments.
  public var people: [PersonIndex] {
    network.personIndices.filter { network[$0].kind != .youngPerson && sees($0) }
  }

  /// The tasks that the audience may read about, in the order of the table.
  ///
  /// - Complexity: O(*t*) in the tasks.
  public var tasks: [TaskIndex] { network.taskIndices.filter { sees($0) } }

  /// What a person is called.
  public func name(of person: PersonIndex) -> String { names[person.position] }

  /// The organisation of a person: what comes before a comma, without what stands in brackets.
  func organisation(of person: PersonIndex) -> String { organisationNames[person.position] }

  /// What the young person is called.
  public var youngPerson: String { seesNames ? network.youngPersonName : "the young person" }

  /// The name of a task, in plain words where there are any.
  public func title(of task: TaskIndex) -> String {
    let row = network[task]
    return words(network[row.plainTitle.isEmpty ? row.title : row.plainTitle])
  }

  /// The name of an area.
  public func title(of area: AreaID) -> String {
    guard let known = catalogue.areas[area] else { return area.description }
    return audience == .youngPerson ? known.plainName : known.name
  }

  /// Text of the case, with roles in place of the names that the audience may not read.
  ///
  /// - Complexity: O(*n*) in the letters.
  public func words(_ text: String) -> String {
    guard !seesNames else { return text }
    var result = ""
    var word = ""
    func flush() {
      // Only words with a capital are names: "will" is none, "Will" may be one.
      let role = word.first?.isUppercase == true ? rolesOfWords[word.lowercased()] : nil
      if let role {
        if !result.hasSuffix("\(role) ") { result += role } else { result.removeLast() }
      } else {
        result += word
      }
      word = ""
    }
    for letter in text {
      if letter.isLetter || letter == "-" {
        word.append(letter)
      } else {
        flush()
        result.append(letter)
      }
    }
    flush()
    return result
  }

  /// What the role of a person is called; empty where there is none.
  public func role(of person: PersonIndex) -> String {
    if hiddenPeople.contains(person) { return "" }
    let row = network[person]
    let known = row.role.flatMap { catalogue.roles[$0]?.name } ?? ""
    let written = row.roleText.isEmpty ? known : network[row.roleText]
    return Self.uncapitalised(Self.withoutBrackets(seesNames || known.isEmpty ? written : known))
  }
}

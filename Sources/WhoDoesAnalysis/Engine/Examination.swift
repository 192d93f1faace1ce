public import WhoDoesCatalogue
public import WhoDoesModel

/// A case laid out for the rules: who leads, does and says what, as sets of tasks.
///
/// Made once for a case, in one walk over its rows; rules then are set algebra:
///
/// ```swift
/// let nobodyHoldsIt = x.open - x.led(.plan) - x.led(.practice)
/// ```
///
/// Only rows that hold on the day of the case are counted. "Present" people are in post on that day; teams,
/// vacant posts and people who have left are not.
public final class Examination: Sendable {
  /// The case.
  public let network: Case
  /// What is expected.
  public let catalogue: Catalogue
  /// What is asked of the catalogue in every case.
  let lists: CatalogueLists
  /// How much is to be said of what is found.
  let detail: Analysis.Detail
  /// The day of the case.
  public var asOf: Day { network.asOf }

  private let facts: TaskFacts
  private let hands: Hands
  private let said: Claims
  /// For each agency, the first one of the same organisation.
  private let organisations: [AgencyIndex]
  /// What is asked of the catalogue's roles, for each person's own.
  private let roles: [RoleFacts?]

  /// Lays a case out.
  ///
  /// - Complexity: O(*a* + *v* + *p*) for *a* assignments, *v* views and *p* people.
  public convenience init(_ network: Case, catalogue: Catalogue) {
    self.init(network, WordMemory(of: catalogue), .whole)
  }

  init(_ network: Case, _ memory: WordMemory, _ detail: Analysis.Detail) {
    (self.network, self.detail) = (network, detail)
    (catalogue, lists) = (memory.catalogue, memory.lists)
    facts = TaskFacts(network, memory)
    hands = Hands(network)
    said = Claims(network, hands.presence)
    organisations = Self.organisations(of: network, memory)
    let roleFacts = memory.lists.roleFacts
    roles = network.people.map { $0.role.flatMap { roleFacts[$0] } }
  }

  /// For each agency, the first one of the case that is a team of the same organisation.
  private static func organisations(of network: Case, _ memory: WordMemory) -> [AgencyIndex] {
    let names = network.agencies.map { agency in
      network.texts.withBytes(of: agency) { memory.organisation(written: $0) }
    }
    return names.indices.map { place in
      AgencyIndex(names[..<place].firstIndex { $0 == names[place] } ?? place)
    }
  }
}

extension Examination {
  /// Tasks with something left to do.
  public var open: TaskSet { facts.open }
  /// Tasks that are done.
  public var finished: TaskSet { facts.finished }
  /// Tasks on which safety, home, money or the main goal hang.
  public var critical: TaskSet { facts.critical }
  /// Open tasks whose date has passed.
  public var overdue: TaskSet { facts.overdue }
  /// Open tasks whose date has not come yet.
  public var notDueYet: TaskSet { facts.notDueYet }
  /// Tasks that the people involved have agreed to share.
  public var agreedShared: TaskSet { hands.agreedShared }

  /// Tasks that at least one, and at least two, people say they lead or decide.
  public var claims: TaskTally { said.all }
  /// The same, counting only people who are still there.
  public var presentClaims: TaskTally { said.present }
  /// Tasks about which somebody was asked.
  public var asked: TaskSet { said.asked }

  /// Tasks on which the plan or somebody has taken a position, or could not say.
  var withStance: TaskSet { facts.withStance | said.withStance }
  /// Whether any task names a time of day, in its title, its note or a position on it.
  var mentionsAClock: Bool { facts.mentionsAClock || said.mentionsAClock }
  /// The areas of the plan with a task, each once.
  var areas: [AreaID] { facts.areas }
  /// The catalogue tasks that the tasks stand for.
  var catalogueTasks: [CatalogueTaskID] { facts.catalogueTasks }
}

extension Examination {
  /// Tasks in which anybody at all has a part in a layer: people, teams, empty posts, people who have left.
  public func with(_ involvement: Involvement, _ layer: Layer) -> TaskSet {
    hands.byAll[Hands.cell(layer, involvement)].onceOrMore
  }

  /// The same, counting only people who are there, with how many hold the part.
  public func present(_ involvement: Involvement, _ layer: Layer) -> TaskTally {
    hands.byPresent[Hands.cell(layer, involvement)]
  }

  /// The tasks in which one person has a part.
  public func tasks(of person: PersonIndex, _ involvement: Involvement, _ layer: Layer) -> TaskSet {
    hands[person, Hands.cell(layer, involvement)]
  }

  /// Tasks with a lead in a layer, whoever it is.
  public func led(_ layer: Layer) -> TaskSet { with(.leads, layer) }

  /// Tasks that somebody leads or does in a layer, whoever it is.
  public func held(_ layer: Layer) -> TaskSet { with(.leads, layer) | with(.does, layer) }

  /// Tasks that a present person leads or does in a layer.
  public func heldByPresent(_ layer: Layer) -> TaskSet {
    present(.leads, layer).onceOrMore | present(.does, layer).onceOrMore
  }

  /// Tasks that one person leads or does in a layer.
  public func held(by person: PersonIndex, _ layer: Layer) -> TaskSet {
    tasks(of: person, .leads, layer) | tasks(of: person, .does, layer)
  }

  /// Tasks in which one person has any part in the plan.
  public func planned(for person: PersonIndex) -> TaskSet { hands.planned[person.position] }

  /// Tasks in which a person has any part, in the plan or in practice.
  func tasks(withAnyPart person: PersonIndex) -> TaskSet { hands.anyPart[person.position] }

  /// The stems of a task's title.
  func stems(of task: TaskIndex) -> StemSet { facts.titles[task.position] }

  /// The organisation a person works for, without its team, as the first agency of the case that belongs to it.
  func organisation(_ person: PersonIndex) -> AgencyIndex? {
    network[person].agency.map { organisations[$0.position] }
  }

  /// What is asked of a person's role; nil where the catalogue does not know it.
  func roleFacts(_ person: PersonIndex) -> RoleFacts? { roles[person.position] }

  /// Whether a person is in post on the day of the case.
  public func isPresent(_ person: PersonIndex) -> Bool { hands.presence[person.position] }

  /// The people for whom something holds, in the order of the table.
  ///
  /// - Complexity: O(*p*) for *p* people.
  public func people(where isTrue: (Person) -> Bool) -> [PersonIndex] {
    var found: [PersonIndex] = []
    for place in network.people.indices where isTrue(network.people[place]) {
      if found.isEmpty { found.reserveCapacity(network.people.count - place) }
      found.append(PersonIndex(place))
    }
    return found
  }

  /// Everything that any of some people hold in a layer.
  public func held(byAnyOf people: [PersonIndex], _ layer: Layer) -> TaskSet {
    people.reduce(into: TaskSet()) { $0 |= held(by: $1, layer) }
  }

  /// Tasks for which something holds.
  ///
  /// - Complexity: O(*k*) for *k* tasks in the set.
  public func among(_ tasks: TaskSet, where isTrue: (TaskIndex) -> Bool) -> TaskSet {
    tasks.reduce(into: TaskSet()) { if isTrue($1) { $0.insert($1) } }
  }

  /// The number of a threshold.
  public subscript(threshold: Thresholds.Name) -> Int { catalogue.thresholds[threshold] }
}

extension Examination {
  /// How many people, still there or not, do each task in practice.
  ///
  /// - Complexity: O(*p*) for *p* people.
  var tallyOfDoers: TaskTally {
    network.personIndices.reduce(into: TaskTally()) { $0.add(tasks(of: $1, .does, .practice)) }
  }
}

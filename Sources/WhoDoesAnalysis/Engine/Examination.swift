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
public struct Examination: Sendable {
  /// The case.
  public let network: Case
  /// What is expected.
  public let catalogue: Catalogue
  /// How much is to be said of what is found.
  let detail: Analysis.Detail
  /// The day of the case.
  public var asOf: Day { network.asOf }

  /// Tasks with something left to do.
  public private(set) var open = TaskSet()
  /// Tasks that are done.
  public private(set) var finished = TaskSet()
  /// Tasks on which safety, home, money or the main goal hang.
  public private(set) var critical = TaskSet()
  /// Open tasks whose date has passed.
  public private(set) var overdue = TaskSet()
  /// Open tasks whose date has not come yet.
  public private(set) var notDueYet = TaskSet()
  /// Tasks that the people involved have agreed to share.
  public private(set) var agreedShared = TaskSet()

  /// Tasks that at least one, and at least two, people say they lead or decide.
  public private(set) var claims = TaskTally()
  /// The same, counting only people who are still there.
  public private(set) var presentClaims = TaskTally()
  /// Tasks about which somebody was asked.
  public private(set) var asked = TaskSet()

  /// One set for every person, layer and involvement; see `cell`.
  private var hands: [TaskSet]
  /// For each person, the tasks in which they have any part in the plan, and in the plan or in practice.
  private var planned: [TaskSet]
  private var anyPart: [TaskSet]
  /// Tasks on which the plan or somebody has taken a position, or could not say.
  private(set) var withStance = TaskSet()
  /// Whether any task names a time of day, in its title, its note or a position on it.
  private(set) var mentionsAClock = false
  /// The areas of the plan with a task, each once, and the catalogue tasks that the tasks stand for.
  private(set) var areas: [AreaID] = []
  private(set) var catalogueTasks: [CatalogueTaskID] = []
  /// The stems of each task's title.
  private let titles: [StemSet]
  /// For each agency, the first one of the same organisation.
  private let organisations: [AgencyIndex]
  /// What is asked of the catalogue's roles, for each person's own.
  private let roles: [RoleFacts?]
  /// For each layer and involvement, over all people and over present people.
  private var byAll: [TaskTally]
  private var byPresent: [TaskTally]
  private var presence: [Bool]

  /// Lays a case out.
  ///
  /// - Complexity: O(*a* + *v* + *p*) for *a* assignments, *v* views and *p* people.
  public init(_ network: Case, catalogue: Catalogue) {
    self.init(network, WordMemory(of: catalogue), .whole)
  }

  init(_ network: Case, _ memory: WordMemory, _ detail: Analysis.Detail) {
    (self.network, catalogue, self.detail) = (network, memory.catalogue, detail)
    let day = network.asOf
    titles = network.tasks.map { network.texts.withBytes(of: $0.title, memory.stems(of:)) }
    organisations = Self.organisations(of: network, memory)
    roles = network.people.map { $0.role.flatMap { memory.roleFacts[$0] } }
    catalogueTasks.reserveCapacity(network.tasks.count)
    planned = [TaskSet](repeating: TaskSet(), count: network.people.count)
    anyPart = planned
    hands = [TaskSet](repeating: TaskSet(), count: network.people.count * Self.cells)
    byAll = [TaskTally](repeating: TaskTally(), count: Self.cells)
    byPresent = byAll
    presence = network.people.map { $0.isPresent(on: day) }

    for index in network.taskIndices {
      let task = network[index]
      if task.isCritical { critical.insert(index) }
      if task.progress == .done { finished.insert(index) }
      if task.planStance != nil { withStance.insert(index) }
      if !areas.contains(task.area) { areas.append(task.area) }
      if let known = task.catalogueTask { catalogueTasks.append(known) }
      if titles[index.position].mentionsAClock || network.texts.mentionsAClock(task.note)
        || (task.planStance.map { network.texts.mentionsAClock($0.words) } ?? false)
      {
        mentionsAClock = true
      }
      guard task.isOpen else { continue }
      open.insert(index)
      if let due = task.due { if due < day { overdue.insert(index) } else { notDueYet.insert(index) } }
    }
    for row in network.assignments where row.isActive(on: day) {
      hands[row.person.position * Self.cells + Self.cell(row.layer, row.involvement)].insert(row.task)
      if row.isAgreedShared { agreedShared.insert(row.task) }
    }
    for person in network.people.indices {
      for cell in 0..<Self.cells {
        let tasks = hands[person * Self.cells + cell]
        guard !tasks.isEmpty else { continue }
        anyPart[person] |= tasks
        if cell < Self.involvements { planned[person] |= tasks }
        byAll[cell].add(tasks)
        if presence[person] { byPresent[cell].add(tasks) }
      }
    }
    countClaims()
  }

  private mutating func countClaims() {
    var claimed = [TaskSet](repeating: TaskSet(), count: network.views.isEmpty ? 0 : network.people.count)
    for view in network.views {
      asked.insert(view.task)
      if let stance = view.stance {
        withStance.insert(view.task)
        if network.texts.mentionsAClock(stance.words) { mentionsAClock = true }
      }
      if view.claimsTheLead { claimed[view.respondent.position].insert(view.task) }
    }
    for (person, tasks) in claimed.enumerated() where !tasks.isEmpty {
      claims.add(tasks)
      if presence[person] { presentClaims.add(tasks) }
    }
  }

  /// For each agency, the first one of the case that is a team of the same organisation.
  private static func organisations(of network: Case, _ memory: WordMemory) -> [AgencyIndex] {
    let names = network.agencies.map { network.texts.withBytes(of: $0, memory.organisation(written:)) }
    return names.indices.map { place in
      AgencyIndex(names[..<place].firstIndex { $0 == names[place] } ?? place)
    }
  }

  private static let involvements = Involvement.allCases.count
  private static let cells = Layer.allCases.count * involvements

  private static func cell(_ layer: Layer, _ involvement: Involvement) -> Int {
    let part =
      switch involvement {
      case .leads: 0
      case .does: 1
      case .helps: 2
      case .agrees: 3
      case .checks: 4
      case .told: 5
      }
    return (layer == .plan ? 0 : involvements) + part
  }
}

extension Examination {
  /// Tasks in which anybody at all has a part in a layer: people, teams, empty posts, people who have left.
  public func with(_ involvement: Involvement, _ layer: Layer) -> TaskSet {
    byAll[Self.cell(layer, involvement)].onceOrMore
  }

  /// The same, counting only people who are there, with how many hold the part.
  public func present(_ involvement: Involvement, _ layer: Layer) -> TaskTally {
    byPresent[Self.cell(layer, involvement)]
  }

  /// The tasks in which one person has a part.
  public func tasks(of person: PersonIndex, _ involvement: Involvement, _ layer: Layer) -> TaskSet {
    hands[person.position * Self.cells + Self.cell(layer, involvement)]
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
  public func planned(for person: PersonIndex) -> TaskSet { planned[person.position] }

  /// Tasks in which a person has any part, in the plan or in practice.
  func tasks(withAnyPart person: PersonIndex) -> TaskSet { anyPart[person.position] }

  /// The stems of a task's title.
  func stems(of task: TaskIndex) -> StemSet { titles[task.position] }

  /// The organisation a person works for, without its team, as the first agency of the case that belongs to it.
  func organisation(_ person: PersonIndex) -> AgencyIndex? {
    network[person].agency.map { organisations[$0.position] }
  }

  /// What is asked of a person's role; nil where the catalogue does not know it.
  func roleFacts(_ person: PersonIndex) -> RoleFacts? { roles[person.position] }

  /// Whether a person is in post on the day of the case.
  public func isPresent(_ person: PersonIndex) -> Bool { presence[person.position] }

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

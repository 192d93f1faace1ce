import WhoDoesCatalogue
import WhoDoesModel

/// What the rows of the task table say, as sets of tasks.
struct TaskFacts: Sendable {
  private(set) var open = TaskSet()
  private(set) var finished = TaskSet()
  private(set) var critical = TaskSet()
  private(set) var overdue = TaskSet()
  private(set) var notDueYet = TaskSet()
  private(set) var withStance = TaskSet()
  private(set) var mentionsAClock = false
  private(set) var areas: [AreaID] = []
  private(set) var catalogueTasks: [CatalogueTaskID] = []
  /// The stems of each task's title.
  let titles: [StemSet]

  init(_ network: Case, _ memory: WordMemory) {
    titles = network.tasks.map { task in
      network.texts.withBytes(of: task.title) { memory.stems(of: $0) }
    }
    catalogueTasks.reserveCapacity(network.tasks.count)
    for index in network.taskIndices {
      let task = network[index]
      if task.isCritical { critical.insert(index) }
      if task.progress == .done { finished.insert(index) }
      if !areas.contains(task.area) { areas.append(task.area) }
      if let known = task.catalogueTask { catalogueTasks.append(known) }
      if let stance = task.planStance {
        withStance.insert(index)
        if network.texts.mentionsAClock(stance.words) { mentionsAClock = true }
      }
      if titles[index.position].mentionsAClock || network.texts.mentionsAClock(task.note) {
        mentionsAClock = true
      }
      guard task.isOpen else { continue }
      open.insert(index)
      if let due = task.due {
        if due < network.asOf { overdue.insert(index) } else { notDueYet.insert(index) }
      }
    }
  }
}

/// Who has which part in which tasks, by the rows that hold on the day of the case.
struct Hands: Sendable {
  private(set) var agreedShared = TaskSet()
  /// One set for every person, layer and involvement; see ``cell(_:_:)``.
  private var tasks: [TaskSet]
  /// For each person, the tasks in which they have any part in the plan, and in the plan or in practice.
  private(set) var planned: [TaskSet]
  private(set) var anyPart: [TaskSet]
  /// For each layer and involvement, over all people and over present people.
  private(set) var byAll: [TaskTally]
  private(set) var byPresent: [TaskTally]
  let presence: [Bool]

  init(_ network: Case) {
    let (day, people) = (network.asOf, network.people.count)
    presence = network.people.map { $0.isPresent(on: day) }
    planned = [TaskSet](repeating: TaskSet(), count: people)
    anyPart = planned
    tasks = [TaskSet](repeating: TaskSet(), count: people * Self.cells)
    byAll = [TaskTally](repeating: TaskTally(), count: Self.cells)
    byPresent = byAll
    for row in network.assignments where row.isActive(on: day) {
      tasks[row.person.position * Self.cells + Self.cell(row.layer, row.involvement)].insert(row.task)
      if row.isAgreedShared { agreedShared.insert(row.task) }
    }
    for person in 0..<people {
      for cell in 0..<Self.cells {
        let own = tasks[person * Self.cells + cell]
        guard !own.isEmpty else { continue }
        anyPart[person] |= own
        if cell < Self.parts { planned[person] |= own }
        byAll[cell].add(own)
        if presence[person] { byPresent[cell].add(own) }
      }
    }
  }

  /// The tasks of a person in a cell.
  subscript(person: PersonIndex, cell: Int) -> TaskSet { tasks[person.position * Self.cells + cell] }

  /// Where a layer and a part stand among those of one person.
  static func cell(_ layer: Layer, _ involvement: Involvement) -> Int {
    let part =
      switch involvement {
      case .leads: 0
      case .does: 1
      case .helps: 2
      case .agrees: 3
      case .checks: 4
      case .told: 5
      }
    return (layer == .plan ? 0 : parts) + part
  }

  private static var parts: Int { 6 }
  private static var cells: Int { 2 * parts }
}

/// Which tasks people say they lead or decide, when each was asked alone.
struct Claims: Sendable {
  private(set) var all = TaskTally()
  private(set) var present = TaskTally()
  private(set) var asked = TaskSet()
  private(set) var withStance = TaskSet()
  private(set) var mentionsAClock = false

  init(_ network: Case, _ presence: [Bool]) {
    guard !network.views.isEmpty else { return }
    var claimed = [TaskSet](repeating: TaskSet(), count: network.people.count)
    for view in network.views {
      asked.insert(view.task)
      if let stance = view.stance {
        withStance.insert(view.task)
        if network.texts.mentionsAClock(stance.words) { mentionsAClock = true }
      }
      if view.claimsTheLead { claimed[view.respondent.position].insert(view.task) }
    }
    for (person, tasks) in claimed.enumerated() where !tasks.isEmpty {
      all.add(tasks)
      if presence[person] { present.add(tasks) }
    }
  }
}

public import WhoDoesModel

/// What changed about one task between two days.
public struct TaskChange: Equatable, Sendable {
  /// The id in the tasks table.
  public let id: String
  /// The title, that of the later day where it has one.
  public let title: String
  /// The area of the plan.
  public let area: AreaID
  /// What changed, what is gone first.
  public let changes: [Change]

  /// One thing that changed.
  public enum Change: Equatable, Sendable {
    /// The task is new.
    case added
    /// The task is not in the later table.
    case gone
    /// Other people have a part than before.
    case people(Layer, Involvement, lost: [String], gained: [String], Agreement?)
    /// Somebody led, and nobody does any more.
    case lastLeadLost(Layer)
    /// The date moved, came or went.
    case due(from: Day?, to: Day?)
    /// It is further, or less far, than before.
    case progress(from: PathwayTask.Progress, to: PathwayTask.Progress)
    /// Sharing was agreed, or is agreed no more.
    case sharing(isAgreed: Bool)
  }

  /// Whether what people do now was agreed.
  public enum Agreement: Equatable, Sendable {
    /// The plan of the later day names them.
    case inThePlan
    /// The people involved have agreed to share the task.
    case shared
    /// The team has accepted something about this task until a day.
    case accepted(by: String, until: Day)
    /// Nothing says so.
    case notWritten
  }

  /// Every task with something that changed.
  static func all(_ before: Readership, _ after: Readership) -> [Self] {
    let (old, new) = (TaskStates(before), TaskStates(after))
    let here = after.tasks.compactMap { task -> Self? in
      let id = after.network[after.network[task].id]
      let changes = old.tasks[id].map { compare(old, $0, new, task) } ?? [.added]
      return changes.isEmpty ? nil : Self(id, task, after.network, changes)
    }
    let gone = before.tasks.filter { new.tasks[before.network[before.network[$0].id]] == nil }
    // A task that is kept from the reader on the later day is not gone.
    let kept = Set(after.network.tasks.map { after.network[$0.id] })
    return here
      + gone.compactMap { task in
        let id = before.network[before.network[task].id]
        return kept.contains(id) ? nil : Self(id, task, before.network, [.gone])
      }
  }

  private init(_ id: String, _ task: TaskIndex, _ network: Case, _ changes: [Change]) {
    (self.id, title, area, self.changes) = (id, network[network[task].title], network[task].area, changes)
  }

  private static func compare(
    _ before: TaskStates, _ old: TaskIndex, _ after: TaskStates, _ new: TaskIndex
  ) -> [Change] {
    var changes: [Change] = []
    for layer in Layer.allCases {
      for part in Involvement.allCases {
        let (was, now) = (before.people(old, layer, part), after.people(new, layer, part))
        let lost = was.filter { person in !now.contains { $0.id == person.id } }
        let gained = now.filter { person in !was.contains { $0.id == person.id } }
        guard !lost.isEmpty || !gained.isEmpty else { continue }
        let agreement = after.agreement(new, layer, part, gained.map(\.id))
        changes.append(.people(layer, part, lost: lost.map(\.name), gained: gained.map(\.name), agreement))
        if part == .leads, now.isEmpty { changes.append(.lastLeadLost(layer)) }
      }
    }
    let (one, other) = (before.network[old], after.network[new])
    if one.due != other.due { changes.append(.due(from: one.due, to: other.due)) }
    if one.progress != other.progress {
      changes.append(.progress(from: one.progress, to: other.progress))
    }
    let (shared, sharesNow) = (before.isShared(old), after.isShared(new))
    if shared != sharesNow { changes.append(.sharing(isAgreed: sharesNow)) }
    return changes
  }
}

/// One state of a case, by the ids of its tasks.
private struct TaskStates {
  let network: Case
  let examination: Examination
  /// The tasks that may be read.
  let tasks: [String: TaskIndex]

  init(_ reader: Readership) {
    network = reader.network
    examination = reader.analysis.examination
    tasks = Dictionary(reader.tasks.map { (reader.network[reader.network[$0].id], $0) }) { first, _ in first }
  }

  func people(_ task: TaskIndex, _ layer: Layer, _ part: Involvement) -> [(id: String, name: String)] {
    examination.people(task, layer, part).map { (network[network[$0].id], network.shortName($0)) }
  }

  func isShared(_ task: TaskIndex) -> Bool { examination.agreedShared.contains(task) }

  /// Whether a change in practice was agreed; nil in the plan, which is what was agreed, and for who is only told.
  func agreement(
    _ task: TaskIndex, _ layer: Layer, _ part: Involvement, _ gained: [String]
  ) -> TaskChange.Agreement? {
    guard layer == .practice, part.hasASay else { return nil }
    let planned = Set(
      Involvement.allCases.filter(\.hasASay).flatMap { people(task, .plan, $0).map(\.id) })
    if !gained.isEmpty, planned.isSuperset(of: gained) { return .inThePlan }
    if isShared(task) { return .shared }
    if let accepted = network.acceptances.first(where: { $0.task == task && $0.until >= network.asOf }) {
      return .accepted(by: network[accepted.agreedBy], until: accepted.until)
    }
    return .notWritten
  }
}

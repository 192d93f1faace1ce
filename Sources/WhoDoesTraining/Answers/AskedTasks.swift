import WhoDoesAnalysis
import WhoDoesCatalogue
public import WhoDoesDocuments
public import WhoDoesModel

/// The tasks that people are asked about before a meeting: never more than twelve.
///
/// Only what is worth ten minutes of somebody's week is asked: what the young person wants most, what is critical,
/// late, or has changed since the plan was written.
///
/// ```swift
/// let asked = AskedTasks(forMeetingOn: day, jordan.agenda())
/// asked.tasks.count              // 12
/// asked.leftOut.count            // 3 more that would have been worth asking about
/// ```
public struct AskedTasks: Equatable, Sendable {
  /// How many tasks a sheet has at most.
  public static let most = 12

  /// The tasks, in the order of the plan, so that their order gives nothing away.
  public let tasks: [TaskIndex]
  /// Tasks that would have been asked about, had there been room.
  public let leftOut: [TaskIndex]

  /// Why tasks cannot be asked about, with what to do.
  public enum Problem: Error, Equatable, Sendable, CustomStringConvertible {
    /// These are no tasks of the case.
    case unknown([String], hint: String?)
    /// More than twelve were named.
    case tooMany(Int)
    /// No open task is critical, late, changed, or among the young person's three things.
    case nothingToAsk

    /// The problem and what to do, in plain words.
    public var description: String {
      switch self {
      case .unknown(let names, let hint):
        "\(names.map { "“\($0)”" }.joined(separator: ", ")) \(names.count == 1 ? "is no task" : "are no tasks") of this "
          + "case that can be asked about. \(hint ?? "whodoes check lists them.")"
      case .tooMany(let count):
        "A sheet asks about at most \(most) tasks, and \(count) are named. Ask in two goes, some weeks apart."
      case .nothingToAsk:
        "No open task is critical, late, changed, or among the young person's three things. Name some with --tasks."
      }
    }
  }

  /// Chooses by rule, for a meeting.
  ///
  /// - Parameters:
  ///   - day: The day of the meeting, by which a task counts as late.
  ///   - onlyCritical: Whether only critical tasks are asked about.
  /// - Throws: ``Problem/nothingToAsk``.
  /// - Complexity: O(*t* log *t*) in the tasks.
  public init(_ agenda: MeetingAgenda, on day: Day, onlyCritical: Bool = false) throws(Problem) {
    let network = agenda.reader.network
    let first = Set(agenda.items.filter { $0.thing != nil }.compactMap(\.task))
    let areas = Set(agenda.things.map(\.area))
    func weight(_ task: TaskIndex) -> Int {
      let row = network[task]
      let isLate = row.due.map { $0 < day } ?? false
      let reasons = [row.isCritical, isLate, Self.hasChanged(task, in: network, by: day)]
      if onlyCritical, !row.isCritical { return 0 }
      // Their own things come before everything; of two alike, the one in an area of theirs.
      return (first.contains(task) ? 16 : 0) + (reasons[0] ? 8 : 0) + (reasons[1] ? 4 : 0)
        + (reasons[2] ? 2 : 0)
        + (reasons.contains(true) && areas.contains(row.area) ? 1 : 0)
    }
    let wanted = agenda.reader.tasks.filter { network[$0].isOpen }.map { (task: $0, weight: weight($0)) }
      .filter { $0.weight > 0 }.sorted { (-$0.weight, $0.task.position) < (-$1.weight, $1.task.position) }
    guard !wanted.isEmpty else { throw .nothingToAsk }
    tasks = wanted.prefix(Self.most).map(\.task).sorted { $0.position < $1.position }
    leftOut = wanted.dropFirst(Self.most).map(\.task)
  }

  /// Takes the tasks that somebody names by their ids.
  ///
  /// - Throws: ``Problem`` where one is not there, or there are too many.
  /// - Complexity: O(*n* · *t*) for *n* names and *t* tasks.
  public init(_ agenda: MeetingAgenda, named names: [String]) throws(Problem) {
    let network = agenda.reader.network
    let ids = agenda.reader.tasks.map { ($0, network[network[$0].id]) }
    var found: [TaskIndex] = []
    var unknown: [String] = []
    for name in names {
      if let task = ids.first(where: { $0.1.lowercased() == name.lowercased() })?.0 {
        if !found.contains(task) { found.append(task) }
      } else {
        unknown.append(name)
      }
    }
    guard unknown.isEmpty, !found.isEmpty else {
      throw .unknown(unknown, hint: unknown.first.flatMap { Suggestion.didYouMean($0, among: ids.map(\.1)) })
    }
    guard found.count <= Self.most else { throw .tooMany(found.count) }
    tasks = found.sorted { $0.position < $1.position }
    leftOut = []
  }

  /// Whether a task moved since the plan was written: its date, or somebody who has a part in it.
  private static func hasChanged(_ task: TaskIndex, in network: Case, by day: Day) -> Bool {
    if network[task].timesDateMoved > 0 { return true }
    return network.assignments(of: task).contains { part in
      let began = part.from.map { from in network.planDated.map { $0 < from } ?? false } ?? false
      let person = network[part.person]
      let came = person.from.map { from in network.planDated.map { $0 < from } ?? false } ?? false
      return began || came || part.layer == .plan && person.isGone(on: day)
    }
  }
}

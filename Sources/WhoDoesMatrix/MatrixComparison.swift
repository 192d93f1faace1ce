/// What moved between two tables of letters, or between two days of a case.
///
/// Tasks are the same where their words are, roles where one is the other's name or abbreviation. A task that was only
/// reworded is taken for the same, and that is said.
///
/// ```swift
/// for change in MatrixComparison(before: march, after: june).changes { print(change.statement) }
/// ```
public struct MatrixComparison: Sendable {
  /// Something that is not as it was.
  public struct Change: Equatable, Sendable {
    /// What kind of change it is.
    public enum Kind: String, CaseIterable, Sendable {
      /// The task had somebody who leads, and has nobody now.
      case lastLeadLost = "last-lead-lost"
      /// The task had somebody who does it, and has nobody now.
      case lastDoerLost = "last-doer-lost"
      /// A letter went from one role to another.
      case moved
      /// A role has another letter than before.
      case changed
      /// A role has no letter for the task any more.
      case lost
      /// A role has a letter for the task that it had not.
      case added
      /// The task is not in the later table.
      case taskGone = "task-gone"
      /// The task is new.
      case taskAdded = "task-added"
      /// The task seems to be the same in other words.
      case reworded
      /// The role is not in the later table.
      case roleGone = "role-gone"
      /// The role is new.
      case roleAdded = "role-added"
    }

    /// What kind of change it is.
    public var kind: Kind
    /// How much it matters.
    public var level: MatrixFinding.Level
    /// The task's words; nil where a role is concerned.
    public var task: String?
    /// The roles concerned, the earlier first.
    public var roles: [String]
    /// What changed, in a sentence.
    public var statement: String
    /// Where it stood, in the earlier table.
    public var before: [MatrixCell] = []
    /// Where it stands, in the later one.
    public var after: [MatrixCell] = []
  }

  /// The changes: what nobody leads any more first, then task by task.
  public let changes: [Change]
  /// How many tasks stand in both tables, and how many of those are as they were.
  public let tasksInBoth: Int
  /// Tasks in both tables whose letters are the same.
  public let tasksUnchanged: Int
  /// The earlier table.
  public let before: ResponsibilityMatrix
  /// The later table.
  public let after: ResponsibilityMatrix

  /// Compares two tables.
  ///
  /// - Complexity: O(*n* · *k*) for *n* tasks of *k* boxes, and O(*p* · *q*) for the tasks that have no match by their
  ///   own words, of which at most 400 are looked at.
  public init(before: ResponsibilityMatrix, after: ResponsibilityMatrix) {
    (self.before, self.after) = (before, after)
    var desk = ComparisonDesk(before, after)
    desk.compare()
    changes = desk.changes.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    (tasksInBoth, tasksUnchanged) = (desk.pairs.count, desk.unchanged)
  }
}

extension MatrixComparison.Change {
  fileprivate var rank: Int {
    switch kind {
    case .lastLeadLost: 0
    case .lastDoerLost: 1
    case .taskGone: 2
    case .roleGone: 4
    case .roleAdded: 5
    default: 3
    }
  }
}

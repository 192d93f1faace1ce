/// The layers in which a task has people: what is written and what really happens.
public enum Layer: String, CaseIterable, Codable, Sendable {
  /// Who is written down: pathway plan, care plan, local protocol.
  case plan
  /// Who really does it, as the people around the young person report.
  case practice
}

/// The part a person has in a task.
public enum Involvement: String, CaseIterable, Codable, Sendable {
  /// Answers for it; one person.
  case leads
  /// Does the work.
  case does
  /// Helps whoever does it.
  case helps
  /// Must agree before it happens; holds the decision.
  case agrees
  /// Checks that it happens, and does not do it.
  case checks
  /// Is told.
  case told

  /// Leads, does or must agree: a part whose holder's word decides.
  @inlinable public var hasASay: Bool { self == .leads || self == .does || self == .agrees }
}

/// One person's part in one task, in one layer, over a time.
public struct Assignment: Equatable, Sendable {
  /// The task.
  public var task: TaskIndex
  /// The person.
  public var person: PersonIndex
  /// Written down, or in practice.
  public var layer: Layer
  /// The part.
  public var involvement: Involvement
  /// Whether the people involved have agreed to share it.
  public var isAgreedShared: Bool
  /// First day.
  public var from: Day?
  /// Last day.
  public var until: Day?
  /// The row of the assignments table, the heading being row 1.
  public var row: UInt32

  /// An assignment with every fact given.
  public init(
    task: TaskIndex, person: PersonIndex, layer: Layer, involvement: Involvement, isAgreedShared: Bool,
    from: Day?, until: Day?, row: UInt32
  ) {
    (self.task, self.person, self.layer, self.involvement) = (task, person, layer, involvement)
    (self.isAgreedShared, self.from, self.until, self.row) = (isAgreedShared, from, until, row)
  }

  /// Whether it holds on a day; both ends count.
  @inlinable public func isActive(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { $0 >= day } ?? true)
  }
}

/// What a team decided about one task.
public struct Decision: Equatable, Sendable {
  /// The task.
  public var task: TaskIndex
  /// Who leads from now on; nil where nobody new was named.
  public var lead: PersonIndex?
  /// Who helps, besides those who already do.
  public var helpers: [PersonIndex] = []
  /// By when.
  public var due: Day?
  /// Who tells the young person.
  public var teller: PersonIndex?
  /// How far it is now.
  public var progress: PathwayTask.Progress?
  /// The row of the decisions sheet, the heading being row 1.
  public var row: Int

  /// A decision about a task with nothing decided yet.
  public init(task: TaskIndex, row: Int) { (self.task, self.row) = (task, row) }

  /// Whether anything was decided.
  public var isEmpty: Bool {
    lead == nil && helpers.isEmpty && due == nil && teller == nil && progress == nil
  }
}

/// One of the two jobs without which a meeting changes nothing.
public struct MeetingJob: Equatable, Sendable {
  /// Which job.
  public enum Kind: String, CaseIterable, Sendable {
    /// Put what was decided into the plan.
    case plan = "PLAN"
    /// Go through the page with the young person.
    case page = "PAGE"
  }

  /// Which job.
  public var kind: Kind
  /// Who does it.
  public var person: PersonIndex?
  /// By when.
  public var due: Day?

  /// A job with who does it and by when.
  public init(_ kind: Kind, person: PersonIndex?, due: Day?) {
    (self.kind, self.person, self.due) = (kind, person, due)
  }
}

/// What a team typed into its decisions sheet.
public struct TypedDecisions: Equatable, Sendable {
  /// Decisions, one a task, in the order of the sheet.
  public var decisions: [Decision] = []
  /// The two jobs, where somebody was named.
  public var jobs: [MeetingJob] = []
  /// Tasks that stand in the sheet with nothing decided.
  public var undecided: [TaskIndex] = []

  /// Nothing typed yet.
  public init() {}
}

/// The columns of a decisions sheet; the raw value is the heading in the file.
public enum DecisionColumn: String, CaseIterable, Sendable {
  case taskID = "task_id"
  case task
  case planSays = "the_plan_says"
  case peopleSaid = "people_said"
  case question
  case lead, helps, by
  case whoTells = "who_tells"
  case status
}

/// What one person said about one task when asked alone.
public struct View: Equatable, Sendable {
  /// Whom somebody believes to lead.
  public enum NamedLead: Equatable, Sendable {
    case person(PersonIndex)
    case nobody
    /// A proper answer, and often the most useful one.
    case dontKnow
    /// The cell was empty.
    case noAnswer
  }

  /// How sure somebody is.
  public enum Confidence: String, CaseIterable, Codable, Sendable {
    case sure, think, guess
  }

  /// The task.
  public var task: TaskIndex
  /// Who was asked.
  public var respondent: PersonIndex
  /// Whom they believe to lead.
  public var saysLeadIs: NamedLead
  /// The part they see for themselves.
  public var ownPart: Involvement?
  /// How sure they are.
  public var confidence: Confidence?
  /// What they would decide, or have told the young person.
  public var stance: Stance?
  /// Their words.
  public var words: Text
  /// When they were asked.
  public var collectedOn: Day?
  /// Whether they have said that their name may stand beside their answer.
  public var mayBeNamed = false
  /// The row of the perspectives table, the heading being row 1.
  public var row: UInt32

  /// A view with every fact given.
  public init(
    task: TaskIndex, respondent: PersonIndex, saysLeadIs: NamedLead, ownPart: Involvement?,
    confidence: Confidence?, stance: Stance?, words: Text, collectedOn: Day?, row: UInt32
  ) {
    (self.task, self.respondent, self.saysLeadIs, self.ownPart) = (task, respondent, saysLeadIs, ownPart)
    (self.confidence, self.stance, self.words) = (confidence, stance, words)
    (self.collectedOn, self.row) = (collectedOn, row)
  }

  /// Whether the person names themselves as the one who leads or decides, and not only as a doer.
  @inlinable public var claimsTheLead: Bool {
    saysLeadIs == .person(respondent) && (ownPart == nil || ownPart == .leads || ownPart == .agrees)
  }
}

/// Something the young person said, never corrected.
public struct VoiceStatement: Equatable, Sendable {
  /// The area of the plan it belongs to.
  public var area: AreaID
  /// Their words.
  public var words: Text
  /// The day on which they said it.
  public var date: Day?
  /// Who wrote it down, and whether an interpreter was used.
  public var whoseHand: Text
  /// Who interpreted, where somebody did.
  public var interpreter: Text = .none
  /// Its place among the things they want most, 1 for the first.
  public var top: UInt16?
  /// The row of the voice table, the heading being row 1.
  public var row: UInt32

  /// A statement with every fact given.
  public init(area: AreaID, words: Text, date: Day?, whoseHand: Text, row: UInt32) {
    (self.area, self.words, self.date, self.whoseHand, self.row) = (area, words, date, whoseHand, row)
  }
}

/// One step of the ladder towards a goal of the young person's.
public struct Step: Equatable, Sendable {
  /// How far the step is: the ground it starts from, still ahead, or done.
  public enum Progress: String, CaseIterable, Codable, Sendable {
    case start
    case no
    case yes
  }

  /// The id of the goal.
  public var goalID: Text
  /// The goal in the young person's words.
  public var goal: Text
  /// The place on the ladder, 0 for the ground.
  public var order: UInt16
  /// The step in the young person's words.
  public var step: Text
  /// Who is with them.
  public var helper: PersonIndex?
  /// What that person brings.
  public var whatTheyBring: Text
  /// The day by which it is hoped for.
  public var byWhen: Day?
  /// How far it is.
  public var progress: Progress
  /// The task that is done when the step is.
  public var task: TaskIndex?
  /// What to do, or whom to tell, when the step gets stuck.
  public var ifStuck: Text = .none
  /// How they will celebrate.
  public var celebrate: Text = .none
  /// The bigger goal that several ladders lead to.
  public var biggerGoal: Text = .none
  /// The row of the steps table, the heading being row 1.
  public var row: UInt32

  /// A step with every fact given.
  public init(
    goalID: Text, goal: Text, order: UInt16, step: Text, helper: PersonIndex?, whatTheyBring: Text,
    byWhen: Day?, progress: Progress, row: UInt32
  ) {
    (self.goalID, self.goal, self.order, self.step) = (goalID, goal, order, step)
    (self.helper, self.whatTheyBring, self.byWhen) = (helper, whatTheyBring, byWhen)
    (self.progress, self.row) = (progress, row)
  }
}

/// A meeting or visit with a day and, where known, times.
public struct Appointment: Equatable, Sendable {
  /// What it is.
  public var title: Text
  /// The day.
  public var date: Day
  /// Minutes after midnight at which it starts.
  public var start: UInt16?
  /// Minutes after midnight at which it ends.
  public var end: UInt16?
  /// Who it is with, besides the young person.
  public var person: PersonIndex?
  /// The task it belongs to.
  public var task: TaskIndex?
  /// The row of the appointments table, the heading being row 1.
  public var row: UInt32

  /// An appointment with every fact given.
  public init(
    title: Text, date: Day, start: UInt16?, end: UInt16?, person: PersonIndex?, task: TaskIndex?, row: UInt32
  ) {
    (self.title, self.date, self.start, self.end) = (title, date, start, end)
    (self.person, self.task, self.row) = (person, task, row)
  }
}

/// A finding that the team looked at and decided to live with, until a date.
public struct Acceptance: Equatable, Sendable {
  /// The rule's id.
  public var rule: Text
  /// The task, or nil for a finding without a task.
  public var task: TaskIndex?
  /// Why.
  public var reason: Text
  /// Who agreed.
  public var agreedBy: Text
  /// The last day on which it holds.
  public var until: Day
  /// The row of the accepted table, the heading being row 1.
  public var row: UInt32

  /// An acceptance with every fact given.
  public init(rule: Text, task: TaskIndex?, reason: Text, agreedBy: Text, until: Day, row: UInt32) {
    (self.rule, self.task, self.reason, self.agreedBy) = (rule, task, reason, agreedBy)
    (self.until, self.row) = (until, row)
  }
}

/// The five things that go wrong between people, and the note that is none of them.
public enum Concern: String, CaseIterable, Codable, Sendable {
  /// Nobody is holding it.
  case gap
  /// More than one person believes they lead or decide, and they agree with each other.
  case overlap
  /// The same work is really done twice.
  case duplication
  /// What happens has moved away from what was agreed.
  case drift
  /// Two positions that cannot both be true.
  case conflict
  /// Worth a manager's eye, and none of the five.
  case note
}

/// How soon a finding wants talking about; it orders a list and grades nobody.
public enum Urgency: String, CaseIterable, Comparable, Codable, Sendable {
  /// Good to know.
  case note
  /// At the next review.
  case nextReview = "next-review"
  /// Before the next review.
  case actNow = "act-now"

  /// Orders by how soon.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .nextReview: 1
    case .actNow: 2
    }
  }
}

/// For whom a document is written; whatever is not allowed for a reader is left out.
public enum Audience: String, CaseIterable, Codable, Sendable {
  case youngPerson = "young_person"
  case team
  case manager
  case panel
  case training
}

/// The cell that a finding came from.
public struct Evidence: Hashable, Codable, Sendable {
  /// The table.
  public var table: CaseTable
  /// The row, the heading being row 1; 0 where the table as a whole is meant.
  public var row: Int
  /// The column.
  public var column: String
  /// What stands there.
  public var value: String

  /// A cell and its value.
  public init(table: CaseTable, row: Int, column: String, value: String) {
    (self.table, self.row, self.column, self.value) = (table, row, column, value)
  }
}

/// A place where plan, practice, views, voice and time part, with the cells that show it and a question.
public struct Finding: Equatable, Sendable {
  /// The rule that found it, such as `gap.no-lead`.
  public var rule: String
  /// What kind of thing it is.
  public var concern: Concern
  /// Other concerns that the same task raises.
  public var also: [Concern] = []
  /// Other rules that hold at the same task, by id, the most telling first.
  public var alsoSeen: [String] = []
  /// The tasks, by position.
  public var tasks: [TaskIndex] = []
  /// The people, by position.
  public var people: [PersonIndex] = []
  /// The area of the plan, where one is concerned.
  public var area: AreaID?
  /// How soon to talk about it.
  public var urgency: Urgency
  /// The cells it came from.
  public var evidence: [Evidence] = []
  /// What to put into the rule's sentences: names, dates, counts.
  public var slots: [Slot: String] = [:]
  /// The source of the expectation in law, guidance or local rule, where there is one.
  public var basis: String?
  /// An acceptance that has run out, in words.
  public var formerlyAccepted: String?

  /// A finding of a rule.
  public init(rule: String, concern: Concern, urgency: Urgency) {
    (self.rule, self.concern, self.urgency) = (rule, concern, urgency)
  }
}

/// The places in a rule's sentences that a case fills.
public enum Slot: String, CaseIterable, Codable, Sendable {
  /// The task's title.
  case task
  /// The young person's name.
  case youngPerson = "young_person"
  /// Who the plan names.
  case planned
  /// Who does it in practice.
  case actual
  /// People's answers, as counts.
  case views
  /// Somebody the sentence is about.
  case who
  /// A role.
  case role
  /// An area of the plan.
  case area
  /// A day in words.
  case date
  /// How many.
  case count
  /// Out of how many.
  case total
  /// Positions that differ.
  case stances
  /// The young person's own words.
  case words
  /// A duty or task of the catalogue.
  case duty
  /// What a rule or the law expects.
  case expected
}

/// Something that works, to be kept.
public struct Strength: Equatable, Sendable {
  /// What kind of thing works.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Plan, practice and people's answers name the same lead.
    case clearLead = "clear-lead"
    /// Shared, agreed and written down.
    case agreedSharing = "agreed-sharing"
    /// The young person leads it.
    case youngPersonLeads = "young-person-leads"
    /// Done.
    case done
    /// Something the young person asked for has a task and a lead.
    case wishHasATask = "wish-has-a-task"
    /// A checker who checks.
    case independentCheck = "independent-check"
  }

  /// What kind of thing works.
  public var kind: Kind
  /// The tasks, by position.
  public var tasks: [TaskIndex]
  /// The people, by position.
  public var people: [PersonIndex]
  /// The sentence.
  public var statement: String

  /// A strength with its sentence.
  public init(kind: Kind, tasks: [TaskIndex], people: [PersonIndex], statement: String) {
    (self.kind, self.tasks, self.people, self.statement) = (kind, tasks, people, statement)
  }
}

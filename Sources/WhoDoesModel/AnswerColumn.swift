/// The columns of a private answer sheet; the raw value is the heading in the file.
public enum AnswerColumn: String, CaseIterable, Sendable {
  case taskID = "task_id"
  case task = "Task"
  case whoLeads = "Who leads?"
  case myPart = "My part"
  case decide = "What would you decide, or have you said?"
  case mayBeNamed = "May your name stand beside it?"
  case from = "Answers from"
  case words = "Anything else"
  case confidence = "How sure"
  case collectedOn = "Filled in on"

  /// The columns that a sheet is sent out with; the others are read where somebody has them.
  public static let sent: [AnswerColumn] = [
    .taskID, .task, .whoLeads, .myPart, .decide, .mayBeNamed, .from,
  ]
}

/// What somebody may pick as their part, in the words of the sheet.
public enum AnswerPart: String, CaseIterable, Sendable {
  case lead = "I lead"
  case does = "I do it"
  case help = "I help"
  case agree = "I must agree"
  case check = "I check it"
  case told = "I am told"
  case none = "No part"
  case dontKnow = "Don't know"

  /// The part in a task; nil where there is none or nobody knows.
  public var involvement: Involvement? {
    switch self {
    case .lead: .leads
    case .does: .does
    case .help: .helps
    case .agree: .agrees
    case .check: .checks
    case .told: .told
    case .none, .dontKnow: nil
    }
  }
}

/// The columns of the young person's own short sheet.
public enum OwnSayColumn: String, CaseIterable, Sendable {
  case line
  case question = "Question"
  case myWords = "My words"
  case about = "What it is about"
  case mayBeSeen = "Can the people who work with me see this?"
  case typedBy = "Who typed it"
  case interpreter = "Interpreter"
}

/// The three questions that the young person is asked.
public enum OwnSayQuestion: String, CaseIterable, Sendable {
  case want = "WANT"
  case go = "GO"
  case bug = "BUG"

  /// The question as it stands on the sheet.
  public var words: String {
    switch self {
    case .want: "What do I want?"
    case .go: "Who do I go to?"
    case .bug: "What is bugging me?"
    }
  }
}

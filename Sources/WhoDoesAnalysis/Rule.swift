public import WhoDoesCatalogue
public import WhoDoesModel

/// One thing that WhoDoes looks for, with everything a person needs to understand and question it.
///
/// A rule is a value with its own door plate: what it looks for and why, what backs it, the question it asks,
/// its sentences, and small example cases. The examples are run as tests and printed by `whodoes explain`.
///
/// ```swift
/// let analysis = Analysis(of: jordan, catalogue: .england, rules: [.noLead])
/// ```
///
/// It never changes, and is a class only so that the forty of them are not copied, sentence by sentence, for
/// every case of a caseload.
public final class Rule: Sendable {
  /// A stable name, such as `gap.no-lead`.
  public let id: String
  /// The kind of thing it finds.
  public let concern: Concern
  /// A short title.
  public let title: String
  /// What a case must hold for the rule to say anything.
  public let needs: [Need]
  /// What it finds, in one or two sentences.
  public let finds: String
  /// Why it matters to the young person.
  public let why: String
  /// When the same look is not a problem.
  public let fineWhen: String
  /// What the expectation rests on.
  public let basis: Basis
  /// The thresholds it compares with.
  public let thresholds: [Thresholds.Name]
  /// Its sentences.
  public let wording: Wording
  /// Which finding leads when a task raises several.
  public let precedence: Precedence
  /// How soon to talk about it.
  public let pace: Pace
  /// Small cases on which it fires and stays quiet.
  public let examples: [RuleExample]
  let search: Search

  /// How a rule looks at a case.
  enum Search: Sendable {
    /// Answers for all tasks at once; only the tasks found are looked at again for evidence and words.
    case tasks(
      @Sendable (Examination) -> TaskSet, describe: @Sendable (Examination, TaskIndex, inout Draft) -> Void)
    /// Looks at the case as a whole.
    case whole(@Sendable (Examination, inout [Draft]) -> Void)
  }

  /// A rule over tasks.
  init(
    _ id: String, _ concern: Concern, _ title: String, needs: [Need], finds: String, why: String,
    fineWhen: String, basis: Basis, thresholds: [Thresholds.Name] = [], wording: Wording,
    precedence: Precedence, pace: Pace = .byTask, examples: [RuleExample],
    tasks find: @escaping @Sendable (Examination) -> TaskSet,
    describe: @escaping @Sendable (Examination, TaskIndex, inout Draft) -> Void
  ) {
    (self.id, self.concern, self.title, self.needs) = (id, concern, title, needs)
    (self.finds, self.why, self.fineWhen, self.basis) = (finds, why, fineWhen, basis)
    (self.thresholds, self.wording, self.precedence) = (thresholds, wording, precedence)
    (self.pace, self.examples) = (pace, examples)
    search = .tasks(find, describe: describe)
  }

  /// A rule over the case as a whole.
  init(
    _ id: String, _ concern: Concern, _ title: String, needs: [Need], finds: String, why: String,
    fineWhen: String, basis: Basis, thresholds: [Thresholds.Name] = [], wording: Wording,
    precedence: Precedence, pace: Pace = .byTask, examples: [RuleExample],
    whole find: @escaping @Sendable (Examination, inout [Draft]) -> Void
  ) {
    (self.id, self.concern, self.title, self.needs) = (id, concern, title, needs)
    (self.finds, self.why, self.fineWhen, self.basis) = (finds, why, fineWhen, basis)
    (self.thresholds, self.wording, self.precedence) = (thresholds, wording, precedence)
    (self.pace, self.examples) = (pace, examples)
    search = .whole(find)
  }
}

/// Which finding leads when one task raises several: the first here, the others become "also".
///
/// The order says what has to be settled first. Two answers that cannot both be true come before the question
/// who leads; a task that nobody holds before one that two hold; work really done twice before names on paper;
/// and how a task has slipped comes last, because settling who holds it usually settles that too.
public enum Precedence: Int, Comparable, Sendable {
  /// Two positions that cannot both be true.
  case positionsPart
  /// Nobody holds it.
  case nobodyHolds
  /// Several people believe they lead or decide.
  case severalBelieveTheyLead
  /// The work is done twice.
  case doneTwice
  /// Several names on paper.
  case severalNamed
  /// Somebody else does it than was agreed.
  case otherHands
  /// It has slipped.
  case slipped
  /// Somebody is named, and nobody says it is theirs.
  case unclaimed
  /// Something to mend in the file.
  case housekeeping
  /// Worth knowing.
  case worthKnowing

  /// Orders by what leads.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How a rule decides how soon to talk about what it found.
public enum Pace: Sendable {
  /// At once for a critical task that is late, has no date or is due within `days-to-act`; else at the review.
  case byTask
  /// At once when the task is critical, whatever its date.
  case atOnceIfCritical
  /// Always the same.
  case always(Urgency)
}

/// The sentences of a rule; words in braces are filled from the case, as in `{planned}`.
public struct Wording: Sendable, Equatable {
  /// For a service manager: what was seen, in dates and facts.
  public let manager: String
  /// For the team around the young person.
  public let team: String
  /// For the young person; empty where adults must settle it first.
  public let youngPerson: String
  /// The question to ask.
  public let question: String

  /// Sentences for three readers and a question.
  public init(manager: String, team: String, youngPerson: String, question: String) {
    (self.manager, self.team, self.youngPerson, self.question) = (manager, team, youngPerson, question)
  }

  /// A sentence with its slots filled; a slot without a value is left as it stands, for a test to find.
  public static func fill(_ pattern: String, with slots: [Slot: String]) -> String {
    var filled = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      filled += Slot(rawValue: name).flatMap { slots[$0] } ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

extension Finding {
  /// The rule that made the finding, among the rules that there are.
  public var definition: Rule? { Rule.all.first { $0.id == rule } }

  /// What was seen, in a sentence for a reader; empty where that reader is not told.
  public func statement(for audience: Audience) -> String {
    guard let wording = definition?.wording else { return "" }
    return switch audience {
    case .manager, .panel: Wording.fill(wording.manager, with: slots)
    case .team, .training: Wording.fill(wording.team, with: slots)
    case .youngPerson: Wording.fill(wording.youngPerson, with: slots)
    }
  }

  /// The question to ask about it.
  public var question: String { definition.map { Wording.fill($0.wording.question, with: slots) } ?? "" }
}

public import WhoDoesModel

/// One thing to look for in a table of letters, with everything a person needs to understand and question it.
///
/// ```swift
/// let rule = MatrixRule.named("matrix.no-lead")
/// let findings = MatrixAnalysis(of: matrix, rules: [rule!]).findings
/// ```
public struct MatrixRule: Sendable {
  /// A stable name, such as `matrix.no-lead`.
  public let id: String
  /// What kind of thing it finds.
  public let concern: Concern
  /// How much it matters.
  public let level: MatrixFinding.Level
  /// A short title.
  public let title: String
  /// What it finds, in one or two sentences.
  public let finds: String
  /// Why it matters.
  public let why: String
  /// When the same look is not a problem.
  public let fineWhen: String
  /// What the expectation rests on.
  public let basis: String
  /// Its sentences.
  public let wording: MatrixWording
  /// Meanings of which the scheme must have at least one, for the rule to say anything.
  let needs: Set<MatrixPart>
  /// Rules that say the same less tellingly, and are left out where this one holds.
  let covers: [String]
  /// Whether a pattern over most rows or columns is said once. Not so where each one is different anyway.
  let joins: Bool
  /// Small tables on which it fires and stays quiet.
  public let examples: [MatrixExample]
  let search: @Sendable (ResponsibilityMatrix) -> [MatrixHit]

  init(
    _ id: String, _ concern: Concern, _ level: MatrixFinding.Level, _ title: String, finds: String,
    why: String, fineWhen: String, basis: String, wording: MatrixWording, needs: Set<MatrixPart> = [],
    covers: [String] = [], joins: Bool = true, examples: [MatrixExample],
    search: @escaping @Sendable (ResponsibilityMatrix) -> [MatrixHit]
  ) {
    (self.id, self.concern, self.level, self.title) = (id, concern, level, title)
    (self.finds, self.why, self.fineWhen, self.basis) = (finds, why, fineWhen, basis)
    (self.wording, self.needs, self.covers, self.joins) = (wording, needs, covers, joins)
    (self.examples, self.search) = (examples, search)
  }
}

/// The sentences of a rule; words in braces are filled from the table, as in `{task}`.
public struct MatrixWording: Sendable, Equatable {
  /// What was seen, once.
  public let one: String
  /// What was seen all over the table: `{count}` of `{total}`.
  public let pattern: String
  /// The question to ask.
  public let question: String
  /// The question to ask of the whole table.
  public let patternQuestion: String

  /// Sentences for one place and for the whole table; without a question for the whole, it is the same one.
  public init(one: String, pattern: String, question: String, patternQuestion: String? = nil) {
    (self.one, self.pattern, self.question) = (one, pattern, question)
    self.patternQuestion = patternQuestion ?? question
  }

  /// A sentence with its places filled.
  public static func fill(_ pattern: String, _ words: [String: String]) -> String {
    var filled = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      filled += words[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

/// A small table on which a rule fires, or stays quiet although it looks alike.
public struct MatrixExample: Sendable {
  /// What the example shows, in one sentence.
  public let story: String
  /// The table, as a CSV file has it.
  public let table: String
  /// The names of the tasks or roles found; nil where the rule must stay quiet.
  public let found: [String]?

  /// A table on which the rule fires.
  public static func fires(_ story: String, on found: [String], _ table: String) -> Self {
    Self(story: story, table: table, found: found)
  }

  /// A table that looks alike and is fine.
  public static func quiet(_ story: String, _ table: String) -> Self {
    Self(story: story, table: table, found: nil)
  }
}

/// One place at which a rule holds.
struct MatrixHit {
  /// The rows.
  var tasks: [Int] = []
  /// The columns.
  var roles: [Int] = []
  /// The boxes that show it.
  var cells: [MatrixCell]
  /// What to put into the sentences beside the names of rows and columns.
  var words: [String: String] = [:]
  /// A level of its own, where the place matters more than the rule does as a rule.
  var level: MatrixFinding.Level?
}

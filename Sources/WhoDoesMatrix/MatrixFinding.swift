public import WhoDoesModel

/// Something in a table of letters that is worth talking about, with the boxes it came from and a question.
public struct MatrixFinding: Equatable, Sendable {
  /// How much a finding matters. It says nothing about anybody.
  public enum Level: String, CaseIterable, Comparable, Sendable {
    /// Worth knowing.
    case note
    /// To talk about.
    case warning
    /// To settle before the table is used.
    case error

    /// Orders by how much it matters.
    public static func < (left: Self, right: Self) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// The rule that found it, such as `matrix.no-lead`.
  public var rule: String
  /// What kind of thing it is.
  public var concern: Concern
  /// How much it matters.
  public var level: Level
  /// Other rules that hold for the same row or column, by id.
  public var also: [String] = []
  /// The rows, by position.
  public var tasks: [Int] = []
  /// The columns, by position.
  public var roles: [Int] = []
  /// Whether it is a pattern of the whole table, said once.
  public var isPattern = false
  /// What was seen, in a sentence.
  public var statement: String
  /// The question to ask.
  public var question: String
  /// The boxes it came from.
  public var cells: [MatrixCell] = []
}

/// A rule that could not look, and why.
public struct MatrixCouldNotCheck: Equatable, Sendable {
  /// The rule's id.
  public var rule: String
  /// Why, in a sentence.
  public var reason: String
}

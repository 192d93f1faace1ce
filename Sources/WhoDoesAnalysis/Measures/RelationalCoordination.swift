/// How one role sees its work with another, in seven items from 1 to 5: frequent, timely and accurate
/// communication, problem-solving, shared goals, shared knowledge, mutual respect.
///
/// Source: Gittell's definition of relational coordination; the mean of items, and nothing more is claimed.
public struct RelationalCoordination<Role: Hashable & Sendable>: Sendable {
  /// One role about another.
  public struct Tie: Hashable, Sendable {
    /// Who answers.
    public let from: Role
    /// About whom.
    public let about: Role

    /// One role about another.
    public init(_ from: Role, _ about: Role) { (self.from, self.about) = (from, about) }
  }

  /// The answers of each tie: four about communication, then three about relationship.
  public let answers: [Tie: [Int]]

  /// Takes answers; a tie without any is left out.
  public init(_ answers: [Tie: [Int]]) { self.answers = answers.filter { !$0.value.isEmpty } }

  /// The mean of a tie's items; nil without answers.
  public func index(of tie: Tie) -> Double? { answers[tie].map(Self.mean) }

  /// The mean of the four items about communication.
  public func communication(of tie: Tie) -> Double? { answers[tie].map { Self.mean($0.prefix(4)) } }

  /// The mean of the three items about relationship.
  public func relationship(of tie: Tie) -> Double? { answers[tie].map { Self.mean($0.dropFirst(4)) } }

  /// How far two roles differ about each other; nil where one of them did not answer.
  public func asymmetry(_ one: Role, _ other: Role) -> Double? {
    guard let there = index(of: Tie(one, other)), let back = index(of: Tie(other, one)) else { return nil }
    return abs(there - back)
  }

  /// The mean over all ties; nil without any.
  ///
  /// - Complexity: O(*n*) in the answers.
  public var index: Double? {
    answers.isEmpty ? nil : answers.values.map(Self.mean).reduce(0, +) / Double(answers.count)
  }

  private static func mean(_ items: some Collection<Int>) -> Double {
    items.isEmpty ? 0 : Double(items.reduce(0, +)) / Double(items.count)
  }
}

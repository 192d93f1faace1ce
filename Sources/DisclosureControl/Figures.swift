/// All counts of one publication, with every sum that ties them together, from however many tables.
///
/// A count that is hidden in one table is often the difference of two that stand in others. So all tables of a
/// publication are described here together, before any of them is written: every count once, every sum of counts,
/// and what stands in no table but follows from them, such as those to whom something does not apply.
///
/// ```swift
/// var figures = Figures()
/// let all = figures.add(40), some = figures.add(37), others = figures.addImplied(3)
/// figures.tie(all, to: [some, others])
/// let hidden = figures.hidden(1...5)        // holds `some`: 40 - 37 would give the three others away
/// ```
public struct Figures: Sendable {
  /// A count of the publication.
  public struct ID: Hashable, Comparable, Sendable {
    let position: Int

    /// Orders by when they were added.
    public static func < (left: Self, right: Self) -> Bool { left.position < right.position }
  }

  /// What is known of a count.
  struct Figure: Sendable {
    var value: Int
    /// Whether it stands in a table.
    var isPrinted: Bool
    /// Whether a small value must not be found out.
    var isSensitive: Bool
    /// The figures that must be hidden with it, such as a count of tasks that its people have.
    var followers: [ID] = []
  }

  /// Total = sum of the parts.
  struct Tie: Sendable {
    var total: Int
    var parts: [Int]
  }

  var figures: [Figure] = []
  var ties: [Tie] = []
  var tiesOf: [[Int]] = []

  /// A publication without a count yet.
  public init() {}

  /// Adds a count that stands in a table.
  ///
  /// - Parameter isSensitive: Whether a small value must not be found out; no for counts of no people.
  public mutating func add(_ value: Int, isSensitive: Bool = true) -> ID {
    precondition(value >= 0, "a count is never below nought")
    figures.append(Figure(value: value, isPrinted: true, isSensitive: isSensitive))
    tiesOf.append([])
    return ID(position: figures.count - 1)
  }

  /// Adds a count that stands in no table and can be worked out from others.
  ///
  /// - Parameter isSensitive: Whether a small value must not be found out; no for what only says that one count is at
  ///   most another.
  public mutating func addImplied(_ value: Int, isSensitive: Bool = true) -> ID {
    let id = add(value, isSensitive: isSensitive)
    figures[id.position].isPrinted = false
    return id
  }

  /// Says that a count is the sum of others.
  ///
  /// - Precondition: It is.
  public mutating func tie(_ total: ID, to parts: [ID]) {
    precondition(
      parts.reduce(0) { $0 + figures[$1.position].value } == figures[total.position].value,
      "the parts do not add up")
    ties.append(Tie(total: total.position, parts: parts.map(\.position)))
    for id in [total] + parts { tiesOf[id.position].append(ties.count - 1) }
  }

  /// Says that a count is at most another.
  public mutating func bound(_ part: ID, by whole: ID) {
    let rest = addImplied(figures[whole.position].value - figures[part.position].value, isSensitive: false)
    tie(whole, to: [part, rest])
  }

  /// Says that where one count is hidden, another must be too.
  public mutating func hide(_ follower: ID, with leader: ID) {
    figures[leader.position].followers.append(follower)
  }

  /// The value of a count.
  public func value(_ id: ID) -> Int { figures[id.position].value }
}

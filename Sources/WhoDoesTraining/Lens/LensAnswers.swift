/// What came back on the sheets about how people work together: counts, and no sheet by itself.
public struct LensAnswers: Equatable, Sendable {
  /// How often each answer was given, for each item of the network.
  public internal(set) var counts: [[LensAnswer: Int]] = LensItem.network.map { _ in [:] }
  /// The young person's own answers, where they said that these may be seen.
  public internal(set) var own: [LensAnswer?] = LensItem.own.map { _ in nil }
  /// Whether the young person's sheet came back and may be seen.
  public internal(set) var isOwnShown = false
  /// How many sheets of the network were read.
  public internal(set) var sheets = 0

  /// Nothing yet.
  public init() {}

  /// How many answered an item, "can't say" among them.
  public func answered(_ item: Int) -> Int { counts[item].values.reduce(0, +) }

  /// The counts of an item in the order of ``LensAnswer/inOrder``; nil where fewer than four answered.
  public func shown(_ item: Int) -> [Int]? {
    answered(item) >= SmallGroups.least ? LensAnswer.inOrder.map { counts[item][$0] ?? 0 } : nil
  }
}

/// How few people may stand behind a count that says something of their role.
///
/// Answers are split by role only where at least four share it, and never so that the rest, which anybody can work
/// out by subtraction, is fewer than four.
///
/// Source: the working rule of this package's privacy defaults; small counts are hidden together with what would
/// give them away.
public enum SmallGroups {
  /// The fewest people behind a count.
  public static let least = 4

  /// The groups that may be shown apart, given how many people are in each and in none of them.
  ///
  /// - Parameters:
  ///   - sizes: How many answered, for each group.
  ///   - others: How many answered who belong to no group.
  /// - Returns: The groups that may be shown, in order.
  /// - Complexity: O(*g*²) in the groups.
  public static func shown(_ sizes: [(group: Int, size: Int)], others: Int = 0) -> [Int] {
    var shown = sizes.filter { $0.size >= least }
    var rest = others + sizes.filter { $0.size < least }.reduce(0) { $0 + $1.size }
    while (1..<least).contains(rest),
      let smallest = shown.indices.min(by: { shown[$0].size < shown[$1].size })
    {
      rest += shown[smallest].size
      shown.remove(at: smallest)
    }
    return shown.map(\.group)
  }
}

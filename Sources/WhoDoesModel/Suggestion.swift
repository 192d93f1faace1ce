/// Proposes what somebody may have meant when a name is not known.
///
/// ```swift
/// Suggestion.closest(to: "recieves", among: ["receives", "leads"])   // "receives"
/// Suggestion.closest(to: "banana", among: ["receives", "leads"])     // nil
/// ```
public enum Suggestion {
  /// The known name nearest to a written one, or nil when none is near enough to be worth proposing.
  ///
  /// Capitals do not count; of names equally near the first wins.
  ///
  /// - Complexity: O(*n*) for *n* names, and O(*l*²) more for each whose letters, of length *l*, are nearly the same.
  public static func closest(to written: String, among names: some Sequence<String>) -> String? {
    let letters = Array(written.lowercased().unicodeScalars)
    guard !letters.isEmpty else { return nil }
    let signature = signature(of: written)
    // A third of the letters may be wrong: enough for a slip, too little to turn one word into another.
    var best = min(3, max(1, letters.count / 3)) + 1
    var found: String?
    for name in names where mayBe(Self.signature(of: name), nearerThan: best, to: signature) {
      let candidate = Array(name.lowercased().unicodeScalars)
      guard abs(candidate.count - letters.count) < best else { continue }
      let distance = distance(from: letters, to: candidate, below: best)
      if distance < best, distance < candidate.count { (best, found) = (distance, name) }
    }
    return found
  }

  /// "Did you mean …?" for the nearest name, ready to stand behind a message.
  ///
  /// - Complexity: as ``closest(to:among:)``.
  public static func didYouMean(_ written: String, among names: some Sequence<String>) -> String? {
    closest(to: written, among: names).map { "Did you mean “\($0)”?" }
  }

  /// Which of the plain letters and digits a text has, whatever the capitals, as one word; some share a bit.
  private static func signature(of text: String) -> UInt64 {
    text.utf8.reduce(0) { $1 < 0x80 ? $0 | 1 << UInt64(($1 | 0x20) & 63) : $0 }
  }

  /// Whether two texts can be nearer than a distance: each step brings or takes at most one letter.
  ///
  /// Hundreds of names are far away, and are passed by without a copy of their letters.
  private static func mayBe(_ left: UInt64, nearerThan distance: Int, to right: UInt64) -> Bool {
    (left & ~right).nonzeroBitCount < distance && (right & ~left).nonzeroBitCount < distance
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbour; where that is `limit` or
  /// more, some number that is no less than `limit`.
  static func distance(
    from left: [Unicode.Scalar], to right: [Unicode.Scalar], below limit: Int
  ) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return left.count + right.count }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = beforeLast
    // A swap looks back by two rows, so both must be beyond the limit before nothing can come below it again.
    var (least, leastBefore) = (0, 0)
    for row in 1...left.count {
      current[0] = row
      (least, leastBefore) = (row, least)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var steps = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          steps = min(steps, beforeLast[column - 2] + 1)
        }
        current[column] = steps
        least = min(least, steps)
      }
      if least >= limit, leastBefore >= limit { return limit }
      // What was before the last row becomes room for the next.
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
  }
}

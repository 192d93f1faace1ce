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
  /// - Complexity: O(*n* × *l*²) for *n* names of length *l*.
  public static func closest(to written: String, among names: some Sequence<String>) -> String? {
    let letters = Array(written.lowercased())
    guard !letters.isEmpty else { return nil }
    // A third of the letters may be wrong: enough for a slip, too little to turn one word into another.
    var best = min(3, max(1, letters.count / 3)) + 1
    var found: String?
    for name in names {
      let candidate = Array(name.lowercased())
      guard abs(candidate.count - letters.count) < best else { continue }
      let distance = distance(from: letters, to: candidate)
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

  /// How many letters must be put in, left out, replaced or swapped with their neighbour.
  static func distance(from left: [Character], to right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return left.count + right.count }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}

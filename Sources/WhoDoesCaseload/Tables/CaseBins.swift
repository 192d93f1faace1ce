/// Cases dealt into bins of neighbours, and bins into groups whose rows are in memory together.
struct CaseBins: Sendable {
  /// How many cases are in a bin, as a power of two.
  let shift: Int
  /// What the rows of each bin take in memory.
  let bytes: [Int]

  /// What the rows of a group may take; of tables that are larger than twelve times that, a twelfth of them, so that
  /// none is read more often.
  private static let groupBytes = 106 << 20

  /// - Parameter bytes: What the rows of each bin take, as far as that is known.
  init(cases: Int, bytes: [Int]? = nil) {
    // The place of a case in its bin has fourteen bits.
    var shift = 0
    while shift < 14, cases >> shift >= 1024 || (shift < 8 && cases >> shift > 64) { shift += 1 }
    self.shift = shift
    self.bytes = bytes ?? Array(repeating: 0, count: max(1, (cases + (1 << shift) - 1) >> shift))
  }

  /// How many bins there are.
  var count: Int { bytes.count }

  /// The places of the cases of some bins.
  func cases(of bins: Range<Int>) -> Range<UInt32> {
    UInt32(bins.lowerBound << shift)..<UInt32(bins.upperBound << shift)
  }

  /// Groups of bins that fit into memory one after another, about equally large.
  var groups: [Range<Int>] {
    let total = bytes.reduce(0, +)
    let most = max(Self.groupBytes, total / 12)
    let share = total / max(1, (total + most - 1) / most) + 1
    var groups: [Range<Int>] = []
    var (first, sum) = (0, 0)
    for (bin, more) in bytes.enumerated() {
      sum += more
      guard sum >= (groups.count + 1) * share || bin + 1 == count else { continue }
      groups.append(first..<bin + 1)
      first = bin + 1
    }
    return groups
  }
}

/// Cases dealt into bins of neighbours: the rows of a bin are laid out together, and a worker takes one bin at a time.
struct CaseBins: Sendable {
  /// How many cases are in a bin, as a power of two.
  let shift: Int
  /// How many bins there are.
  let count: Int

  /// The most bins, each of which has some memory of its own for every table and thread.
  private static let most = 1 << 14

  init(cases: Int) {
    var shift = 0
    // Some 64 cases, of which all rows stay in a core's own memory while they are laid out.
    while (shift < 6 && cases >> shift > 64) || cases >> shift >= Self.most { shift += 1 }
    self.shift = shift
    count = (cases + (1 << shift) - 1) >> shift
  }

  /// The places of the cases of some bins.
  func cases(of bins: Range<Int>) -> Range<UInt32> {
    UInt32(bins.lowerBound << shift)..<UInt32(bins.upperBound << shift)
  }
}

/// Shares of a whole, such as columns of the width of a table.
enum Shares {
  /// Shares of a width that together fill it exactly, so that no table is a hair wider than its page.
  ///
  /// - Parameter least: How wide each must be at least; it is taken from those that have more, as long as there
  ///   is enough for all.
  /// - Complexity: O(*n*²) in the shares.
  static func split(_ width: Int, by shares: [Int], least: [Int] = []) -> [Int] {
    let needs = shares.indices.map { $0 < least.count ? least[$0] : 0 }
    var narrow: Set<Int> = []
    while true {
      let room = width - narrow.reduce(0) { $0 + needs[$1] }
      let wide = shares.indices.filter { !narrow.contains($0) }
      let all = wide.reduce(0) { $0 + max(shares[$1], 1) }
      let short = wide.filter { room * max(shares[$0], 1) < needs[$0] * all }
      // Where the words need more than there is, some of them break after all.
      guard !short.isEmpty, short.count < wide.count else {
        var widths = needs
        var (before, edge) = (0, 0)
        for index in wide {
          before += max(shares[index], 1)
          widths[index] = room * before / max(all, 1) - edge
          edge += widths[index]
        }
        return widths.allSatisfy { $0 > 0 } ? widths : split(width, by: shares)
      }
      narrow.formUnion(short)
    }
  }
}

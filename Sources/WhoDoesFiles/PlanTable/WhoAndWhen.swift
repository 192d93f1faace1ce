import Foundation

/// Parts a cell that says who and by when.
enum WhoAndWhen {
  static func parted(who: Grid.Cell?, both: Grid.Cell?, when: Grid.Cell?) -> (who: Grid.Cell, when: Grid.Cell)
  {
    guard let both, who == nil || who?.isEmpty == true else {
      return (who ?? Grid.Cell(), when ?? Grid.Cell())
    }
    for sign in ["\n", " by ", " – ", " - ", ", ", ": ", " "] {
      let parts = both.text.components(separatedBy: sign)
      for cut in parts.indices.dropFirst() {
        let (left, right) = (parts[..<cut].joined(separator: sign), parts[cut...].joined(separator: sign))
        guard !left.isEmpty, WhenReading.looksLikeTime(right) else { continue }
        return (
          Grid.Cell(left.trimmingBlanks, struckOut: both.struckOut, marks: both.marks),
          Grid.Cell(right.trimmingBlanks)
        )
      }
    }
    return (both, when ?? Grid.Cell())
  }
}

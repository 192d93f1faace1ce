import WhoDoesModel

/// One secret number of days by which every date of a case moves, so that the time between two days stays what it was.
///
/// It is chosen so that no moved date or month is one that stood in the case.
struct DateShift {
  /// How many days; secret.
  let days: Int

  /// Chooses a number at random among those that leave no date of the case as it stood.
  ///
  /// - Complexity: O(*s* · *d*) for *s* numbers that are tried and *d* dates.
  init?(for dates: Set<Day>, months: Set<Month>, using dice: inout some RandomNumberGenerator) {
    let candidates = (40...1_400).flatMap { [$0, -$0] }
    let start = Int(dice.next() % UInt64(candidates.count))
    for step in candidates.indices {
      // A step that shares no factor with the number of candidates visits each of them.
      let days = candidates[(start + step * 7_919) % candidates.count]
      let moved = dates.map { $0.adding(days: days) }
      let movedMonths = months.map { Self.moved($0, by: days) }
      let isFree =
        moved.allSatisfy { !dates.contains($0) && !months.contains($0.month) }
        && movedMonths.allSatisfy { !months.contains($0) }
      if isFree {
        self.days = days
        return
      }
    }
    return nil
  }

  func callAsFunction(_ day: Day) -> Day { day.adding(days: days) }
  func callAsFunction(_ month: Month) -> Month { Self.moved(month, by: days) }

  /// A month moves with its middle.
  private static func moved(_ month: Month, by days: Int) -> Month {
    month.firstDay.adding(days: 14 + days).month
  }
}

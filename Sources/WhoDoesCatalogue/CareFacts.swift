import WhoDoesModel

/// What the dates of a young person's care say, each answer nil where they leave it open.
///
/// The day of birth is not held, only its month; what depends on the day is open.
struct CareFacts: Sendable {
  /// Weeks in care since 14 that make an eligible child.
  static let weeksForEligible = 13

  /// The ages possible on the day.
  let ages: ClosedRange<Int>?
  /// Whether still in care on the day.
  let isInCare: Bool?
  /// Whether care lasted 13 weeks since the 14th birthday.
  let servedThirteenWeeks: Bool?
  /// Whether care ended before the 16th birthday.
  let leftBefore16: Bool?
  /// Whether in care on the 18th birthday.
  let wasInCareAt18: Bool?
  /// Whether support was asked for after 21.
  let askedForSupport: Bool?
  /// Whether in education or training, or wishing to be.
  let isInEducation: Bool?

  init(youngPerson: YoungPerson, asOf day: Day) {
    askedForSupport = youngPerson.askedForSupport
    isInEducation = youngPerson.isInEducation
    let birth = youngPerson.birthMonth ?? youngPerson.turns18.map { $0.adding(months: -18 * 12) }
    let possible = birth.map { Self.ages(bornIn: $0, on: day) }
    if let possible, let age = youngPerson.age, possible.contains(age) {
      ages = age...age
    } else {
      ages = possible ?? youngPerson.age.map { $0...$0 }
    }

    let from = youngPerson.lookedAfterFrom
    let until = youngPerson.lookedAfterUntil
    // Care ends at 18 whatever the dates say; before that, a start without an end means it goes on.
    let isAdult = ages.map { $0.lowerBound >= 18 } ?? false
    if let until, until < day {
      isInCare = false
    } else if isAdult {
      isInCare = false
    } else {
      isInCare = from == nil && until == nil ? nil : from.map { $0 <= day } ?? true
    }

    guard let birth else {
      (servedThirteenWeeks, leftBefore16, wasInCareAt18) = (nil, nil, nil)
      return
    }
    let birthday14 = birth.adding(months: 14 * 12)
    let birthday16 = birth.adding(months: 16 * 12)
    let birthday18 = birth.adding(months: 18 * 12)
    let last = min(until ?? day, day)
    leftBefore16 = until.flatMap { Self.isBefore($0, birthday16) }
    wasInCareAt18 = until.map { $0 >= birthday18.firstDay }
    servedThirteenWeeks = from.flatMap { from in
      let longest = min(last, birthday18.lastDay).days(since: max(from, birthday14.firstDay))
      let shortest = min(last, birthday18.firstDay).days(since: max(from, birthday14.lastDay))
      if shortest >= Self.weeksForEligible * 7 { return true }
      return longest < Self.weeksForEligible * 7 ? false : nil
    }
  }

  /// Whether a day lies before a birthday of which only the month is known.
  private static func isBefore(_ day: Day, _ month: Month) -> Bool? {
    if day < month.firstDay { return true }
    return day > month.lastDay ? false : nil
  }

  /// The whole years that may have passed since some day of a month.
  private static func ages(bornIn birth: Month, on day: Day) -> ClosedRange<Int> {
    let months = day.month.months(since: birth)
    let years = max(0, months / 12)
    // On the last day of the month the birthday has been, whatever day it is.
    guard months > 0, months.isMultiple(of: 12), day != day.month.lastDay else { return years...years }
    return years - 1...years
  }
}

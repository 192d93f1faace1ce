/// A calendar day, kept as the number of days since 1 January 1970.
///
/// ```swift
/// let asOf = Day(year: 2026, month: 3, day: 9)
/// asOf?.description                          // "2026-03-09"
/// Day("2026-02-31")                          // nil: there is no such day
/// ```
@frozen
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; earlier days are negative.
  public var number: Int32

  /// The day that lies `number` days after 1 January 1970.
  @inlinable public init(number: Int32) { self.number = number }

  /// A day of the Gregorian calendar, or nil when the month has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Month(year: year, month: month).length).contains(day)
    else { return nil }
    // Howard Hinnant's days_from_civil: years start in March, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads a day written as `2026-03-09`; nil when it is written otherwise or does not exist.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The month that the day lies in.
  public var month: Month {
    let (year, month, _) = parts
    return Month(year: year, month: month)
  }

  /// Whole days from `earlier` to this day; negative when this day is the earlier one.
  @inlinable public func days(since earlier: Day) -> Int { Int(number) - Int(earlier.number) }

  /// The day that many days later.
  @inlinable public func adding(days: Int) -> Day { Day(number: number + Int32(clamping: days)) }

  /// Orders days by the calendar.
  @inlinable public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The day as `2026-03-09`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// The day as people say it: `9 March 2026`.
  public var inWords: String {
    let (year, month, day) = parts
    return "\(day) \(Month.names[month - 1]) \(year)"
  }
}

/// A calendar month, which is as closely as a date of birth is ever held.
public struct Month: Hashable, Comparable, Sendable {
  /// The year, such as 2008.
  public var year: Int
  /// The month of the year, 1 to 12.
  public var month: Int

  /// The English names of the months, January first.
  public static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// A month of a year; months outside 1 to 12 are a mistake of the caller's.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month lies between 1 and 12")
    (self.year, self.month) = (year, month)
  }

  /// Reads a month written as `2008-08`; nil when it is written otherwise.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), year > 0, (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// How many days the month has.
  public var length: Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day of the month.
  public var firstDay: Day {
    guard let day = Day(year: year, month: month, day: 1) else {
      preconditionFailure("every month has a first day")
    }
    return day
  }

  /// The last day of the month.
  public var lastDay: Day { firstDay.adding(days: length - 1) }

  /// Whole months from `earlier` to this month.
  public func months(since earlier: Month) -> Int { (year - earlier.year) * 12 + month - earlier.month }

  /// The month that many months later.
  public func adding(months: Int) -> Month {
    let count = year * 12 + month - 1 + months
    return Month(year: count / 12, month: count % 12 + 1)
  }

  /// Orders months by the calendar.
  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension Month: CustomStringConvertible {
  /// The month as `2008-08`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  /// The month as people say it: `August 2008`.
  public var inWords: String { "\(Self.names[month - 1]) \(year)" }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

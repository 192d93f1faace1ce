import WhoDoesModel

/// What a plan says of by when: a day, or words that are no day and stay words.
///
/// ```swift
/// WhenReading("2/4/26", plan: day).due        // 2 April 2026
/// WhenReading("ASAP", plan: day).due          // nil, .noDay
/// ```
struct WhenReading: Equatable {
  /// What there is to doubt.
  enum Doubt: String, Equatable {
    /// Nothing is written.
    case empty
    /// As soon as possible, ongoing, every week, before 18, at the next review: no day at all.
    case noDay
    /// A month stands for its last day.
    case monthOnly
    /// The year was worked out from the day of the plan.
    case yearWorkedOut
    /// There are two ways to read it, so neither is taken.
    case twoWays
    /// There is no such day.
    case impossible
    /// A day and more words, which are kept: "2/4/26, then monthly".
    case moreWords
  }

  /// The day, where one is written.
  var due: Day?
  var doubt: Doubt?

  /// Reads a cell.
  ///
  /// - Parameter plan: The day of the plan, against which days without a year are read.
  init(_ text: String, plan: Day?) {
    let text = text.trimmingBlanks
    guard !text.isEmpty, !["-", "–", "—", "n/a", "na", "tbc", "tba", "?", "tbd"].contains(text.lowercased())
    else {
      doubt = text.isEmpty ? .empty : .noDay
      return
    }
    guard text.utf8.count <= 300 else {
      doubt = .noDay
      return
    }
    self = Self.read(text, plan)
  }

  private init(due: Day?, doubt: Doubt?) { (self.due, self.doubt) = (due, doubt) }

  /// Whether a text is about time, whatever it says.
  static func looksLikeTime(_ text: String) -> Bool {
    let reading = WhenReading(text, plan: Day(year: 2026, month: 1, day: 1))
    if reading.due != nil { return true }
    let words = PlanColumn.words(text)
    guard let first = words.first, words.count <= 6 else { return false }
    return [
      "asap", "ongoing", "weekly", "monthly", "termly", "daily", "immediately", "before", "within", "next",
      "xmas", "easter",
    ]
    .contains(first)
  }

  private static func read(_ text: String, _ plan: Day?) -> WhenReading {
    var words = tokens(text)
    if isPast(words) { return WhenReading(due: nil, doubt: .noDay) }
    while let first = words.first, openings.contains(first) { words.removeFirst() }
    while let last = words.last, ["latest", "please"].contains(last) { words.removeLast() }
    if words.last == "the" || words.isEmpty { return WhenReading(due: nil, doubt: .noDay) }
    var found: [(reading: WhenReading, range: Range<Int>)] = []
    var place = 0
    while place < words.count {
      guard let (reading, count) = day(in: words[place...], plan) else {
        place += 1
        continue
      }
      found.append((reading, place..<place + count))
      place += count
    }
    guard let first = found.first else { return WhenReading(due: nil, doubt: .noDay) }
    let days = Set(found.compactMap(\.reading.due))
    if days.count > 1 || isOneOfTwo(words, first.range) { return WhenReading(due: nil, doubt: .twoWays) }
    // Words that turn a day into something else: two weeks after it, six months from it, half term in it.
    let rest = words.indices.filter { index in !found.contains { $0.range.contains(index) } }
      .flatMap { words[$0].split(separator: "-").map(String.init) }
    if !Set(rest).isDisjoint(with: turning) { return WhenReading(due: nil, doubt: .noDay) }
    if first.reading.due != nil, first.reading.doubt == nil, !Set(rest).isSubset(of: openings) {
      return WhenReading(due: first.reading.due, doubt: .moreWords)
    }
    return first.reading
  }

  /// Whether another day or month is named with the one found: "14 & 21 January", "14-21 January".
  private static func isOneOfTwo(_ words: [String], _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, words[range].contains(where: { $0.contains(where: \.isLetter) }) else {
      return false
    }
    let before = words[range.lowerBound - 1]
    if before.contains(where: \.isNumber), !before.contains(where: \.isLetter) { return true }
    guard range.lowerBound > 1, ["&", "and", "or", "to"].contains(before) else { return false }
    return ordinal(words[range.lowerBound - 2]) != nil || month(words[range.lowerBound - 2]) != nil
  }

  /// Whether the words say that it has been: "Done 5/1/26", and not "Completed by 5/1/26".
  private static func isPast(_ words: [String]) -> Bool {
    ["done", "achieved", "finished", "completed"].contains(words.first) && words.dropFirst().first != "by"
  }

  private static let openings: Set<String> = [
    "by", "before", "due", "on", "until", "till", "from", "no", "later", "than", "at", "the", "w/c", "wc",
    "w/e",
    "week", "commencing", "target", "date", "completed", "in",
  ]
  private static let turning: Set<String> = [
    "term", "half", "after", "post", "within", "since", "early", "mid", "spring", "summer", "autumn",
    "winter",
    "holiday", "holidays", "start", "beginning", "onwards", "birthday", "not",
  ]

  private static func tokens(_ text: String) -> [String] {
    closed(text.lowercased()).split { " ,;()\n\t".contains($0) }.map { String($0) }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty && $0 != "-" && $0 != "–" }
  }

  /// The text without blanks round the strokes of a date: "14 /01/ 2026".
  private static func closed(_ text: String) -> String {
    guard text.contains("/ ") || text.contains(" /") else { return text }
    var closed = ""
    var rest = Substring(text)
    while let letter = rest.first {
      let after = rest.drop { $0 == " " }
      let joins =
        closed.last == "/" && closed.dropLast().last?.isNumber == true && after.first?.isNumber == true
        || closed.last?.isNumber == true && after.first == "/"
          && after.dropFirst().drop { $0 == " " }.first?.isNumber == true
      if letter == " ", joins {
        rest = after
      } else {
        closed.append(letter)
        rest.removeFirst()
      }
    }
    return closed
  }

  /// A day at the beginning of words, with how many of them it takes.
  private static func day(in words: ArraySlice<String>, _ plan: Day?) -> (WhenReading, Int)? {
    guard let first = words.first else { return nil }
    if let reading = numbers(first, plan) ?? withoutBlanks(first) { return (reading, 1) }
    var rest = words
    if weekdays.contains(String(first.prefix(3))), first.allSatisfy(\.isLetter),
      !["month", "monthly", "sunday-ish"].contains(first),
      weekdayNames.contains(where: { $0.hasPrefix(first) || first.hasPrefix($0) })
    {
      rest = rest.dropFirst()
    }
    let skipped = words.count - rest.count
    let isEnd = rest.first == "end"
    if isEnd {
      rest = rest.dropFirst()
      if rest.first == "of" { rest = rest.dropFirst() }
    }
    let lead = words.count - rest.count
    guard let word = rest.first else { return nil }
    let next = rest.dropFirst().first
    let afterNext = rest.dropFirst(2).first
    if let number = ordinal(word) {
      var (monthWord, count) = (next, 2)
      if next == "of" { (monthWord, count) = (afterNext, 3) }
      guard let monthWord, let month = month(monthWord) else { return nil }
      let yearWord = rest.dropFirst(count).first
      if let yearWord, let year = year(yearWord) { return (full(year, month, number), lead + count + 1) }
      return (nextDay(month, number, plan), lead + count)
    }
    guard skipped == 0, let month = month(word) else { return nil }
    guard let next else { return (monthOnly(month, nil, plan), lead + 1) }
    // "End of Feb 26" can only be the end of the month.
    if let year = isEnd ? year(next) : fourDigits(next) { return (monthOnly(month, year, plan), lead + 2) }
    if let number = ordinal(next) {
      if let afterNext, let year = year(afterNext) { return (full(year, month, number), lead + 3) }
      // "Dec 25" may be a day of December or December 2025.
      if next.allSatisfy(\.isNumber), next.count == 2, let plan, abs(2000 + number - plan.parts.year) <= 3 {
        if number > 31 || number == 0 { return (monthOnly(month, 2000 + number, plan), lead + 2) }
        return (WhenReading(due: nil, doubt: .twoWays), lead + 2)
      }
      if number > 31 { return (monthOnly(month, 2000 + number, plan), lead + 2) }
      return (nextDay(month, number, plan), lead + 2)
    }
    return (monthOnly(month, nil, plan), lead + 1)
  }

  private static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// `2/4/26`, `2.4.2026`, `2026-04-02`, `2-Apr-26`, `2/4`, `4/26`.
  private static func numbers(_ word: String, _ plan: Day?) -> WhenReading? {
    let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 9 }) else {
      return nil
    }
    if parts.count == 3 {
      switch DateReading(word) {
      case .day(let day, _): return WhenReading(due: day, doubt: nil)
      case .impossible, .american: return WhenReading(due: nil, doubt: .impossible)
      case .serialNumber, .unreadable: return nil
      }
    }
    if let month = month(String(parts[1])), let number = ordinal(String(parts[0])) {
      return nextDay(month, number, plan)
    }
    if let month = month(String(parts[0])) {
      guard let year = year(String(parts[1])) else { return nil }
      return monthOnly(month, year, plan)
    }
    guard word.contains("/"), let a = Int(parts[0]), let b = Int(parts[1]) else { return nil }
    if (1...12).contains(a), parts[1].count == 4 { return monthOnly(a, b, plan) }
    // Numbers such as 24/7 and 1/2 are no days where no month fits.
    guard (1...31).contains(a), (1...12).contains(b), !(a == 24 && b == 7) else { return nil }
    return nextDay(b, a, plan)
  }

  /// `14jan26`, `14thJan2026`.
  private static func withoutBlanks(_ word: String) -> WhenReading? {
    let day = word.prefix { $0.isNumber }
    let letters = word.dropFirst(day.count).prefix { $0.isLetter }
    let written = year(String(word.dropFirst(day.count + letters.count)))
    guard let number = ordinal(String(day)), let written else { return nil }
    let name =
      ["st", "nd", "rd", "th"].first(where: letters.hasPrefix) == nil ? letters : letters.dropFirst(2)
    return (month(String(name)) ?? month(String(letters))).map { full(written, $0, number) }
  }

  private static func full(_ year: Int, _ month: Int, _ number: Int) -> WhenReading {
    let day = Day(year: year, month: month, day: number)
    return WhenReading(due: day, doubt: day == nil ? .impossible : nil)
  }

  /// The first such day on or after the day of the plan.
  private static func nextDay(_ month: Int, _ number: Int, _ plan: Day?) -> WhenReading {
    guard let plan else { return WhenReading(due: nil, doubt: .noDay) }
    for year in plan.parts.year...plan.parts.year + 4 {
      if let day = Day(year: year, month: month, day: number), day >= plan {
        return WhenReading(due: day, doubt: .yearWorkedOut)
      }
    }
    return WhenReading(due: nil, doubt: .impossible)
  }

  /// The last day of a month, which is what "by July" says.
  private static func monthOnly(_ month: Int, _ year: Int?, _ plan: Day?) -> WhenReading {
    func last(_ year: Int) -> Day? {
      [31, 30, 29, 28].lazy.compactMap { Day(year: year, month: month, day: $0) }.first
    }
    if let year { return WhenReading(due: last(year), doubt: .monthOnly) }
    guard let plan else { return WhenReading(due: nil, doubt: .noDay) }
    let thisYear = last(plan.parts.year)
    let due = thisYear.map { $0 >= plan } == true ? thisYear : last(plan.parts.year + 1)
    return WhenReading(due: due, doubt: .monthOnly)
  }

  private static func month(_ word: String) -> Int? {
    // "may" is a month only where nothing else can be meant, which a cell about time sees to.
    Month.number(named: Substring(word.hasSuffix("'s") ? String(word.dropLast(2)) : word))
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else {
      return nil
    }
    return Int(digits)
  }

  private static func fourDigits(_ word: String) -> Int? {
    word.count == 4 && word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil
  }

  private static func year(_ word: String) -> Int? {
    let word = word.hasPrefix("'") || word.hasPrefix("’") ? String(word.dropFirst()) : word
    if let year = fourDigits(word) { return year }
    guard word.count == 2, let number = Int(word), word.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return 2000 + number
  }
}

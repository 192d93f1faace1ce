package import WhoDoesModel

/// A day or month that somebody wrote within a sentence, in whatever form.
///
/// ```swift
/// WrittenDate.all(in: "Since the 3rd of March, and again next Tuesday 4/5.")
/// // 3 March and 4 May, neither with a year
/// ```
package struct WrittenDate: Hashable {
  /// The day of the month; nil where only a month and a year are written.
  package let day: Int?
  /// The month, 1 to 12.
  package let month: Int
  /// The year; nil where none is written.
  package let year: Int?

  package init(day: Int?, month: Int, year: Int?) { (self.day, self.month, self.year) = (day, month, year) }

  /// The whole day, in the year that is written or else in the one given; nil where only a month is written.
  package func day(inYear other: Int) -> Day? {
    day.flatMap { Day(year: year ?? other, month: month, day: $0) }
  }

  /// Everything in a text that can be read as a day, or as a month of a year, in the order of the text.
  ///
  /// Day comes before month, as people write in Britain.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func all(in text: String) -> [WrittenDate] {
    let words = text.split { $0.isWhitespace || ",;()“”\"".contains($0) }.map(trimmed)
    return words.indices.compactMap { place in
      inNumbers(words[place]) ?? byName(place, words)
    }
  }

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    return word
  }

  // MARK: In numbers

  /// `2026-03-09`, `9/3/26`, `09.03.2026`, `9/3`, `2026-03`, `03/2026`.
  private static func inNumbers(_ word: Substring) -> WrittenDate? {
    let dated = word.split(separator: "T").first ?? word
    guard let sign = dated.first(where: { !$0.isNumber }), "-/.".contains(sign) else { return nil }
    let parts = dated.split(separator: sign, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count <= 4 ? Int($0) : nil }
    guard numbers.count == parts.count else { return partlyByName(parts) }
    let found: WrittenDate? =
      switch (numbers.count, parts[0].count, parts.last?.count) {
      case (3, 4, _): .init(day: numbers[2], month: numbers[1], year: numbers[0])
      case (3, _, let long):
        .init(day: numbers[0], month: numbers[1], year: long == 4 ? numbers[2] : 2000 + numbers[2])
      case (2, 4, _): .init(day: nil, month: numbers[1], year: numbers[0])
      case (2, _, 4): .init(day: nil, month: numbers[0], year: numbers[1])
      // Two numbers are a day only with a stroke between: “2.5 hours” and “2-3 weeks” are none.
      case (2, _, _) where sign == "/": .init(day: numbers[0], month: numbers[1], year: nil)
      default: nil
      }
    return found.flatMap { $0.isPossible ? $0 : nil }
  }

  /// `9-Mar-26`.
  private static func partlyByName(_ parts: [Substring]) -> WrittenDate? {
    guard parts.count >= 2, let day = dayOfMonth(parts[0]), let month = Month.number(named: parts[1]) else {
      return nil
    }
    return .init(day: day, month: month, year: parts.count > 2 ? year(parts[2], afterDay: true) : nil)
  }

  private var isPossible: Bool {
    (1...12).contains(month) && day.map { (1...31).contains($0) } != false
      && year.map { (1900...2200).contains($0) } != false
  }

  // MARK: By the month's name

  /// `3 March`, `the 3rd of March`, `March 3rd`, `third of March 2026`, `March 2026`.
  private static func byName(_ place: Int, _ words: [Substring]) -> WrittenDate? {
    guard let month = Month.number(named: words[place]) else { return nil }
    func word(_ offset: Int) -> Substring? {
      words.indices.contains(place + offset) ? words[place + offset] : nil
    }
    let before = word(-1)?.lowercased() == "of" ? word(-2) : word(-1)
    if let day = before.flatMap(dayOfMonth) {
      return .init(day: day, month: month, year: word(1).flatMap { year($0, afterDay: true) })
    }
    let hasArticle = word(1)?.lowercased() == "the"
    if let day = word(hasArticle ? 2 : 1).flatMap(dayOfMonth) {
      return .init(
        day: day, month: month, year: word(hasArticle ? 3 : 2).flatMap { year($0, afterDay: true) })
    }
    return word(1).flatMap { year($0, afterDay: false) }.map { .init(day: nil, month: month, year: $0) }
  }

  /// A year of four digits; after a day, of two as well.
  private static func year(_ word: Substring, afterDay: Bool) -> Int? {
    guard word.allSatisfy({ $0.isNumber }), let number = Int(word) else { return nil }
    if word.count == 4, (1900...2200).contains(number) { return number }
    return word.count == 2 && afterDay ? 2000 + number : nil
  }

  /// `3`, `03`, `3rd`, `third`, `twenty-third`.
  private static func dayOfMonth(_ word: Substring) -> Int? {
    let small = word.lowercased()
    if let place = ordinals.firstIndex(of: small) { return place + 1 }
    let digits = small.prefix { $0.isNumber }
    guard (1...2).contains(digits.count),
      ["", "st", "nd", "rd", "th"].contains(small.dropFirst(digits.count)),
      let day = Int(digits), (1...31).contains(day)
    else { return nil }
    return day
  }

  private static let ordinals: [String] = {
    let small = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth",
      "nineteenth", "twentieth",
    ]
    return small + small.prefix(9).map { "twenty-\($0)" } + ["thirtieth", "thirty-first"]
  }()
}

package import WhoDoesModel

/// What a cell that should hold a date turned out to hold.
package enum DateReading: Equatable {
  /// A day; the other day that an American would read in it, where there is one.
  case day(Day, american: Day?)
  /// Written like a date, but no calendar has it.
  case impossible
  /// Month before day, which British readers cannot tell from their own order until the day passes 12.
  case american(Day)
  /// The number under which Excel keeps a day.
  case serialNumber(Day)
  /// Anything else.
  case unreadable

  /// Reads `2026-03-09`, `09/03/2026`, `9.3.26`, `9 March 2026`, `March 9, 2026`, with or without a time after.
  package init(_ text: String) {
    if let day = Self.iso(text.utf8) {
      self = .day(day, american: nil)
      return
    }
    let words = text.split { $0 == " " || $0 == "," || $0 == "T" || $0 == "\u{A0}" }
    if let first = words.first, first.utf8.contains(where: { "-/.".utf8.contains($0) }),
      words.dropFirst().allSatisfy({ Self.isTime($0) })
    {
      self = Self.numbers(first)
    } else if words.count == 1, let number = Int(text), (20_000..<80_000).contains(number) {
      // Excel counts from the last but one day of 1899, because it believes in 29 February 1900.
      self = .serialNumber(Day(number: Int32(number - 25_569)))
    } else {
      self = Self.named(words)
    }
  }

  /// The common case, without splitting.
  private static func iso(_ text: String.UTF8View) -> Day? {
    guard text.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (index, byte) in text.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte) - 48
      if index < 4 {
        numbers.0 = numbers.0 * 10 + digit
      } else if index < 7 {
        numbers.1 = numbers.1 * 10 + digit
      } else {
        numbers.2 = numbers.2 * 10 + digit
      }
    }
    return Day(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  private static func isTime(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { $0 == UInt8(ascii: ":") || (48...57).contains($0) || ".Z+".utf8.contains($0) }
      && word.utf8.contains(UInt8(ascii: ":"))
  }

  private static func numbers(_ word: Substring) -> DateReading {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    guard parts.count == 3 else { return .unreadable }
    // A month's name may stand between the signs: 9-Mar-26.
    if Month.number(named: parts[1]) != nil { return named(parts) }
    guard parts.allSatisfy({ isNumber($0) }), let a = Int(parts[0]), let b = Int(parts[1]),
      let c = Int(parts[2])
    else { return .unreadable }
    if parts[0].utf8.count == 4 {
      return Day(year: a, month: b, day: c).map { .day($0, american: nil) } ?? .impossible
    }
    guard let year = year(parts[2]) else { return .unreadable }
    let american = a <= 12 && b != a ? Day(year: year, month: a, day: b) : nil
    if let day = Day(year: year, month: b, day: a) { return .day(day, american: american) }
    return american.map { .american($0) } ?? .impossible
  }

  private static func isNumber(_ word: Substring) -> Bool {
    (1...4).contains(word.utf8.count) && word.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// A year of two or four digits; two digits mean this century, since nobody here was born in the last.
  private static func year(_ word: Substring) -> Int? {
    guard isNumber(word), let number = Int(word) else { return nil }
    switch word.utf8.count {
    case 2: return 2000 + number
    case 4: return number
    default: return nil
    }
  }

  /// Day, month's name and year, with or without a weekday before; the month may come first.
  private static func named(_ words: [Substring]) -> DateReading {
    var words = words[...]
    if words.count == 4, let first = words.first, !first.utf8.contains(where: { (48...57).contains($0) }) {
      words = words.dropFirst()
    }
    guard words.count == 3 else { return .unreadable }
    let (a, b, c) = (words[words.startIndex], words[words.startIndex + 1], words[words.startIndex + 2])
    let (number, name) = Month.number(named: a) == nil ? (a, b) : (b, a)
    guard let month = Month.number(named: name), let year = year(c), let day = dayOfMonth(number) else {
      return .unreadable
    }
    return Day(year: year, month: month, day: day).map { .day($0, american: nil) } ?? .impossible
  }

  /// `9`, `09` or `9th`.
  private static func dayOfMonth(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard isNumber(digits), ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
      return nil
    }
    return Int(digits)
  }
}

extension Month {
  /// The month of an English name or of its first three letters; "Sept" as well.
  static func number(named name: Substring) -> Int? {
    guard (3...9).contains(name.utf8.count) else { return nil }
    let small = name.lowercased()
    return names.firstIndex {
      let month = $0.lowercased()
      return month == small || (small.utf8.count == 3 && month.hasPrefix(small))
        || small == "sept" && month == "september"
    }
    .map { $0 + 1 }
  }

  /// Reads `2008-08`, `08/2008` or `August 2008`.
  init?(writtenAs text: String) {
    if let month = Month(text) {
      self = month
      return
    }
    let parts = text.split { $0 == " " || $0 == "/" || $0 == "-" || $0 == "." }
    guard parts.count == 2, parts[1].utf8.count == 4, let year = Int(parts[1]), (1...9999).contains(year),
      let month = Month.number(named: parts[0]) ?? (parts[0].utf8.count <= 2 ? Int(parts[0]) : nil),
      (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }
}

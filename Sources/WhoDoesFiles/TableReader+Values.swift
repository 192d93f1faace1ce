import WhoDoesModel

extension TableReader {
  /// What stands in a cell, "" where it is empty or the file has no such column.
  func text(_ heading: Heading) -> String { cell(heading).map { raw.text($0) } ?? "" }

  /// What stands in a cell as one word; nil where it is longer than that.
  @inline(__always)
  func shortWord(_ heading: Heading) -> ShortWord? { cell(heading).map { raw.shortWord($0) } ?? .empty }

  func isEmpty(_ heading: Heading) -> Bool { cell(heading)?.isEmpty ?? true }

  /// What stands in a cell that must not be empty; nil, with an error, where it is.
  mutating func required(_ heading: Heading) -> String? {
    let text = text(heading)
    if text.isEmpty {
      // A column that is missing as a whole was reported once.
      if heading.position != nil {
        report(
          .error, "empty-cell", heading, "Row \(row(heading)) has no \(heading.column.rawValue).",
          "Fill it in.")
      }
      return nil
    }
    return text
  }

  /// Reports a cell that must not be empty and is.
  mutating func demand(_ heading: Heading) { if isEmpty(heading) { _ = required(heading) } }

  private func row(_ heading: Heading) -> Int { place(heading).row ?? 0 }

  /// A day, nil where the cell is empty or is none.
  mutating func date(_ heading: Heading) -> Day? {
    // The common cases, without a `String`.
    if let word = shortWord(heading) {
      if word == .empty { return nil }
      if let day = word.isoDay { return day }
    }
    return isEmpty(heading) ? nil : date(text(heading), heading)
  }

  /// A day out of a text that stands in a cell.
  mutating func date(_ text: String, _ heading: Heading) -> Day? {
    switch DateReading(text) {
    case .day(let day, let american):
      if american != nil {
        tally(
          "ambiguous-date", heading,
          "Dates in \(heading.column.rawValue) could be read month first in {rows}; {example}.",
          example: "\(text.quoted) is read as \(day.inWords)")
      }
      return day
    case .impossible:
      report(
        .error, "impossible-date", heading, "There is no day \(text.quoted).",
        "Write the day as in 2026-03-09.")
    case .american(let day):
      report(
        .error, "american-date", heading, "\(text.quoted) has no month that follows the day.",
        "If \(day.inWords) is meant, write \(day).")
    case .serialNumber(let day):
      report(
        .error, "serial-date", heading, "\(text.quoted) is a number, not a date.",
        "Excel keeps days as numbers; if \(day.inWords) is meant, write \(day).")
    case .unreadable:
      report(
        .error, "unreadable-date", heading, "\(text.quoted) is not a date.",
        "Write the day as in 2026-03-09, or leave it empty and put the words into a note.")
    }
    return nil
  }

  /// Yes or no, nil where the cell is empty or says neither.
  mutating func yesOrNo(_ heading: Heading) -> Bool? {
    guard !isEmpty(heading) else { return nil }
    let text = text(heading)
    if let answer = Spelling.yesOrNo(text) { return answer }
    report(
      .error, "unknown-word", heading, "\(heading.column.rawValue) is \(text.quoted), and must be yes or no.",
      "Write yes or no.")
    return nil
  }

  /// A whole number from 0 to 65,535, nil where the cell is empty or holds none.
  mutating func number(_ heading: Heading) -> UInt16? {
    guard !isEmpty(heading) else { return nil }
    let text = text(heading)
    // Spreadsheets like to write a whole number with a decimal.
    if let number = UInt16(text.hasSuffix(".0") ? String(text.dropLast(2)) : text) { return number }
    report(
      .error, "not-a-number", heading,
      "\(heading.column.rawValue) is \(text.quoted), and must be a whole number.",
      "Write a number from 0 up, in digits.")
    return nil
  }

  /// Minutes after midnight, from `14:00`, `9.30` or `2pm`; nil where the cell is empty or holds no time.
  mutating func time(_ heading: Heading) -> UInt16? {
    guard !isEmpty(heading) else { return nil }
    let text = text(heading)
    if let minutes = ClockTime.minutes(text) { return minutes }
    report(
      .error, "not-a-time", heading, "\(text.quoted) is not a time of day.", "Write it as in 14:30.")
    return nil
  }

  /// One of a fixed set of words; nil where the cell is empty or, with an error, holds another.
  mutating func word<Word: FixedWord>(_ heading: Heading, _: Word.Type = Word.self) -> Word? {
    if let written = shortWord(heading) {
      if written == .empty { return nil }
      if let word = Word(written) { return word }
    }
    let text = text(heading)
    if let word = Word(writtenAs: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    report(
      .error, "unknown-word", heading,
      "\(heading.column.rawValue) is \(text.quoted), and must be \(Spelling.choice(words)).",
      Suggestion.closest(to: text, among: words).map { "Did you mean \($0)?" }
        ?? "Write one of these words.")
    return nil
  }

  /// Reports that an end lies before its start.
  mutating func checkOrder(_ start: Day?, _ end: Day?, _ heading: Heading) {
    guard let start, let end, end < start else { return }
    report(
      .error, "end-before-start", heading, "It ends on \(end.inWords), before it starts on \(start.inWords).",
      "One of the two dates is wrong.")
  }
}

/// Times of day as people write them.
enum ClockTime {
  /// Minutes after midnight; nil for anything that is no time of day.
  static func minutes(_ text: String) -> UInt16? {
    var digits = Substring(text.lowercased())
    var afternoon: Bool?
    for (ending, isAfternoon) in [("am", false), ("pm", true)] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
      afternoon = isAfternoon
    }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
      .map { $0.trimming(" ") }
    guard parts.count == 2 || parts.count == 3 || parts.count == 1 && afternoon != nil,
      parts.allSatisfy({ (1...2).contains($0.utf8.count) }), var hour = Int(parts[0]),
      let minute = parts.count > 1 ? Int(parts[1]) : 0, (0...59).contains(minute)
    else { return nil }
    if let afternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (afternoon ? 12 : 0)
    }
    guard (0...23).contains(hour) else { return nil }
    return UInt16(hour * 60 + minute)
  }

  /// The time as `14:30`.
  static func written(_ minutes: UInt16) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension Substring {
  fileprivate func trimming(_ sign: Character) -> Substring {
    var text = self
    while text.first == sign { text.removeFirst() }
    while text.last == sign { text.removeLast() }
    return text
  }
}

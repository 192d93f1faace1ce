import WhoDoesModel

/// A weekday or a day of a month, with a time, as people write them: "Tuesdays at 10am", "5 March at 2pm".
struct SpokenTime: Hashable {
  /// 1 for Monday to 7 for Sunday, or month × 100 + day and 1000 for a date.
  let day: Int
  /// Minutes after midnight.
  let minute: Int

  /// Every time in a text that stands within a few words of a weekday or a date.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func all(in text: String) -> Set<SpokenTime> {
    // A time has a digit, and most texts have none.
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard text.utf8.contains(where: digits.contains) else { return [] }
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":" || $0 == ".") }.map {
      $0.trimmingSuffix { $0 == "." || $0 == ":" }
    }
    var found: Set<SpokenTime> = []
    for (place, word) in words.enumerated() {
      guard let minute = minute(word, next: place + 1 < words.count ? words[place + 1] : "") else { continue }
      // The day nearest before the time, or else right after it: "Tuesdays at 10am", "10am on Tuesdays".
      let before = (max(0, place - reach)..<place).reversed()
      let after = (place + 1)..<min(words.count, place + 1 + reach)
      if let day = before.lazy.compactMap({ Self.day(words, $0) }).first
        ?? after.lazy.compactMap({ Self.day(words, $0) }).first
      {
        found.insert(SpokenTime(day: day, minute: minute))
      }
    }
    return found
  }

  /// How many words may stand between a day and its time.
  private static let reach = 4

  private static func day(_ words: [Substring], _ place: Int) -> Int? {
    let word = words[place]
    if let weekday = weekdays.firstIndex(where: { word == $0 || word == $0 + "s" }) { return weekday + 1 }
    guard let day = Int(word), (1...31).contains(day), place + 1 < words.count,
      let month = Month.names.firstIndex(where: { $0.lowercased() == words[place + 1] })
    else { return nil }
    return 1000 + (month + 1) * 100 + day
  }

  private static func minute(_ word: Substring, next: Substring) -> Int? {
    let isAfternoon = word.hasSuffix("pm") || next == "pm"
    guard isAfternoon || word.hasSuffix("am") || next == "am" || word.contains(":") else { return nil }
    let digits = word.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = digits.split { $0 == ":" || $0 == "." }
    guard let first = parts.first, var hour = Int(first), hour < 24 else { return nil }
    let minutes = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    if isAfternoon, hour < 12 { hour += 12 }
    return hour * 60 + minutes
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension Substring {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, isCut(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}

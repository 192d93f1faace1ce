import Foundation
import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

/// What must not be left of a case: its names, agencies, places and days, however they are written.
struct OriginalTraces {
  /// From cells that hold a name, an agency or a place.
  private let named: [String]
  /// Capitalised words within notes, quotes and what people are called: roads, towns, nicknames.
  private let mentioned: [String]
  private let dates: Set<WrittenDate>

  init(of draft: DraftCase, _ catalogue: Catalogue) {
    let known = ProperWords(catalogue)
    var (named, mentioned): (Set<String>, Set<String>) = ([], [])
    for row in draft[.people] {
      if !["team", "vacant"].contains(row[.kind]) {
        named.insert(row[.name] ?? "")
        named.formUnion(ProperWords.ofName(row[.name] ?? ""))
      }
      if !known.isAKind(row[.agency] ?? "") { named.insert(row[.agency] ?? "") }
      mentioned.formUnion(known.words(of: row[.agency] ?? "", evenFirst: true))
      mentioned.formUnion(known.words(of: row[.youngPersonCallsThem] ?? "", evenFirst: true))
    }
    named.formUnion([draft[.pseudonym], draft[.responsibleAuthority]])
    named.subtract(PlainKinds.ownWords)
    // "In supported accommodation" is a kind of place, and what a place is called anyway.
    named.formUnion([draft[.lives], draft[.placed]].filter { PlainKinds.place($0) != $0 })
    for cell in draft.rows.values.joined().flatMap(\.values) {
      mentioned.formUnion(known.words(of: cell, evenFirst: false))
    }
    self.named = named.filter { $0.count >= 2 }.map(Self.folded).sorted()
    self.mentioned = mentioned.map(Self.folded).sorted()
    dates = Self.dates(in: draft)
  }

  /// Every day and month that is written anywhere in the case.
  ///
  /// - Complexity: O(*n*) in the length of all cells.
  static func dates(in draft: DraftCase) -> Set<WrittenDate> {
    Set(draft.rows.values.joined().flatMap(\.values).flatMap(WrittenDate.all))
  }

  // MARK: What stands in a text

  /// Names, agencies, places and whole days of the case in something that was put together from our own words.
  func standing(in text: String) -> [String] {
    let folded = Self.folded(text)
    return named.filter { Self.stands($0, in: folded) }
      + WrittenDate.all(in: text).filter { date in dates.contains { $0.isCertainly(date) } }.map(\.inWords)
  }

  /// All of that in words that a person wrote anew, with nicknames, roads and towns out of the case's notes, days
  /// without a year, and whatever identifies somebody by itself, such as a postcode.
  func standing(inWordsOfAPerson text: String) -> [String] {
    let folded = Self.folded(text)
    return (named + mentioned.filter { !named.contains($0) }).filter { Self.stands($0, in: folded) }
      + WrittenDate.all(in: text).filter { date in dates.contains { $0.mayBe(date) } }.map(\.inWords)
      + IdentifyingText.kinds(in: text)
  }

  /// Letters without their accents, and one kind of apostrophe: “Zoë” is found where somebody types “Zoe”.
  private static func folded(_ text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil).replacing("’", with: "'")
  }

  /// Whether words stand in a text as whole words. Capitals count: “Grant” is a name, and a grant is none.
  private static func stands(_ words: String, in text: String) -> Bool {
    var rest = text[...]
    while let range = rest.firstRange(of: words) {
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      if !before.isLetter, !before.isNumber, !after.isLetter, !after.isNumber { return true }
      rest = text[range.upperBound...]
    }
    return false
  }
}

extension WrittenDate {
  /// The date as people say it.
  fileprivate var inWords: String {
    ([day.map(String.init), Month.names[month - 1], year.map(String.init)]).compactMap(\.self).joined(
      separator: " ")
  }

  /// Whether another is this very day, or lies in this very month.
  fileprivate func isCertainly(_ other: WrittenDate) -> Bool {
    year != nil && year == other.year && month == other.month && (day == nil || day == other.day)
  }

  /// Whether another may be this day where one of them has no year.
  fileprivate func mayBe(_ other: WrittenDate) -> Bool {
    isCertainly(other)
      || day != nil && day == other.day && month == other.month && (year == nil || other.year == nil)
  }
}

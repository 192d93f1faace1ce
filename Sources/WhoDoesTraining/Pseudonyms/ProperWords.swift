import WhoDoesCatalogue
import WhoDoesModel

/// Words that name somebody or something in particular, told from the words of the field by their capitals.
struct ProperWords {
  private let common: Set<String>
  private let kinds: Set<String>

  init(_ catalogue: Catalogue) {
    common = SafeWords(catalogue, without: []).words.union(Self.everyday)
    kinds = Set(catalogue.roleEntries.map { $0.agency.lowercased() })
  }

  /// Whether an agency is written as the kind of agency it is: “children's services” names none in particular.
  func isAKind(_ agency: String) -> Bool { kinds.contains(agency.lowercased()) }

  /// Capitalised words of a text that the field does not use itself.
  ///
  /// - Parameter evenFirst: whether the first word of a sentence counts even where none with a capital follows.
  /// - Complexity: O(*n*) in the length of the text.
  func words(of text: String, evenFirst: Bool) -> [String] {
    var found: [String] = []
    for sentence in text.split(whereSeparator: { ".!?:\n".contains($0) }) {
      let words = sentence.split { !($0.isLetter || "'’-".contains($0)) }.map(String.init)
      for (place, word) in words.enumerated() where isProper(word) {
        let goesOn = words.indices.contains(place + 1) && words[place + 1].first?.isUppercase == true
        guard place > 0 || evenFirst || goesOn else { continue }
        found.append(word)
        // St Hilda's is also the Hilda of whom somebody else writes.
        if ["'s", "’s"].contains(word.suffix(2)) { found.append(String(word.dropLast(2))) }
      }
    }
    return found
  }

  private func isProper(_ word: String) -> Bool {
    // Words all in capitals are abbreviations, such as NHS.
    guard word.count >= 2, word.first?.isUppercase == true, word != word.uppercased() else { return false }
    let plain = word.lowercased().replacing("’", with: "'")
    return !common.contains(plain) && !common.contains(plain.replacing("'s", with: ""))
  }

  /// The words of somebody's name that are theirs: no title, no initial, no “van der”; of a double one each half too.
  static func ofName(_ name: String) -> [String] {
    let words = name.split { $0.isWhitespace || "(),\"“”".contains($0) }.map { word in
      String(word).trimmingSigns
    }
    let isTyped = words.contains { $0.first?.isUppercase == true }
    let own = words.filter { word in
      (!isTyped || word.first?.isUppercase == true) && !titles.contains(word.lowercased())
    }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let halves = own.flatMap {
      $0.split(separator: "-").count > 1 ? $0.split(separator: "-").map(String.init) : []
    }
    return (own + halves).filter { $0.count { $0.isLetter } >= 2 }
  }

  private static let titles: Set<String> = [
    "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "rev", "sir", "dame", "sister", "father",
    "imam",
  ]

  /// Words with a capital that name nobody: days, months, relations, kinds of service and street.
  private static let everyday = Set(
    Month.names.map { $0.lowercased() }
      + [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "i'm", "i'd", "i'll",
        "i've", "mum", "mam", "mother", "dad", "father", "nan", "nana", "gran", "granny", "grandad",
        "grandmother",
        "grandfather", "auntie", "aunt", "uncle", "brother", "sister", "cousin", "friend", "miss", "mr",
        "mrs",
        "ms", "dr", "sir", "council", "county", "city", "borough", "trust", "team", "service", "services",
        "health",
        "college", "school", "university", "house", "home", "homes", "housing", "police", "english", "maths",
        "christmas", "easter", "eid", "ramadan", "invented", "training", "fiction", "young", "person",
      ])
}

extension String {
  /// The word without dots, commas and other signs around it.
  fileprivate var trimmingSigns: String {
    var word = self[...]
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    return String(word)
  }
}

/// A word of a text that says what the text is about.
public struct MeaningfulWord: Sendable, Hashable {
  /// The word cut down to its stem.
  public let stem: String
  /// The stem that stands for its group of words, such as that of "mother" for "mum"; else its own.
  public let meaning: String
}

extension Catalogue {
  /// What a text is about, word by word: numbers and words that fit any task are left out.
  ///
  /// ```swift
  /// catalogue.meanings(of: "I want to see my mum").map(\.meaning)     // ["mother"]
  /// ```
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func meanings(of text: String) -> [MeaningfulWord] {
    let index = lookups.index(of: self)
    return index.knownMeanings.value(of: text) { text in
      WordStems.of(text).compactMap { stem in
        guard !stem.allSatisfy(\.isNumber), !WordStems.fitAnyTask.contains(stem) else { return nil }
        return MeaningfulWord(stem: stem, meaning: index.meanings[stem] ?? stem)
      }
    }
  }
}

extension WordStems {
  /// Stems of words that say nothing about which task is meant.
  static let fitAnyTask = Set(
    of(
      """
      know find tell told ask help start keep look give take put let need say said come way thing time day week month \
      year new good right one two first last now always never people person someone somebody nobody everyone plan
      """))
}

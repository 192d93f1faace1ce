public import WhoDoesModel

/// How hard a text is to read: a smoke alarm, and no proof that anybody understands it.
///
/// ```swift
/// let level = ReadingLevel(["We don't know who yet. Marcus will tell you by 24 March."])
/// level.sentences              // 2
/// level.longestSentence        // 7 words
/// level.grade                  // about 1
/// ```
///
/// Source: Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new readability formulas for Navy
/// enlisted personnel. Under a hundred words the grade swings, so short texts are held to the length of their
/// sentences and to their words alone.
public struct ReadingLevel: Equatable, Sendable {
  /// How many words there are.
  public private(set) var words = 0
  /// How many sentences there are.
  public private(set) var sentences = 0
  /// How many syllables there are, as far as spelling tells.
  public private(set) var syllables = 0
  /// The words of the longest sentence.
  public private(set) var longestSentence = 0
  /// The longest sentence itself.
  public private(set) var longest = ""

  /// Measures texts; each ends its last sentence, with or without a full stop.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  public init(_ texts: some Sequence<String>) {
    for text in texts {
      for sentence in Self.sentences(of: text) { count(sentence) }
    }
  }

  /// The words in a sentence on average; 0 without words.
  public var meanSentence: Double { sentences == 0 ? 0 : Double(words) / Double(sentences) }

  /// The Flesch-Kincaid grade: years of school that a text asks for; 0 without words.
  public var grade: Double {
    guard words > 0 else { return 0 }
    return 0.39 * meanSentence + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  private mutating func count(_ sentence: Substring) {
    let found = sentence.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" && $0 != "-" }
      .filter { word in word.contains { $0.isLetter || $0.isNumber } }
    guard !found.isEmpty else { return }
    sentences += 1
    words += found.count
    syllables += found.reduce(0) { $0 + Syllables.count(in: $1) }
    if found.count > longestSentence {
      longestSentence = found.count
      longest = String(sentence).trimmed
    }
  }

  /// Cuts at full stops, question marks, exclamation marks, colons before a capital, and ends of lines.
  private static func sentences(of text: String) -> [Substring] {
    var cut: [Substring] = []
    var start = text.startIndex
    for place in text.indices {
      let letter = text[place]
      let after = text.index(after: place)
      let isEnd =
        letter.isNewline || ";☐☑".contains(letter)
        || ".?!".contains(letter)
          && (after == text.endIndex || text[after].isWhitespace || text[after] == "”")
      guard isEnd else { continue }
      cut.append(text[start..<after])
      start = after
    }
    cut.append(text[start...])
    return cut
  }
}

/// How hard a text for a reader may be.
public struct ReadingTarget: Equatable, Sendable {
  /// The highest grade of a whole page.
  public var grade: Double
  /// The most words in a sentence on average.
  public var meanSentence: Double
  /// The most words in any sentence.
  public var longestSentence: Int
}

extension Audience {
  /// What is aimed at for a reader: a reading age of 9 to 11 for the young person, grade 7 for what people get
  /// in a room, and grade 9 with sentences to 25 words for managers.
  public var readingTarget: ReadingTarget {
    switch self {
    case .youngPerson: ReadingTarget(grade: 6, meanSentence: 14, longestSentence: 18)
    case .team, .training: ReadingTarget(grade: 7, meanSentence: 18, longestSentence: 25)
    case .manager, .panel: ReadingTarget(grade: 9, meanSentence: 20, longestSentence: 25)
    }
  }
}

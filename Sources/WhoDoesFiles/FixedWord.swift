import WhoDoesModel

/// A cell that holds one of a few words, which people write in more than one way.
protocol FixedWord: CaseIterable, RawRepresentable where RawValue == String, AllCases == [Self] {
  /// Other spellings, as ``Spelling/key(_:)`` makes them.
  static var otherSpellings: [String: Self] { get }
  /// The words as they are nearly always written, with what they mean.
  static var shortWords: [(word: ShortWord, value: Self)] { get }
}

extension FixedWord {
  static var otherSpellings: [String: Self] { [:] }

  /// The words of at most sixteen bytes, for ``shortWords``.
  fileprivate static func allShortWords() -> [(word: ShortWord, value: Self)] {
    allCases.compactMap { value in ShortWord(of: value.rawValue).map { ($0, value) } }
  }

  /// The word that stands in a cell exactly as it should.
  init?(_ written: ShortWord) {
    guard let known = Self.shortWords.first(where: { $0.word == written }) else { return nil }
    self = known.value
  }

  /// The word that is meant, whatever the case, blanks and underscores.
  init?(writtenAs text: String) {
    if let word = Self(rawValue: text) {
      self = word
      return
    }
    let key = Spelling.key(text)
    guard
      let word = Self.allCases.first(where: { Spelling.key($0.rawValue) == key }) ?? Self.otherSpellings[key]
    else { return nil }
    self = word
  }
}

extension Layer: FixedWord {
  static let shortWords = allShortWords()
  static let otherSpellings: [String: Layer] = ["planned": .plan, "inpractice": .practice]
}

extension Involvement: FixedWord {
  static let shortWords = allShortWords()
  static let otherSpellings: [String: Involvement] = [
    "lead": .leads, "leading": .leads, "do": .does, "doing": .does, "help": .helps, "helping": .helps,
    "agree": .agrees, "check": .checks, "checking": .checks, "tell": .told, "istold": .told,
  ]
}

extension Person.Kind: FixedWord {
  static let shortWords = allShortWords()
}

extension View.Confidence: FixedWord {
  static let shortWords = allShortWords()
}

extension PathwayTask.Progress: FixedWord {
  static let shortWords = allShortWords()
  static let otherSpellings: [String: PathwayTask.Progress] = ["dontknow": .unknown, "notwanted": .notNeeded]
}

extension Step.Progress: FixedWord {
  static let shortWords = allShortWords()
  static let otherSpellings: [String: Step.Progress] = [
    "y": .yes, "true": .yes, "1": .yes, "done": .yes, "n": .no, "false": .no, "0": .no, "started": .start,
  ]
}

extension LeavingCareStatus: FixedWord {
  static let shortWords = allShortWords()
  static let otherSpellings: [String: LeavingCareStatus] = {
    var spellings: [String: LeavingCareStatus] = [:]
    for status in allCases {
      for ending in ["child", "youngperson", "careleaver"] {
        spellings[Spelling.key(status.rawValue) + ending] = status
      }
      // FR+ loses its sign in a key and is seen to before.
      if status != .formerRelevant21 { spellings[Spelling.key(status.abbreviation)] = status }
    }
    for key in ["formerrelevant2124", "formerrelevant21", "frplus", "formerrelevant21plus"] {
      spellings[key] = .formerRelevant21
    }
    spellings["lookedafterchild"] = .lookedAfter
    spellings["lac"] = .lookedAfter
    return spellings
  }()
}

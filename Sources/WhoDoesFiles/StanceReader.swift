import WhoDoesCatalogue
import WhoDoesModel

/// Numbers the different meanings among the stances of one case.
///
/// Two stances mean the same when they have the same stems, in whatever order, and both say no or neither
/// does. "Don't know" and its kin are no position and get 0; "not decided" is one, and gets a number.
struct StanceReader {
  private var meanings: [Set<String>: UInt16] = [:]
  private var known: [String: UInt16] = [:]

  /// The number of a stance's meaning.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  mutating func meaning(of words: String) -> UInt16 {
    if let meaning = known[words] { return meaning }
    let meaning = newMeaning(of: words)
    known[words] = meaning
    return meaning
  }

  private mutating func newMeaning(of words: String) -> UInt16 {
    let key = Spelling.key(words)
    if key.isEmpty || Self.noPosition.contains(key) { return 0 }
    var stems = Set(WordStems.of(words)).subtracting(Self.negations)
    if Self.saysNo(words) { stems.insert("not") }
    // A stance of filling words only, such as "up to him", still is one.
    if stems.isEmpty { stems = [key] }
    if let meaning = meanings[stems] { return meaning }
    let meaning = UInt16(clamping: meanings.count + 1)
    meanings[stems] = meaning
    return meaning
  }

  private static func saysNo(_ words: String) -> Bool {
    words.lowercased().replacing("’", with: "'").split { !($0.isLetter || $0 == "'") }
      .contains { (word: Substring) in negations.contains(String(word).replacing("'", with: "")) }
  }

  private static let negations: Set<String> = [
    "no", "not", "never", "dont", "doesnt", "didnt", "cant", "cannot", "wont", "isnt", "shouldnt", "mustnt",
  ]

  private static let noPosition: Set<String> = [
    "dontknow", "dk", "donotknow", "idontknow", "notsure", "imnotsure", "unsure", "noview", "noopinion",
    "notknown", "unknown", "noidea",
  ]
}

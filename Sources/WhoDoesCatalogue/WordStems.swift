/// The words of a sentence that carry its meaning, cut down to their stems.
///
/// Used to see that "Apply for the college course" and "applying to college" speak of one thing. It is meant
/// for short titles and sentences in plain English, and it only ever proposes: people decide.
///
/// ```swift
/// WordStems.of("Applying to the colleges")    // ["appl", "college"]
/// ```
public enum WordStems {
  /// The stems of a text in order, without filling words.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func of(_ text: String) -> [String] {
    memo.value(of: text) { text in
      var text = text
      return text.withUTF8 { PlainWord.stems(of: $0) } ?? ofAnyText(text)
    }
  }

  private static let memo = TextMemo<[String]>(limit: 4096)

  /// Cuts common English endings off one word in small letters.
  public static func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { PlainWord.stem(of: $0) } ?? stemOfAnyWord(word)
  }
}

/// The definition, in terms of letters: what ``PlainWord`` does with the bytes of plain English must give the
/// same, and the tests hold the two against each other.
extension WordStems {
  /// The stems of a text in whatever script.
  static func ofAnyText(_ text: String) -> [String] {
    text.lowercased()
      .replacing("’", with: "'")
      .split { !($0.isLetter || $0.isNumber || $0 == "'") }
      .map { String($0).replacing("'s", with: "").replacing("'", with: "") }
      .filter { !$0.isEmpty && !fillers.contains($0) }
      .map(stemOfAnyWord)
  }

  /// The stem of a word in whatever script.
  static func stemOfAnyWord(_ word: String) -> String {
    var word = word
    func cut(_ ending: String, leaving: Int, _ replacement: String = "") -> Bool {
      guard word.hasSuffix(ending), word.count - ending.count >= leaving else { return false }
      word = String(word.dropLast(ending.count)) + replacement
      return true
    }
    if word.allSatisfy(\.isNumber) { return word }
    if !cut("ies", leaving: 2, "y"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") {
      _ = cut("s", leaving: 3)
    }
    if cut("ing", leaving: 3) || cut("ed", leaving: 3) {
      if let last = word.last, word.dropLast().last == last, !"lsz".contains(last) { word.removeLast() }
    }
    if word.count > 4 { _ = cut("e", leaving: 3) }
    if word.count > 3, word.hasSuffix("y") { word = String(word.dropLast()) }
    return word
  }

  /// Words that say nothing about what a sentence is about.
  static let fillers: Set<String> = [
    "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because",
    "been",
    "before", "but", "by", "can", "cant", "could", "did", "do", "does", "doesnt", "dont", "for", "from",
    "get",
    "go", "going", "got", "had", "has", "have", "he", "her", "him", "his", "how", "i", "id", "if", "ill",
    "im",
    "in", "into", "is", "it", "its", "ive", "just", "like", "love", "make", "me", "more", "my", "of", "on",
    "or", "our", "out", "please", "really", "see", "she", "should", "so", "some", "something", "still",
    "than",
    "that", "thats", "the", "their", "them", "then", "there", "they", "this", "to", "too", "up", "us", "very",
    "want", "wants", "was", "we", "were", "what", "when", "where", "which", "who", "will", "wish", "with",
    "would", "you", "your",
  ]
}

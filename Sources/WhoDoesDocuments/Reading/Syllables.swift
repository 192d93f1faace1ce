/// Counts syllables by spelling.
///
/// No word list is asked for over a network, and none is shipped: for the plain words that we write, groups of
/// vowels with a few rules of English spelling come close enough to tell an easy page from a hard one.
enum Syllables {
  /// How many syllables a word has; a number counts as it is read, one for each digit at most three.
  ///
  /// - Complexity: O(*n*) in the letters.
  static func count(in word: Substring) -> Int {
    let letters = word.lowercased().filter { $0.isLetter || $0.isNumber }
    if letters.allSatisfy(\.isNumber) { return min(letters.count, 3) }
    if let known = exceptions[letters] { return known }
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouyáéíóúàèìòùâêîôûäëïöü".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if hasSilentEnding(letters) { count -= 1 }
    // "ia" and "io" part in the middle of a word, as in "social worker" they do not: only a few words matter.
    for pair in ["iet", "eing", "uing", "ying", "riate", "creat"] where letters.contains(pair) { count += 1 }
    return max(count, 1)
  }

  private static func hasSilentEnding(_ letters: String) -> Bool {
    if letters.hasSuffix("le"), let before = letters.dropLast(2).last { return "aeiouy".contains(before) }
    if letters.hasSuffix("es") || letters.hasSuffix("ed") {
      guard let before = letters.dropLast(2).last, letters.count > 3 else { return false }
      let isHeard =
        letters.hasSuffix("ed")
        ? "td".contains(before)
        : "sxzcg".contains(before) || letters.hasSuffix("shes")
          || letters.hasSuffix("ches")
      return !isHeard && !"aeiouy".contains(before)
    }
    return letters.hasSuffix("e") && letters.count > 2 && !letters.hasSuffix("ee")
  }

  private static let exceptions: [String: Int] = [
    "people": 2, "area": 3, "areas": 3, "idea": 3, "ideas": 3, "being": 2, "doing": 2, "going": 2, "every": 2,
    "everyone": 3, "everybody": 4, "something": 2, "someone": 2, "somebody": 3, "somewhere": 2,
    "sometimes": 2,
    "review": 2, "reviews": 2, "reviewing": 3, "worker": 2, "agreed": 2, "create": 2, "science": 2,
    "quiet": 2,
    "business": 2, "family": 3, "different": 3, "interest": 3, "allowance": 3, "apartment": 3, "were": 1,
    "we're": 1, "theyre": 1, "you're": 1, "youre": 1, "here": 1, "there": 1, "one": 1, "once": 1,
  ]
}

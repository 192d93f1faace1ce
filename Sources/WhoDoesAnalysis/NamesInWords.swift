import WhoDoesModel

/// The names of people who must not be shown, to be taken out of what others wrote, such as a task's title.
///
/// "Ask Ray about the deposit" becomes "Ask somebody about the deposit". Only words with a capital count as names:
/// "will" is none, "Will" may be one. The young person's own words are never changed.
struct NamesInWords {
  private let names: Set<String>

  /// The words of everybody's names, forms of address left out.
  ///
  /// - Complexity: O(*n*) in the letters of the names.
  init(of people: [PersonIndex], in network: Case) {
    let words = people.flatMap { person in
      [network[person].name, network[person].youngPersonCallsThem].flatMap { Self.words(of: network[$0]) }
    }
    names = Set(words.filter { $0.count > 1 && $0.first?.isUppercase == true && !FormOfAddress.isOne($0) })
  }

  /// Whether there is nothing to take out.
  var isEmpty: Bool { names.isEmpty }

  private static func isPart(_ letter: Character) -> Bool { letter.isLetter || letter == "-" }

  private static func words(of text: String) -> [String] { text.split { !isPart($0) }.map(String.init) }

  /// The text with "somebody" in place of every name, names side by side counting as one; nil where it has none.
  ///
  /// - Complexity: O(*n*) in the letters.
  func takenOut(of text: String) -> String? {
    guard Self.words(of: text).contains(where: names.contains) else { return nil }
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      let word = rest.prefix { Self.isPart($0) == Self.isPart(first) }
      rest = rest.dropFirst(word.count)
      guard names.contains(String(word)) else {
        result += word
        continue
      }
      if result.hasSuffix("somebody ") { result.removeLast() } else { result += "somebody" }
    }
    return result
  }
}

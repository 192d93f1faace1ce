import WhoDoesCatalogue
import WhoDoesModel

/// The words that say nothing about anybody in particular: those of the catalogue, and the small words of every
/// sentence.
struct SafeWords {
  /// All of them, in small letters.
  let words: Set<String>

  init(_ catalogue: Catalogue, without names: Set<String>) {
    var words = Set(Self.small)
    func add(_ text: String) { words.formUnion(Self.words(of: text).map { $0.lowercased() }) }
    for task in catalogue.taskEntries {
      add(task.title)
      add(task.plainTitle)
    }
    for role in catalogue.roleEntries { add(role.name) }
    for area in catalogue.areaEntries {
      add(area.name)
      add(area.plainName)
    }
    self.words = words.subtracting(names)
  }

  /// A title without any word that is not safe; nil where too little is left to be understood.
  ///
  /// - Complexity: O(*n*) in the length of the title.
  func cleaned(_ title: String) -> String? {
    let all = Self.words(of: title)
    let kept = all.filter { words.contains($0.lowercased()) && !$0.contains(where: \.isNumber) }
    guard kept.count >= 4, kept.count * 10 >= all.count * 7 else { return nil }
    let text = kept.map { $0.count > 1 && $0 == $0.uppercased() ? $0 : $0.lowercased() }.joined(
      separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-") }.map(String.init)
  }

  private static let small = [
    "a", "an", "the", "and", "or", "to", "of", "for", "with", "in", "on", "at", "by", "from", "up", "out",
    "get",
    "make", "find", "agree", "decide", "who", "what", "when", "where", "how", "is", "are", "be", "before",
    "after",
    "until", "into", "about", "every", "week", "month", "each", "new", "own", "if", "not", "no",
  ]
}

/// Gives every card a letter of its own.
///
/// A card gets the first letter of its first word, else of its next words, else any letter in it, else the first
/// that is free. `0`, `E` and `?` belong to Nobody, Everyone and Don't know; `O` is left out because it looks like
/// a nought, and so is `I` in last resort because it looks like a one.
///
/// ```swift
/// var letters = CardLetters()
/// letters.next(for: "Personal adviser")        // "P"
/// letters.next(for: "Post-16 adviser")         // "A"
/// ```
struct CardLetters {
  static let nobody = "0"
  static let everyone = "E"
  static let dontKnow = "?"
  private var taken: Set<Character> = ["O", "E"]

  /// The letter of one more card.
  ///
  /// - Complexity: O(*n*) in the letters of the title.
  mutating func next(for title: String) -> String {
    let words = title.uppercased().split { !$0.isLetter }.filter { !Self.small.contains(String($0)) }
    let wanted = words.compactMap(\.first) + words.flatMap { $0.dropFirst() }
    let rest = "ABCDFGHJKLMNPQRSTUVWXYZI123456789"
    let letter = (wanted + rest).first { Self.isPlain($0) && !taken.contains($0) } ?? "#"
    taken.insert(letter)
    return String(letter)
  }

  private static let small: Set<String> = ["OF", "THE", "IN", "AND", "FOR", "A", "OR", "TO"]

  /// Whether every keyboard has it.
  private static func isPlain(_ letter: Character) -> Bool { letter.isASCII }
}

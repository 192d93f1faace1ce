/// Words with boxes before them, as on a sheet of paper or in a Word file: "☐ lead ☒ help".
enum TickedWords {
  private static let empty: Set<Character> = ["☐", "□", "◻"]
  private static let ticked: Set<Character> = ["☑", "☒", "✓", "✔", "✗", "✘", "■"]

  /// The words whose boxes are ticked; nil where there is no box at all.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func ticked(in text: String) -> [String]? {
    guard text.contains(where: { empty.contains($0) || ticked.contains($0) }) else { return nil }
    var found: [String] = []
    var word: String?
    func close() { if let word { found.append(WrittenCell.trimmed(word)) } }
    for letter in text {
      if empty.contains(letter) || ticked.contains(letter) {
        close()
        word = ticked.contains(letter) ? "" : nil
      } else {
        word?.append(letter)
      }
    }
    close()
    return found
  }
}

/// Breaks a paragraph into lines of even length.
enum Wrapping {
  /// A word with its style.
  struct Word {
    var letters: String { didSet { count = letters.count } }
    /// How many letters, counted once: lines are tried at many widths.
    private(set) var count: Int
    var span: Label.Span

    init(letters: String, span: Label.Span) {
      (self.letters, count, self.span) = (letters, letters.count, span)
    }
  }

  /// The words of a text; one that is longer than a line is broken.
  ///
  /// - Complexity: O(*n*) in the letters.
  static func words(of text: String, width: Int) -> [String] {
    let width = max(width, 1)
    return text.split(separator: " ").flatMap { word -> [String] in
      // No word has more letters than bytes.
      if word.utf8.count <= width { return [String(word)] }
      var pieces: [String] = []
      var rest = word
      while rest.count > width {
        pieces.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      return rest.isEmpty ? pieces : pieces + [String(rest)]
    }
  }

  /// The lines of a paragraph: as few as the width allows, then as even as that number allows.
  ///
  /// - Complexity: O(*n* × *width*) in the words.
  static func lines(of words: [Word], width: Int, most: Int) -> [[Word]] {
    let widest = broken(words, width: width)
    guard widest.count > 1, widest.count <= most else { return cut(widest, width: width, most: most) }
    var best = widest
    for narrower in stride(from: width - 1, to: 0, by: -1) {
      let lines = broken(words, width: narrower)
      if lines.count > widest.count || lines.contains(where: { length(of: $0) > narrower }) { break }
      best = lines
    }
    return best
  }

  private static func broken(_ words: [Word], width: Int) -> [[Word]] {
    var lines: [[Word]] = []
    var length = 0
    for word in words {
      if !lines.isEmpty, length + 1 + word.count <= width {
        lines[lines.count - 1].append(word)
        length += 1 + word.count
      } else {
        lines.append([word])
        length = word.count
      }
    }
    return lines
  }

  private static func cut(_ lines: [[Word]], width: Int, most: Int) -> [[Word]] {
    guard lines.count > most else { return lines }
    var kept = Array(lines.prefix(max(most, 1)))
    guard var last = kept.popLast(), var word = last.popLast() else { return kept }
    let room = width - (last.isEmpty ? 0 : length(of: last) + 1)
    let letters = word.letters.hasSuffix("…") ? String(word.letters.dropLast()) : word.letters
    word.letters = letters.prefix(max(room - 1, 0)) + "…"
    last.append(word)
    return kept + [last]
  }

  private static func length(of line: [Word]) -> Int {
    line.reduce(line.count - 1) { $0 + $1.count }
  }
}

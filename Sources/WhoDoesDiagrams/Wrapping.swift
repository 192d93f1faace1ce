/// Breaks a paragraph into lines of even length.
enum Wrapping {
  /// A word with its style.
  struct Word {
    var letters: String { didSet { count = letters.letterCount } }
    /// How many letters, counted once: lines are tried at many widths.
    private(set) var count: Int
    var span: Label.Span

    init(letters: String, span: Label.Span) {
      (self.letters, count, self.span) = (letters, letters.letterCount, span)
    }
  }

  /// The words of a text; one that is longer than a line is broken.
  ///
  /// - Complexity: O(*n*) in the letters.
  static func words(of text: String, width: Int) -> [String] {
    let width = max(width, 1)
    return split(text).flatMap { word -> [String] in
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

  /// What stands between spaces. In plain letters a byte is a letter, and nothing has to be asked of Unicode.
  private static func split(_ text: String) -> [Substring] {
    guard text.isPlain else { return text.split(separator: " ") }
    return text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
  }

  /// The lines of a paragraph: as few as the width allows, then as even as that number allows.
  ///
  /// - Complexity: O(*n* × *width*) in the words.
  static func lines(of words: [Word], width: Int, most: Int) -> [[Word]] {
    let lineCount = lineCount(of: words, width: width)
    guard lineCount > 1, lineCount <= most else {
      return cut(broken(words, width: width), width: width, most: most)
    }
    let longest = words.lazy.map(\.count).max() ?? 0
    var best = width
    while best > longest, Self.lineCount(of: words, width: best - 1) == lineCount { best -= 1 }
    return broken(words, width: best)
  }

  /// How many lines words take, without breaking them.
  private static func lineCount(of words: [Word], width: Int) -> Int {
    var (lines, length) = (0, 0)
    for word in words {
      if lines > 0, length + 1 + word.count <= width {
        length += 1 + word.count
      } else {
        lines += 1
        length = word.count
      }
    }
    return lines
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

extension String {
  /// Whether every letter is one of ASCII and prints, so that it takes a byte and one place.
  var isPlain: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

  /// How many letters a reader counts.
  fileprivate var letterCount: Int { isPlain ? utf8.count : count }
}

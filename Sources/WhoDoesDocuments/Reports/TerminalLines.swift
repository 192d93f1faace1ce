/// Lines for a terminal of a certain width, styled only where that was asked for.
struct TerminalLines {
  /// How a piece of text stands out where styles are on; every meaning is in the words as well.
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case blue = "1;34"
    case magenta = "1;35"
    case cyan = "1;36"
    case yellow = "1;33"
    case plain = ""
  }

  /// The columns there are; a narrower terminal than 40 gets longer lines.
  let width: Int
  let isStyled: Bool
  private(set) var text = ""

  init(width: Int, isStyled: Bool) {
    // Beyond 120 columns lines get too long to read.
    (self.width, self.isStyled) = (min(max(width, 40), 120), isStyled)
  }

  /// An empty line, but never two, and none at the top.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// A heading on a line of its own.
  mutating func heading(_ words: String) {
    gap()
    for line in wrap(words, to: width) { text += styled(line, .bold) + "\n" }
  }

  /// A paragraph, wrapped; `label` stands before its first line, and the other lines hang below its end.
  mutating func paragraph(
    _ words: String, indent: Int = 0, label: String = "", labelStyle: Style = .plain, style: Style = .plain,
    hang: Int? = nil
  ) {
    let left = indent + (hang ?? label.displayWidth)
    // A long label keeps its own first line; later lines hang no deeper than a third of the width.
    let rest = min(left, width / 3)
    let first = width - indent - max(label.displayWidth, hang ?? 0)
    let lines = wrap(words, to: width - rest, first: max(first, 12))
    let padding = blanks(max(0, (hang ?? 0) - label.displayWidth))
    for (index, line) in lines.enumerated() {
      text += index == 0 ? blanks(indent) + styled(label, labelStyle) + padding : blanks(rest)
      text += styled(line, style) + "\n"
    }
  }

  /// A text with a style around it, where styles are on.
  func styled(_ words: String, _ style: Style) -> String {
    isStyled && style != .plain && !words.isEmpty ? "\u{1B}[\(style.rawValue)m\(words)\u{1B}[0m" : words
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Breaks a text at blanks, and a word that is longer than a line wherever it must.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  private func wrap(_ words: String, to width: Int, first: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var room: Int { lines.isEmpty ? first ?? width : width }
    func endLine() {
      lines.append(line)
      (line, used) = ("", 0)
    }
    for word in words.split(whereSeparator: \.isWhitespace) {
      let length = word.displayWidth
      if used > 0, used + 1 + length > room { endLine() }
      if used > 0 { (line, used) = (line + " ", used + 1) }
      guard used + length > room else {
        (line, used) = (line + word, used + length)
        continue
      }
      for letter in word {
        if used > 0, used + letter.displayWidth > room { endLine() }
        line.append(letter)
        used += letter.displayWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}

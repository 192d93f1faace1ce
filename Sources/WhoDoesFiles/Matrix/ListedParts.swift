import WhoDoesMatrix

/// Names with their letters in one box: "SW (A), PA (R)", "A: SW; R: PA, carer", "PA - R".
enum ListedParts {
  /// A name and the letters that stand with it.
  struct Entry: Equatable {
    var name: String
    var letters: String
  }

  /// The names of a box; nil where any piece of it is anything else.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func entries(in text: String) -> [Entry]? {
    guard (4...600).contains(text.utf8.count) else { return nil }
    var entries: [Entry] = []
    // "A: SW, IRO": a name without letters goes on with those before the colon.
    var leading: String?
    for piece in text.split(whereSeparator: { ",;\n•|".contains($0) }) {
      let piece = String(piece).trimmingBlanks
      guard !piece.isEmpty else { continue }
      if let entry = bracketed(piece) {
        entries.append(entry)
        leading = nil
      } else if let (entry, isLettersFirst) = joined(piece) {
        entries.append(entry)
        leading = isLettersFirst ? entry.letters : nil
      } else if let leading, piece.count <= 60 {
        entries.append(Entry(name: piece, letters: leading))
      } else {
        return nil
      }
    }
    return entries.isEmpty ? nil : entries
  }

  /// "PA (A/R)".
  private static func bracketed(_ piece: String) -> Entry? {
    guard let last = piece.last, last == ")" || last == "]",
      let open = piece.lastIndex(where: { $0 == "(" || $0 == "[" }), open > piece.startIndex
    else { return nil }
    let name = String(piece[..<open]).trimmingBlanks
    let letters = String(piece[piece.index(after: open)...].dropLast()).trimmingBlanks
    return isName(name) && isLetters(letters) ? Entry(name: name, letters: letters) : nil
  }

  /// "A: SW", "SW - A", "Responsible = PA".
  private static func joined(_ piece: String) -> (Entry, isLettersFirst: Bool)? {
    for sign in [":", "=", " - ", " – ", " — "] {
      guard let range = piece.firstRange(of: sign) else { continue }
      let (left, right) = (
        String(piece[..<range.lowerBound]).trimmingBlanks, String(piece[range.upperBound...]).trimmingBlanks
      )
      let (isLeft, isRight) = (isLetters(left), isLetters(right))
      // Of "PA: R" the single letter is the letter.
      if isLeft, isName(right), !isRight || left.count < right.count {
        return (Entry(name: right, letters: left), true)
      }
      if isRight, isName(left), !isLeft || right.count < left.count {
        return (Entry(name: left, letters: right), false)
      }
      return nil
    }
    return nil
  }

  private static func isName(_ text: String) -> Bool {
    text.count >= 2 && text.count <= 60 && text.first?.isLetter == true && !LetterBox.isBlank(text)
  }

  private static func isLetters(_ text: String) -> Bool {
    guard text.count <= 30, let box = LetterBox(text), box.remark.isEmpty else { return false }
    return box.looksLikeLetters
  }
}

import WhoDoesMatrix

/// Finds in words outside the boxes what the letters of a table mean: "R = Responsible", "Accountable (A)".
enum LegendReader {
  /// The letters that a text explains, in its order; a letter explained twice keeps its first meaning.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func letters(in text: String) -> [LetterScheme.Letter] {
    guard text.utf8.count <= 4_000 else { return [] }
    let tokens = tokens(of: text)
    var found: [LetterScheme.Letter] = []
    for place in tokens.indices {
      guard let code = code(at: place, in: tokens), !found.contains(where: { $0.code == code.letters }) else {
        continue
      }
      let after = meaning(after: code.end, of: code.letters, isSigned: code.isSigned, in: tokens)
      let before = meaning(before: place, in: tokens)
      // "Responsible (R)" or "(R) Responsible": the word that begins with the letter is the one, else the text tells
      // by whether it begins with a bracket.
      let isBefore =
        before.map { $0.word.uppercased().hasPrefix(code.letters) } ?? false
        || after.map { !$0.word.uppercased().hasPrefix(code.letters) } ?? true && tokens.first != "("
      if let meaning = isBefore ? before ?? after : after ?? before {
        found.append(.init(code.letters, meaning.part, meaning.word))
      }
    }
    return found
  }

  /// Reads what somebody gave with the command: `L=leads,H=helps,I=told`.
  ///
  /// - Returns: the scheme, and the pieces that are not understood.
  static func scheme(given text: String) -> (scheme: LetterScheme?, unclear: [String]) {
    var letters: [LetterScheme.Letter] = []
    var unclear: [String] = []
    for piece in text.split(separator: ",") {
      let pair = piece.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ") }
      guard pair.count == 2, let code = pair[0].first, pair[0].count == 1, code.count <= 4,
        let meaning = PartWords.first(in: pair[1])
      else {
        unclear.append(String(piece))
        continue
      }
      letters.append(.init(code.uppercased(), meaning.part, meaning.word))
    }
    return (letters.isEmpty ? nil : LetterScheme("the letters given", letters, origin: .given), unclear)
  }

  // MARK: Tokens

  private static let signs: Set<Character> = [
    "=", ":", "–", "—", "-", "→", "(", ")", ",", ";", "|", "•", "\n", ".",
  ]

  private static func tokens(of text: String) -> [Substring] {
    let text = Substring(LookAlike.replaced(in: text) ?? text)
    var tokens: [Substring] = []
    var place = text.startIndex
    while place < text.endIndex {
      let sign = text[place]
      if signs.contains(sign) || sign.isNewline {
        tokens.append(text[place...place])
        place = text.index(after: place)
      } else if sign.isLetter || sign.isNumber {
        let end = text[place...].firstIndex { !$0.isLetter && !$0.isNumber } ?? text.endIndex
        tokens.append(text[place..<end])
        place = end
      } else {
        place = text.index(after: place)
      }
    }
    return tokens
  }

  /// A code of one or two capitals, with what stands behind it and its sign.
  private static func code(
    at place: Int, in tokens: [Substring]
  ) -> (letters: String, end: Int, isSigned: Bool)? {
    let word = tokens[place]
    guard word.count <= 2, let first = word.first, first.isUppercase, word.allSatisfy(\.isLetter) else {
      return nil
    }
    // "Ld" is a code only where a sign says so.
    let isSmall = word != word.uppercased()
    if isSmall, place + 1 >= tokens.count || tokens[place + 1] != "=" { return nil }
    var end = place + 1
    if place > 0, tokens[place - 1] == "(", end < tokens.count, tokens[end] == ")" { end += 1 }
    var isSigned = end > place + 1
    if end < tokens.count, ["=", ":", "–", "—", "-", "→", "|", "("].contains(tokens[end]) {
      (end, isSigned) = (end + 1, true)
    }
    return (word.uppercased(), end, isSigned)
  }

  /// The meaning that follows: the first telling word before the next code.
  private static func meaning(
    after place: Int, of code: String, isSigned: Bool, in tokens: [Substring]
  ) -> (part: MatrixPart, word: String)? {
    guard place < tokens.count else { return nil }
    if !isSigned {
      // Without a sign, only a word that begins with the letter itself, "R Responsible"; or "T is told".
      if code.count == 1, ["is", "are"].contains(tokens[place]), place + 1 < tokens.count {
        return PartWords.part(tokens[place + 1]).map { ($0, tokens[place + 1].lowercased()) }
      }
      guard tokens[place].uppercased().hasPrefix(code) else { return nil }
      return PartWords.part(tokens[place]).map { ($0, tokens[place].lowercased()) }
    }
    var words: [Substring] = []
    for next in place..<min(tokens.count, place + 10) {
      if [";", "|", "•", "\n"].contains(tokens[next]) { break }
      if Self.code(at: next, in: tokens)?.isSigned == true { break }
      words.append(tokens[next])
    }
    // "Not involved" and "no role" say what the letter leaves out.
    if let first = words.first?.lowercased(), ["not", "no", "none"].contains(first) {
      return (.out, words.prefix(2).joined(separator: " ").lowercased())
    }
    let first = PartWords.first(in: words)
    // "Signs it off and answers for it" is who leads, whatever is said first.
    if first?.part == .agrees,
      let lead = words.first(where: { word in
        ["answer", "accountab", "lead"].contains { word.lowercased().hasPrefix($0) }
      })
    {
      return (.leads, lead.lowercased())
    }
    return first
  }

  /// The meaning that stands before a code in brackets: "Accountable (A)".
  private static func meaning(before place: Int, in tokens: [Substring]) -> (part: MatrixPart, word: String)?
  {
    guard place >= 2, place + 1 < tokens.count, tokens[place - 1] == "(", tokens[place + 1] == ")" else {
      return nil
    }
    return PartWords.part(tokens[place - 2]).map { ($0, tokens[place - 2].lowercased()) }
  }
}

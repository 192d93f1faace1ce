import WhoDoesMatrix

/// What stands in one box of a table of letters, before anybody has said what the letters mean.
///
/// ```swift
/// LetterBox("A/R")?.codes           // ["A", "R"]
/// LetterBox("(C)")?.isDoubtful      // true
/// LetterBox("R until 18")?.remark   // "until 18"
/// LetterBox("Ring the bank")        // nil
/// ```
struct LetterBox: Equatable {
  /// The letters or words for parts, in order; several letters written together are one code still.
  var codes: [String] = []
  /// Whether brackets, a question mark or "or" leave it open.
  var isDoubtful = false
  /// What else stands there.
  var remark = ""
  /// Whether letters of another alphabet were read as ours.
  var hadLookAlikes = false

  /// Whether the box says that the part is shared by agreement.
  var isAgreedShared: Bool {
    let words = remark.lowercased().split { !$0.isLetter }
    return words.contains { ["shared", "joint", "jointly", "together", "colead"].contains($0) }
  }

  /// Takes a box apart; nil where no letters stand at its beginning, or where it is empty.
  init?(_ text: String) {
    guard text.utf8.count <= 120, !Self.isBlank(text) else { return nil }
    let plain = LookAlike.replaced(in: text)
    hadLookAlikes = plain != nil
    var words = plain ?? text
    guard !Self.isInitial(words) else { return nil }
    takeBrackets(out: &words)
    if words.contains("?") { isDoubtful = true }
    var isReading = true
    for piece in Self.withoutOpening(Self.pieces(of: words)) {
      let small = piece.lowercased()
      if isReading, !codes.isEmpty, ["or", "and"].contains(small) {
        if small == "or" { isDoubtful = true }
        continue
      }
      if isReading, let code = Self.code(piece, isAlone: words == piece) {
        codes.append(code)
      } else {
        isReading = false
        remark += (remark.isEmpty ? "" : " ") + piece
      }
    }
    guard !codes.isEmpty else { return nil }
  }

  /// Whether a letter is the initial of a name: "R. Nash".
  private static func isInitial(_ text: String) -> Bool {
    let parts = text.split { $0 == "." || $0.isWhitespace }
    guard parts.count == 2, parts[0].count == 1, text.dropFirst().first == ".", let first = parts[1].first
    else {
      return false
    }
    return first.isUppercase && parts[1].dropFirst().allSatisfy { $0.isLowercase || "-'’".contains($0) }
      && parts[1].count > 1 && PartWords.part(parts[1]) == nil
  }

  /// Whether a box is empty, or says that it is meant to be: dashes, "n/a", "none".
  static func isBlank(_ text: String) -> Bool {
    let marks = text.lowercased().filter { !$0.isWhitespace }
    if marks.allSatisfy({ "-–—−‐‑_.…·/".contains($0) }) { return true }
    return ["n/a", "na", "none", "nil", "notapplicable", "noone", "nobody", "blank"].contains(marks)
  }

  /// Letters in brackets are open; words in brackets are a remark.
  private mutating func takeBrackets(out words: inout String) {
    while let open = words.firstIndex(where: { $0 == "(" || $0 == "[" }) {
      let closing: Character = words[open] == "(" ? ")" : "]"
      let close = words[open...].firstIndex(of: closing) ?? words.index(before: words.endIndex)
      let end = words.index(after: close)
      let inside = words[words.index(after: open)..<max(close, words.index(after: open))]
      let pieces = Self.pieces(of: String(inside))
      if !pieces.isEmpty, pieces.allSatisfy({ $0.count <= 3 && Self.code($0, isAlone: false) != nil }) {
        isDoubtful = true
        words.replaceSubrange(open..<end, with: " " + pieces.joined(separator: " ") + " ")
      } else {
        remark += (remark.isEmpty ? "" : " ") + inside
        words.replaceSubrange(open..<end, with: " ")
      }
    }
    words = words.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  private static func pieces(of text: String) -> [String] {
    text.split { $0.isWhitespace || "/,;&+|\\.·*†‡?!:-–—".contains($0) }.map(String.init)
  }

  /// The pieces without the little words before a word for a part: "to be informed", "is accountable". What is still
  /// to be agreed says nothing of who agrees.
  private static func withoutOpening(_ pieces: [String]) -> ArraySlice<String> {
    let rest = pieces.drop { ["is", "are", "to", "be", "kept", "must", "will"].contains($0.lowercased()) }
    guard let first = rest.first, rest.count < pieces.count, !first.lowercased().hasPrefix("agree"),
      rest.allSatisfy({ PartWords.part($0) != nil || $0 == "and" })
    else { return pieces[...] }
    return rest
  }

  /// A piece as a code: a letter, letters written together in capitals, or a word that means a part.
  private static func code(_ piece: String, isAlone: Bool) -> String? {
    var letters = piece
    // "R1" and "A²" number the letter and change nothing about it.
    while letters.count > 1, let last = letters.last, last.isNumber { letters.removeLast() }
    guard letters.allSatisfy({ $0.isLetter && $0.isASCII }) else { return nil }
    if letters.count == 1 { return letters.uppercased() }
    if letters.count <= 5, letters == letters.uppercased(), Set(letters).count == letters.count {
      return letters
    }
    // In small letters "ra" can be nothing else; "as" and "is" are words.
    if isAlone, ["ra", "ar"].contains(letters.lowercased()) { return letters.uppercased() }
    // A code such as "Ld", which only a legend can explain.
    if isAlone, letters.count == 2, letters.first?.isUppercase == true { return letters.uppercased() }
    return PartWords.part(letters) == nil ? nil : letters.lowercased()
  }

  /// The letters of a scheme that the codes mean, and the codes that it does not know.
  func letters(of scheme: LetterScheme) -> (known: [LetterScheme.Letter], unknown: [String]) {
    var known: [LetterScheme.Letter] = []
    var unknown: [String] = []
    for code in codes {
      var found: [LetterScheme.Letter] = []
      if let letter = scheme[code] {
        found = [letter]
      } else if code != code.uppercased() {
        // A word: the letter that says it, or the first with its meaning.
        found = scheme.letters.filter { $0.word == code }
        if found.isEmpty, let part = PartWords.part(code) {
          found = [scheme.letters.first { $0.part == part } ?? .init(code.uppercased(), part, code)]
        }
      } else {
        found = code.compactMap { scheme[String($0)] }
        if found.count < code.count { found = [] }
      }
      if found.isEmpty { unknown.append(code) }
      for letter in found where !known.contains(letter) { known.append(letter) }
    }
    return (known, unknown)
  }

  /// Whether the parts are written out in words.
  var isInWords: Bool { codes.allSatisfy { $0 != $0.uppercased() } }

  /// Whether every code is made of letters that some scheme uses, or is a word that means a part and stands alone:
  /// "Agree who pays" is a task.
  var looksLikeLetters: Bool {
    codes.allSatisfy { code in
      guard code == code.uppercased() else { return remark.isEmpty }
      return code.count == 1
        ? code.allSatisfy(Self.alphabet.contains) : code.allSatisfy(Self.writtenTogether.contains)
    }
  }

  private static let alphabet = Set("RASCIDLHTPVOQ")
  /// Letters that people write together; others are names, and PA above all.
  private static let writtenTogether = Set("RASCI")
}

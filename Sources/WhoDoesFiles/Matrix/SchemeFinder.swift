import WhoDoesMatrix

/// Works out what the letters of a table mean, and says how it knows.
struct SchemeFinder {
  /// What was found.
  struct Answer {
    var scheme: LetterScheme
    /// What was guessed, in a sentence; nil where nothing was.
    var guess: String?
  }

  /// - Parameters:
  ///   - given: letters given with the command.
  ///   - words: titles, legends and paragraphs around the table.
  ///   - codes: how often each code stands in the boxes.
  static func find(given: LetterScheme?, words: [String], codes: [String: Int]) -> Answer {
    if let given { return completed(given) }
    var letters: [LetterScheme.Letter] = []
    for text in words {
      for letter in LegendReader.letters(in: text) where !letters.contains(where: { $0.code == letter.code })
      {
        letters.append(letter)
      }
    }
    let used = codes.keys.filter { $0 == $0.uppercased() }
    // A legend counts where it explains at least two letters, one of which is used.
    if letters.count >= 2,
      used.isEmpty || letters.contains(where: { letter in used.contains { $0.contains(letter.code) } })
    {
      let named = name(in: words)
      return completed(LetterScheme(named?.name ?? "the legend in the file", letters, origin: .legend))
    }
    if let named = name(in: words), covers(named, codes) * 100 >= 90 * max(1, total(codes)) {
      return Answer(scheme: named)
    }
    return guessed(codes)
  }

  /// The well-known scheme that words around the table name.
  private static func name(in words: [String]) -> LetterScheme? {
    for text in words.prefix(400) where text.utf8.count < 2_000 {
      let plain = (LookAlike.replaced(in: text) ?? text)
      let parts = plain.split { !$0.isLetter && $0 != "/" && $0 != "-" }.map { $0.uppercased() }
      for (names, scheme) in LetterScheme.known {
        // "Rapid" is a word as well; only capitals name the scheme.
        let isThere = names.contains { name in
          name == "RAPID" ? plain.contains("RAPID") : parts.contains(name)
        }
        if isThere { return scheme }
      }
    }
    return nil
  }

  private static func total(_ codes: [String: Int]) -> Int { codes.values.reduce(0, +) }

  /// How many boxes a scheme can read.
  private static func covers(_ scheme: LetterScheme, _ codes: [String: Int]) -> Int {
    codes.reduce(0) { sum, entry in
      let (code, count) = entry
      let isKnown =
        code != code.uppercased() || scheme[code] != nil || code.allSatisfy { scheme[String($0)] != nil }
      return sum + (isKnown ? count : 0)
    }
  }

  private static let inOrder: [LetterScheme] = [
    .raci, .rasci, .daci, .lhat, .involvements, .raciVS, .cairo, .raciq, .rapid,
  ]

  /// The scheme of most letters that stand alone in a table, so that `PA` over a column is not taken for letters.
  static func likely(in grid: Grid) -> LetterScheme? {
    var codes: [String: Int] = [:]
    for row in grid.rows.prefix(2_000) {
      for cell in row.cells where cell.text.utf8.count <= 4 {
        if let box = LetterBox(cell.text), box.codes.count == 1, box.codes[0].count == 1 {
          codes[box.codes[0], default: 0] += 1
        }
      }
    }
    let scheme = guessed(codes).scheme
    return covers(scheme, codes) * 10 >= 9 * total(codes) && !codes.isEmpty ? scheme : nil
  }

  /// A table without letters, whose boxes say parts in words.
  private static func inWords(_ codes: [String: Int]) -> Answer {
    // "Responsible" and "Accountable" are RACI, as written out.
    let known = inOrder.first { scheme in
      codes.keys.allSatisfy { word in
        scheme.letters.contains { $0.part == PartWords.part(word) && word.uppercased().hasPrefix($0.code) }
      }
    }
    if var known {
      known.origin = .legend
      return Answer(scheme: known)
    }
    let letters = codes.keys.sorted().compactMap { word in
      PartWords.part(word).map { LetterScheme.Letter(word.uppercased(), $0, word) }
    }
    return Answer(scheme: LetterScheme("words in full", letters, origin: .legend))
  }

  private static func guessed(_ codes: [String: Int]) -> Answer {
    if !codes.isEmpty, codes.keys.allSatisfy({ $0 != $0.uppercased() }) { return inWords(codes) }
    var best = (scheme: LetterScheme.raci, count: -1)
    for scheme in inOrder {
      let count = covers(scheme, codes)
      if count > best.count { best = (scheme, count) }
    }
    var scheme = best.scheme
    scheme.origin = .guessed
    let meanings = scheme.letters.map { "\($0.code) \($0.word)" }.joined(separator: ", ")
    return Answer(
      scheme: scheme,
      guess: "Nothing in the file says what the letters mean; they are read as \(scheme.name): \(meanings).")
  }

  /// A scheme of local letters in which something leads: where no letter does, the one who does it leads.
  private static func completed(_ scheme: LetterScheme) -> Answer {
    guard !scheme.has(.leads), let doer = scheme.letters.firstIndex(where: { $0.part == .does }) else {
      return Answer(scheme: scheme)
    }
    var changed = scheme
    changed.letters[doer].part = .leads
    return Answer(
      scheme: changed,
      guess:
        "No letter stands for somebody who leads; \(scheme.letters[doer].code) (\(scheme.letters[doer].word)) is taken for it."
    )
  }
}

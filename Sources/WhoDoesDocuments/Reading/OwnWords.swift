extension Document {
  /// The words of a page that are ours: everything but quotes, with names and numbers left out.
  ///
  /// A page is measured without what the young person said, which nobody corrects, and without names, days and
  /// telephone numbers, which nobody can make easier.
  ///
  /// - Parameter names: Names of people, places and agencies to leave out.
  /// - Returns: A text for every paragraph, line and cell.
  /// - Complexity: O(*n* × *m*) for *n* letters and *m* names.
  public func ownWords(leavingOut names: [String] = []) -> [String] {
    let known = Set(names.flatMap { $0.lowercased().split { !$0.isLetter } }.filter { $0.count > 1 })
    let all = [title] + facts.map { "\($0.term): \($0.text)" } + sections.flatMap(Self.words) + footer
    return all.map { Self.without(known, $0) }.filter { !$0.isEmpty }
  }

  private static func words(of section: Section) -> [String] {
    [section.heading] + section.blocks.flatMap(words)
  }

  private static func words(of block: Block) -> [String] {
    switch block {
    case .paragraph(let text), .callout(let text): [text]
    case .quote: []
    case .list(let lines), .decision(let lines): lines
    case .definitions(let terms): terms.flatMap { [$0.term, $0.text] }
    case .table(let table):
      [table.caption] + table.columns.map(\.heading) + table.rows.flatMap { $0.map(\.plain) }
    case .figure(let figure):
      [figure.alternative, figure.caption] + figure.twin.flatMap { [$0.heading] + $0.sentences }
    case .cards(let cards): cards.flatMap { [$0.heading] + $0.lines }
    case .checks(let checks): checks.map(\.text)
    case .cutCards(let cards): cards.cards.flatMap { [$0.title] + $0.back.flatMap { [$0.term, $0.text] } }
    case .section(let section): words(of: section)
    }
  }

  /// A text without quotes, known names and words with digits.
  private static func without(_ names: Set<Substring>, _ text: String) -> String {
    var outside = ""
    var depth = 0
    for letter in text {
      if letter == "“" { depth += 1 }
      if depth == 0 { outside.append(letter) }
      if letter == "”" { depth = max(0, depth - 1) }
    }
    return outside.split(separator: " ").filter { word in
      let letters = word.filter(\.isLetter).lowercased()
      return !word.contains(where: \.isNumber) && !names.contains(Substring(letters))
    }.joined(separator: " ")
  }
}

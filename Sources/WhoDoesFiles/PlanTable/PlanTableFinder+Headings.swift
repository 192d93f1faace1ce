import WhoDoesModel

/// Which column of a table says what.
extension PlanTableFinder {
  /// The columns of a heading row: what, and who or when at least; empty where it is none.
  func meanings(of row: Grid.Row) -> [(meaning: PlanColumn, column: Int)] {
    var found: [(meaning: PlanColumn, column: Int)] = []
    for (column, cell) in row.cells.enumerated()
    where cell.mergedFrom == nil || cell.mergedFrom?.row != row.number {
      guard cell.text.utf8.count <= 90, let meaning = PlanColumn(heading: cell.text),
        !isSomebody(cell.text, meaning)
      else { continue }
      found.append((meaning, column))
    }
    // Of two columns with the same meaning the plainer heading is the one; the other may be an outcome.
    for meaning in [PlanColumn.what, .who, .when] {
      let same = found.filter { $0.meaning == meaning }
      guard same.count > 1,
        let kept = same.min(by: { rank(row, $0.column, meaning) < rank(row, $1.column, meaning) })
      else { continue }
      found.removeAll { $0.meaning == meaning && $0.column != kept.column }
    }
    if !found.contains(where: { $0.meaning == .what }),
      let area = found.firstIndex(where: { $0.meaning == .area }),
      found.contains(where: { $0.meaning == .who })
    {
      found[area].meaning = .what
    }
    // Where the only people's column says who helps, these are the people.
    if !found.contains(where: { $0.meaning == .who || $0.meaning == .whoAndWhen }),
      let helps = found.firstIndex(where: { $0.meaning == .helps })
    {
      found[helps].meaning = .who
    }
    if let by = row.cells.firstIndex(where: {
      ["by", "done by"].contains(PlanColumn.words($0.text).joined(separator: " "))
    }) {
      // "By" and "Done by" beside who are when, and else who.
      found.removeAll { $0.column == by }
      let hasWho = found.contains { $0.meaning == .who || $0.meaning == .whoAndWhen }
      if !hasWho || !found.contains(where: { $0.meaning == .when }) {
        found.append((hasWho ? .when : .who, by))
      }
    }
    if !found.contains(where: { $0.meaning == .who || $0.meaning == .whoAndWhen }),
      found.contains(where: { $0.meaning == .when }),
      let name = row.cells.firstIndex(where: { ["name", "names"].contains($0.text.lowercased()) })
    {
      found.append((.who, name))
    }
    let has = { (meanings: [PlanColumn]) in found.contains { meanings.contains($0.meaning) } }
    guard has([.what]), has([.who, .when, .whoAndWhen]) else { return [] }
    // A row of data may hold two such words by chance; three, or half of its cells, are headings.
    let filled = row.cells.count { !$0.text.isEmpty && $0.mergedFrom?.row != row.number }
    let isWhole = has([.whoAndWhen]) || has([.who]) && has([.when])
    // Columns that stand for somebody, with crosses below, are headings as well.
    let people = row.cells.count { !$0.text.isEmpty && isSomebody($0.text, .who) }
    return isWhole || (found.count + (people > 1 ? people : 0)) * 2 >= filled ? found : []
  }

  /// How far a heading is from the plainest one for its meaning.
  func rank(_ row: Grid.Row, _ column: Int, _ meaning: PlanColumn) -> Int {
    let words = PlanColumn.words(row.cells[column].text)
    let plain: Set<String> =
      switch meaning {
      case .what: ["action", "actions", "happen", "task", "tasks", "do"]
      case .who: ["whom", "who", "lead", "responsible"]
      default: ["when", "timescale", "timescales", "due", "deadline", "by"]
      }
    // "Steps to take" rather than "Objective", where a table has both.
    let isWeak = meaning == .what && !PlanColumn.saysWhat(row.cells[column].text)
    return (isWeak ? 2_000 : 0) + (words.contains(where: plain.contains) ? 0 : 1_000) + column
  }

  /// A column whose cells are areas of the plan is the area column, whatever its heading.
  mutating func findAreaColumn(_ grid: Grid, below heading: Int) {
    guard !columns.contains(where: { $0.meaning == .area }) else { return }
    for column in 0..<grid.rows[heading].cells.count where !columns.contains(where: { $0.column == column }) {
      let texts = Set(grid.rows[(heading + 1)...].map { $0.text(column) }.filter { !$0.isEmpty })
      guard !texts.isEmpty, texts.count <= 40, texts.filter(isArea).count * 2 >= texts.count else { continue }
      columns.append((.area, column))
      return
    }
  }

  mutating func tellUnread(_ grid: Grid, _ heading: Int) {
    let row = grid.rows[heading]
    for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty && cell.mergedFrom == nil {
      guard !columns.contains(where: { $0.column == column }),
        !marked.contains(where: { $0.column == column }),
        PersonalData.kind(ofColumn: cell.text) == nil
      else { continue }
      problems.add(
        .notice, "unread-column", at: grid.place(of: row, column: column),
        "The column \(cell.text.quoted) is not part of who does what, and is not read.")
    }
  }

  /// Takes in a second row of headings, which parts one above it: "Lead" and "Support" under "Who".
  ///
  /// - Returns: Whether there is one.
  mutating func splitHeadings(_ grid: Grid, _ heading: Int) -> Bool {
    guard heading + 1 < grid.rows.count else { return false }
    let (above, row) = (grid.rows[heading], grid.rows[heading + 1])
    var parted: [(meaning: PlanColumn, column: Int)] = []
    for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      // Cells that reach down from above are the same heading again.
      if let from = cell.mergedFrom, from.row <= above.number { continue }
      guard cell.text.utf8.count <= 40, column < above.cells.count,
        above.cells[column].mergedFrom?.row == above.number || isParted(column, above),
        let under = meaning(under: above.text(column), cell.text)
      else { return false }
      parted.append((under, column))
    }
    guard !parted.isEmpty else { return false }
    columns.removeAll { old in parted.contains { $0.column == old.column } }
    for entry in parted
    where !columns.contains(where: { $0.meaning == entry.meaning && entry.meaning != .helps }) {
      columns.append(entry)
    }
    return columns.contains { $0.meaning == .what }
  }

  /// Whether a heading reaches over the next column too.
  private func isParted(_ column: Int, _ row: Grid.Row) -> Bool {
    guard column + 1 < row.cells.count, let from = row.cells[column + 1].mergedFrom else {
      return column + 1 >= row.cells.count || row.text(column + 1).isEmpty
    }
    return from.row == row.number
  }

  /// What a heading below another one means.
  private func meaning(under above: String, _ heading: String) -> PlanColumn? {
    let words = PlanColumn.words(heading)
    if let outer = PlanColumn(heading: above), outer == .who || outer == .helps || outer == .whoAndWhen {
      if !Set(words).isDisjoint(with: [
        "support", "supports", "supporting", "others", "other", "help", "helps", "helper", "with",
      ]) {
        return .helps
      }
      if !Set(words).isDisjoint(with: ["lead", "leads", "main", "who", "name", "named", "person"]) {
        return .who
      }
    }
    return PlanColumn(heading: heading)
  }

  /// Columns that stand for somebody, in a table without one that says who, where only marks stand below.
  mutating func findMarkedColumns(_ grid: Grid, _ heading: Int, below last: Int) {
    marked = []
    guard !columns.contains(where: { $0.meaning == .who || $0.meaning == .whoAndWhen }) else { return }
    for (column, cell) in grid.rows[heading].cells.enumerated()
    where !cell.text.isEmpty && !columns.contains(where: { $0.column == column }) {
      guard isSomebody(cell.text, .who) else { continue }
      let below = grid.rows[(last + 1)...].map { $0.text(column) }.filter { !$0.isEmpty }
      guard below.allSatisfy({ MatrixLayout.isMark($0) || LetterBox.isBlank($0) }) else { continue }
      marked.append((cell.text, column))
    }
    if marked.count < 2 { marked = [] }
  }

  /// The area that the words before a table name, for certain or as a guess to be asked about.
  func headingArea(_ grid: Grid) -> String {
    if isArea(grid.heading) { return grid.heading }
    let isShort = PlanColumn.words(grid.heading).count <= 6
    return isShort && PlanAreas(catalogue).nearest(grid.heading) != nil ? grid.heading : ""
  }

  /// Whether a cell that could be the heading of a people's column names somebody: "Social worker" in a row is no
  /// heading.
  func isSomebody(_ text: String, _ meaning: PlanColumn) -> Bool {
    guard meaning == .who || meaning == .helps else { return false }
    switch words.meaning(of: text) {
    case .role, .youngPerson, .informal: return true
    default: return false
    }
  }

  func isArea(_ text: String) -> Bool { PlanAreas(catalogue).find(text) != nil }

  /// The different texts of a row, merged ones once.
  static func words(of row: Grid.Row) -> [String] {
    row.cells.filter { !$0.text.isEmpty && ($0.mergedFrom == nil || $0.mergedFrom?.row != row.number) }
      .map(\.text)
  }
}

import WhoDoesCatalogue
import WhoDoesMatrix

/// Layouts in which roles are named in the boxes or the rows.
extension MatrixLayout {
  /// Headings that are letters or say a part, with names below them.
  static func findByLetter(in sheet: MatrixSheet, _ catalogue: Catalogue) -> Self? {
    for row in sheet.grid.rows.indices.prefix(mostRowsAbove) where !sheet.legendRows.contains(row) {
      let columns = (0..<sheet.width).filter { column in
        let below = sheet.namesBelow(row, column)
        return isPart(sheet.text(row, column)) && below.words > below.letters
      }
      let parts = Set(columns.map { sheet.text(row, $0).lowercased() })
      let counts = columns.map { sheet.namesBelow(row, $0) }
      let (letters, words) = (counts.reduce(0) { $0 + $1.letters }, counts.reduce(0) { $0 + $1.words })
      guard parts.count >= 2, words >= 2 * letters else { continue }
      let others = (0..<sheet.width).filter { !columns.contains($0) && sheet.below(row, $0).words > 0 }
      guard let task = taskColumn(among: others, header: row, in: sheet) else { continue }
      // An empty column of a letter stands among the others.
      let all = (0..<sheet.width).filter {
        $0 != task && (columns.contains($0) || isPart(sheet.text(row, $0)))
      }
      var found = Self(
        header: row, task: task, columns: all, section: sectionColumn(among: others, task, row, in: sheet),
        layout: .byLetter)
      if hasMarks(found, in: sheet) {
        guard let role = roleColumn(among: others, task, row, in: sheet, catalogue) else { continue }
        (found.role, found.section) = (role, found.section == role ? nil : found.section)
      }
      return found
    }
    return nil
  }

  /// Whether a heading stands for a part: `R`, `Responsible`, `Accountable (A)`, `Who is consulted`.
  static func isPart(_ heading: String) -> Bool {
    let words = heading.split { !$0.isLetter }
    guard (1...5).contains(words.count), ![.task, .section].contains(ColumnWords.meaning(of: heading)) else {
      return false
    }
    if words.count == 1, words[0].count == 1, let box = LetterBox(heading) { return box.looksLikeLetters }
    // "Lead officer" and "Support worker" are people.
    if words.count > 1, let last = words.last?.lowercased(), nouns.contains(last) { return false }
    return PartWords.first(in: words.prefix(3)) != nil
  }

  private static let nouns: Set<String> = [
    "officer", "worker", "manager", "adviser", "advisor", "nurse", "team", "service", "services", "teacher",
    "party", "lead", "leader", "assistant", "coordinator", "group", "panel", "board", "tasks", "by", "date",
  ]

  /// Whether a box says only that a letter holds, as a tick does.
  static func isMark(_ text: String) -> Bool {
    ["x", "✓", "✔", "☑", "☒", "•", "yes", "y", "*", "1", "×"].contains(text.lowercased())
  }

  private static func hasMarks(_ found: Self, in sheet: MatrixSheet) -> Bool {
    sheet.grid.rows.indices.dropFirst(found.header + 1).prefix(500).allSatisfy { row in
      found.columns.allSatisfy {
        sheet.text(row, $0).isEmpty || isMark(sheet.text(row, $0)) || LetterBox.isBlank(sheet.text(row, $0))
      }
    }
  }

  private static func roleColumn(
    among columns: [Int], _ task: Int, _ header: Int, in sheet: MatrixSheet, _ catalogue: Catalogue
  ) -> Int? {
    let others = columns.filter { $0 != task }
    if let named = others.first(where: { ColumnWords.meaning(of: sheet.text(header, $0)) == .role }) {
      return named
    }
    let below = sheet.grid.rows.dropFirst(header + 1).prefix(300)
    return others.first { column in
      let texts = below.map { $0.text(column) }.filter { !$0.isEmpty }
      return texts.filter { isRole($0, catalogue) }.count * 2 > texts.count
    }
  }

  /// One column that lists names with their letters, beside the tasks.
  static func findListed(in sheet: MatrixSheet) -> Self? {
    var listed: [(column: Int, rows: [Int])] = []
    for column in 0..<sheet.width {
      let filled = sheet.grid.rows.indices.filter {
        !sheet.text($0, column).isEmpty && !LetterBox.isBlank(sheet.text($0, column))
      }
      var (rows, isRich) = ([Int](), false)
      for row in filled {
        guard let entries = ListedParts.entries(in: sheet.text(row, column)) else { continue }
        rows.append(row)
        if Set(entries.map(\.letters)).count > 1, Set(entries.map(\.name)).count > 1 { isRich = true }
      }
      // One heading, and perhaps a box that says something else.
      if isRich, rows.count >= 2, rows.count * 3 >= (filled.count - 1) * 2 { listed.append((column, rows)) }
    }
    guard listed.count == 1, let (column, rows) = listed.first, let first = rows.first,
      let header = (0..<first).last(where: { !sheet.text($0, column).isEmpty && !sheet.isOneCell($0) })
    else { return nil }
    let others = (0..<sheet.width).filter { $0 != column && sheet.below(header, $0).words > 0 }
    guard let task = taskColumn(among: others, header: header, in: sheet) else { return nil }
    return Self(
      header: header, task: task, columns: [column],
      section: sectionColumn(among: others, task, header, in: sheet), layout: .listed)
  }
}

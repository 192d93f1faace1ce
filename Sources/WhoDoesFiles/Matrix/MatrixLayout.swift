import WhoDoesCatalogue
import WhoDoesMatrix

/// Where in a sheet the table of letters stands, and which column is which.
struct MatrixLayout {
  /// The row of headings.
  var header: Int
  /// The column of tasks.
  var task: Int
  /// The columns of roles, or of letters, in order; in a long table the one column of letters.
  var columns: [Int]
  /// The column that groups tasks, if any.
  var section: Int?
  /// In a table with a row for each letter, or for each role with marks under letters, the column of roles.
  var role: Int?
  /// How it is laid out.
  var layout: ResponsibilityMatrix.Layout

  /// Whether boxes hold names.
  var hasNamesInBoxes: Bool { layout == .byLetter || layout == .listed }

  /// Finds the table; nil where a sheet has none.
  static func find(in sheet: MatrixSheet, _ catalogue: Catalogue) -> Self? {
    if let listed = findListed(in: sheet) { return listed }
    let byLetter = findByLetter(in: sheet, catalogue)
    let byBoxes = findByBoxes(in: sheet, catalogue)
    guard let byLetter, let byBoxes else { return byLetter ?? byBoxes }
    // Both can be seen into a small table; what explains more boxes is meant.
    let names = byLetter.columns.reduce(0) { $0 + sheet.namesBelow(byLetter.header, $1).words }
    let letters = byBoxes.columns.reduce(0) { $0 + sheet.namesBelow(byBoxes.header, $1).letters }
    return names > letters ? byLetter : byBoxes
  }

  /// Rows from the top in which headings may stand; tables have titles above them, and no more than that.
  static let mostRowsAbove = 40

  // MARK: Boxes of letters

  private static func findByBoxes(in sheet: MatrixSheet, _ catalogue: Catalogue) -> Self? {
    guard let header = headerRow(in: sheet) else { return nil }
    let lettered = (0..<sheet.width).filter { isLettered($0, header, in: sheet) }
    let worded = (0..<sheet.width).filter { !lettered.contains($0) && sheet.below(header, $0).words > 0 }
    // A first column A, B, C numbers the rows.
    guard let task = taskColumn(among: worded, header: header, in: sheet) else { return nil }
    let section = sectionColumn(among: worded, task, header, in: sheet)
    let right = lettered.filter { $0 > task }
    let columns = right.isEmpty ? lettered : right
    if columns.count == 1,
      let long = long(columns[0], task, worded, section, header: header, in: sheet, catalogue)
    {
      return long
    }
    let roles = (0..<sheet.width).filter { column in
      columns.contains(column)
        || column > task && column != section && isEmptyRole(column, header, in: sheet)
    }
    var found = Self(header: header, task: task, columns: roles, section: section, layout: .wide)
    if isTurned(found, in: sheet, catalogue) { found.layout = .turned }
    return found
  }

  /// The row above the boxes: the one under whose words most letters stand, and nothing but letters.
  private static func headerRow(in sheet: MatrixSheet) -> Int? {
    var best: (row: Int, score: Double)?
    for row in sheet.grid.rows.indices.prefix(mostRowsAbove)
    where !sheet.legendRows.contains(row) && !sheet.isOneCell(row) {
      var score = 0.0
      // One heading over several columns groups them; the names stand below it.
      var seen: Set<String> = []
      for column in 0..<sheet.width where isHeading(row, column, in: sheet) {
        let below = sheet.below(row, column)
        guard isLettered(column, row, in: sheet), seen.insert(sheet.text(row, column)).inserted else {
          continue
        }
        let share = Double(below.letters) / Double(below.letters + below.words)
        score += Double(below.letters) * share * share
      }
      if score > 0, score > best?.score ?? 0 { best = (row, score) }
    }
    // The same headings may stand again further down, as on a new page; the first ones are the table's.
    return best.map { best in
      let texts = (0..<sheet.width).map { sheet.text(best.row, $0) }
      return (0..<best.row).first { row in texts == (0..<sheet.width).map { sheet.text(row, $0) } }
        ?? best.row
    }
  }

  /// Whether a box may be a heading: words, or an abbreviation of more than two letters, such as `RACI`.
  private static func isHeading(_ row: Int, _ column: Int, in sheet: MatrixSheet) -> Bool {
    switch sheet.kind(row, column) {
    case .words: true
    case .letters: sheet.text(row, column).count > 2 && sheet.text(row, column).allSatisfy(\.isLetter)
    default: false
    }
  }

  /// Whether the boxes of a column hold letters, as a rule.
  private static func isLettered(_ column: Int, _ header: Int, in sheet: MatrixSheet) -> Bool {
    var below = sheet.below(header, column)
    guard below.letters > 0 else { return false }
    if below.letters * 2 < below.words * 3 {
      // The same heading again, as on a new page, is no word in a box.
      let heading = sheet.text(header, column)
      below.words -= sheet.grid.rows.dropFirst(header + 1).count {
        !heading.isEmpty && $0.text(column) == heading
      }
    }
    guard below.letters * 2 >= below.words * 3 else { return false }
    return !ColumnWords.holdsNoLetters(sheet.text(header, column))
  }

  /// Whether a column without letters is a role's all the same.
  private static func isEmptyRole(_ column: Int, _ header: Int, in sheet: MatrixSheet) -> Bool {
    let heading = sheet.text(header, column)
    guard !heading.isEmpty, sheet.below(header, column) == (0, 0) else { return false }
    return switch ColumnWords.meaning(of: heading) {
    case .other, .total, .reference: false
    default: true
    }
  }

  /// The column with the tasks: by its heading, else the one with the most different and longest words.
  static func taskColumn(among columns: [Int], header: Int, in sheet: MatrixSheet) -> Int? {
    func weight(_ column: Int) -> Int {
      var different: Set<String> = []
      var letters = 0
      for row in sheet.grid.rows.indices.dropFirst(header + 1).prefix(500) {
        let text = sheet.text(row, column)
        if !text.isEmpty, different.insert(text).inserted { letters += min(text.utf8.count, 60) }
      }
      return letters
    }
    let named = columns.filter { ColumnWords.meaning(of: sheet.text(header, $0)) == .task }
    if let first = named.first, named.count == 1 { return first }
    let plain = named.filter { !ColumnWords.describes(sheet.text(header, $0)) }
    if let first = plain.first, plain.count == 1 { return first }
    let possible = (named.isEmpty ? columns : named).filter {
      ![.reference, .other, .total].contains(ColumnWords.meaning(of: sheet.text(header, $0)))
    }
    return (possible.isEmpty ? columns : possible).max { (weight($0), $1) < (weight($1), $0) }
  }

  /// The column that groups the tasks: by its heading, or left of the tasks with fewer different words.
  static func sectionColumn(
    among columns: [Int], _ task: Int, _ header: Int, in sheet: MatrixSheet
  ) -> Int? {
    let others = columns.filter { $0 != task }
    if let named = others.first(where: { ColumnWords.meaning(of: sheet.text(header, $0)) == .section }) {
      return named
    }
    return others.first { column in
      guard column < task, ColumnWords.meaning(of: sheet.text(header, column)) == nil else { return false }
      let texts = sheet.grid.rows.dropFirst(header + 1).map { $0.text(column) }
      let filled = texts.filter { !$0.isEmpty }
      return Set(filled).count * 2 <= texts.count && filled.contains { $0.count > 2 }
    }
  }

  // MARK: A row for each letter, and roles down the side

  private static func long(
    _ letters: Int, _ task: Int, _ worded: [Int], _ section: Int?, header: Int, in sheet: MatrixSheet,
    _ catalogue: Catalogue
  ) -> Self? {
    func heading(_ column: Int) -> ColumnWords.Meaning? {
      ColumnWords.meaning(of: sheet.text(header, column))
    }
    let others = worded.filter { $0 != task && $0 != section && ![.reference, .other].contains(heading($0)) }
    let named = others.first { heading($0) == .role }
    let isCalledLetter = heading(letters) == .letter
    guard named != nil || isCalledLetter else { return nil }
    let likely = others.map { column in
      (
        column,
        sheet.grid.rows.dropFirst(header + 1).prefix(300).filter { isRole($0.text(column), catalogue) }.count
      )
    }
    guard let role = named ?? likely.max(by: { $0.1 < $1.1 })?.0 else { return nil }
    return Self(header: header, task: task, columns: [letters], section: section, role: role, layout: .long)
  }

  /// Whether roles stand down the side and tasks along the top.
  private static func isTurned(_ found: Self, in sheet: MatrixSheet, _ catalogue: Catalogue) -> Bool {
    let corner = ColumnWords.meaning(of: sheet.text(found.header, found.task))
    if corner == .task { return false }
    let along = found.columns.map { sheet.text(found.header, $0) }
    let down = sheet.grid.rows.dropFirst(found.header + 1).map { $0.text(found.task) }.filter { !$0.isEmpty }
    let (rolesAlong, rolesDown) = (
      along.filter { isRole($0, catalogue) }.count, down.prefix(300).filter { isRole($0, catalogue) }.count
    )
    if corner == .role { return rolesAlong * max(1, down.count) <= rolesDown * max(1, along.count) }
    return rolesDown * 2 > down.count && rolesAlong * 2 < along.count
  }

  /// Whether words name a role that the catalogue knows, or the young person.
  static func isRole(_ text: String, _ catalogue: Catalogue) -> Bool {
    text.utf8.count <= 60 && text.split(separator: " ").count <= 5 && catalogue.role(named: text).role != nil
  }
}

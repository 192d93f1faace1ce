import Foundation
import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// A row of a plan as it stands in somebody's table, before anything in it is read.
struct PlanRow {
  /// What is to be done.
  var what: Grid.Cell
  /// By whom: one cell as a rule, several where the rows of a merged task each name somebody.
  var who: [Grid.Cell] = []
  /// Who helps, where the table has a column of its own.
  var helps: [Grid.Cell] = []
  var when = Grid.Cell()
  /// The heading under which it stands, from the column, the row above or the words before the table.
  var area = ""
  var status = ""
  var note = ""
  var place: Diagnostic.Place
}

/// Finds the tables of a file that look like what, by whom and by when, wherever they stand.
struct PlanTableFinder {
  private let catalogue: Catalogue
  private let words: RoleWords
  private(set) var rows: [PlanRow] = []
  private(set) var tables = 0
  /// Rows read, and those that hold headings, titles or nothing.
  private(set) var counts = (all: 0, tasks: 0, headings: 0, added: 0)
  private(set) var problems = Problems()
  private(set) var removed = PersonalData.Removed()
  private var columns: [(meaning: PlanColumn, column: Int)] = []
  private var area = ""

  init(_ catalogue: Catalogue, _ words: RoleWords) { (self.catalogue, self.words) = (catalogue, words) }

  /// Reads one table of the file; true where it is, or goes on with, a plan.
  mutating func read(_ source: Grid) -> Bool {
    var grid = source
    guard let heading = grid.rows.indices.prefix(25).first(where: { !meanings(of: grid.rows[$0]).isEmpty })
    else { return readCards(grid) || goOn(&grid) }
    // A new table with headings of its own has nothing to do with the area of the one before.
    area = isArea(grid.heading) ? grid.heading : ""
    for row in grid.rows[..<heading] {
      let titles = Self.words(of: row)
      if titles.count == 1, isArea(titles[0]) { area = titles[0] }
    }
    removed.add(PersonalData.takeOut(of: &grid, headingRow: heading))
    columns = meanings(of: grid.rows[heading])
    findAreaColumn(grid, below: heading)
    tellUnread(grid, heading)
    tables += 1
    counts.all += grid.rows.count
    counts.headings += heading + 1
    for row in grid.rows[(heading + 1)...] { add(row, of: grid) }
    return true
  }

  /// A table without headings right after a plan, as wide as that, goes on with it.
  private mutating func goOn(_ grid: inout Grid) -> Bool {
    guard !columns.isEmpty, grid.rows.count > 0, grid.name?.hasPrefix("table ") == true,
      grid.width > 1, columns.contains(where: { $0.column == grid.width - 1 })
    else { return false }
    removed.add(PersonalData.takeOut(of: &grid, headingRow: nil))
    counts.all += grid.rows.count
    for row in grid.rows { add(row, of: grid) }
    return true
  }

  // MARK: Headings

  /// The columns of a heading row: what, and who or when at least; empty where it is none.
  private func meanings(of row: Grid.Row) -> [(meaning: PlanColumn, column: Int)] {
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
    let has = { (meanings: [PlanColumn]) in found.contains { meanings.contains($0.meaning) } }
    guard has([.what]), has([.who, .when, .whoAndWhen]) else { return [] }
    // A row of data may hold two such words by chance; three, or half of its cells, are headings.
    let filled = row.cells.count { !$0.text.isEmpty && $0.mergedFrom?.row != row.number }
    let isWhole = has([.whoAndWhen]) || has([.who]) && has([.when])
    return isWhole || found.count * 2 >= filled ? found : []
  }

  /// How far a heading is from the plainest one for its meaning.
  private func rank(_ row: Grid.Row, _ column: Int, _ meaning: PlanColumn) -> Int {
    let words = PlanColumn.words(row.cells[column].text)
    let plain: Set<String> =
      switch meaning {
      case .what: ["action", "actions", "happen", "task", "tasks", "do"]
      case .who: ["whom", "who", "lead", "responsible"]
      default: ["when", "timescale", "timescales", "due", "deadline", "by"]
      }
    return words.contains(where: plain.contains) ? column : 1_000 + column
  }

  /// A column whose cells are areas of the plan is the area column, whatever its heading.
  private mutating func findAreaColumn(_ grid: Grid, below heading: Int) {
    guard !columns.contains(where: { $0.meaning == .area }) else { return }
    for column in 0..<grid.rows[heading].cells.count where !columns.contains(where: { $0.column == column }) {
      let texts = Set(grid.rows[(heading + 1)...].map { $0.text(column) }.filter { !$0.isEmpty })
      guard !texts.isEmpty, texts.count <= 40, texts.filter(isArea).count * 2 > texts.count else { continue }
      columns.append((.area, column))
      return
    }
  }

  private mutating func tellUnread(_ grid: Grid, _ heading: Int) {
    let row = grid.rows[heading]
    for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty && cell.mergedFrom == nil {
      guard !columns.contains(where: { $0.column == column }), PersonalData.kind(ofColumn: cell.text) == nil
      else { continue }
      problems.add(
        .notice, "unread-column", at: grid.place(of: row, column: column),
        "The column \(cell.text.quoted) is not part of who does what, and is not read.")
    }
  }

  // MARK: Rows

  private mutating func add(_ row: Grid.Row, of grid: Grid) {
    func cell(_ meaning: PlanColumn) -> Grid.Cell? {
      columns.first { $0.meaning == meaning }.flatMap {
        $0.column < row.cells.count ? row.cells[$0.column] : nil
      }
    }
    let words = Self.words(of: row)
    let what = cell(.what) ?? Grid.Cell()
    let (whoCell, whenCell) = WhoAndWhen.parted(who: cell(.who), both: cell(.whoAndWhen), when: cell(.when))
    if let again = headingsAgain(row) {
      columns = again
      counts.headings += 1
      return
    }
    if words.count == 1, whoCell.isEmpty || whoCell.text == words[0],
      row.cells.first?.isEmpty == false || what.text == words[0]
    {
      // A row with one text across it is the heading of those below, or a task that nobody holds.
      if isArea(words[0]) || row.cells.contains(where: { $0.mergedFrom?.row == row.number })
        || cell(.what)?.isEmpty != false
      {
        area = words[0]
        counts.headings += 1
        return
      }
    }
    let own = cell(.area)?.text ?? ""
    if !own.isEmpty { area = own }
    let isSameTask =
      what.mergedFrom.map { $0.row < row.number } == true
      || what.isEmpty && !(whoCell.isEmpty && whenCell.isEmpty)
    if isSameTask, let last = rows.indices.last {
      counts.added += 1
      if !whoCell.isEmpty, whoCell.mergedFrom?.row ?? row.number == row.number {
        rows[last].who.append(whoCell)
      }
      if let helps = cell(.helps), !helps.isEmpty { rows[last].helps.append(helps) }
      if rows[last].when.isEmpty { rows[last].when = whenCell }
      return
    }
    guard !what.isEmpty else {
      counts.headings += 1
      if !words.isEmpty, own.isEmpty {
        problems.add(
          .notice, "row-without-task", at: grid.place(of: row),
          "Row \(row.number) says nothing of what is to be done; it is not read.")
      }
      return
    }
    counts.tasks += 1
    var plan = PlanRow(
      what: what, place: grid.place(of: row, column: columns.first { $0.meaning == .what }?.column))
    if !whoCell.isEmpty { plan.who.append(whoCell) }
    if let helps = cell(.helps), !helps.isEmpty { plan.helps.append(helps) }
    (plan.when, plan.area) = (whenCell, area)
    (plan.status, plan.note) = (cell(.status)?.text ?? "", cell(.note)?.text ?? "")
    rows.append(plan)
  }

  /// The columns of a row of headings further down: the same ones again, or those of a next table on the sheet.
  private func headingsAgain(_ row: Grid.Row) -> [(meaning: PlanColumn, column: Int)]? {
    let filled = row.cells.filter { !$0.text.isEmpty && $0.mergedFrom == nil }
    guard filled.count > 1, filled.allSatisfy({ $0.text.utf8.count <= 60 }) else { return nil }
    let known = filled.filter { PlanColumn(heading: $0.text) != nil }.count
    guard known * 3 >= filled.count * 2 else { return nil }
    let found = meanings(of: row)
    guard found.contains(where: { $0.meaning == .what }),
      found.contains(where: { $0.meaning == .who || $0.meaning == .whoAndWhen || $0.meaning == .when })
    else { return nil }
    return found
  }

  /// Whether a cell that could be the heading of a people's column names somebody: "Social worker" in a row is no
  /// heading.
  private func isSomebody(_ text: String, _ meaning: PlanColumn) -> Bool {
    guard meaning == .who || meaning == .helps else { return false }
    switch words.meaning(of: text) {
    case .role, .youngPerson, .informal: return true
    default: return false
    }
  }

  private func isArea(_ text: String) -> Bool { PlanAreas(catalogue).find(text) != nil }

  /// The different texts of a row, merged ones once.
  private static func words(of row: Grid.Row) -> [String] {
    row.cells.filter { !$0.text.isEmpty && ($0.mergedFrom == nil || $0.mergedFrom?.row != row.number) }
      .map(\.text)
  }

  // MARK: Cards

  /// Reads tables with the headings down the left side, one action after the other.
  private mutating func readCards(_ source: Grid) -> Bool {
    let labels = source.rows.map { row in
      row.cells.count >= 2 && !row.text(1).isEmpty ? PlanColumn(heading: row.text(0)) : nil
    }
    guard labels.contains(.what), labels.contains(.who) || labels.contains(.when), source.width <= 3 else {
      return false
    }
    var grid = source
    removed.add(PersonalData.takeOut(of: &grid, headingRow: nil))
    tables += 1
    counts.all += grid.rows.count
    var isOpen = false
    for (row, label) in zip(grid.rows, labels) {
      let cell = row.cells.count > 1 ? row.cells[1] : Grid.Cell()
      guard let label else {
        if row.cells.count == 1, isArea(row.text(0)) { area = row.text(0) }
        counts.headings += 1
        continue
      }
      if label == .what {
        counts.tasks += 1
        rows.append(PlanRow(what: cell, area: area, place: grid.place(of: row, column: 1)))
        isOpen = true
        continue
      }
      counts.added += 1
      if label == .area { area = cell.text }
      guard isOpen, let last = rows.indices.last else { continue }
      switch label {
      case .who: rows[last].who.append(cell)
      case .helps: rows[last].helps.append(cell)
      case .when: rows[last].when = cell
      case .area: rows[last].area = cell.text
      case .status: rows[last].status = cell.text
      case .note: rows[last].note = cell.text
      case .whoAndWhen:
        let parted = WhoAndWhen.parted(who: nil, both: cell, when: nil)
        rows[last].who.append(parted.who)
        rows[last].when = parted.when
      case .what, .reference: break
      }
    }
    return true
  }
}

/// Parts a cell that says who and by when.
enum WhoAndWhen {
  static func parted(who: Grid.Cell?, both: Grid.Cell?, when: Grid.Cell?) -> (who: Grid.Cell, when: Grid.Cell)
  {
    guard let both, who == nil || who?.isEmpty == true else {
      return (who ?? Grid.Cell(), when ?? Grid.Cell())
    }
    for sign in ["\n", " by ", " – ", " - ", ", ", ": ", " "] {
      let parts = both.text.components(separatedBy: sign)
      for cut in parts.indices.dropFirst() {
        let (left, right) = (parts[..<cut].joined(separator: sign), parts[cut...].joined(separator: sign))
        guard !left.isEmpty, WhenReading.looksLikeTime(right) else { continue }
        return (
          Grid.Cell(left.trimmingBlanks, struckOut: both.struckOut, marks: both.marks),
          Grid.Cell(right.trimmingBlanks)
        )
      }
    }
    return (both, when ?? Grid.Cell())
  }
}

/// Finds the area of the plan that a heading means.
struct PlanAreas {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The area by code, name or alias, with or without a number before it; nil where none is meant.
  func find(_ text: String) -> AreaID? {
    guard (1...80).contains(text.utf8.count) else { return nil }
    if let code = AreaID(text), catalogue.areas[code] != nil { return code }
    let plain = text.drop { !$0.isLetter }
    for candidate in [String(plain), plain.lowercased().replacing("my ", with: "")] where !candidate.isEmpty {
      if let area = catalogue.area(named: candidate) { return area }
    }
    let ending = plain.lowercased()
    for lead in ["being ", "section ", "area ", "keeping "] where ending.hasPrefix(lead) {
      if let area = catalogue.area(named: String(ending.dropFirst(lead.count))) { return area }
    }
    return nil
  }

  /// The area whose names share most stems with a heading, for a proposal; nil where none or two share as many.
  func nearest(_ text: String) -> AreaID? {
    let stems = Set(WordStems.of(String(text.prefix(200))))
    guard !stems.isEmpty else { return nil }
    let shared = catalogue.areas.values.map { area in
      (
        area: area.id,
        count: stems.intersection(([area.name, area.plainName] + area.aliases).flatMap { WordStems.of($0) })
          .count
      )
    }
    guard let best = shared.map(\.count).max(), best > 0 else { return nil }
    let winners = shared.filter { $0.count == best }
    return winners.count == 1 ? winners[0].area : nil
  }
}

import WhoDoesModel

/// What the rows of a table say.
extension PlanTableFinder {
  /// Takes in a row below the headings.
  mutating func add(_ row: Grid.Row, of grid: Grid) {
    func cell(_ meaning: PlanColumn) -> Grid.Cell? {
      columns.first { $0.meaning == meaning }.flatMap {
        $0.column < row.cells.count ? row.cells[$0.column] : nil
      }
    }
    let words = Self.words(of: row)
    defer { lastNumber = row.number }
    if isNote(row) {
      counts.headings += 1
      problems.add(
        .notice, "note-row", at: grid.place(of: row),
        "\((words.first ?? "").quoted) is a note or a line to sign on, and is not read as a task.")
      return
    }
    let what = cell(.what) ?? Grid.Cell()
    let (whoCell, whenCell) = WhoAndWhen.parted(
      who: cell(.who) ?? marks(row), both: cell(.whoAndWhen), when: cell(.when))
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
    guard !what.text.isEmpty else {
      counts.headings += 1
      problems.add(
        .notice, "struck-out-row", at: grid.place(of: row),
        "Row \(row.number) is struck out, and is not read as a task.")
      return
    }
    var plan = PlanRow(
      what: what, place: grid.place(of: row, column: columns.first { $0.meaning == .what }?.column))
    if !whoCell.isEmpty { plan.who.append(whoCell) }
    if let helps = cell(.helps), !helps.isEmpty { plan.helps.append(helps) }
    (plan.when, plan.area) = (whenCell, area)
    (plan.status, plan.note) = (all(.status, in: row), all(.note, in: row))
    take(plan)
  }

  /// The columns of a row of headings further down: the same ones again, or those of a next table on the sheet.
  mutating func headingsAgain(_ row: Grid.Row) -> [(meaning: PlanColumn, column: Int)]? {
    let filled = row.cells.filter { !$0.text.isEmpty && $0.mergedFrom == nil }
    guard filled.count > 1, filled.allSatisfy({ $0.text.utf8.count <= 60 }) else { return nil }
    let known = filled.count { isHeading($0.text) }
    guard known * 3 >= filled.count * 2 else { return nil }
    let found = meanings(of: row)
    guard found.contains(where: { $0.meaning == .what }),
      found.contains(where: { $0.meaning == .who || $0.meaning == .whoAndWhen || $0.meaning == .when })
    else { return nil }
    return found
  }

  /// The words of every column of one meaning, such as a colour and a sentence about how it is going.
  private func all(_ meaning: PlanColumn, in row: Grid.Row) -> String {
    columns.filter { $0.meaning == meaning }.map { row.text($0.column) }.filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// Those in whose columns a mark stands.
  private func marks(_ row: Grid.Row) -> Grid.Cell? {
    guard !marked.isEmpty else { return nil }
    return Grid.Cell(
      marked.filter { MatrixLayout.isMark(row.text($0.column)) }.map(\.who).joined(separator: ", "))
  }

  private mutating func isHeading(_ text: String) -> Bool {
    if let known = knownHeadings[text] { return known != nil }
    let meaning = PlanColumn(heading: text)
    if knownHeadings.count > 4_096 { knownHeadings.removeAll(keepingCapacity: true) }
    knownHeadings[text] = .some(meaning)
    return meaning != nil
  }
}

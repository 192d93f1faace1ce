import WhoDoesModel

/// Actions whose words say who and by when, and cells that hold several.
extension PlanTableFinder {
  /// Reads a table of actions that has no columns for who and when, because each line says both: "SW to register Jo
  /// with a GP by 1 March".
  mutating func readSentences(_ source: Grid) -> Bool {
    for heading in source.rows.indices.prefix(25) {
      for (column, cell) in source.rows[heading].cells.enumerated() where cell.mergedFrom == nil {
        guard cell.text.utf8.count <= 60, let meaning = PlanColumn(heading: cell.text),
          meaning == .whoAndWhen || meaning == .what && PlanColumn.saysWhat(cell.text)
        else { continue }
        let lines = source.rows[(heading + 1)...].flatMap { Self.lines(of: $0.text(column)) }
        let told = lines.count { PlanSentence($0, words) != nil }
        guard told > 0, told * 2 >= lines.count else { continue }
        var grid = source
        removed.add(PersonalData.takeOut(of: &grid, headingRow: heading))
        (columns, marked, area) = ([(.what, column)], [], headingArea(grid))
        findAreaColumn(grid, below: heading)
        tables += 1
        counts.all += grid.rows.count
        counts.headings += heading + 1
        begin(grid, after: grid.rows[heading].number)
        for row in grid.rows[(heading + 1)...] { add(row, of: grid) }
        return true
      }
    }
    return false
  }

  /// Takes in a task, or each of the tasks that a cell lists with dots or numbers.
  mutating func take(_ plan: PlanRow) {
    let actions = Self.lines(of: plan.what.text)
    counts.tasks += 1
    guard actions.count > 1, plan.what.struckOut.isEmpty else { return takeOne(plan) }
    // Where as many lines stand beside them, each belongs to its own action.
    let who = plan.who.count == 1 ? Self.bareLines(of: plan.who[0].text) : []
    let when = Self.bareLines(of: plan.when.text)
    problems.add(
      .notice, "several-actions", at: plan.place,
      "One cell lists \(actions.count) actions, which are read as \(actions.count) tasks"
        + (who.count == actions.count ? ", line by line with who does them." : "."))
    for (place, action) in actions.enumerated() {
      var one = plan
      one.what = Grid.Cell(action)
      if who.count == actions.count { one.who = [Grid.Cell(who[place])] }
      if when.count == actions.count { one.when = Grid.Cell(when[place]) }
      takeOne(one)
    }
  }

  private mutating func takeOne(_ plan: PlanRow) {
    var plan = plan
    if plan.who.allSatisfy(\.isEmpty), plan.helps.isEmpty, let said = PlanSentence(plan.what.text, words) {
      plan.who = [Grid.Cell(said.who)]
      plan.isWhoInAction = true
      if plan.when.isEmpty { plan.when = Grid.Cell(said.when) }
    }
    rows.append(plan)
  }

  /// The actions that a cell lists with dots, dashes or numbers, two at least; else the cell as it is.
  static func lines(of text: String) -> [String] {
    let lines = text.split(separator: "\n").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    let bare = lines.map(\.withoutListMark)
    let marks = zip(lines, bare).map { $0 != $1 }
    // Lines without a mark go on with the one above.
    guard marks.count(where: \.self) >= 2, marks.first == true else { return text.isEmpty ? [] : [text] }
    var actions: [String] = []
    for (line, isMarked) in zip(bare, marks) {
      if isMarked { actions.append(line) } else { actions[actions.count - 1] += " " + line }
    }
    return actions
  }

  /// Every line without its dot or number.
  private static func bareLines(of text: String) -> [String] {
    text.split(separator: "\n").map { String($0).trimmingBlanks.withoutListMark }.filter { !$0.isEmpty }
  }
}

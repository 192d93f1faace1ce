import WhoDoesModel

/// Tables with the headings down the left side.
extension PlanTableFinder {
  /// Reads tables with the headings down the left side, one action after the other.
  mutating func readCards(_ source: Grid) -> Bool {
    let source = Self.labelled(source)
    let labels = Self.labels(source)
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

  /// What the first column says of each row. Where "Action" stands, "Goal" is what it is for; and where nobody else is
  /// asked for, who helps is who does it.
  private static func labels(_ grid: Grid) -> [PlanColumn?] {
    var labels = grid.rows.map { row in
      row.cells.count >= 2 && !row.text(1).isEmpty ? PlanColumn(heading: row.text(0)) : nil
    }
    let whats = labels.indices.filter { labels[$0] == .what }
    if whats.contains(where: { PlanColumn.saysWhat(grid.rows[$0].text(0)) }) {
      for row in whats where !PlanColumn.saysWhat(grid.rows[row].text(0)) { labels[row] = nil }
    }
    if !labels.contains(.who), !labels.contains(.whoAndWhen) {
      labels = labels.map { $0 == .helps ? .who : $0 }
    }
    return labels
  }

  /// Lines such as "Task: visit a flat", each parted into its label and the rest, where most lines are like that.
  private static func labelled(_ grid: Grid) -> Grid {
    let parted = grid.rows.map { row -> (Grid.Cell, Grid.Cell)? in
      let filled = row.cells.filter { !$0.isEmpty }
      guard filled.count == 1, let colon = filled[0].text.firstIndex(of: ":") else { return nil }
      let label = String(filled[0].text[..<colon]).trimmingBlanks
      let rest = String(filled[0].text[filled[0].text.index(after: colon)...]).trimmingBlanks
      guard !rest.isEmpty, PlanColumn(heading: label) != nil else { return nil }
      return (Grid.Cell(label), Grid.Cell(rest))
    }
    guard parted.count(where: { $0 != nil }) * 2 > grid.rows.count else { return grid }
    var labelled = grid
    for (place, pair) in parted.enumerated() {
      if let pair { labelled.rows[place].cells = [pair.0, pair.1] }
    }
    return labelled
  }
}

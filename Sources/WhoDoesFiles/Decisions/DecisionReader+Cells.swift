import WhoDoesModel

/// What stands in the cells of a row: tasks, people and how far it is.
extension DecisionReader {
  private func cell(_ column: DecisionColumn, _ row: RawTable.Row) -> RawTable.Cell? {
    let cells = table.cells(of: row)
    guard let position = columns[column], position < cells.count else { return nil }
    return cells[cells.startIndex + position]
  }

  func text(_ column: DecisionColumn, _ row: RawTable.Row) -> String {
    cell(column, row).map { table.text($0) } ?? ""
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ column: DecisionColumn, _ row: RawTable.Row,
    _ message: String, _ suggestion: String?
  ) {
    let place =
      cell(column, row).map { table.place(of: $0, in: row) }
      ?? .init(file: table.file, line: row.line, row: row.number)
    problems.add(severity, code, at: place, "Row \(row.number), \(column.rawValue): \(message)", suggestion)
  }

  mutating func task(_ row: RawTable.Row) -> TaskIndex? {
    let written = text(.taskID, row)
    guard !written.isEmpty else {
      report(
        .error, "empty-cell", .taskID, row, "There is no task.", "Write the task's id, or take the row out.")
      return nil
    }
    let ids = network.taskIndices.map { network[network[$0].id] }
    if let place = ids.firstIndex(where: { $0.lowercased() == written.lowercased() }) {
      return TaskIndex(place)
    }
    report(
      .error, "unknown-task", .taskID, row, "\(written.quoted) is no task of this case.",
      Suggestion.didYouMean(written, among: ids) ?? "The ids stand in the tasks table.")
    return nil
  }

  /// One person, for a cell that takes one name.
  mutating func person(_ column: DecisionColumn, _ row: RawTable.Row) -> PersonIndex? {
    let written = text(column, row)
    guard !written.isEmpty else { return nil }
    // A whole name may have a comma or an "and" in it, so the cell is looked up whole first.
    if let found = people.find(written).only { return checked(found, column, row) }
    let names = DecisionPeople.names(in: written)
    if names.count > 1 {
      let rest =
        column == .lead ? "Leave one name here and put the others under helps." : "Leave one name here."
      report(.error, "two-names", column, row, "\(written.quoted) has \(names.count) names.", rest)
      return nil
    }
    return one(written, column, row)
  }

  mutating func helpers(_ row: RawTable.Row) -> [PersonIndex] {
    let written = text(.helps, row)
    guard !written.isEmpty else { return [] }
    if let found = people.find(written).only { return [found] }
    return DecisionPeople.names(in: written).compactMap { one($0, .helps, row) }
  }

  private mutating func one(_ name: String, _ column: DecisionColumn, _ row: RawTable.Row) -> PersonIndex? {
    let found = people.find(name).all
    switch found.count {
    case 1: return checked(found[0], column, row)
    case 0:
      report(
        .error, "unknown-person", column, row, "\(name.quoted) is nobody in the people table.",
        people.closest(to: name).map { "Did you mean \($0)?" }
          ?? "Write a name from the people table, or add the person there first.")
    default:
      let names = Spelling.choice(found.map { "\(network[network[$0].name]) (\(network[network[$0].id]))" })
      report(
        .error, "several-people", column, row, "\(name.quoted) can be \(names).",
        "Write the whole name or the id.")
    }
    return nil
  }

  /// Somebody who can hold something on the day of the meeting.
  private mutating func checked(
    _ person: PersonIndex, _ column: DecisionColumn, _ row: RawTable.Row
  ) -> PersonIndex? {
    guard column != .helps else { return person }
    let who = network[person]
    let name = network[who.name]
    if who.kind == .team {
      report(
        .error, "team-as-lead", column, row, "\(name.quoted) is a team, and nobody can ring a team.",
        "Write the name of one person in it.")
      return nil
    }
    if who.isGone(on: day) {
      report(
        .error, "gone", column, row, "\(name.quoted) is not in post on \(day.inWords).",
        "Write somebody who is, or put the people table right.")
      return nil
    }
    return person
  }

  mutating func progress(_ row: RawTable.Row) -> PathwayTask.Progress? {
    let written = text(.status, row)
    guard !written.isEmpty else { return nil }
    if let progress = PathwayTask.Progress(writtenAs: written) { return progress }
    let words = PathwayTask.Progress.allCases.map(\.rawValue)
    report(
      .error, "unknown-word", .status, row, "\(written.quoted) is no status.",
      Suggestion.didYouMean(written, among: words) ?? "Write \(Spelling.choice(words)).")
    return nil
  }
}

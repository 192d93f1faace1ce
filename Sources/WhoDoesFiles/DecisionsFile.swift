public import WhoDoesModel

/// Reads a decisions sheet in whatever state it comes back.
public enum DecisionsFile {
  /// Reads a `.csv` or `.xlsx` file against the case that it was made from.
  ///
  /// Every problem is told at once with its row, its column and what to do; nothing is guessed in silence. People
  /// are known by id, whole name, first name, or what the young person calls them.
  ///
  /// ```swift
  /// let (typed, problems) = DecisionsFile.read("decisions.csv", network: jordan)
  /// ```
  ///
  /// - Parameter day: The day of the meeting, before which nothing new can be due.
  /// - Complexity: O(*r* · *p*) for *r* rows and *p* people.
  public static func read(
    _ path: String, network: Case, on day: Day
  ) -> (decisions: TypedDecisions, diagnostics: [Diagnostic]) {
    var problems = Problems()
    guard let bytes = FileBytes.read(path, &problems) else { return (TypedDecisions(), problems.finished()) }
    let (table, found) =
      XLSXTable.isMeant(by: path, bytes)
      ? XLSXTable.read(bytes, file: path, name: "decisions")
      : DelimitedText.read(bytes, file: path, name: "decisions")
    // Of a workbook that cannot be read there is nothing more to say than that.
    guard !table.headings.isEmpty || !found.contains(where: { $0.severity == .error }) else {
      return (TypedDecisions(), found)
    }
    var reader = DecisionReader(table, network: network, day: day)
    let typed = reader.read()
    return (typed, found + reader.problems.finished())
  }
}

/// Walks the rows of a decisions sheet.
struct DecisionReader {
  private let table: RawTable
  private let network: Case
  private let day: Day
  private let people: DecisionPeople
  private var columns: [DecisionColumn: Int] = [:]
  private(set) var problems = Problems()

  init(_ table: RawTable, network: Case, day: Day) {
    (self.table, self.network, self.day) = (table, network, day)
    people = DecisionPeople(network)
    let known = Dictionary(
      uniqueKeysWithValues: DecisionColumn.allCases.map { (Spelling.key($0.rawValue), $0) })
    for (position, cell) in table.headings.enumerated() {
      let written = table.text(cell)
      if let column = known[Spelling.key(written)], columns[column] == nil {
        columns[column] = position
      } else if !written.isEmpty {
        problems.add(
          .notice, "unknown-column", at: table.place(of: cell, in: nil), "\(written.quoted) is not read.",
          Suggestion.didYouMean(written, among: DecisionColumn.allCases.map(\.rawValue)))
      }
    }
  }

  mutating func read() -> TypedDecisions {
    var typed = TypedDecisions()
    for column in [DecisionColumn.taskID, .lead] where columns[column] == nil {
      problems.add(
        .error, "missing-column", at: .init(file: table.file, line: 1, row: 1),
        "There is no column \(column.rawValue).", "Use the sheet that whodoes meeting --decisions wrote.")
    }
    guard !problems.hasErrors else { return typed }
    var seen: [TaskIndex: Int] = [:]
    for row in table.rows {
      if let kind = MeetingJob.Kind.allCases.first(where: { $0.rawValue == text(.taskID, row).uppercased() })
      {
        let job = MeetingJob(kind, person: person(.lead, row), due: date(row))
        if job.person != nil || job.due != nil { typed.jobs.append(job) }
        continue
      }
      guard let task = task(row) else { continue }
      if let before = seen[task] {
        report(
          .error, "repeated-row", .taskID, row, "The task stands in row \(before) already.",
          "Keep one of the two.")
        continue
      }
      seen[task] = row.number
      var decision = Decision(task: task, row: row.number)
      decision.lead = person(.lead, row)
      decision.helpers = helpers(row).filter { $0 != decision.lead }
      decision.due = date(row)
      decision.teller = person(.whoTells, row)
      decision.progress = progress(row)
      if decision.isEmpty { typed.undecided.append(task) } else { typed.decisions.append(decision) }
    }
    return typed
  }
}

// MARK: Cells

extension DecisionReader {
  private func cell(_ column: DecisionColumn, _ row: RawTable.Row) -> RawTable.Cell? {
    let cells = table.cells(of: row)
    guard let position = columns[column], position < cells.count else { return nil }
    return cells[cells.startIndex + position]
  }

  private func text(_ column: DecisionColumn, _ row: RawTable.Row) -> String {
    cell(column, row).map { table.text($0) } ?? ""
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ column: DecisionColumn, _ row: RawTable.Row,
    _ message: String, _ suggestion: String?
  ) {
    let place =
      cell(column, row).map { table.place(of: $0, in: row) }
      ?? .init(file: table.file, line: row.line, row: row.number)
    problems.add(severity, code, at: place, "Row \(row.number), \(column.rawValue): \(message)", suggestion)
  }

  private mutating func task(_ row: RawTable.Row) -> TaskIndex? {
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
  private mutating func person(_ column: DecisionColumn, _ row: RawTable.Row) -> PersonIndex? {
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

  private mutating func helpers(_ row: RawTable.Row) -> [PersonIndex] {
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

  private mutating func progress(_ row: RawTable.Row) -> PathwayTask.Progress? {
    let written = text(.status, row)
    guard !written.isEmpty else { return nil }
    if let progress = PathwayTask.Progress(writtenAs: written) { return progress }
    let words = PathwayTask.Progress.allCases.map(\.rawValue)
    report(
      .error, "unknown-word", .status, row, "\(written.quoted) is no status.",
      Suggestion.didYouMean(written, among: words) ?? "Write \(Spelling.choice(words)).")
    return nil
  }

  private mutating func date(_ row: RawTable.Row) -> Day? {
    let written = text(.by, row)
    guard !written.isEmpty else { return nil }
    switch DateReading(written) {
    case .day(let due, let american):
      if american != nil {
        report(.notice, "ambiguous-date", .by, row, "\(written.quoted) is read as \(due.inWords).", nil)
      }
      return notBeforeTheMeeting(due, written, row)
    case .american(let due):
      report(
        .error, "american-date", .by, row, "\(written.quoted) has no month that follows the day.",
        "If \(due.inWords) is meant, write \(due).")
    case .serialNumber(let due):
      report(
        .error, "serial-date", .by, row, "\(written.quoted) is a number, not a date.",
        "If \(due.inWords) is meant, write \(due).")
    case .impossible:
      report(
        .error, "impossible-date", .by, row, "There is no day \(written.quoted).", "Write it as in \(day).")
    case .unreadable:
      if let due = withoutYear(written) {
        report(
          .notice, "year-added", .by, row, "\(written.quoted) has no year and is read as \(due.inWords).",
          "If another year is meant, write it.")
        return due
      }
      report(
        .error, "no-date", .by, row, "\(written.quoted) is not a day, so nobody would know when it is late.",
        "Agree one and write it as in \(day), or leave the cell empty.")
    }
    return nil
  }

  private mutating func notBeforeTheMeeting(_ due: Day, _ written: String, _ row: RawTable.Row) -> Day? {
    guard due < day else { return due }
    report(
      .error, "before-the-meeting", .by, row,
      "\(written.quoted) is \(due.inWords), before the meeting on \(day.inWords).",
      "Check the month and the year.")
    return nil
  }

  /// The next such day from the meeting on, for "24/3" or "24 March".
  private func withoutYear(_ written: String) -> Day? {
    let year = day.parts.year
    let separator = written.contains(where: \.isLetter) ? " " : written.contains(".") ? "." : "/"
    for year in [year, year + 1] {
      if case .day(let due, _) = DateReading("\(written)\(separator)\(year)"), due >= day { return due }
    }
    return nil
  }
}

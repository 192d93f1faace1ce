import WhoDoesModel

/// Walks the rows of a decisions sheet.
struct DecisionReader {
  let table: RawTable
  let network: Case
  let day: Day
  let people: DecisionPeople
  private(set) var columns: [DecisionColumn: Int] = [:]
  var problems = Problems()

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

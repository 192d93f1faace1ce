import WhoDoesFiles
import WhoDoesModel

/// Grids of counts, one row a table and task.
extension TallyReader {
  /// A row of counts becomes as many nameless sheets as its largest answers need; who gave which is not known.
  mutating func readCounts(_ row: RawTable.Row) {
    guard !isTotal(row) else { return }
    let cells = cells(row)
    let written = cells.first { $0.kind == .rowTask }?.text ?? ""
    guard let task = task(written, row) else { return }
    var who = RoomAnswers.Sheet(answers: [])
    readWho(row, into: &who)
    var given: [RoomAnswers.Choice] = []
    for (kind, cell, text) in cells where !text.isEmpty {
      guard case .count(let choice) = kind else { continue }
      guard let count = Int(text), (0...999).contains(count) else {
        room.inDoubt[task] += 1
        problems.add(
          .notice, "not-a-number", at: table.place(of: cell, in: row),
          "Row \(row.number): \(text.quoted) is no count and is left out.", "Write how many, in digits.")
        continue
      }
      given += [RoomAnswers.Choice](repeating: choice, count: count)
    }
    let sheets = room.sheets
    var places = sheets.indices.filter { place in
      sheets[place].table == who.table && sheets[place].round == who.round
        && sheets[place].answers[task] == nil
    }[...]
    for choice in given {
      if let place = places.popFirst() {
        room.sheets[place].answers[task] = choice
      } else {
        who.answers = .init(repeating: nil, count: room.tasks.count)
        who.answers[task] = choice
        room.sheets.append(who)
      }
    }
  }

  private mutating func task(_ written: String, _ row: RawTable.Row) -> Int? {
    let known = TallyHeadings.place(of: written, among: room.tasks, byNumber: headings.knowsTasks)
    if let known { return known }
    guard !headings.knowsTasks, !written.isEmpty else {
      problems.add(
        .error, "unknown-task", at: .init(file: table.file, line: row.line, row: row.number),
        "Row \(row.number): \(written.isEmpty ? "There is no task." : "\(written.quoted) is no task that was asked about.")",
        Suggestion.didYouMean(written, among: room.tasks.map(\.id)))
      return nil
    }
    room.tasks.append(.init(id: written, title: written))
    room.inDoubt.append(0)
    for place in room.sheets.indices { room.sheets[place].answers.append(nil) }
    return room.tasks.count - 1
  }
}

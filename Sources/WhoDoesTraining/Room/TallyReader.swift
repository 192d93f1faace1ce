import WhoDoesFiles
import WhoDoesModel

/// Walks the rows of a grid.
struct TallyReader {
  let table: RawTable
  let headings: TallyHeadings
  let names: NameKey
  var room: RoomAnswers
  var problems: Problems

  init(_ table: RawTable, headings: TallyHeadings, names: NameKey) {
    (self.table, self.headings, self.names) = (table, headings, names)
    room = RoomAnswers(names: names.entries, tasks: headings.tasks, sheets: [])
    problems = headings.problems
  }

  mutating func read() {
    room.isByPerson = !headings.isCounts
    for row in table.rows {
      if headings.isCounts { readCounts(row) } else { readPerson(row) }
    }
    keepOnlyAsked()
    if room.sheets.isEmpty {
      problems.add(
        .error, "no-row", at: .init(file: table.file), "There is no answer in this grid.",
        "Write one row for each person under the headings.")
    }
  }

  /// Of a case's many tasks only those stay that the grid has a column or a row for.
  private mutating func keepOnlyAsked() {
    let kept = room.tasks.indices.filter { task in
      headings.isCounts
        ? room.inDoubt[task] > 0 || room.sheets.contains { $0.answers[task] != nil }
        : headings.kinds.contains(.task(task))
    }
    guard kept.count < room.tasks.count else { return }
    room.tasks = kept.map { room.tasks[$0] }
    room.inDoubt = kept.map { room.inDoubt[$0] }
    for place in room.sheets.indices {
      room.sheets[place].answers = kept.map { room.sheets[place].answers[$0] }
    }
  }

  static func choice(_ meaning: NameKey.Meaning) -> RoomAnswers.Choice? {
    switch meaning {
    case .one(let place): .named(place)
    case .everybody: .everybody
    case .nobody: .nobody
    case .dontKnow: .dontKnow
    case .nothing, .myself, .several, .either, .unknown: nil
    }
  }

  func cells(_ row: RawTable.Row) -> [(kind: TallyHeadings.Kind, cell: RawTable.Cell, text: String)] {
    zip(headings.kinds, table.cells(of: row)).map { ($0, $1, table.text($1)) }
  }

  private mutating func readPerson(_ row: RawTable.Row) {
    guard !isTotal(row) else { return }
    var sheet = RoomAnswers.Sheet(answers: .init(repeating: nil, count: room.tasks.count))
    readWho(row, into: &sheet)
    var isFilled = false
    for (kind, cell, text) in cells(row) {
      guard case .task(let task) = kind, !text.isEmpty else { continue }
      let reading = names.read(text)
      guard reading.meaning != .nothing else { continue }
      isFilled = true
      let own: RoomAnswers.Choice? = reading.meaning == .myself ? sheet.role.map { .named($0) } : nil
      if let choice = own ?? Self.choice(reading.meaning), !reading.isCrossedOut {
        sheet.answers[task] = choice
      } else {
        room.inDoubt[task] += 1
        report(reading, text, cell, row)
      }
    }
    if isFilled { room.sheets.append(sheet) }
  }

  /// A row of sums is no person.
  mutating func isTotal(_ row: RawTable.Row) -> Bool {
    let texts = cells(row).map { Spelling.key($0.text) }
    let first = texts.first { !$0.isEmpty } ?? ""
    guard ["total", "totals", "sum", "all", "count"].contains(first) else { return false }
    problems.add(
      .notice, "total-row", at: .init(file: table.file, line: row.line, row: row.number),
      "Row \(row.number) is a row of sums and is not read.")
    return true
  }

  mutating func readWho(_ row: RawTable.Row, into sheet: inout RoomAnswers.Sheet) {
    for (kind, cell, text) in cells(row) where !text.isEmpty {
      switch kind {
      case .table: sheet.table = text
      case .round: sheet.round = round(text, cell, row)
      case .role:
        if case .one(let place) = names.read(text).meaning {
          sheet.role = place
        } else {
          problems.add(
            .notice, "unknown-role", at: table.place(of: cell, in: row),
            "Row \(row.number): \(text.quoted) is no one role here; the answers count without a role.",
            Suggestion.didYouMean(text, among: names.entries.map(\.label)))
        }
      default: break
      }
    }
  }

  private mutating func round(_ text: String, _ cell: RawTable.Cell, _ row: RawTable.Row) -> RoomAnswers.Round
  {
    switch Spelling.key(text) {
    case "before", "b", "1", "pre", "first", "start": return .before
    case "after", "a", "2", "post", "second", "end": return .after
    default:
      problems.add(
        .notice, "unknown-word", at: table.place(of: cell, in: row),
        "Row \(row.number): \(text.quoted) is neither before nor after, and counts as before.",
        "Write before or after.")
      return .before
    }
  }

  private mutating func report(
    _ reading: NameKey.Reading, _ text: String, _ cell: RawTable.Cell, _ row: RawTable.Row
  ) {
    let because =
      switch reading.meaning {
      case .several: "names more than one"
      case .either(let some): "can be \(Spelling.choice(some.map { names.entries[$0].label }))"
      case .myself: "means whoever wrote it, and the row does not say their role"
      default: reading.isCrossedOut ? "has something crossed out" : "is no letter or role of this session"
      }
    problems.add(
      .notice, "in-doubt", at: table.place(of: cell, in: row),
      "Row \(row.number): \(text.quoted) \(because). It is in doubt and not counted.",
      reading.meaning == .unknown ? Suggestion.didYouMean(text, among: names.entries.map(\.label)) : nil)
  }
}

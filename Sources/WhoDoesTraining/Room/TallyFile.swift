public import WhoDoesFiles
public import WhoDoesModel

/// Reads the grid that a trainer types in the break: one row a person, one column a task.
///
/// Letters stand for roles, `0` for nobody and `?` for "don't know"; words do as well. A column `role` says who
/// answered, `table` where they sat, and `when` whether it was before or after the talk. A grid of counts does too:
/// one row a table and task, with a column `task`, and a column for every answer.
///
/// ```text
/// person,table,role,T1,T2,T3
/// 1,1,P,S,S,0
/// 2,1,K,P,?,P
/// ```
public enum TallyFile {
  /// Reads a `.csv` or `.xlsx` file.
  ///
  /// Every row and cell is accounted for: what is in doubt is counted as such and named, and nothing is guessed.
  ///
  /// - Parameters:
  ///   - names: Everybody who can be named, with their letters.
  ///   - tasks: The tasks asked about, where they are known; else the headings are the tasks.
  /// - Complexity: O(*n*) in the cells.
  public static func read(
    _ path: String, names: NameKey, tasks: [RoomAnswers.Task]? = nil
  ) -> (room: RoomAnswers, diagnostics: [Diagnostic]) {
    let (table, found) = ReturnedSheet.read(path, name: "tally") { table in
      TallyHeadings(table, names: names, tasks: tasks).isGrid
    }
    let nothing = RoomAnswers(names: names.entries, tasks: [], sheets: [])
    guard !table.headings.isEmpty else {
      return (nothing, found.contains { $0.severity == .error } ? found : found + [empty(path)])
    }
    let headings = TallyHeadings(table, names: names, tasks: tasks)
    guard headings.isGrid else {
      return (nothing, found + headings.problems.finished() + [noTasks(table.file)])
    }
    var reader = TallyReader(table, headings: headings, names: names)
    reader.read()
    return (reader.room, found + reader.problems.finished())
  }

  private static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-heading", at: .init(file: path), "There is nothing in this file.",
      suggestion: "Write the tasks into the first row, and one row for each person under it.")
  }

  private static func noTasks(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-task", at: .init(file: file, line: 1, row: 1), "No column of this grid is a task.",
      suggestion: "Head a column with each task's id or number, such as T1, T2 and so on.")
  }
}

/// What the columns of a grid hold.
struct TallyHeadings {
  /// What a column holds.
  enum Kind: Equatable {
    case person, table, role, round, ignored
    /// A task, by position.
    case task(Int)
    /// The task of the row, in a grid of counts.
    case rowTask
    /// How many gave an answer, in a grid of counts.
    case count(RoomAnswers.Choice)
  }

  private(set) var kinds: [Kind] = []
  private(set) var tasks: [RoomAnswers.Task]
  private(set) var problems = Problems()
  /// Whether it is a grid of counts.
  private(set) var isCounts = false
  /// Whether the tasks were known before the grid was read.
  let knowsTasks: Bool

  /// Whether there is anything to read.
  var isGrid: Bool {
    kinds.contains {
      switch $0 {
      case .task, .count: true
      default: false
      }
    }
  }

  init(_ table: RawTable, names: NameKey, tasks known: [RoomAnswers.Task]?) {
    (tasks, knowsTasks) = (known ?? [], known != nil)
    let headings = table.headings.map { table.text($0) }
    isCounts = headings.contains { Self.own[Spelling.key($0)] == .rowTask }
    for (heading, cell) in zip(headings, table.headings) {
      let kind = kind(of: heading, names)
      let isRepeated = kind != .ignored && kinds.contains(kind)
      if isRepeated || kind == .ignored && !heading.isEmpty && !Self.isQuiet(heading) {
        problems.add(
          isRepeated ? .error : .notice, isRepeated ? "repeated-column" : "unknown-column",
          at: table.place(of: cell, in: nil),
          isRepeated
            ? "\(heading.quoted) is here twice; the first is read." : "\(heading.quoted) is not read.",
          isRepeated
            ? "Take one of them away."
            : Suggestion.didYouMean(heading, among: tasks.map(\.id) + ["role", "table", "when"]))
      }
      kinds.append(isRepeated ? .ignored : kind)
    }
  }

  private mutating func kind(of heading: String, _ names: NameKey) -> Kind {
    let key = Spelling.key(heading)
    if let own = Self.own[key] { return own }
    if Self.isQuiet(heading) { return .ignored }
    if isCounts {
      guard let choice = TallyReader.choice(names.read(heading).meaning) else { return .ignored }
      return .count(choice)
    }
    if let place = Self.place(of: heading, among: tasks, byNumber: knowsTasks) { return .task(place) }
    guard !knowsTasks, !key.isEmpty else { return .ignored }
    tasks.append(.init(id: heading, title: heading))
    return .task(tasks.count - 1)
  }

  /// The task that a heading means: by id, title or number.
  static func place(of written: String, among tasks: [RoomAnswers.Task], byNumber: Bool = true) -> Int? {
    let key = Spelling.key(written)
    guard !key.isEmpty else { return nil }
    if let place = tasks.firstIndex(where: { Spelling.key($0.id) == key }) { return place }
    if let place = tasks.firstIndex(where: { Spelling.key($0.title) == key }) { return place }
    guard byNumber else { return nil }
    for start in ["", "t", "q", "task", "question", "no", "number"] where key.hasPrefix(start) {
      if let number = Int(key.dropFirst(start.count)), tasks.indices.contains(number - 1) {
        return number - 1
      }
    }
    return nil
  }

  private static func isQuiet(_ heading: String) -> Bool {
    heading.isEmpty
      || ["comment", "comments", "note", "notes", "total", "answered", "tasktitle", "title"]
        .contains(Spelling.key(heading))
  }

  private static let own: [String: Kind] = {
    var own: [String: Kind] = [:]
    for key in ["person", "name", "who", "respondent", "participant", "initials", "personid", "sheet"] {
      own[key] = .person
    }
    for key in ["table", "tableno", "tablenumber", "group", "groupno"] { own[key] = .table }
    for key in ["role", "myrole", "yourrole", "job", "jobtitle", "iam", "iama"] { own[key] = .role }
    for key in ["when", "round", "beforeafter", "beforeorafter", "time", "phase"] { own[key] = .round }
    for key in ["task", "taskid"] { own[key] = .rowTask }
    return own
  }()
}

/// Walks the rows of a grid.
struct TallyReader {
  private let table: RawTable
  private let headings: TallyHeadings
  private let names: NameKey
  private(set) var room: RoomAnswers
  private(set) var problems: Problems

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

  private func cells(_ row: RawTable.Row) -> [(kind: TallyHeadings.Kind, cell: RawTable.Cell, text: String)] {
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
  private mutating func isTotal(_ row: RawTable.Row) -> Bool {
    let texts = cells(row).map { Spelling.key($0.text) }
    let first = texts.first { !$0.isEmpty } ?? ""
    guard ["total", "totals", "sum", "all", "count"].contains(first) else { return false }
    problems.add(
      .notice, "total-row", at: .init(file: table.file, line: row.line, row: row.number),
      "Row \(row.number) is a row of sums and is not read.")
    return true
  }

  private mutating func readWho(_ row: RawTable.Row, into sheet: inout RoomAnswers.Sheet) {
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

extension TallyReader {
  /// A row of counts becomes as many nameless sheets as its largest answers need; who gave which is not known.
  private mutating func readCounts(_ row: RawTable.Row) {
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

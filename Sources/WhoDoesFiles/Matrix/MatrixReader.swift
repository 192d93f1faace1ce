import WhoDoesMatrix
import WhoDoesModel

/// Takes the letters out of a table whose layout is known, and says of every row and box what became of it.
struct MatrixReader {
  private let sheet: MatrixSheet
  private let layout: MatrixLayout
  private(set) var problems: Problems
  private var scheme = LetterScheme.raci
  private var unknown: [String: (count: Int, place: Diagnostic.Place)] = [:]
  private var lookAlikes: (count: Int, place: Diagnostic.Place)?

  init(_ sheet: MatrixSheet, _ layout: MatrixLayout, _ problems: Problems) {
    (self.sheet, self.layout, self.problems) = (sheet, layout, problems)
  }

  private var rows: Range<Int> { layout.header + 1..<sheet.grid.rows.count }

  /// Reads the table; nil where it has no letters or no tasks after all.
  mutating func read(given: LetterScheme?, words: [String]) -> ResponsibilityMatrix? {
    let answer = SchemeFinder.find(given: given, words: words, codes: codes())
    scheme = answer.scheme
    var matrix = ResponsibilityMatrix(
      file: sheet.grid.file, sheet: sheet.grid.name, layout: layout.layout, scheme: scheme)
    switch layout.layout {
    case .wide: readWide(&matrix)
    case .turned: readTurned(&matrix)
    case .long: readLong(&matrix)
    case .byLetter: readByLetter(&matrix)
    }
    guard !matrix.tasks.isEmpty, matrix.letterCount > 0 else { return nil }
    if let guess = answer.guess {
      notice(
        "guessed-letters", sheet.place(layout.header), guess,
        "Give --letters, such as --letters \"L=leads,H=helps,I=told\", if they mean something else.")
    }
    tellOfLayout()
    tellOfLetters()
    return matrix
  }

  /// How often each code stands in the boxes; in a table with a column a letter, the letters are its headings.
  private func codes() -> [String: Int] {
    var codes: [String: Int] = [:]
    func count(_ text: String) {
      for code in LetterBox(text)?.codes ?? [] { codes[code, default: 0] += 1 }
    }
    if layout.layout == .byLetter {
      for column in layout.columns { count(String(sheet.text(layout.header, column).prefix { $0 != " " })) }
      return codes
    }
    for row in rows where !sheet.legendRows.contains(row) {
      for column in layout.columns where sheet.kind(row, column) == .letters {
        count(sheet.text(row, column))
      }
    }
    return codes
  }

  // MARK: Saying what was done

  private mutating func notice(
    _ code: String, _ place: Diagnostic.Place, _ message: String, _ suggestion: String? = nil
  ) {
    problems.add(.notice, code, at: place, message, suggestion)
  }

  private mutating func tellOfLayout() {
    switch layout.layout {
    case .wide:
      if layout.header > 0 {
        notice(
          "header-below", sheet.place(layout.header),
          "Row \(sheet.grid.rows[layout.header].number) is taken for the names of the roles.")
      }
    case .turned:
      notice(
        "turned", sheet.place(layout.header),
        "Roles are taken to stand down the side, and tasks along the top.",
        "Call the first column “Task” if it is the other way round.")
    case .long:
      notice(
        "long", sheet.place(layout.header), "Each row is taken for one letter: a task, a role and its part.")
    case .byLetter:
      notice(
        "by-letter", sheet.place(layout.header),
        "Each column is taken for one letter, with the names of roles in its boxes.")
    }
  }

  private mutating func tellOfLetters() {
    for (code, seen) in unknown.sorted(by: { $0.key < $1.key }) {
      notice(
        "unknown-letter", seen.place,
        "\(code.quoted) stands in \(seen.count == 1 ? "1 box" : "\(seen.count) boxes"), and nothing says what it means; it is not counted.",
        "Give it with --letters, such as --letters \"\(code.prefix(4))=helps\", together with the others.")
    }
    if let seen = lookAlikes {
      notice(
        "look-alike", seen.place,
        "\(seen.count == 1 ? "1 box has a letter" : "\(seen.count) boxes have letters") of another alphabet that looks like ours; read as ours.",
        "Type the letters again.")
    }
  }

  // MARK: Boxes

  /// The box of letters at a place; nil where it is empty or not understood, which is then said.
  private mutating func box(_ row: Int, _ column: Int, role: Int) -> ResponsibilityMatrix.Box? {
    let text = sheet.text(row, column)
    guard !text.isEmpty, !LetterBox.isBlank(text) else { return nil }
    guard let read = LetterBox(text) else {
      notice(
        "unread-box", sheet.place(row, column), "\(text.quoted) is no letter, and the box counts as empty.",
        "Put the letter first, and the words in brackets behind it.")
      return nil
    }
    let (known, others) = read.letters(of: scheme)
    for code in others { unknown[code, default: (0, sheet.place(row, column))].count += 1 }
    if read.hadLookAlikes {
      lookAlikes = (count: (lookAlikes?.count ?? 0) + 1, place: lookAlikes?.place ?? sheet.place(row, column))
    }
    let letters = known.filter { $0.part != .out }
    guard !letters.isEmpty else { return nil }
    var box = ResponsibilityMatrix.Box(role: role, letters: letters, cell: sheet.cell(row, column))
    (box.isDoubtful, box.isAgreedShared) = (read.isDoubtful, read.isAgreedShared)
    box.remark = read.remark
    if read.isDoubtful {
      notice(
        "open-box", sheet.place(row, column),
        "\(text.quoted) leaves the letter open; it is counted, and told of as open.")
    }
    return box
  }

  // MARK: Layouts

  private mutating func readWide(_ matrix: inout ResponsibilityMatrix) {
    for column in layout.columns {
      matrix.add(.init(name: heading(column), cell: sheet.cell(layout.header, column)))
    }
    var sections = SectionReader(sheet, layout)
    var last: (row: Int, task: Int)?
    for row in rows {
      switch sections.reading(of: row) {
      case .passOver(let code, let why):
        notice(code, sheet.place(row), "Row \(sheet.grid.rows[row].number) is \(why), and is passed over.")
      case .heading(let isSure):
        if !isSure {
          notice(
            "taken-for-heading", sheet.place(row, layout.task),
            "\(sheet.text(row, sections.headingColumn(row)).quoted) is taken for a heading, because it has no letters and rows follow.",
            "If it is a task that nobody holds, put a dash into its boxes.")
        }
      case .task(let isSure):
        if !isSure {
          notice(
            "taken-for-task", sheet.place(row, layout.task),
            "\(sheet.text(row, layout.task).quoted) has no letters, and is taken for a task that nobody holds.",
            "If it is a heading, end it with a colon.")
        }
        let task = task(row, sections.current, after: &last, &matrix)
        for (role, column) in layout.columns.enumerated() {
          if let box = box(row, column, role: role) { matrix.put(box, in: task) }
        }
      }
    }
  }

  /// The task of a row; one whose cell is merged with the row above goes on.
  private func task(
    _ row: Int, _ section: String, after last: inout (row: Int, task: Int)?,
    _ matrix: inout ResponsibilityMatrix
  ) -> Int {
    let cells = sheet.grid.rows[row].cells
    if let there = last, layout.task < cells.count, let first = cells[layout.task].mergedFrom,
      first.row < sheet.grid.rows[row].number, first.column == layout.task + 1
    {
      last = (row, there.task)
      return there.task
    }
    let cell = sheet.cell(row, layout.task)
    let name = cell.value.isEmpty ? "(no words, row \(cell.row))" : cell.value
    let task = matrix.add(ResponsibilityMatrix.Task(name: name, section: section, cell: cell))
    last = (row, task)
    return task
  }

  /// The name over a column; where the cell is empty, the one above it.
  private func heading(_ column: Int) -> String {
    let own = sheet.text(layout.header, column)
    if !own.isEmpty { return own }
    let above = layout.header > 0 ? sheet.text(layout.header - 1, column) : ""
    return above.isEmpty ? "(no name, column \(column + 1))" : above
  }

  private mutating func readTurned(_ matrix: inout ResponsibilityMatrix) {
    for column in layout.columns {
      matrix.add(
        ResponsibilityMatrix.Task(name: heading(column), cell: sheet.cell(layout.header, column)))
    }
    for row in rows where !sheet.legendRows.contains(row) {
      let name = sheet.text(row, layout.task)
      guard !name.isEmpty, !SectionReader.isTotal(name) else { continue }
      let role = matrix.add(ResponsibilityMatrix.Role(name: name, cell: sheet.cell(row, layout.task)))
      for (task, column) in layout.columns.enumerated() {
        if let box = box(row, column, role: role) { matrix.put(box, in: task) }
      }
    }
  }

  private mutating func readLong(_ matrix: inout ResponsibilityMatrix) {
    var tasks: [String: Int] = [:]
    var roles = RoleBook()
    for row in rows where !sheet.legendRows.contains(row) {
      let name = sheet.text(row, layout.task)
      let who = sheet.text(row, layout.role ?? layout.task)
      guard !name.isEmpty, !SectionReader.isTotal(name) else {
        notice(
          "passed-over", sheet.place(row),
          "Row \(sheet.grid.rows[row].number) names no task, and is passed over.")
        continue
      }
      let section = layout.section.map { sheet.text(row, $0) } ?? ""
      let key = section + "\u{1}" + name.lowercased()
      let task =
        tasks[key]
        ?? matrix.add(
          ResponsibilityMatrix.Task(name: name, section: section, cell: sheet.cell(row, layout.task)))
      tasks[key] = task
      guard !who.isEmpty, !LetterBox.isBlank(who) else { continue }
      let role = roles.position(of: who, sheet.cell(row, layout.role ?? layout.task), &matrix)
      if let box = box(row, layout.columns[0], role: role) { matrix.put(box, in: task) }
    }
  }

  private mutating func readByLetter(_ matrix: inout ResponsibilityMatrix) {
    var sections = SectionReader(sheet, layout)
    var roles = RoleBook()
    var last: (row: Int, task: Int)?
    let letters = layout.columns.map { letter(of: sheet.text(layout.header, $0)) }
    for letter in letters.compactMap(\.self) where scheme[letter.code] == nil {
      scheme.letters.append(letter)
    }
    matrix.scheme = scheme
    for row in rows {
      switch sections.reading(of: row) {
      case .passOver(let code, let why):
        notice(code, sheet.place(row), "Row \(sheet.grid.rows[row].number) is \(why), and is passed over.")
      case .heading: continue
      case .task:
        let task = task(row, sections.current, after: &last, &matrix)
        for (column, letter) in zip(layout.columns, letters) {
          guard let letter, letter.part != .out else { continue }
          for name in NamesInABox.names(in: sheet.text(row, column)) {
            let role = roles.position(of: name.name, sheet.cell(row, column), &matrix)
            var box = ResponsibilityMatrix.Box(role: role, letters: [letter], cell: sheet.cell(row, column))
            (box.isDoubtful, box.isAgreedShared) = (name.isDoubtful, name.isShared)
            matrix.put(box, in: task)
          }
        }
      }
    }
  }

  /// The letter for which a heading stands.
  private func letter(of heading: String) -> LetterScheme.Letter? {
    let words = heading.split { !$0.isLetter }
    if let letter = words.lazy.filter({ $0.count <= 2 }).compactMap({ scheme[String($0)] }).first {
      return letter
    }
    guard let (part, word) = PartWords.first(in: words) else { return nil }
    return scheme.letters.first { $0.part == part } ?? .init(word.prefix(1).uppercased(), part, word)
  }
}

/// The roles seen so far in a table that repeats their names; the same spelling is the same role.
private struct RoleBook {
  private var positions: [String: Int] = [:]

  mutating func position(of name: String, _ cell: MatrixCell, _ matrix: inout ResponsibilityMatrix) -> Int {
    let role = ResponsibilityMatrix.Role(name: name, cell: cell)
    let key = role.name.words.isEmpty ? name : role.name.words.joined(separator: " ")
    if let there = positions[key] { return there }
    let position = matrix.add(role)
    positions[key] = position
    return position
  }
}

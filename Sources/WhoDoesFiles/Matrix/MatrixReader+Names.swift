import WhoDoesMatrix
import WhoDoesModel

/// Layouts in which roles are named in the rows, and not along an edge.
extension MatrixReader {
  mutating func readLong(_ matrix: inout ResponsibilityMatrix) {
    var tasks: [String: Int] = [:]
    var roles = RoleBook()
    var last = ""
    for row in rows where !sheet.legendRows.contains(row) {
      let who = sheet.text(row, layout.role ?? layout.task)
      let name = carriedDown(row, who, &last)
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

  /// The task of a row that names a role; one whose cell is empty is the task of the row above.
  private mutating func carriedDown(_ row: Int, _ who: String, _ last: inout String) -> String {
    let name = sheet.text(row, layout.task)
    if name.isEmpty, !last.isEmpty, !who.isEmpty {
      notice(
        "carried-down", sheet.place(row, layout.task),
        "Row \(sheet.grid.rows[row].number) names no task, and is taken to go on with \(last.quoted).")
      return last
    }
    if !name.isEmpty { last = name }
    return name
  }

  mutating func readByLetter(_ matrix: inout ResponsibilityMatrix) {
    var sections = SectionReader(sheet, layout)
    var roles = RoleBook()
    var last: (row: Int, task: Int)?
    let letters = layout.columns.map { letter(of: sheet.text(layout.header, $0)) }
    for letter in letters.compactMap(\.self) where scheme[letter.code] == nil {
      scheme.letters.append(letter)
    }
    matrix.scheme = scheme
    if layout.role != nil { return readMarks(letters, &matrix) }
    for row in rows {
      guard let task = nextTask(row, &sections, &last, &matrix) else { continue }
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

  /// The task of a row, or nil for a row that is none.
  private mutating func nextTask(
    _ row: Int, _ sections: inout SectionReader, _ last: inout (row: Int, task: Int)?,
    _ matrix: inout ResponsibilityMatrix
  ) -> Int? {
    switch sections.reading(of: row) {
    case .passOver(let code, let why):
      notice(code, sheet.place(row), "Row \(sheet.grid.rows[row].number) is \(why), and is passed over.")
      return nil
    case .heading: return nil
    case .task: return task(row, sections.current, after: &last, &matrix)
    }
  }

  /// A row for each task and role, with a mark under each letter.
  private mutating func readMarks(
    _ letters: [LetterScheme.Letter?], _ matrix: inout ResponsibilityMatrix
  ) {
    var (tasks, roles, last): ([String: Int], RoleBook, String) = ([:], RoleBook(), "")
    for row in rows where !sheet.legendRows.contains(row) {
      let roleColumn = layout.role ?? layout.task
      let who = sheet.text(row, roleColumn)
      let name = carriedDown(row, who, &last)
      guard !name.isEmpty, !who.isEmpty, !SectionReader.isTotal(name) else { continue }
      let task =
        tasks[name.lowercased()]
        ?? matrix.add(ResponsibilityMatrix.Task(name: name, cell: sheet.cell(row, layout.task)))
      tasks[name.lowercased()] = task
      let role = roles.position(of: who, sheet.cell(row, roleColumn), &matrix)
      for (column, letter) in zip(layout.columns, letters) {
        guard let letter, letter.part != .out, MatrixLayout.isMark(sheet.text(row, column)) else { continue }
        matrix.put(.init(role: role, letters: [letter], cell: sheet.cell(row, column)), in: task)
      }
    }
  }

  /// A row for each task, with one box that lists names and their letters.
  mutating func readListed(_ matrix: inout ResponsibilityMatrix) {
    var sections = SectionReader(sheet, layout)
    var roles = RoleBook()
    var last: (row: Int, task: Int)?
    let column = layout.columns[0]
    for row in rows {
      guard let task = nextTask(row, &sections, &last, &matrix) else { continue }
      guard let entries = ListedParts.entries(in: sheet.text(row, column)) else {
        if !LetterBox.isBlank(sheet.text(row, column)) {
          notice(
            "unread-box", sheet.place(row, column),
            "\(sheet.text(row, column).quoted) is not understood, and the box counts as empty.",
            "Write names with their letters, such as SW (A), PA (R).")
        }
        continue
      }
      for entry in entries {
        guard let read = LetterBox(entry.letters) else { continue }
        let (known, others) = read.letters(of: scheme)
        for code in others { unknown[code, default: (0, sheet.place(row, column))].count += 1 }
        let letters = known.filter { $0.part != .out }
        let role = roles.position(of: entry.name, sheet.cell(row, column), &matrix)
        guard !letters.isEmpty else { continue }
        matrix.put(.init(role: role, letters: letters, cell: sheet.cell(row, column)), in: task)
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

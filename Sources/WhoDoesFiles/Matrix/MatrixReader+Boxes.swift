import WhoDoesMatrix
import WhoDoesModel

extension MatrixReader {
  /// The box of letters at a place; nil where it is empty or not understood, which is then said.
  mutating func box(_ row: Int, _ column: Int, role: Int) -> ResponsibilityMatrix.Box? {
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

  mutating func readWide(_ matrix: inout ResponsibilityMatrix) {
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
        if !isSure, matrix.roles.contains(where: { $0.name.isAlias(of: .init(sheet.text(row, layout.task))) })
        {
          notice(
            "role-as-task", sheet.place(row, layout.task),
            "\(sheet.text(row, layout.task).quoted) is the name of a role and has no letters; it is taken for no task.",
            "If it is a task, put into words what is to be done.")
          continue
        }
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
  func task(
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
  func heading(_ column: Int) -> String {
    let own = sheet.text(layout.header, column)
    if !own.isEmpty { return own }
    let above = layout.header > 0 ? sheet.text(layout.header - 1, column) : ""
    return above.isEmpty ? "(no name, column \(column + 1))" : above
  }

  mutating func readTurned(_ matrix: inout ResponsibilityMatrix) {
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
}

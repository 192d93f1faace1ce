import CXLSXWriter

/// Writes one sheet.
struct SheetWriter {
  let page: UnsafeMutablePointer<lxw_worksheet>
  let sheet: Sheet
  let formats: Formats

  mutating func write(_ lists: inout ChoiceLists) throws(SpreadsheetError) {
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      let width = min(max(column.width, 3), 120)
      try WorkbookWriter.check(worksheet_set_column(page, place, place, width, nil))
      try WorkbookWriter.check(worksheet_write_string(page, 0, place, column.heading, formats.heading))
    }
    try setHeight(of: 0, sheet.columns.map { .strong($0.heading) })
    let spare = [[Sheet.Cell]](repeating: sheet.columns.map { _ in .room }, count: sheet.spareRows)
    for (index, row) in (sheet.rows + spare).enumerated() {
      try setHeight(of: lxw_row_t(index + 1), row)
      for (column, cell) in row.prefix(sheet.columns.count).enumerated() {
        try write(cell, lxw_row_t(index + 1), lxw_col_t(column))
      }
    }
    try writeChoices(&lists)
    try layOut()
  }

  /// Gives a row as much height as its longest text needs: not every program does so by itself.
  private func setHeight(of row: lxw_row_t, _ cells: [Sheet.Cell]) throws(SpreadsheetError) {
    let lines = zip(cells, sheet.columns).map { cell, column in
      let letters = max(Int(column.width) - 1, 2)
      return cell.letters.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, ($1.count + letters - 1) / letters) }
    }
    // Thirty lines are about all that a row can have in every program.
    let height = Double(min(max(lines.max() ?? 1, 1), 28)) * 14.5 + 2
    try WorkbookWriter.check(worksheet_set_row(page, row, height, nil))
  }

  private func write(_ cell: Sheet.Cell, _ row: lxw_row_t, _ column: lxw_col_t) throws(SpreadsheetError) {
    let answer =
      switch cell {
      case .text(let text): string(text, row, column, formats.text)
      case .strong(let text): string(text, row, column, formats.strong)
      case .number(let number): worksheet_write_number(page, row, column, number, formats.number)
      case .box: string(cell.letters, row, column, formats.box)
      case .room: worksheet_write_blank(page, row, column, formats.text)
      }
    try WorkbookWriter.check(answer)
  }

  /// An empty text is a cell with nothing in it, so that counting cells counts what is written.
  private func string(
    _ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ format: Formats.Format?
  ) -> lxw_error {
    text.isEmpty
      ? worksheet_write_blank(page, row, column, format)
      : worksheet_write_string(page, row, column, Self.escaped(text), format)
  }

  /// The format reads `_x0041_` as a letter's number, so that words which happen to look so need a sign before
  /// them; the library sees only to control characters.
  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var (plain, rest) = ("", text[...])
    while let place = rest.firstIndex(of: "_") {
      plain += rest[..<place]
      rest = rest[place...]
      let code = rest.dropFirst(2).prefix(4)
      let isNumber =
        rest.hasPrefix("_x") && code.count == 4 && code.allSatisfy(\.isHexDigit)
        && rest.dropFirst(6).first == "_"
      plain += isNumber ? "_x005F_" : "_"
      rest = rest.dropFirst()
    }
    return plain + rest
  }

  private func writeChoices(_ lists: inout ChoiceLists) throws(SpreadsheetError) {
    let last = sheet.rows.count + sheet.spareRows
    guard last > 0 else { return }
    for (index, column) in sheet.columns.enumerated() {
      if let cells = column.choicesFrom {
        try offer(cells.formula, rows: 1...last, column: index)
        continue
      }
      if !column.choices.isEmpty {
        try offer(lists.formula(for: column.choices), rows: 1...last, column: index)
        continue
      }
      let boxes = sheet.rows.indices.filter { row in
        guard sheet.rows[row].indices.contains(index), case .box = sheet.rows[row][index] else {
          return false
        }
        return true
      }
      guard let first = boxes.first, let end = boxes.last else { continue }
      try offer(
        lists.formula(for: [Sheet.unticked, Sheet.ticked]), rows: (first + 1)...(end + 1), column: index)
    }
  }

  private func offer(
    _ formula: String, rows: ClosedRange<Int>, column: Int
  ) throws(SpreadsheetError) {
    var rule = lxw_data_validation()
    rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    if !sheet.columns[column].asksAboutOthers { rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue) }
    let answer = formula.withCString { letters in
      rule.value_formula = UnsafeMutablePointer(mutating: letters)
      return worksheet_data_validation_range(
        page, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound), lxw_col_t(column),
        &rule)
    }
    try WorkbookWriter.check(answer)
  }

  /// Paper, foot and what stays in sight.
  private func layOut() throws(SpreadsheetError) {
    let a4: UInt8 = 9
    worksheet_freeze_panes(page, 1, 0)
    worksheet_set_paper(page, a4)
    if sheet.isLandscape { worksheet_set_landscape(page) }
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_set_margins(page, 0.79, 0.59, 0.59, 0.79)
    try WorkbookWriter.check(worksheet_repeat_rows(page, 0, 0))
    // `&` begins a command in a foot.
    let words = sheet.foot.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    try WorkbookWriter.check(worksheet_set_footer(page, "&L\(words.prefix(120))&RPage &P of &N"))
  }
}

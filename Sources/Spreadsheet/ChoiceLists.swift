import CXLSXWriter

/// Everything that can be chosen, on a hidden sheet of its own: a list inside a rule may have 255 letters and no
/// comma in a choice, and names of people have both.
struct ChoiceLists {
  private var lists: [[String]] = []

  /// Where a list stands, as a rule names it; equal lists share a column.
  mutating func formula(for choices: [String]) -> String {
    let column: Int
    if let known = lists.firstIndex(of: choices) {
      column = known
    } else {
      lists.append(choices)
      column = lists.count - 1
    }
    let letters = Self.letters(of: column)
    return "=\(WorkbookWriter.listsName)!$\(letters)$1:$\(letters)$\(choices.count)"
  }

  /// Adds the hidden sheet where something can be chosen.
  func write(to book: UnsafeMutablePointer<lxw_workbook>) throws(SpreadsheetError) {
    guard !lists.isEmpty else { return }
    guard let page = workbook_add_worksheet(book, WorkbookWriter.listsName) else {
      throw .badName(WorkbookWriter.listsName)
    }
    for (column, list) in lists.enumerated() {
      for (row, choice) in list.enumerated() {
        try WorkbookWriter.check(
          worksheet_write_string(page, lxw_row_t(row), lxw_col_t(column), choice, nil))
      }
    }
    worksheet_hide(page)
  }

  /// A column as spreadsheets name it: A to Z, then AA.
  static func letters(of column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + digit)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

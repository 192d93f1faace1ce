import WhoDoesMatrix

/// Tells the rows of a table apart: tasks, headings between them, totals, legends, and headings repeated on a new page.
struct SectionReader {
  /// What a row is.
  enum Reading: Equatable {
    /// A task; not sure where it has no letters and no dashes.
    case task(isSure: Bool)
    /// A heading over tasks; not sure where it only may be one.
    case heading(isSure: Bool)
    /// Something else, with a code and words for it.
    case passOver(String, String)
  }

  private let sheet: MatrixSheet
  private let layout: MatrixLayout
  /// The heading under which rows stand now.
  private(set) var current = ""
  /// The last row with letters: what follows a gap after it is no task.
  private let lastFilled: Int
  private let hasReferences: Bool

  init(_ sheet: MatrixSheet, _ layout: MatrixLayout) {
    (self.sheet, self.layout) = (sheet, layout)
    lastFilled =
      sheet.grid.rows.indices.last { row in
        row > layout.header && !sheet.legendRows.contains(row)
          && layout.columns.contains { Self.isFilled(sheet, layout, row, $0) }
      } ?? layout.header
    hasReferences = (0..<layout.task).contains {
      ColumnWords.meaning(of: sheet.text(layout.header, $0)) == .reference
    }
  }

  private static func isFilled(_ sheet: MatrixSheet, _ layout: MatrixLayout, _ row: Int, _ column: Int)
    -> Bool
  {
    let kind = sheet.kind(row, column)
    return kind == .letters || layout.hasNamesInBoxes && kind == .words && !sheet.isOneCell(row)
  }

  /// What a row is; a heading becomes the current one.
  mutating func reading(of row: Int) -> Reading {
    if sheet.legendRows.contains(row) { return .passOver("legend-row", "part of the legend") }
    let name = sheet.text(row, layout.task)
    let first = sheet.grid.rows[row].cells.first { !$0.text.isEmpty }?.text ?? ""
    if isRepeatedHeader(row) { return .passOver("repeated-heading", "the headings again") }
    if Self.isTotal(first) || Self.isTotal(name) || isCounts(row) {
      return .passOver("totals-row", "a row of totals")
    }
    let isInBoxes = layout.columns.contains { sheet.kind(row, $0) != .nothing }
    if isInBoxes, !sheet.isOneCell(row) {
      if let section = layout.section, !sheet.text(row, section).isEmpty {
        current = sheet.text(row, section)
      }
      let hasBoxes = layout.columns.contains {
        sheet.kind(row, $0) == .letters || sheet.kind(row, $0) == .dash
      }
      if name.isEmpty, !hasBoxes, !layout.hasNamesInBoxes {
        return .passOver("passed-over", "without a task or a letter")
      }
      return .task(isSure: true)
    }
    let heading = sheet.text(row, headingColumn(row))
    if Self.isFootnote(heading) || isBelowTheTable(row) {
      return .passOver("footnote", "a note under the table")
    }
    return bare(row, heading)
  }

  /// The column in which the only words of a row stand.
  func headingColumn(_ row: Int) -> Int {
    sheet.grid.rows[row].cells.firstIndex { !$0.text.isEmpty } ?? layout.task
  }

  /// A row with words and neither letters nor dashes: a heading, or a task that nobody holds.
  private mutating func bare(_ row: Int, _ words: String) -> Reading {
    let isAlone = sheet.isOneCell(row)
    if !isAlone, sheet.text(row, layout.task).isEmpty {
      guard let section = layout.section, !sheet.text(row, section).isEmpty else {
        return .passOver("passed-over", "without a task or a letter")
      }
      return take(heading: sheet.text(row, section), isSure: true)
    }
    // Something in another column of its own, such as a number or a date, makes it a task.
    if !isAlone { return take(task: row, isSure: hasReferences) }
    if headingColumn(row) != layout.task, !isMergedAcross(row) { return take(heading: words, isSure: true) }
    let leadsSomewhere = row < lastFilled && followsATask(row)
    if isMergedAcross(row) { return take(heading: words, isSure: true) }
    if !leadsSomewhere { return take(task: row, isSure: false) }
    if Self.looksLikeHeading(words) { return take(heading: words, isSure: true) }
    if layout.section != nil { return take(task: row, isSure: false) }
    // A table with headings begins with one; elsewhere a bare row is more likely a task that nobody holds.
    let count = words.split(whereSeparator: \.isWhitespace).count
    if beginsWithHeading ? count <= 4 : isAfterGap(row) && count <= 5 {
      return take(heading: words, isSure: false)
    }
    return take(task: row, isSure: false)
  }

  private mutating func take(heading: String, isSure: Bool) -> Reading {
    current = heading.trimmingMarks
    return .heading(isSure: isSure)
  }

  private mutating func take(task row: Int, isSure: Bool) -> Reading {
    if let section = layout.section, !sheet.text(row, section).isEmpty { current = sheet.text(row, section) }
    return .task(isSure: isSure)
  }

  /// Whether the first row under the headings is a bare one, with a task below it.
  private var beginsWithHeading: Bool {
    let first = layout.header + 1
    return first < sheet.grid.rows.count && sheet.isOneCell(first) && followsATask(first)
  }

  /// Whether the next row is a task with letters: headings are followed by what they head.
  private func followsATask(_ row: Int) -> Bool {
    guard row + 1 < sheet.grid.rows.count else { return false }
    return layout.columns.contains {
      Self.isFilled(sheet, layout, row + 1, $0) || sheet.kind(row + 1, $0) == .dash
    }
  }

  private func isMergedAcross(_ row: Int) -> Bool {
    sheet.grid.rows[row].cells.contains { cell in
      cell.mergedFrom.map { $0.row == sheet.grid.rows[row].number } ?? false
    }
  }

  private func isAfterGap(_ row: Int) -> Bool {
    row > 0 && sheet.grid.rows[row].number > sheet.grid.rows[row - 1].number + 1
  }

  /// Whether a gap parts a row from the last one with letters above it.
  private func isBelowTheTable(_ row: Int) -> Bool {
    row > lastFilled && lastFilled > layout.header && (lastFilled + 1...row).contains(where: isAfterGap)
  }

  private func isRepeatedHeader(_ row: Int) -> Bool {
    let headings = layout.columns.map { sheet.text(layout.header, $0).lowercased() }
    let here = layout.columns.map { sheet.text(row, $0).lowercased() }
    return here == headings && here.contains { !$0.isEmpty }
      && sheet.text(row, layout.task).lowercased() == sheet.text(layout.header, layout.task).lowercased()
  }

  /// Whether nothing but numbers stands where letters belong, two of them at least.
  private func isCounts(_ row: Int) -> Bool {
    let filled = layout.columns.map { sheet.kind(row, $0) }.filter { $0 != .nothing && $0 != .dash }
    return !layout.hasNamesInBoxes && filled.count > 1 && filled.allSatisfy { $0 == .number }
  }

  static func isTotal(_ words: String) -> Bool {
    let small = words.lowercased()
    let first = small.split { !$0.isLetter && $0 != "#" }.first ?? ""
    if ["total", "totals", "subtotal", "sum"].contains(first) {
      return small.split(separator: " ").count <= 4
    }
    return small.hasPrefix("how many ") && small.count < 16
      || small.hasPrefix("number of r") && small.count < 16 || small.hasPrefix("count of")
      || small.hasPrefix("grand total") || small == "count"
  }

  private static func isFootnote(_ words: String) -> Bool {
    let small = words.lowercased()
    return ["note:", "notes:", "source:", "key:", "legend:", "* "].contains { small.hasPrefix($0) }
      || ["key", "legend", "notes"].contains(small) || small.hasPrefix("(") && small.hasSuffix(")")
  }

  private static func looksLikeHeading(_ words: String) -> Bool {
    if words.hasSuffix(":") { return true }
    if words.hasPrefix("**"), words.hasSuffix("**") { return true }
    let letters = words.filter(\.isLetter)
    if letters.count >= 3, letters == letters.uppercased() { return true }
    let first = words.lowercased().split(separator: " ").first ?? ""
    return ["section", "phase", "part", "stage", "area", "theme"].contains(first)
  }
}

extension String {
  /// A heading without the colon and the stars round it.
  fileprivate var trimmingMarks: String {
    var text = Substring(self)
    while let last = text.last, ":*_# ".contains(last) { text.removeLast() }
    while let first = text.first, "*_# ".contains(first) { text.removeFirst() }
    return String(text)
  }
}

import WhoDoesModel
import ZipArchive

/// Reads the sheets of an `.xlsx` workbook, whatever program saved it.
///
/// A cell stands where its reference says, so that gaps stay empty. Texts are joined from their runs, days are
/// written as `2026-03-24`, and other numbers as they are. Pictures, notes and everything else in the file are
/// passed over.
struct WorkbookGrids {
  /// A sheet of the workbook, in the order of its tabs.
  struct Page {
    var name: String
    var isVisible: Bool
    var part: String
  }

  let pages: [Page]
  private let archive: OfficeArchive
  private let strings: SharedStrings
  private let styles: WorkbookStyles

  init(_ archive: OfficeArchive) throws(GridProblem) {
    guard let book = try archive.mainPart(orElse: "xl/workbook.xml") else { throw .notAWorkbook }
    var sheets: [(name: String, relation: String, isVisible: Bool)] = []
    var (startsIn1904, isWorkbook) = (false, false)
    var scanner = try archive.scanner(book)
    while try scanner.next() != .finished {
      if scanner.isStart("workbook") { isWorkbook = true }
      if scanner.isStart("workbookPr") {
        startsIn1904 = ["1", "true", "on"].contains(scanner.attribute("date1904") ?? "")
      }
      if scanner.isStart("sheet") {
        sheets.append(
          (
            scanner.attribute("name") ?? "", scanner.attribute("id") ?? "",
            (scanner.attribute("state") ?? "visible") == "visible"
          ))
      }
    }
    guard isWorkbook else { throw .notAWorkbook }
    let relations = try archive.relations(of: book)
    pages = sheets.compactMap { sheet in
      relations.first { $0.id == sheet.relation && $0.kind == "worksheet" }
        .map { Page(name: sheet.name, isVisible: sheet.isVisible, part: $0.target) }
    }
    self.archive = archive
    let texts = relations.first { $0.kind == "sharedStrings" }
    strings = if let texts { try SharedStrings(archive.scanner(texts.target)) } else { SharedStrings() }
    let looks = relations.first { $0.kind == "styles" }
    let look: MarkupScanner? = if let looks { try archive.scanner(looks.target) } else { nil }
    styles = try WorkbookStyles(look, startsIn1904: startsIn1904)
  }

  /// Reads every sheet into a collector, hidden ones with a notice.
  func read(into collector: inout GridCollector) throws(GridProblem) {
    for page in pages {
      if !page.isVisible {
        collector.problems.add(
          .notice, "hidden-sheet", at: .init(file: collector.file, sheet: page.name),
          "The sheet \(page.name.quoted) is hidden in the workbook.", "Look at it before you go on.")
      }
      try collector.add(grid(of: page, &collector))
    }
  }

  /// Reads one sheet.
  func grid(of page: Page, _ collector: inout GridCollector) throws(GridProblem) -> Grid {
    var grid = Grid(file: collector.file, name: page.name, isHidden: !page.isVisible)
    var row = Grid.Row(number: 0)
    var cell = WorkbookCell()
    var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
    var scanner = try archive.scanner(page.part)
    while try scanner.next() != .finished {
      switch scanner.event {
      case .start:
        if scanner.isNamed("c") {
          try cell.begin(scanner)
        } else if scanner.isNamed("v") {
          cell.takesValue = true
        } else if scanner.isNamed("t") {
          cell.takesInline = cell.isInline && !cell.isSaid
        } else if scanner.isNamed("f") {
          cell.hasFormula = true
        } else if scanner.isNamed("row") {
          let number = try Self.rowNumber(scanner) ?? row.number + 1
          guard number > row.number else { throw .damaged("its rows are out of order") }
          row = Grid.Row(number: number, isHidden: scanner.isTrue("hidden"))
          cell.column = 0
        } else {
          cell.beginOther(scanner)
          if scanner.isNamed("mergeCell"), let block = scanner.block("ref"), merged.count < 50_000 {
            merged.append(block)
          }
        }
      case .text:
        if cell.takesValue || cell.takesInline { cell.take(scanner) }
      case .end:
        if scanner.isNamed("v") {
          cell.takesValue = false
        } else if scanner.isNamed("t") {
          cell.takesInline = false
        } else if scanner.isNamed("c") {
          guard row.number > 0, cell.column > row.cells.count || row.cells[cell.column - 1].isEmpty else {
            throw .damaged("two cells of it stand in one place")
          }
          let read = try finished(cell)
          if !read.isEmpty { try collector.put(read, column: cell.column - 1, into: &row, of: grid) }
        } else if scanner.isNamed("row") {
          collector.end(&row, in: &grid)
        } else {
          cell.endOther(scanner)
        }
      case .finished: break
      }
    }
    let width = merged.isEmpty ? 0 : grid.width
    for block in merged {
      try collector.merge(rows: block.rows, columns: block.columns, in: &grid, width: width)
    }
    return grid
  }

  private static func rowNumber(_ scanner: MarkupScanner) throws(GridProblem) -> Int? {
    guard scanner.rawAttribute("r") != nil else { return nil }
    guard let number = scanner.number("r"), number > 0, number <= 9_999_999 else {
      throw .damaged("a row of it has no number")
    }
    return number
  }

  private func finished(_ cell: WorkbookCell) throws(GridProblem) -> Grid.Cell {
    var read = Grid.Cell()
    if cell.hasFormula { read.marks.insert(.formula) }
    switch cell.kind {
    case .inline: (read.text, read.struckOut) = SharedStrings.texts(cell.standing, cell.struck)
    case .shared where cell.hasValue:
      guard let place = Int(String(decoding: cell.value, as: UTF8.self)), let text = strings[place] else {
        throw .damaged("a cell of it names a text that is not there")
      }
      (read.text, read.struckOut) = (text.standing, text.struck)
    case _ where !cell.hasValue: break
    case .string: read.text = SharedStrings.texts(cell.value, []).standing
    case .truth:
      let isTrue = cell.value.elementsEqual("1".utf8) || cell.value.elementsEqual("true".utf8)
      read.text = isTrue ? "TRUE" : "FALSE"
    case .date:
      let text = String(cell: cell.value)
      read.text = Day(text.prefix(10))?.description ?? text
      read.marks.insert(.date)
    case .error:
      read.text = String(cell: cell.value)
      read.marks.insert(.error)
    case .shared, .number:
      let number = String(cell: cell.value)
      let shown = styles.text(of: number, style: cell.style)
      read.text = shown.text
      if shown.isDate { read.marks.insert(.date) }
    }
    if !read.text.isEmpty, styles.strikesOut(cell.style) { (read.text, read.struckOut) = ("", read.text) }
    return read
  }
}

extension MarkupScanner {
  /// A block of cells, as `A2:A5`.
  fileprivate func block(_ name: StaticString) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    guard let range = rawAttribute(name) else { return nil }
    let ends = bytes[range].split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard ends.count == 2, let first = CellName.parse(ends[0]), let last = CellName.parse(ends[1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return (first.row...last.row, first.column...last.column)
  }
}

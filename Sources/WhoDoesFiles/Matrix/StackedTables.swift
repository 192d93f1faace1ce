import WhoDoesCatalogue
import WhoDoesMatrix

/// Parts a sheet on which several tables of letters stand one under the other, each with its own names above it.
///
/// The same headings again, as on a new page, go on with the table; other names begin a new one, or its letters would
/// be put down to people of the first.
enum StackedTables {
  /// The tables of a sheet, each with the title right above it; the sheet itself where it holds one.
  ///
  /// - Complexity: O(*n*) in the boxes for each table, of which at most 50 are told apart.
  static func parted(_ grid: Grid, letters: LetterScheme?, _ catalogue: Catalogue) -> [Grid] {
    var (parts, rest): ([Grid], Grid) = ([], grid)
    while parts.count < most {
      let sheet = MatrixSheet(rest, letters: letters ?? SchemeFinder.likely(in: rest))
      guard let layout = MatrixLayout.find(in: sheet, catalogue), layout.layout == .wide,
        let heading = nextHeading(in: sheet, layout)
      else { break }
      // A line with words in one cell above the headings is their title.
      let begins = heading - 1 > layout.header && sheet.isOneCell(heading - 1) ? heading - 1 : heading
      parts.append(rest.with(rest.rows[..<begins]))
      rest = rest.with(rest.rows[begins...])
    }
    return parts + [rest]
  }

  private static let most = 50

  /// The row with the names of the next table: words where letters belong, with letters under them.
  private static func nextHeading(in sheet: MatrixSheet, _ layout: MatrixLayout) -> Int? {
    let names = layout.columns.map { sheet.text(layout.header, $0).lowercased() }
    return sheet.grid.rows.indices.dropFirst(layout.header + 2).first { row in
      guard !sheet.isOneCell(row), !sheet.legendRows.contains(row) else { return false }
      let filled = layout.columns.filter { sheet.kind(row, $0) != .nothing }
      guard filled.count > 1, filled.allSatisfy({ sheet.kind(row, $0) == .words }),
        layout.columns.map({ sheet.text(row, $0).lowercased() }) != names,
        filled.contains(where: { sheet.below(row, $0).letters > sheet.below(row, $0).words })
      else { return false }
      let corner = sheet.text(row, layout.task)
      let isNamed =
        ColumnWords.meaning(of: corner) == .task
        || !corner.isEmpty && corner.lowercased() == sheet.text(layout.header, layout.task).lowercased()
      return isNamed || isAfterGap(row, in: sheet)
    }
  }

  /// Whether empty rows part a row, or the title right above it, from what stands before.
  private static func isAfterGap(_ row: Int, in sheet: MatrixSheet) -> Bool {
    func follows(_ row: Int) -> Bool {
      row > 0 && sheet.grid.rows[row].number > sheet.grid.rows[row - 1].number + 1
    }
    return follows(row) || sheet.isOneCell(row - 1) && follows(row - 1)
  }
}

extension Grid {
  /// The same sheet with some of its rows.
  fileprivate func with(_ rows: ArraySlice<Row>) -> Grid {
    var part = Grid(file: file, name: name, heading: heading, isHidden: isHidden)
    part.rows = Array(rows)
    return part
  }
}

public import WhoDoesModel

/// Every row of the tables of a file, before anybody has said which of them has the headings.
///
/// The lists that councils send have titles, notes and front sheets before their headings; whoever knows the list
/// finds them.
///
/// ```swift
/// let (tables, notices) = RowTables.read("annex-a.xlsx")
/// tables[8].name                              // "List 9"
/// tables[8].rows[0]                           // its title, or its headings
/// ```
public enum RowTables {
  /// Reads a file of any kind that ``GridFile`` knows; a CSV file without a `String` for each of its cells.
  ///
  /// - Returns: Tables without headings, named after their sheets, and what was to be said of the file.
  /// - Complexity: O(*n*) in the bytes that are unpacked.
  public static func read(_ path: String) -> (tables: [RawTable], diagnostics: [Diagnostic]) {
    var problems = Problems()
    guard let bytes = FileBytes.read(path, &problems) else { return ([], problems.finished()) }
    return read(bytes, file: path)
  }

  /// Reads the bytes of a file.
  ///
  /// - Complexity: O(*n*) in the bytes that are unpacked.
  public static func read(_ bytes: [UInt8], file: String) -> (tables: [RawTable], diagnostics: [Diagnostic]) {
    guard file.lowercased().hasSuffix(".csv"), !OfficeArchive.isArchive(bytes),
      !OfficeArchive.isCompoundFile(bytes)
    else {
      let (contents, diagnostics) = GridFile.read(bytes, file: file)
      return (contents.grids.map(RawTable.init(rowsOf:)), diagnostics)
    }
    var problems = Problems()
    guard let text = DelimitedText.decode(bytes, file: file, &problems) else {
      return ([], problems.finished())
    }
    return delimited(text, file, problems)
  }

  private static func delimited(
    _ text: [UInt8], _ file: String, _ problems: Problems
  ) -> (tables: [RawTable], diagnostics: [Diagnostic]) {
    var scanner = DelimitedScanner(text, file: file, problems: problems)
    scanner.skipEmptyLines()
    scanner.delimiter = DelimitedGrids.delimiter(text)
    var table = RawTable(name: "", file: file)
    var number = 0
    while !scanner.isAtEnd {
      number += 1
      guard table.rows.count < Limits.gridRows else {
        scanner.report(
          .error, "too-many-rows", at: .init(file: file, line: scanner.currentLine),
          "There are more than \(Limits.gridRows) rows; the rest is not read.",
          "Send a list with one row for each young person.")
        break
      }
      let line = scanner.currentLine
      if scanner.readRecord(into: &table, row: number) {
        table.endRow(number: number, line: line)
      } else {
        table.dropOpenRow()
      }
    }
    return ([table], scanner.problems.finished())
  }
}

extension RawTable {
  /// All rows of a sheet, none of them taken for headings.
  fileprivate init(rowsOf grid: Grid) {
    self.init(name: grid.name ?? "", file: grid.file, origin: .sheet)
    sheet = grid.name
    for row in grid.rows {
      for column in row.cells.indices { addCell(row.text(column), line: row.line ?? row.number) }
      endRow(number: row.number, line: row.line ?? row.number)
    }
  }
}

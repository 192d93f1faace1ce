import Foundation
public import WhoDoesModel
import ZipArchive

/// Reads the first visible sheet of a workbook, whatever program saved it.
///
/// A cell stands where its reference says, so that gaps stay empty. Texts are joined from their runs, days are
/// written as `2026-03-24`, and other numbers as they are. Pictures, formulas and everything else in the file are
/// passed over, and no more is unpacked than a sheet that people fill in can hold.
public enum XLSXTable {
  /// Reads one table; what cannot be read is left out and reported.
  ///
  /// ```swift
  /// let (table, diagnostics) = XLSXTable.read(bytes, file: "decisions.xlsx")
  /// ```
  ///
  /// - Parameter isWanted: Whether a table is the one that is looked for, among several sheets; the first sheet is
  ///   read where none is.
  /// - Complexity: O(*n*) in the bytes that are unpacked.
  public static func read(
    _ bytes: [UInt8], file: String, name: String = "", where isWanted: (RawTable) -> Bool = { _ in true }
  ) -> (table: RawTable, diagnostics: [Diagnostic]) {
    var problems = Problems()
    do throws(GridProblem) {
      let workbook = try WorkbookGrids(OfficeArchive(bytes, limits: limits))
      var first: (table: RawTable, diagnostics: [Diagnostic])?
      for page in workbook.pages where page.isVisible {
        // Where there are several sheets, a place names its own.
        let file = first == nil ? file : "\(file) [\(page.name)]"
        var collector = GridCollector(file: file)
        let grid = try workbook.grid(of: page, &collector)
        var builder = XLSXTableBuilder(name: name, file: file)
        for row in grid.rows { try builder.add(row) }
        let read = builder.finished(collector.problems)
        if isWanted(read.0) { return read }
        first = first ?? read
      }
      guard let first else { throw GridProblem.noSheet }
      return first
    } catch {
      problems.add(.error, error.code, at: .init(file: file), error.message, error.suggestion)
    }
    return (RawTable(name: name, file: file), problems.finished())
  }

  /// A sheet that people fill in unpacks to some kilobytes.
  private static let limits = ZipReader.Limits(bytesOfOne: 16 << 20, bytesOfAll: 32 << 20)

  /// Whether a file is meant as a workbook, by its ending or by how it begins.
  package static func isMeant(by path: String, _ bytes: [UInt8]) -> Bool {
    let path = path.lowercased()
    return [".xlsx", ".xlsm", ".xls", ".ods"].contains(where: path.hasSuffix)
      || OfficeArchive.isArchive(bytes)
      || OfficeArchive.isCompoundFile(bytes)
  }
}

/// Puts the rows of a sheet into a table; the first with anything in it has the headings.
private struct XLSXTableBuilder {
  /// More columns than any sheet of ours, few enough that gaps take no memory to speak of.
  private static let mostColumns = 100

  private var table: RawTable
  private var problems = Problems()
  private var letters = 0

  init(name: String, file: String) { table = RawTable(name: name, file: file) }

  mutating func add(_ row: Grid.Row) throws(GridProblem) {
    let hasHeadings = !table.headings.isEmpty
    let width = hasHeadings ? table.headings.count : Self.mostColumns
    let filled = row.cells.indices.filter { !row.cells[$0].text.isEmpty }.map { $0 + 1 }
    guard let last = filled.last(where: { $0 <= width }) ?? filled.first else { return }
    guard table.rows.count < Limits.rows else { throw .tooManyRows }
    if let column = filled.first(where: { $0 > width }) {
      problems.add(
        .notice, "outside-the-table",
        at: .init(file: table.file, line: row.number, column: column, row: row.number),
        "Row \(row.number) has something right of the table, which is not read.",
        "Move it under a heading if it matters.")
    }
    for column in 1...(hasHeadings ? width : min(last, width)) {
      let text = row.text(column - 1)
      letters += text.utf8.count
      guard letters <= Limits.fileBytes else { throw .tooLarge }
      if text.utf8.count > Limits.cellBytes {
        problems.add(
          .error, "cell-too-long",
          at: .init(file: table.file, line: row.number, column: column, row: row.number),
          "The cell is longer than 1 MB.", "Shorten it.")
      } else {
        table.add(Array(text.utf8)[...])
      }
      table.endCell(line: row.number)
    }
    if hasHeadings { table.endRow(number: row.number, line: row.number) } else { table.endHeadings() }
  }

  func finished(_ before: Problems) -> (RawTable, [Diagnostic]) {
    var problems = problems
    for diagnostic in before.finished() where diagnostic.code != "outside-the-table" {
      problems.add(diagnostic)
    }
    if table.headings.isEmpty {
      let problem = GridProblem.noHeading
      problems.add(.error, problem.code, at: .init(file: table.file), problem.message, problem.suggestion)
    }
    return (table, problems.finished())
  }
}

import Foundation
import Spreadsheet
public import WhoDoesCatalogue
public import WhoDoesModel

/// A case kept as one workbook, a sheet for each table.
public enum CaseWorkbook {
  /// Sheets of ours that hold no table.
  static let howTo = "How to"
  static let example = "Example"

  /// Reads the tables of an `.xlsx` or `.ods` workbook; what cannot be read is left out and reported with its
  /// sheet and cell.
  ///
  /// Sheets are known by their names, whatever the capitals; `views` is `perspectives`.
  ///
  /// ```swift
  /// let (tables, diagnostics) = CaseWorkbook.read(bytes, file: "jordan.xlsx")
  /// ```
  ///
  /// - Complexity: O(*n*) in the bytes that are unpacked.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (tables: RawTables, diagnostics: [Diagnostic]) {
    let (contents, found) = GridFile.read(bytes, file: file)
    var tables = RawTables(source: file)
    var problems = Problems()
    let ours = [howTo, example].map(Spelling.key)
    var others: Set<String> = []
    for grid in contents.grids {
      let name = grid.name ?? ""
      let place = Diagnostic.Place(file: file, sheet: name)
      guard let table = CaseTable(writtenAs: name) else {
        others.insert(name)
        if !grid.isHidden, !ours.contains(Spelling.key(name)), !grid.rows.isEmpty {
          problems.add(
            .notice, "unknown-table", at: place, "There is no table \(name.quoted); the sheet is not read.",
            CaseTable.closest(to: name).map { "Did you mean \($0)?" })
        }
        continue
      }
      guard tables[table] == nil else {
        problems.add(
          .error, "repeated-table", at: place,
          "The workbook has the table \(table.rawValue) twice; this sheet is left out.",
          "Keep one of the two.")
        continue
      }
      for row in grid.rows {
        for (column, cell) in row.cells.enumerated() {
          check(cell, grid.place(of: row, column: column), &problems)
        }
      }
      tables[table] = RawTable(grid, name: table.rawValue)
    }
    if contents.kind != nil, tables.tables.isEmpty {
      problems.add(
        .error, "no-table", at: .init(file: file), "No sheet of this workbook is a table of a case.",
        "Name the sheets case, people, tasks and so on; for a plan's own table there is whodoes import.")
    }
    // A hidden sheet that is no table of a case is no business of ours.
    let told = found.filter { $0.code != "hidden-sheet" || !others.contains($0.place.sheet ?? "") }
    return (tables, told + problems.finished())
  }

  /// Reads the tables of a workbook at a path.
  ///
  /// - Complexity: O(*n*) in the bytes that are unpacked.
  public static func read(_ path: String) -> (tables: RawTables, diagnostics: [Diagnostic]) {
    var problems = Problems()
    guard let bytes = FileBytes.read(path, &problems) else {
      return (RawTables(source: path), problems.finished())
    }
    return read(bytes, file: path)
  }

  private static func check(_ cell: Grid.Cell, _ place: Diagnostic.Place, _ problems: inout Problems) {
    if cell.marks.contains(.error) {
      problems.add(
        .error, "error-in-cell", at: place, "The workbook shows the error \(cell.text.quoted) here.",
        "Put the formula right, or type what it should say.")
    } else if cell.marks.contains(.formula), cell.text.isEmpty {
      problems.add(
        .notice, "formula-without-result", at: place,
        "The formula here has no saved result; the cell is empty.",
        "Open the workbook in a spreadsheet and save it.")
    }
    if !cell.struckOut.isEmpty {
      problems.add(
        .notice, "struck-out", at: place, "\(cell.struckOut.quoted) is struck out, and is not read.",
        "Delete it, or take the line through it away.")
    }
  }

  /// Writes a case as a workbook from which ``read(_:file:)`` gets the same case.
  ///
  /// Lists to choose from come from the catalogue and from the other sheets; nothing is protected.
  ///
  /// - Throws: `SpreadsheetError` where a text is longer than a cell of a workbook holds (32,767 letters).
  /// - Complexity: O(*n*) in the size of the case.
  public static func write(_ source: Case, catalogue: Catalogue) throws -> [UInt8] {
    let tables = CaseTables.tables(of: source)
    return try CaseSheets(catalogue).workbook(tables, title: "Case", spareRows: 10).bytes()
  }

  /// Puts an empty workbook for a new case at a path where nothing is yet.
  ///
  /// - Throws: ``UnwritableFolder`` where something is there already, and `SpreadsheetError`.
  public static func writeEmpty(to path: String, catalogue: Catalogue) throws {
    let url = URL(fileURLWithPath: path)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
    let files = try NewFiles(files: [(name: url.lastPathComponent, bytes: empty(catalogue: catalogue))])
    do { try files.write(to: folder) } catch {
      throw UnwritableFolder(error, folder: folder)
    }
  }

  /// An empty workbook for a new case: every table with its lists to choose from, a sheet on how to fill it in, and
  /// a worked example.
  ///
  /// - Throws: `SpreadsheetError`.
  public static func empty(catalogue: Catalogue) throws -> [UInt8] {
    let sheets = CaseSheets(catalogue)
    var workbook = sheets.workbook(sheets.emptyTables, title: "A new case", spareRows: 0)
    workbook.sheets.insert(CaseGuide.sheet, at: 0)
    workbook.sheets.append(ExampleSheet.sheet)
    return try workbook.bytes()
  }
}

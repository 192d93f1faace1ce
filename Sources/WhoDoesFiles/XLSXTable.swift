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
    do {
      let parts = try XLSXParts(bytes)
      var first: (table: RawTable, diagnostics: [Diagnostic])?
      for sheet in parts.sheets.indices {
        // Where there are several sheets, a place names its own.
        let file = sheet == 0 ? file : "\(file) [\(parts.sheets[sheet].name)]"
        var builder = XLSXTableBuilder(name: name, file: file)
        try parts.readRows(of: sheet) { row in try builder.add(row) }
        let read = builder.finished()
        if isWanted(read.0) { return read }
        first = first ?? read
      }
      if let first { return first }
    } catch let problem as XLSXProblem {
      problems.add(.error, problem.code, at: .init(file: file), problem.message, problem.suggestion)
    } catch let problem as ZipError {
      let problem = XLSXProblem(problem, isArchive: isArchive(bytes))
      problems.add(.error, problem.code, at: .init(file: file), problem.message, problem.suggestion)
    } catch {
      problems.add(.error, "damaged-workbook", at: .init(file: file), "The workbook is damaged: \(error).")
    }
    return (RawTable(name: name, file: file), problems.finished())
  }

  /// Whether a file is meant as a workbook, by its ending or by how it begins.
  package static func isMeant(by path: String, _ bytes: [UInt8]) -> Bool {
    let path = path.lowercased()
    return [".xlsx", ".xlsm", ".xls", ".ods"].contains(where: path.hasSuffix) || isArchive(bytes)
      || isCompoundFile(bytes)
  }

  /// How every zip archive with something in it begins.
  static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// How the old `.xls` begins, and a workbook with a password.
  static func isCompoundFile(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }
}

/// Why a workbook cannot be read, in plain words.
enum XLSXProblem: Error, Equatable {
  case notAWorkbook
  case oldOrLocked
  case tooLarge
  case tooManyRows
  case noSheet
  case noHeading
  case damaged(String)

  init(_ problem: ZipError, isArchive: Bool) {
    switch problem {
    case .notAnArchive: self = isArchive ? .damaged("it cannot be unpacked") : .notAWorkbook
    case .tooLarge: self = .tooLarge
    case .locked: self = .oldOrLocked
    case .noEntry(let part): self = .damaged("the part \(part.quoted) is missing")
    case .unreadable(let part, _): self = .damaged("the part \(part.quoted) cannot be unpacked")
    case .unsafeName, .notWritten: self = .damaged("a part of it has a name that cannot be used")
    }
  }

  var code: String {
    switch self {
    case .notAWorkbook, .oldOrLocked: "not-a-workbook"
    case .tooLarge: "file-too-large"
    case .tooManyRows: "too-many-rows"
    case .noSheet, .damaged: "damaged-workbook"
    case .noHeading: "no-heading"
    }
  }

  var message: String {
    switch self {
    case .notAWorkbook: "This is not an Excel workbook."
    case .oldOrLocked: "This is an old Excel file (.xls), or a workbook with a password."
    case .tooLarge: "The workbook holds far more than a sheet that people fill in."
    case .tooManyRows: "There are more than 100,000 rows."
    case .noSheet: "There is no sheet to be seen in this workbook."
    case .noHeading: "There is nothing on the first sheet of this workbook."
    case .damaged(let why): "The workbook is damaged: \(why)."
    }
  }

  var suggestion: String {
    switch self {
    case .notAWorkbook, .oldOrLocked:
      "Open it, save it as an Excel workbook (.xlsx) without a password or as CSV UTF-8, and try again."
    case .tooLarge, .tooManyRows: "A case is a few hundred rows; is this the right file?"
    case .noSheet, .noHeading:
      "Put the table on the first sheet, with the names of the columns in its first row."
    case .damaged: "Open it in a spreadsheet, save it under a new name and try again."
    }
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

  mutating func add(_ row: XLSXRow) throws(XLSXProblem) {
    let hasHeadings = !table.headings.isEmpty
    let width = hasHeadings ? table.headings.count : Self.mostColumns
    let filled = row.cells.filter { cell in cell.value.contains { !$0.isWhitespace } }
    guard let last = filled.keys.filter({ $0 <= width }).max() ?? filled.keys.min() else { return }
    guard table.rows.count < Limits.rows else { throw .tooManyRows }
    if let column = filled.keys.filter({ $0 > width }).min() {
      problems.add(
        .notice, "outside-the-table",
        at: .init(file: table.file, line: row.number, column: column, row: row.number),
        "Row \(row.number) has something right of the table, which is not read.",
        "Move it under a heading if it matters.")
    }
    for column in 1...(hasHeadings ? width : min(last, width)) {
      let text = filled[column] ?? ""
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

  func finished() -> (RawTable, [Diagnostic]) {
    var problems = problems
    if table.headings.isEmpty {
      let problem = XLSXProblem.noHeading
      problems.add(.error, problem.code, at: .init(file: table.file), problem.message, problem.suggestion)
    }
    return (table, problems.finished())
  }
}

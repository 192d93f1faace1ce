import WhoDoesModel

/// An empty case, ready to be filled in.
public enum NewCaseFolder {
  /// Puts a headed CSV file for each table, a `case.csv` with every field, and a guide into a folder.
  ///
  /// The folder is made where it is missing. Files that are there are never overwritten.
  ///
  /// ```swift
  /// try NewCaseFolder.write(to: "cases/new")
  /// ```
  ///
  /// - Throws: ``UnwritableFolder`` with the files in the way; nothing is written then.
  public static func write(to folder: String) throws(UnwritableFolder) {
    var files = CaseTable.allCases.map { table in
      (name: table.rawValue + ".csv", bytes: DelimitedText.write(emptyTable(table)))
    }
    files.append((name: "GUIDE.md", bytes: Array(CaseGuide.text.utf8)))
    do { try NewFiles(files: files).write(to: folder) } catch {
      throw UnwritableFolder(error, folder: folder)
    }
  }

  /// The headings of a table; the case table has its fields as well.
  static func emptyTable(_ table: CaseTable) -> RawTable {
    var raw = RawTable(name: table.rawValue, file: table.rawValue + ".csv", origin: .json)
    for column in table.columns { raw.addCell(column.rawValue, line: 1) }
    raw.endHeadings()
    guard table == .case else { return raw }
    // One of the two months is enough, and the earlier name reads well before and after the birthday.
    for (index, field) in CaseField.allCases.filter({ $0 != .turned18 }).enumerated() {
      raw.addCell(field.rawValue, line: index + 2)
      raw.addCell("", line: index + 2)
      raw.endRow(number: index + 2, line: index + 2)
    }
    return raw
  }
}

public import WhoDoesModel

/// Reads several tables out of one text, each begun by a line with its name.
///
/// Rules write their examples so, and a case that fits on a page can be kept so:
///
/// ```text
/// # people
/// person_id,name,role,kind
/// P1,Jordan,Young person,young_person
///
/// # tasks
/// task_id,area,title
/// T1,HOME,Decide where to move
/// ```
public enum CaseText {
  /// Reads the tables of a text; what cannot be read is left out and reported with its line.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func read(
    _ text: String, file: String = "text"
  ) -> (tables: RawTables, diagnostics: [Diagnostic]) {
    read(Array(text.utf8), file: file)
  }

  /// Reads the tables of a file's bytes; what cannot be read is left out and reported with its line.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (tables: RawTables, diagnostics: [Diagnostic]) {
    var problems = Problems()
    var tables = RawTables(source: file)
    guard let text = DelimitedText.decode(bytes, file: file, &problems) else {
      return (tables, problems.finished())
    }
    var scanner = DelimitedScanner(text, file: file, problems: problems)
    scanner.skipEmptyLines()
    if !scanner.isAtMarker {
      scanner.report(
        .error, "no-table-name", at: .init(file: file, line: scanner.currentLine),
        "The text does not begin with the name of a table.",
        "Put a line such as \"# people\" before each table's headings.")
      scanner.skipToMarker()
    }
    while !scanner.isAtEnd {
      let place = Diagnostic.Place(file: file, line: scanner.currentLine)
      let name = scanner.readMarker()
      guard let table = CaseTable(writtenAs: name) else {
        scanner.report(
          .error, "unknown-table", at: place, "There is no table called \(name.quoted).",
          CaseTable.closest(to: name).map { "Did you mean \($0.quoted)?" }
            ?? "The tables are \(Spelling.choice(CaseTable.allCases.map(\.rawValue))).")
        scanner.skipToMarker()
        continue
      }
      let read = scanner.readTable(name: table.rawValue, stopsAtMarker: true)
      guard tables[table] == nil else {
        scanner.report(
          .error, "repeated-table", at: place,
          "The table \(name.quoted) is here twice; this one is left out.",
          "Put its rows under the first.")
        continue
      }
      tables[table] = read
    }
    return (tables, scanner.problems.finished())
  }
}

/// Something a reader of a file ran into: where, what, why, and what to do about it.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// How much it matters.
  public enum Severity: String, Codable, Sendable {
    /// The case cannot be trusted until it is put right.
    case error
    /// Read, and worth knowing.
    case notice
  }

  /// Where in which file.
  public struct Place: Hashable, Sendable, Codable {
    /// The file as the user named it, or the table within it.
    public var file: String
    /// The line, from 1; nil where the file as a whole is meant.
    public var line: Int?
    /// The column of the table, from 1.
    public var column: Int?
    /// The row of the table as a spreadsheet numbers it, the heading being row 1.
    public var row: Int?
    /// The sheet of a workbook, or the table of a text; nil where the file is one table.
    public var sheet: String?

    /// A place in a file.
    public init(
      file: String, line: Int? = nil, column: Int? = nil, row: Int? = nil, sheet: String? = nil
    ) {
      (self.file, self.line, self.column, self.row, self.sheet) = (file, line, column, row, sheet)
    }

    /// The cell as spreadsheets name it, `C7`; nil where no row and column are known.
    public var cell: String? {
      guard let row, let column else { return nil }
      var (letters, rest) = ("", column)
      while rest > 0 {
        letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
      }
      return letters + String(row)
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// A stable name for this kind of problem, such as `dangling-person`.
  public var code: String
  /// Where.
  public var place: Place
  /// What is there, in one sentence.
  public var message: String
  /// What to do about it.
  public var suggestion: String?
  /// Whose row it is, by the id that the file has, where a file holds rows about many young people.
  public var subject: String?
  /// The column by its heading, where a reader of files with many columns names it.
  public var field: String?

  /// A diagnostic with every part given.
  public init(
    _ severity: Severity, code: String, at place: Place, _ message: String, suggestion: String? = nil
  ) {
    (self.severity, self.code, self.place) = (severity, code, place)
    (self.message, self.suggestion) = (message, suggestion)
  }
}

extension Diagnostic.Place: CustomStringConvertible {
  /// `people.csv:4:2`, as editors read it, or `case.xlsx:people!B4` in a workbook.
  public var description: String {
    var words = file
    if let sheet {
      words += ":" + sheet
      if let cell = cell ?? row.map({ "row \($0)" }) { words += "!" + cell }
    } else if let line {
      words += ":\(line)"
      if let column { words += ":\(column)" }
    }
    return words
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `people.csv:4:2: error: …`, as editors read it, with the suggestion after it.
  public var description: String {
    "\(place): \(severity.rawValue): \(message)" + (suggestion.map { " " + $0 } ?? "")
  }
}

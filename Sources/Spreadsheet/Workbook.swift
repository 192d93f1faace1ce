/// A workbook as a value: sheets with columns and cells, for people to type into.
///
/// ```swift
/// var sheet = Sheet("Decisions", columns: [.init("Task", width: 40), .init("Lead", choices: names)])
/// sheet.rows = tasks.map { [.text($0), .room] }
/// let bytes = try Workbook("Decisions", sheets: [sheet]).bytes()
/// ```
public struct Workbook: Equatable, Sendable {
  /// The title in the properties of the file, its only one.
  public var title: String
  /// The sheets, in order.
  public var sheets: [Sheet]

  /// A workbook with its sheets.
  public init(_ title: String, sheets: [Sheet]) { (self.title, self.sheets) = (title, sheets) }

  /// Writes the file in memory; the same workbook gives the same bytes on any day.
  ///
  /// A text is always written as a text, so that none becomes a formula.
  ///
  /// - Throws: ``SpreadsheetError`` for a name or a text that the format does not hold, and with what the library
  ///   says.
  /// - Complexity: O(*n*) in the cells.
  public func bytes() throws(SpreadsheetError) -> [UInt8] {
    try check()
    return try WorkbookWriter.write(self)
  }

  private func check() throws(SpreadsheetError) {
    guard !sheets.isEmpty else { throw .noSheet }
    var names = [WorkbookWriter.listsName.lowercased()]
    for sheet in sheets {
      guard Sheet.name(sheet.name, taken: names) == sheet.name else { throw .badName(sheet.name) }
      names.append(sheet.name.lowercased())
      let texts = sheet.columns.flatMap { [$0.heading] + $0.choices } + sheet.rows.joined().map(\.letters)
      for text in texts where text.utf16.count > Sheet.longestText { throw .tooLong(sheet.name) }
      let rows = sheet.rows.count + sheet.spareRows + 1
      guard rows <= Sheet.mostRows, sheet.columns.count <= Sheet.mostColumns else {
        throw .tooMany(sheet.name)
      }
    }
  }
}

/// Why a workbook could not be written.
public enum SpreadsheetError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no sheet in it.
  case noSheet
  /// A sheet's name is empty, too long, taken, or has signs that the format keeps for itself.
  case badName(String)
  /// A text on this sheet is longer than a cell holds.
  case tooLong(String)
  /// There are more rows or columns on this sheet than the format holds.
  case tooMany(String)
  /// What the library says.
  case failed(String)

  /// What happened, in a sentence.
  public var description: String {
    switch self {
    case .noSheet: "A workbook needs a sheet, and there is none."
    case .badName(let name): "No sheet can be called “\(name)” here."
    case .tooLong(let sheet): "A text on the sheet “\(sheet)” is longer than a cell holds."
    case .tooMany(let sheet): "There is more on the sheet “\(sheet)” than a sheet holds."
    case .failed(let reason): "The workbook could not be written: \(reason)."
    }
  }
}

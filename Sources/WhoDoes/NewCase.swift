/// An empty case to fill in: a folder of CSV files or a workbook.
public enum NewCase {
  /// Makes it, a workbook where the name ends in `.xlsx`; nothing that is there is written over.
  ///
  /// ```swift
  /// try NewCase.write(to: "cases/r4.xlsx")
  /// ```
  ///
  /// - Returns: What was made, in a sentence.
  /// - Throws: `UnwritableFolder` or `SpreadsheetError`, with what stands in the way.
  public static func write(to place: String, catalogue: Catalogue = .england) throws -> String {
    guard place.lowercased().hasSuffix(".xlsx") else {
      try NewCaseFolder.write(to: place)
      return "Made: \(place). GUIDE.md in it says what goes where."
    }
    try CaseWorkbook.writeEmpty(to: place, catalogue: catalogue)
    return "Made: \(place). Its first sheet says what goes where."
  }
}

extension CaseFile {
  /// The whole case in the format that a file's name asks for: a workbook for `.xlsx`, else JSON.
  ///
  /// - Throws: `SpreadsheetError` where a text is longer than a cell of a workbook holds.
  /// - Complexity: O(*n*) in the size of the case.
  public func converted(for file: String?) throws -> [UInt8] {
    guard file?.lowercased().hasSuffix(".xlsx") == true else { return CaseJSON.write(network) }
    return try CaseWorkbook.write(network, catalogue: catalogue)
  }
}

public import WhoDoesModel

/// What readers of files ran into, as two CSV files in a folder: counted by kind, and one by one.
///
/// ```swift
/// try RemarkFiles.write(diagnostics, to: "remarks", notOver: "cases/jordan")
/// // remarks/remarks-by-kind.csv, remarks/remarks-one-by-one.csv
/// ```
public enum RemarkFiles {
  /// Writes both files, empty but for their headings where there is nothing to say; earlier ones are replaced.
  ///
  /// - Returns: The paths.
  /// - Throws: `OutputFile.Refusal` where one cannot be written.
  /// - Complexity: O(*n* log *n*) in the remarks.
  @discardableResult
  public static func write(
    _ diagnostics: [Diagnostic], to folder: String, notOver input: String
  ) throws(OutputFile.Refusal) -> [String] {
    let remarks = diagnostics.map(Remark.init)
    let files = [
      ("\(folder)/remarks-by-kind.csv", RemarkTables.byKind(remarks)),
      ("\(folder)/remarks-one-by-one.csv", RemarkTables.oneByOne(remarks)),
    ]
    for (path, bytes) in files { try OutputFile.write(bytes, to: path, notOver: input) }
    return files.map(\.0)
  }
}

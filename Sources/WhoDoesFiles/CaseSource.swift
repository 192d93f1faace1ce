import Foundation
public import WhoDoesCatalogue
public import WhoDoesModel

/// Reads a case from wherever it is kept: a folder of CSV files, a workbook, a JSON file, or one text
/// with all tables.
///
/// ```swift
/// let (jordan, notices) = try CaseSource.read("cases/jordan", catalogue: .england)
/// ```
public enum CaseSource {
  /// Reads and builds a case.
  ///
  /// - Parameters:
  ///   - path: A folder, an `.xlsx` or `.ods` workbook, a `.json` file, or a text file whose tables begin with `# people` and the like.
  ///   - catalogue: Knows roles, areas and tasks.
  ///   - asOf: The day for which to read the case; nil for the day that the case itself gives.
  ///   - lenient: Whether to go on without the rows that have errors; the diagnostics say which.
  /// - Throws: ``UnreadableCase`` with every diagnostic where there are errors and `lenient` is not set, or
  ///   where not even the day of the case is known.
  public static func read(
    _ path: String, catalogue: Catalogue, asOf: Day? = nil, lenient: Bool = false
  ) throws(UnreadableCase) -> (case: Case, diagnostics: [Diagnostic]) {
    let (tables, found) = tables(at: path)
    return try build(tables, found, catalogue, asOf, lenient)
  }

  /// Reads and builds a case out of a text whose tables begin with `# people` and the like.
  ///
  /// - Throws: ``UnreadableCase``, as ``read(_:catalogue:asOf:lenient:)`` does.
  public static func read(
    text: String, file: String = "text", catalogue: Catalogue, asOf: Day? = nil, lenient: Bool = false
  ) throws(UnreadableCase) -> (case: Case, diagnostics: [Diagnostic]) {
    let (tables, found) = CaseText.read(text, file: file)
    return try build(tables, found, catalogue, asOf, lenient)
  }

  /// The raw tables at a path.
  private static func tables(at path: String) -> (tables: RawTables, diagnostics: [Diagnostic]) {
    var isFolder: ObjCBool = false
    var problems = Problems()
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      problems.add(
        .error, "unreadable-file", at: .init(file: path), "There is no such file or folder.",
        "Check the path for a slip.")
      return (RawTables(source: path), problems.finished())
    }
    if isFolder.boolValue { return CaseFolder.read(path) }
    guard let bytes = FileBytes.read(path, &problems) else {
      return (RawTables(source: path), problems.finished())
    }
    if XLSXTable.isMeant(by: path, bytes) { return CaseWorkbook.read(bytes, file: path) }
    return path.lowercased().hasSuffix(".json")
      ? CaseJSON.read(bytes, file: path) : CaseText.read(bytes, file: path)
  }

  private static func build(
    _ tables: RawTables, _ found: [Diagnostic], _ catalogue: Catalogue, _ asOf: Day?, _ lenient: Bool
  ) throws(UnreadableCase) -> (case: Case, diagnostics: [Diagnostic]) {
    // Where nothing at all could be read, ten missing tables would only bury the reason.
    if tables.tables.isEmpty, found.contains(where: { $0.severity == .error }) {
      throw UnreadableCase(diagnostics: found)
    }
    let (built, more) = CaseBuilder.build(tables, catalogue: catalogue, asOf: asOf, namesLeftOutRows: lenient)
    let diagnostics = found + more
    guard let built, lenient || !diagnostics.contains(where: { $0.severity == .error }) else {
      throw UnreadableCase(diagnostics: diagnostics)
    }
    return (built, diagnostics)
  }
}

/// A case that cannot be trusted as it is, with everything that is wrong with it.
public struct UnreadableCase: Error, Sendable, Equatable {
  /// Errors and notices, in the order of the tables.
  public let diagnostics: [Diagnostic]

  /// Names what is wrong.
  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension UnreadableCase: CustomStringConvertible {
  /// Every diagnostic on a line of its own, as editors read it.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

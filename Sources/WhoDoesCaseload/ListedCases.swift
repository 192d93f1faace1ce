public import WhoDoesFiles
public import WhoDoesModel

/// Cases that are read one at a time, wherever they are kept: in folders, in a workbook, in a register.
///
/// ```swift
/// let cases = ListedCases(count: folders.count) { .init(id: folders[$0], reading: CaseFolder.read(folders[$0])) }
/// ```
public struct ListedCases: Sendable {
  /// One of them, as it was read.
  public struct Item: Sendable {
    /// What the caseload calls it.
    public let id: String
    let tables: RawTables
    let diagnostics: [Diagnostic]

    /// A case and what its reader said.
    public init(id: String, reading: (tables: RawTables, diagnostics: [Diagnostic])) {
      (self.id, tables, diagnostics) = (id, reading.tables, reading.diagnostics)
    }

    var rowCount: Int { tables.tables.reduce(0) { $0 + (tables[$1]?.rows.count ?? 0) } }
  }

  /// How many there are.
  public let count: Int
  let read: @Sendable (Int) -> Item
  /// Rows that are in none of them.
  let strayRows: Int
  /// What is wrong with those, and with the whole.
  let diagnostics: [Diagnostic]

  /// Cases by number.
  ///
  /// - Parameters:
  ///   - strayRows: How many rows there are besides, which belong to none of them.
  ///   - diagnostics: What is to be said of those rows, and of the whole.
  ///   - read: Reads one; called from any thread, once for each.
  public init(
    count: Int, strayRows: Int = 0, diagnostics: [Diagnostic] = [], read: @escaping @Sendable (Int) -> Item
  ) {
    (self.count, self.strayRows, self.diagnostics, self.read) = (count, strayRows, diagnostics, read)
  }
}

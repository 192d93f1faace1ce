public import WhoDoesModel

/// The tables of one case as they stood in a folder, a text or a JSON file.
public struct RawTables: Sendable {
  /// The folder or file as the user named it.
  public var source: String
  private var byTable = PerCase<CaseTable, RawTable?>(repeating: nil)

  /// No tables yet, from a source.
  public init(source: String) { self.source = source }

  /// The table of a name, or nil where the source has none.
  public subscript(table: CaseTable) -> RawTable? {
    get { byTable[table] }
    _modify { yield &byTable[table] }
  }

  /// The tables that are there, in the order of ``CaseTable``.
  public var tables: [CaseTable] { CaseTable.allCases.filter { byTable[$0] != nil } }
}

extension CaseTable {
  /// The table that a file, a `# ` line or a JSON key means: by its name, whatever the case; `views` is
  /// another name of `perspectives`.
  init?(writtenAs name: String) {
    let key = Spelling.key(name)
    switch key {
    case "views", "view", "perspective": self = .perspectives
    case "appointment": self = .appointments
    default:
      guard let table = Self.allCases.first(where: { Spelling.key($0.rawValue) == key }) else { return nil }
      self = table
    }
  }

  /// The table whose name is nearly the one given.
  static func closest(to name: String) -> String? {
    Suggestion.closest(to: Spelling.key(name), among: allCases.map(\.rawValue) + ["views"])
  }
}

import WhoDoesFiles
public import WhoDoesModel

/// What the files of an extract hold, child by child, with an account of every row.
///
/// ```swift
/// let extract = Extract.read(["annex-a.xlsx"], options: .init(asOf: asOf))
/// extract.children.count                  // 412
/// extract.accounts[0].refused             // 3
/// ```
public struct Extract: Sendable {
  /// How files are to be read.
  public struct Options: Sendable {
    /// The day for which they are read.
    public var asOf: Day
    /// The one source to take tables for; nil to tell by their headings.
    public var source: ExtractSource?
    /// The case management system; nil to tell by what stands in the tables.
    public var system: CaseSystem?
    /// What role codes mean.
    public var roles = RoleCodes()
    /// Which workers of different sources are one; nothing is joined without it.
    public var workers = WorkerMap()

    /// Reads for a day, with everything else told from the files.
    public init(asOf: Day) { self.asOf = asOf }
  }

  /// What became of the rows of one table: read, changed and refused add up to all.
  public struct Account: Sendable, Equatable {
    /// The file as the user named it.
    public var file: String
    /// The sheet; empty where the file is one table.
    public var sheet: String
    /// Which table; nil where its headings are not known here.
    public var kind: ExtractKind?
    /// Rows below the headings.
    public var rows = 0
    /// Rows taken as they stand.
    public var read = 0
    /// Rows of which something was read otherwise than it stands, or left out.
    public var changed = 0
    /// Rows not used at all.
    public var refused = 0
    /// Rows of tables that are of no use here.
    public var passedOver = 0
  }

  /// The day for which it was read.
  public let asOf: Day
  /// The young people, in the order in which the files first name them.
  public internal(set) var children: [ChildRecord] = []
  /// The tables that were understood.
  public internal(set) var tables: [ExtractTable] = []
  /// One account for each table.
  public internal(set) var accounts: [Account] = []
  /// What the reader ran into.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The case management system, given or told.
  public internal(set) var system: CaseSystem?
  /// Names of workers by their ids, where the source has them.
  public internal(set) var workerNames: [String: String] = [:]
  /// Names of teams by their ids, where the source has them.
  public internal(set) var teamNames: [String: String] = [:]
  /// Which workers of different sources are one.
  public internal(set) var workers = WorkerMap()
  /// What was left out because it is about a person and nothing here needs it, with the number of cells.
  public internal(set) var personal: [String: Int] = [:]

  init(asOf: Day) { self.asOf = asOf }

  /// Whether the files hold what identifies somebody.
  public var looksReal: Bool { !personal.isEmpty }

  /// Whether any table has a column.
  public func has(_ column: ExtractColumn, in kinds: [ExtractKind]) -> Bool {
    tables.contains { kinds.contains($0.kind) && $0.has(column) }
  }

  /// Where a row stands.
  public func place(of row: RowPlace, _ column: ExtractColumn? = nil) -> Diagnostic.Place {
    tables[row.table].place(row.row, column)
  }

  /// The heading of a column as its file has it.
  public func heading(_ column: ExtractColumn, at row: RowPlace) -> String {
    let table = tables[row.table]
    guard let place = table.places[column], let heading = table.heading(at: place) else {
      return column.rawValue
    }
    return heading
  }

  /// A worker as people know them: the name where the source has it, else what stands in the file.
  public func name(ofWorker worker: String) -> String { workerNames[worker] ?? worker }

  /// A team as people know it.
  public func name(ofTeam team: String) -> String { teamNames[team] ?? team }
}

extension ExtractTable {
  /// A heading as the file has it.
  func heading(at place: Int) -> String? {
    guard body.lowerBound > 0 else { return nil }
    let cells = raw.cells(of: raw.rows[body.lowerBound - 1])
    return place < cells.count ? raw.text(cells[cells.startIndex + place]) : nil
  }
}

public import WhoDoesCatalogue
import WhoDoesFiles
public import WhoDoesModel

/// What jobs are called in one council, and when they start and stop there, out of one file for all documents.
///
/// The file has the columns `role` (a code or a name of the catalogue, or a role as the case writes it) and
/// `local_title`, and may have `starts` and `stops`:
///
/// ```text
/// role,local_title,starts,stops
/// PA,Young person's adviser,at 17,at 25
/// Keyworker,Link worker,,
/// ```
public struct LocalTitles: Equatable, Sendable {
  /// What a council says of one job.
  public struct Entry: Equatable, Sendable {
    /// What it is called; empty where the catalogue's name does.
    public var title: String
    /// When it starts; empty where nobody has said.
    public var starts: String
    /// When it stops; empty where nobody has said.
    public var stops: String
  }

  private var byRole: [RoleID: Entry] = [:]
  private var byName: [String: Entry] = [:]

  /// No titles of its own.
  public init() {}

  /// The name of the file in the folder of a pack.
  public static let fileName = "roles.csv"
  /// The headings of the file.
  public static let headings = ["role", "local_title", "starts", "stops"]

  /// Reads the file; a row whose role is not known is kept for roles that a case writes in the same words.
  ///
  /// - Returns: The titles, and what is wrong with the file.
  /// - Complexity: O(*n*) in the bytes.
  public static func read(
    _ bytes: [UInt8], file: String, catalogue: Catalogue
  ) -> (titles: LocalTitles, diagnostics: [Diagnostic]) {
    let (table, found) = DelimitedText.read(bytes, file: file, name: "roles")
    var diagnostics = found
    let columns = table.headings.map { table.text($0).lowercased() }
    guard let role = columns.firstIndex(of: "role"),
      let title = columns.firstIndex(of: "local_title") ?? columns.firstIndex(of: "title")
    else {
      diagnostics.append(
        Diagnostic(
          .error, code: "missing-column", at: .init(file: file),
          "The headings role and local_title are needed.",
          suggestion: "Write them in the first row, as \(headings.joined(separator: ","))."))
      return (LocalTitles(), diagnostics)
    }
    var titles = LocalTitles()
    for row in table.rows {
      let cells = table.cells(of: row).map { table.text($0) }
      func cell(_ place: Int?) -> String { place.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
      let entry = Entry(
        title: cell(title), starts: cell(columns.firstIndex(of: "starts")),
        stops: cell(columns.firstIndex(of: "stops")))
      let name = cell(role)
      guard !name.isEmpty, entry != Entry(title: "", starts: "", stops: "") else { continue }
      titles.add(entry, for: name, catalogue)
    }
    return (titles, diagnostics)
  }

  private mutating func add(_ entry: Entry, for name: String, _ catalogue: Catalogue) {
    byName[Self.plain(name)] = entry
    let code = RoleID(name.uppercased()).flatMap { catalogue[$0] }?.id
    if let role = code ?? catalogue.role(named: name).role { byRole[role] = entry }
  }

  /// What the council says of a role, by its words in the case first and its code second.
  public func entry(_ role: RoleID?, named name: String) -> Entry? {
    byName[Self.plain(name)] ?? role.flatMap { byRole[$0] }
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

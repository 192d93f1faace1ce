import WhoDoesFiles
public import WhoDoesModel

/// What a council's role codes mean.
///
/// Three are fixed by the dataset's own scripts; all others are local, and stand in a file that the council keeps:
///
///     code,role
///     CW,SW
///     IRO,IRO
///     KA*,EXTERNAL
///
/// `role` is a role of the catalogue, `EXTERNAL` for somebody of another service, or `-` for a code to pass over.
public struct RoleCodes: Sendable {
  /// What a code stands for.
  public enum Meaning: Equatable, Sendable {
    case role(RoleID)
    case external
    case passedOver
  }

  private var exact: [String: Meaning] = [:]
  private var beginnings: [(letters: String, meaning: Meaning)] = []

  /// The codes that the dataset itself fixes.
  public init() { _ = add(Array(ExtractData.roleCodes.utf8), file: "role-codes.csv") }

  /// Takes in a council's own file; its codes go before ours.
  ///
  /// - Returns: What is wrong with the file.
  /// - Complexity: O(*n*) in its rows.
  public mutating func add(_ bytes: [UInt8], file: String) -> [Diagnostic] {
    var (table, diagnostics) = DelimitedText.read(bytes, file: file)
    let headings = table.headings.map { HeadingBook.key(table.text($0)) }
    guard let codes = headings.firstIndex(of: "code"), let roles = headings.firstIndex(of: "role") else {
      diagnostics.append(
        Diagnostic(
          .error, code: "role-codes", at: .init(file: file), "The columns code and role are not both there.",
          suggestion: "Begin the file with the line code,role."))
      return diagnostics
    }
    for row in table.rows {
      let cells = table.cells(of: row).map { table.text($0) }
      guard cells.count > max(codes, roles), !cells[codes].isEmpty else { continue }
      let meaning: Meaning? =
        switch cells[roles].uppercased() {
        case "EXTERNAL": .external
        case "-", "": .passedOver
        default: RoleID(cells[roles].uppercased()).map { .role($0) }
        }
      guard let meaning else {
        diagnostics.append(
          Diagnostic(
            .error, code: "role-codes", at: .init(file: file, line: row.line, row: row.number),
            "“\(cells[roles].prefix(40))” is no role of the catalogue.",
            suggestion: "Take a code from `whodoes catalogue roles`, EXTERNAL, or - to pass over."))
        continue
      }
      let code = Self.key(cells[codes])
      if code.hasSuffix("*") {
        beginnings.insert((String(code.dropLast()), meaning), at: 0)
      } else {
        exact[code] = meaning
      }
    }
    return diagnostics
  }

  /// What a code means; nil where nobody has said.
  public func meaning(of code: String) -> Meaning? {
    let key = Self.key(code)
    return exact[key] ?? beginnings.first { key.hasPrefix($0.letters) }?.meaning
  }

  private static func key(_ code: String) -> String {
    code.uppercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}

public import WhoDoesModel

/// Keeps personal data that nothing here needs from coming in, whatever file it stands in.
///
/// Every reader of people's own files hands its tables through here before it looks at them.
///
/// ```swift
/// var grid = file.grids[0]
/// let removed = PersonalData.takeOut(of: &grid, headingRow: 0, keeping: [0, 3])
/// if removed.looksReal, reference == nil { … }        // stop: this is somebody's life
/// ```
public enum PersonalData {
  /// What was taken out.
  public struct Removed: Sendable, Equatable {
    /// Headings of columns that were emptied, with the number of cells that had something in them.
    public var columns: [String: Int] = [:]
    /// How often each kind of thing was masked in free text, by its name, such as `a postcode`.
    public var masked: [String: Int] = [:]
    /// One notice for each column and each kind, with its first place.
    public var diagnostics: [Diagnostic] = []

    /// Nothing yet.
    public init() {}

    /// Whether what was found is about a real person, as far as a program can tell.
    public var looksReal: Bool { !columns.isEmpty || !masked.isEmpty }

    /// Takes in what was taken out of another table.
    public mutating func add(_ other: Removed) {
      columns.merge(other.columns, uniquingKeysWith: +)
      masked.merge(other.masked, uniquingKeysWith: +)
      diagnostics += other.diagnostics
    }
  }

  /// Empties the columns of a table that nothing needs, and masks what identifies somebody in all other cells.
  ///
  /// - Parameters:
  ///   - headingRow: The position in ``Grid/rows`` of the row with the headings; nil where there is none, and then
  ///     only texts are masked.
  ///   - keeping: Columns, from 0, that the caller needs although their heading names personal data, such as a date
  ///     of birth from which only the month is kept; and columns of ids, in which nothing is masked.
  /// - Complexity: O(*n*) in the bytes of the table.
  public static func takeOut(
    of grid: inout Grid, headingRow: Int?, keeping: Set<Int> = []
  ) -> Removed {
    var removed = Removed()
    let headings = headingRow.map { grid.rows[$0].cells } ?? []
    for (column, heading) in headings.enumerated() where !keeping.contains(column) {
      guard let what = kind(ofColumn: heading.text) else { continue }
      empty(column, below: headingRow ?? 0, heading.text, what, in: &grid, &removed)
    }
    var first: [IdentifyingText.Kind: Diagnostic.Place] = [:]
    for row in grid.rows.indices {
      for column in grid.rows[row].cells.indices where !keeping.contains(column) {
        let kinds = mask(&grid.rows[row].cells[column])
        for kind in kinds where first[kind] == nil {
          first[kind] = grid.place(of: grid.rows[row], column: column)
        }
        for kind in kinds { removed.masked[kind.rawValue, default: 0] += 1 }
      }
    }
    for kind in IdentifyingText.Kind.allCases {
      guard let place = first[kind], let count = removed.masked[kind.rawValue] else { continue }
      removed.diagnostics.append(
        Diagnostic(
          .notice, code: "identifying-text", at: place,
          "\(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()) is taken out"
            + (count == 1 ? "." : ", \(count) times in this table; this is the first."),
          suggestion: "Take it out of the file too: nothing here needs it."))
    }
    return removed
  }

  /// Masks what identifies somebody in one text.
  ///
  /// - Returns: The text, and the names of what was taken out.
  /// - Complexity: O(*n*) in the bytes.
  public static func masked(_ text: String) -> (text: String, kinds: [String]) {
    guard let masked = IdentifyingText.masked(Array(text.utf8)[...], but: { _ in false }) else {
      return (text, [])
    }
    return (String(decoding: masked.text, as: UTF8.self), masked.kinds.map(\.rawValue))
  }

  private static func mask(_ cell: inout Grid.Cell) -> [IdentifyingText.Kind] {
    var kinds: [IdentifyingText.Kind] = []
    for part in [\Grid.Cell.text, \Grid.Cell.struckOut] where !cell[keyPath: part].isEmpty {
      let masked = IdentifyingText.masked(Array(cell[keyPath: part].utf8)[...], but: { _ in false })
      guard let masked else { continue }
      cell[keyPath: part] = String(decoding: masked.text, as: UTF8.self)
      kinds += masked.kinds
    }
    return kinds
  }

  private static func empty(
    _ column: Int, below heading: Int, _ name: String, _ what: String, in grid: inout Grid,
    _ removed: inout Removed
  ) {
    var (count, first): (Int, Diagnostic.Place?) = (0, nil)
    for row in grid.rows.indices where row > heading && column < grid.rows[row].cells.count {
      guard !grid.rows[row].cells[column].isEmpty else { continue }
      first = first ?? grid.place(of: grid.rows[row], column: column)
      count += 1
      grid.rows[row].cells[column] = Grid.Cell()
    }
    guard let first else { return }
    removed.columns[name, default: 0] += count
    removed.diagnostics.append(
      Diagnostic(
        .notice, code: "personal-column", at: first,
        "The column \(name.quoted) has \(what), which nothing here needs; "
          + (count == 1 ? "its one cell is not read." : "its \(count) cells are not read."),
        suggestion: "Take the column out of the file before you send it on."))
  }

  /// What personal data a column holds by its heading; nil where it holds none.
  public static func kind(ofColumn heading: String) -> String? {
    let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard (1...7).contains(words.count) else { return nil }
    return named.first { entry in
      words.indices.contains { words[$0...].starts(with: entry.words) }
    }?.what
  }

  private static let named: [(words: [String], what: String)] = [
    (
      "addresses",
      ["address", "addresses", "home address", "house number", "street", "postcode", "post code"]
    ),
    ("NHS numbers", ["nhs", "nhs number"]),
    ("National Insurance numbers", ["ni number", "ni no", "nino", "national insurance"]),
    ("pupil and learner numbers", ["upn", "uln", "unique pupil", "unique learner"]),
    (
      "ways to reach people",
      ["phone", "telephone", "mobile", "tel", "email", "e mail", "contact number", "contact details"]
    ),
    ("dates of birth", ["dob", "d o b", "date of birth", "birth date", "birthdate"]),
    (
      "health details",
      [
        "diagnosis", "diagnoses", "medical", "medication", "health condition", "health conditions",
        "disability",
      ]
    ),
    ("offences", ["offence", "offences", "offending", "conviction", "convictions", "criminal"]),
    (
      "details of faith, origin or sexuality",
      [
        "religion", "faith", "ethnicity", "ethnic", "nationality", "sexuality", "sexual",
        "immigration status",
        "home office", "pregnancy",
      ]
    ),
    ("numbers of papers and accounts", ["passport", "bank", "sort code", "account number", "biometric"]),
  ].flatMap { what, phrases in phrases.map { ($0.split(separator: " ").map(String.init), what) } }
}

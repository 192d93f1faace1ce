import WhoDoesFiles

/// Knows what headings mean, from `Data/Extracts/headings.csv`.
///
/// Headings are compared by their letters and digits alone, so that blanks, capitals, curly quotes and a trailing
/// bracket make no difference; `*` in the list stands for anything between words.
struct HeadingBook: Sendable {
  /// What a heading stands for.
  enum Meaning: Hashable, Sendable {
    case column(ExtractColumn)
    /// Something about a person that nothing here needs.
    case personal(String)
  }

  static let shared = HeadingBook(ExtractData.headings)

  private var exact: [ExtractKind: [String: Meaning]] = [:]
  private var patterns: [ExtractKind: [(parts: [String], meaning: Meaning)]] = [:]

  init(_ list: String) {
    let (table, _) = DelimitedText.read(Array(list.utf8), file: "headings.csv")
    for row in table.rows {
      let cells = table.cells(of: row).map { table.text($0) }
      guard cells.count == 3, let kind = ExtractKind(rawValue: cells[0]) else { continue }
      let meaning: Meaning
      if cells[1].hasPrefix("personal:") {
        meaning = .personal(String(cells[1].dropFirst(9)))
      } else if let column = ExtractColumn(rawValue: cells[1]) {
        meaning = .column(column)
      } else {
        continue
      }
      if cells[2].hasPrefix("*") {
        patterns[kind, default: []].append((cells[2].split(separator: "*").map(Self.key), meaning))
      } else {
        exact[kind, default: [:]][Self.key(cells[2])] = meaning
      }
    }
  }

  /// A heading by its letters and digits; both spellings of "adviser" are one.
  static func key(_ heading: some StringProtocol) -> String {
    String(heading.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || (48...57) ~= $0.value })
      .replacing("advisor", with: "adviser")
  }

  /// What a heading means in a table; nil where the list does not know it.
  ///
  /// - Complexity: O(*n*) in the patterns of the table.
  func meaning(of key: String, in kind: ExtractKind) -> Meaning? {
    if let meaning = exact[kind]?[key] { return meaning }
    guard key.utf8.count <= 200 else { return nil }
    return patterns[kind]?.first { pattern in
      var rest = key[...]
      for part in pattern.parts {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
      return true
    }?.meaning
  }
}

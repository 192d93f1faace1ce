import WhoDoesModel

/// Rows in and under a plan that ask nobody to do anything: lines to sign on, dates of the next review, notes.
extension PlanTableFinder {
  /// Whether a row is a line to sign on, or a note that a gap parts from the rows above it.
  func isNote(_ row: Grid.Row) -> Bool {
    let filled = row.cells.filter { !$0.text.isEmpty && $0.mergedFrom == nil }
    guard let first = filled.first, first.text.utf8.count <= 200 else { return false }
    if filled.allSatisfy({ Self.isToSign($0.text) || Self.isLabel($0.text) }) { return true }
    // "Any other business: none" and "Copies to: all", on their own below the table; with actions after it, such a row
    // may be their heading.
    return row.number > lastNumber + 1 && row.number > lastFilled && filled.count == 1
      && first.text.contains(": ")
  }

  /// "Signed (young person):", "Social worker signature ________".
  private static func isToSign(_ text: String) -> Bool {
    guard text.contains(":") || text.contains("__") || text.contains("....") || text.contains("……") else {
      return false
    }
    let words = PlanColumn.words(text)
    return ["signed", "sign"].contains(words.first) || words.contains("signature")
      || words.contains("signatures")
  }

  /// "Date:", "Name: ______": a label with nothing behind it.
  private static func isLabel(_ text: String) -> Bool {
    let rest = text.drop { $0 != ":" }
    guard !rest.isEmpty, rest.allSatisfy({ ":_./…".contains($0) || $0.isWhitespace }) else { return false }
    return ["date", "dated", "name", "print name", "review date", "date of review", "next review", "role"]
      .contains(PlanColumn.words(text).joined(separator: " "))
  }
}

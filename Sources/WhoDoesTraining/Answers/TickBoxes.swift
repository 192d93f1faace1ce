/// Boxes to tick in one cell, each of which stays on a line with its words.
///
/// ```swift
/// TickBoxes.line(["lead", "don’t know"])      // ☐ lead ☐ don’t know
/// ```
enum TickBoxes {
  static func line(_ words: [String]) -> String {
    words.map { "☐ \($0)".replacing(" ", with: "\u{A0}") }.joined(separator: " ")
  }
}

/// Keeps text that a spreadsheet would take for a formula as text.
///
/// A cell that begins with `=`, `+`, `-` or `@` is written with an apostrophe before it, and read back without
/// it; a cell that already begins with apostrophes and one of those signs gets one more, so that nothing is
/// lost on the way there and back.
///
/// ```text
/// =HYPERLINK("…")   is written   '=HYPERLINK("…")
/// '=1+1             is written   ''=1+1
/// ```
enum FormulaGuard {
  /// Whether a cell needs an apostrophe before it is written.
  static func isNeeded(_ text: some Sequence<UInt8>) -> Bool { startsLikeFormula(text, afterAtLeast: 0) }

  /// Whether a cell carries the apostrophe of a writer.
  static func isGuarded(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first == apostrophe && startsLikeFormula(bytes, afterAtLeast: 1)
  }

  static let apostrophe = UInt8(ascii: "'")

  private static func startsLikeFormula(_ text: some Sequence<UInt8>, afterAtLeast wanted: Int) -> Bool {
    var apostrophes = 0
    for byte in text {
      switch byte {
      case apostrophe: apostrophes += 1
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
        return apostrophes >= wanted
      default: return false
      }
    }
    return false
  }
}

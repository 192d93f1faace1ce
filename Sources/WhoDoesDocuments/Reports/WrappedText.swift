/// Plain lines cut to the width of a terminal between words.
public enum WrappedText {
  /// Wraps every line at blanks; what follows a line's first piece begins two columns further in.
  ///
  /// ```swift
  /// WrappedText.wrap(plan.summary, width: 80)
  /// ```
  ///
  /// - Complexity: O(*n*) in the letters.
  public static func wrap(_ text: String, width: Int) -> String {
    var lines = TerminalLines(width: width, isStyled: false)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if words.isEmpty {
        lines.gap()
      } else {
        lines.paragraph(String(words), indent: line.count - words.count, hang: 2)
      }
    }
    return lines.text
  }
}

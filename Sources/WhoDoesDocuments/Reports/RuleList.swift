public import WhoDoesAnalysis
import WhoDoesModel

/// What `whodoes rules` prints: every rule by concern, with its title.
public enum RuleList {
  /// The list for a terminal.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public static func text(_ rules: [Rule] = Rule.all, width: Int = 80, isStyled: Bool = false) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    let column = (rules.map(\.id.displayWidth).max() ?? 0) + 2
    for concern in Concern.allCases {
      let here = rules.filter { $0.concern == concern }
      guard !here.isEmpty else { continue }
      lines.heading("\(concern.glyph) \(concern.word): \(concern.meaning) (\(here.count))")
      for rule in here {
        let label = rule.id + String(repeating: " ", count: max(1, column - rule.id.displayWidth))
        lines.paragraph(rule.title, indent: 2, label: label)
      }
    }
    return lines.text
  }

  /// The list as Markdown.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public static func markdown(_ rules: [Rule] = Rule.all) -> String {
    var text = "# Rules\n"
    for concern in Concern.allCases {
      let here = rules.filter { $0.concern == concern }
      guard !here.isEmpty else { continue }
      text += "\n## \(concern.word): \(concern.meaning)\n\n| Rule | What it finds |\n|---|---|\n"
      for rule in here { text += "| `\(rule.id)` | \(rule.finds.markdown) |\n" }
    }
    return text
  }
}

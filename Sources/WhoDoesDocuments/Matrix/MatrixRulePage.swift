public import WhoDoesMatrix
import WhoDoesModel

/// What `whodoes explain` says of a rule about tables of letters, and how `whodoes rules` lists them.
public enum MatrixRulePage {
  private static func parts(_ rule: MatrixRule) -> [(heading: String, words: [String], table: String?)] {
    var parts: [(heading: String, words: [String], table: String?)] = [
      ("What it finds", [rule.finds], nil), ("Why it matters", [rule.why], nil),
    ]
    if let example = rule.examples.first(where: { $0.found != nil }) {
      parts.append(("Example", ["Speaks up: \(example.story)"], example.table))
    }
    parts += [
      ("Stays quiet", rule.examples.filter { $0.found == nil }.map(\.story), nil),
      ("The question", [MatrixWording.fill(rule.wording.question, ["role": "…", "task": "…"])], nil),
      ("When it is not a problem", [rule.fineWhen], nil), ("What it rests on", [rule.basis], nil),
    ]
    return parts
  }

  /// The page for a terminal.
  public static func text(_ rule: MatrixRule, width: Int = 80, isStyled: Bool = false) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    lines.heading("\(rule.id): \(rule.title) (\(rule.concern.rawValue), \(rule.level.rawValue))")
    for part in parts(rule) {
      lines.heading(part.heading)
      for words in part.words { lines.paragraph(words, indent: 2) }
      if let table = part.table { lines.verbatim(table, indent: 6) }
    }
    return lines.text
  }

  /// The page as Markdown.
  public static func markdown(_ rule: MatrixRule) -> String {
    var text = "# \(rule.title.markdown)\n\n`\(rule.id)` (\(rule.concern.rawValue), \(rule.level.rawValue))\n"
    for part in parts(rule) {
      text += "\n## \(part.heading)\n\n" + part.words.map { "\($0.markdown)\n" }.joined()
      if let table = part.table { text += "\n```text\n\(table)\n```\n" }
    }
    return text
  }

  /// The list of all for a terminal, to stand under the rules about cases.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public static func list(width: Int = 80, isStyled: Bool = false) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    let column = (MatrixRule.all.map(\.id.displayWidth).max() ?? 0) + 2
    lines.heading("Tables of letters, such as RACI (\(MatrixRule.all.count))")
    for rule in MatrixRule.all {
      let label = rule.id + String(repeating: " ", count: max(1, column - rule.id.displayWidth))
      lines.paragraph(rule.title, indent: 2, label: label)
    }
    return "\n" + lines.text
  }

  /// The list of all as Markdown.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public static func listInMarkdown() -> String {
    var text = "\n## Tables of letters, such as RACI\n\n| Rule | What it finds |\n|---|---|\n"
    for rule in MatrixRule.all { text += "| `\(rule.id)` | \(rule.finds.markdown) |\n" }
    return text
  }
}

public import WhoDoesCatalogue
public import WhoDoesExtracts
import WhoDoesModel

/// What `whodoes explain` says of a rule about a council's own lists, and how `whodoes rules` lists them.
public enum ExtractRulePage {
  /// The page for a terminal.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  public static func text(
    _ rule: ExtractRule, _ catalogue: Catalogue, width: Int = 80, isStyled: Bool = false
  ) -> String {
    plate(rule, catalogue).text(width: width, isStyled: isStyled)
  }

  /// The page as Markdown.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  public static func markdown(_ rule: ExtractRule, _ catalogue: Catalogue) -> String {
    plate(rule, catalogue).markdown
  }

  private static func plate(_ rule: ExtractRule, _ catalogue: Catalogue) -> RulePlate {
    var parts: [(heading: String, blocks: [RulePlate.Block])] = [
      ("What it finds", [.words(rule.finds)]),
      ("Why it matters to the young person", [.words(rule.why)]),
    ]
    if let example = rule.examples.first(where: { !$0.found.isEmpty }) {
      parts.append(
        (
          "Example, read for 2 March 2026",
          [
            .words("Speaks up: \(example.story) Found: \(example.found.joined(separator: ", "))."),
            .tables(example.tables),
          ]
        ))
    }
    let quiet = rule.examples.filter(\.found.isEmpty)
    if !quiet.isEmpty { parts.append(("Stays quiet", quiet.map { .item($0.story) })) }
    parts += [
      ("The question", [.words(RulePlate.open(rule.question))]),
      ("When it is not a problem", [.words(rule.fineWhen)]),
      ("What it rests on", [.words(rule.basis.inWords)] + RulePlate.sources(rule.basis, catalogue)),
      ("Says that it could not check where", rule.needs.map { .item($0.missing) }),
    ]
    return RulePlate(id: rule.id, title: rule.title, concern: rule.concern, parts: parts)
  }

  /// The list of all for a terminal, to stand under the rules about cases.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public static func list(width: Int = 80, isStyled: Bool = false) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    let column = (ExtractRule.all.map(\.id.displayWidth).max() ?? 0) + 2
    lines.heading("A council's own lists, such as Annex A (\(ExtractRule.all.count))")
    for rule in ExtractRule.all {
      let label = rule.id + String(repeating: " ", count: max(1, column - rule.id.displayWidth))
      lines.paragraph(rule.title, indent: 2, label: label)
    }
    lines.paragraph(
      "Of the rules about cases also: \(ExtractRule.idsOfCaseRules.joined(separator: ", ")).", indent: 2)
    return "\n" + lines.text
  }

  /// The list of all as Markdown.
  public static func listInMarkdown() -> String {
    var text = "\n## A council's own lists, such as Annex A\n\n| Rule | What it finds |\n|---|---|\n"
    for rule in ExtractRule.all { text += "| `\(rule.id)` | \(rule.finds.markdown) |\n" }
    let others = ExtractRule.idsOfCaseRules.map { "`\($0)`" }.joined(separator: ", ")
    return text + "\nOf the rules about cases also: \(others).\n"
  }
}

import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// What the page of a rule says, part by part, before it is written for a terminal or as Markdown.
///
/// Each kind of rule says what its parts are; how a page and a list look is the same for all.
struct RulePlate {
  /// A piece of a part.
  enum Block {
    case words(String)
    case item(String)
    case tables(String)
  }

  let id: String
  let title: String
  /// What it is about, such as a concern.
  let kind: String
  let parts: [(heading: String, blocks: [Block])]

  /// The page for a terminal.
  func text(width: Int, isStyled: Bool) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    lines.heading("\(id): \(title) (\(kind))")
    for part in parts {
      lines.heading(part.heading)
      for block in part.blocks {
        switch block {
        case .words(let words): lines.paragraph(words, indent: 2)
        case .item(let words): lines.paragraph(words, indent: 2, label: "- ")
        case .tables(let tables): lines.verbatim(tables, indent: 6)
        }
      }
    }
    return lines.text
  }

  /// The page as Markdown.
  var markdown: String {
    var text = "# \(title.markdown)\n\n`\(id)` (\(kind))\n"
    for part in parts {
      text += "\n## \(part.heading)\n\n"
      for block in part.blocks {
        switch block {
        case .words(let words): text += "\(words.markdown)\n"
        case .item(let words): text += "- \(words.markdown)\n"
        case .tables(let tables): text += "\n```text\n\(tables.trimmed)\n```\n\n"
        }
      }
    }
    return text
  }

  /// A list of rules for a terminal.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  static func list(
    _ heading: String, _ rules: [(id: String, title: String)], last: String = "", width: Int, isStyled: Bool
  ) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    let column = (rules.map(\.id.displayWidth).max() ?? 0) + 2
    lines.heading("\(heading) (\(rules.count))")
    for rule in rules {
      let label = rule.id + String(repeating: " ", count: max(1, column - rule.id.displayWidth))
      lines.paragraph(rule.title, indent: 2, label: label)
    }
    if !last.isEmpty { lines.paragraph(last, indent: 2) }
    return "\n" + lines.text
  }

  /// A list of rules as Markdown.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  static func listInMarkdown(_ heading: String, _ rules: [(id: String, finds: String)]) -> String {
    var text = "\n## \(heading)\n\n| Rule | What it finds |\n|---|---|\n"
    for rule in rules { text += "| `\(rule.id)` | \(rule.finds.markdown) |\n" }
    return text
  }

  /// The sources of a basis, with their addresses.
  static func sources(_ basis: Basis, _ catalogue: Catalogue) -> [Block] {
    basis.sources.compactMap { catalogue[$0] }.map { .item("\($0.title). \($0.url)") }
  }

  /// A pattern with its slots as dots, since there is no case to fill them.
  static func open(_ pattern: String) -> String {
    var words = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ($0, "…") })
    words[.youngPerson] = "the young person"
    return Wording.fill(pattern, with: words)
  }
}

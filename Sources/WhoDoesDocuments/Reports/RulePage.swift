public import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesModel

/// What `whodoes explain` says of a rule: what it finds, why, with small cases on which it fires or stays quiet.
///
/// ```swift
/// print(RulePage.text(.named("gap.no-lead"), .england, width: 80, isStyled: false))
/// ```
public enum RulePage {
  /// The page for a terminal.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  public static func text(
    _ rule: Rule, _ catalogue: Catalogue, width: Int = 80, isStyled: Bool = false
  ) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    lines.heading("\(rule.id): \(rule.title) (\(rule.concern.rawValue))")
    for part in parts(rule, catalogue) {
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
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  public static func markdown(_ rule: Rule, _ catalogue: Catalogue) -> String {
    var text = "# \(rule.title.markdown)\n\n`\(rule.id)` (\(rule.concern.rawValue))\n"
    for part in parts(rule, catalogue) {
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

  private enum Block {
    case words(String)
    case item(String)
    case tables(String)
  }

  private static func parts(_ rule: Rule, _ catalogue: Catalogue) -> [(heading: String, blocks: [Block])] {
    var parts: [(heading: String, blocks: [Block])] = [
      ("What it finds", [.words(rule.finds)]),
      ("Why it matters to the young person", [.words(rule.why)]),
    ]
    if let example = rule.examples.first(where: { $0.found != nil }) {
      parts.append(("Example", [.words("Speaks up: \(example.story)"), .tables(example.tables)]))
    }
    let quiet = rule.examples.filter { $0.found == nil }
    if !quiet.isEmpty { parts.append(("Stays quiet", quiet.map { .item($0.story) })) }
    parts += [
      ("The question", [.words(open(rule.wording.question))]),
      ("When it is not a problem", [.words(rule.fineWhen)]),
      ("What it rests on", [.words(rule.basis.inWords)] + sources(rule, catalogue)),
      (
        "Needs",
        rule.needs.isEmpty ? [.words("Nothing but the tasks.")] : rule.needs.map { .item($0.inWords) }
      ),
    ]
    let numbers = rule.thresholds.map { name -> Block in
      let threshold = catalogue.thresholds.threshold(name)
      let local = threshold.isLocal ? " (your local rule)" : ""
      return .item("\(name.rawValue): \(threshold.value)\(local). \(threshold.reason)")
    }
    parts.append(("Configuration", numbers.isEmpty ? [.words("Nothing to set.")] : numbers))
    return parts
  }

  private static func sources(_ rule: Rule, _ catalogue: Catalogue) -> [Block] {
    rule.basis.sources.compactMap { catalogue[$0] }.map { .item("\($0.title). \($0.url)") }
  }

  /// A pattern with its slots as dots, since there is no case to fill them.
  private static func open(_ pattern: String) -> String {
    var words = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ($0, "…") })
    words[.youngPerson] = "the young person"
    return Wording.fill(pattern, with: words)
  }
}

extension Need {
  /// What a case must hold.
  var inWords: String {
    switch self {
    case .plan: "plan: who is written down for tasks"
    case .practice: "practice: who does what in practice"
    case .views: "views: what people said when asked alone"
    case .voice: "voice: the young person's own words"
    case .stances: "stances: what people would decide, or have told the young person"
    case .dueDates: "due-dates: a date for at least one task"
    case .status: "status: the leaving-care status"
    case .age: "age: the month of birth or the age"
    case .planDates: "plan-dates: the day of the plan or of its review"
    case .roles: "roles: at least one role that the catalogue knows"
    case .appointments: "appointments: the table of appointments"
    }
  }
}

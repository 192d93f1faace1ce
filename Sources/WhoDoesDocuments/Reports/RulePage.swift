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
    plate(rule, catalogue).text(width: width, isStyled: isStyled)
  }

  /// The page as Markdown.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  public static func markdown(_ rule: Rule, _ catalogue: Catalogue) -> String {
    plate(rule, catalogue).markdown
  }

  private static func plate(_ rule: Rule, _ catalogue: Catalogue) -> RulePlate {
    RulePlate(id: rule.id, title: rule.title, concern: rule.concern, parts: parts(rule, catalogue))
  }

  private static func parts(_ rule: Rule, _ catalogue: Catalogue) -> [(
    heading: String, blocks: [RulePlate.Block]
  )] {
    var parts: [(heading: String, blocks: [RulePlate.Block])] = [
      ("What it finds", [.words(rule.finds)]),
      ("Why it matters to the young person", [.words(rule.why)]),
    ]
    if let example = rule.examples.first(where: { $0.found != nil }) {
      parts.append(("Example", [.words("Speaks up: \(example.story)"), .tables(example.tables)]))
    }
    let quiet = rule.examples.filter { $0.found == nil }
    if !quiet.isEmpty { parts.append(("Stays quiet", quiet.map { .item($0.story) })) }
    parts += [
      ("The question", [.words(RulePlate.open(rule.wording.question))]),
      ("When it is not a problem", [.words(rule.fineWhen)]),
      ("What it rests on", [.words(rule.basis.inWords)] + RulePlate.sources(rule.basis, catalogue)),
      (
        "Needs",
        rule.needs.isEmpty ? [.words("Nothing but the tasks.")] : rule.needs.map { .item($0.inWords) }
      ),
    ]
    let numbers = rule.thresholds.map { name -> RulePlate.Block in
      let threshold = catalogue.thresholds.threshold(name)
      let local = threshold.isLocal ? " (your local rule)" : ""
      return .item("\(name.rawValue): \(threshold.value)\(local). \(threshold.reason)")
    }
    parts.append(("Configuration", numbers.isEmpty ? [.words("Nothing to set.")] : numbers))
    return parts
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

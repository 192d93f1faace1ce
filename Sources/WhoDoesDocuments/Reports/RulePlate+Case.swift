import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension RulePlate {
  /// The page of a rule about a case: what it finds, why, with small cases on which it fires or stays quiet.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  init(_ rule: Rule, _ catalogue: Catalogue) {
    self.init(
      id: rule.id, title: rule.title, kind: rule.concern.rawValue, parts: Self.parts(rule, catalogue))
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

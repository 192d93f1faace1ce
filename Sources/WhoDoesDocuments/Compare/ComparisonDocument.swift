public import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesModel

/// What changed around one young person between two days: who has which task now, whether that was agreed, and
/// which findings are new, back, still there or gone.
///
/// It tells of arrangements: that somebody else does a task now is no fault of anybody, only worth writing down.
///
/// ```swift
/// let page = ComparisonDocument.build(march, june, .england)
/// ```
public enum ComparisonDocument {
  /// Builds the document.
  ///
  /// - Parameters:
  ///   - before: The earlier state as an audience reads it.
  ///   - after: The later state as the same audience reads it.
  ///   - earlier: What was found on days before both, the oldest first.
  /// - Complexity: O(*n*) in both cases and what was found in them.
  public static func build(
    _ before: Readership, _ after: Readership, _ catalogue: Catalogue, earlier: [Set<FindingKey>] = []
  ) -> Document {
    let sections = ComparisonSections(
      comparison: CaseComparison(before, after, earlier: earlier),
      before: CaseInWords(before.network, before.analysis, catalogue),
      after: CaseInWords(after.network, after.analysis, catalogue))
    let network = after.network
    var document = Document(
      title: "What changed around \(network.youngPersonName.shown())", audience: after.audience,
      stamp: network.isFiction ? .fiction : .personal)
    document.facts = sections.facts
    document.sections =
      [sections.tasks, sections.people] + sections.findings + [sections.accepted].compactMap(\.self)
    document.footer = [
      "Made by WhoDoes without any network, from the tables of \(sections.comparison.before.inWords) and "
        + "\(sections.comparison.after.inWords).",
      "A change is no fault. It is here so that the plan can say what is so.",
    ]
    return document
  }
}

/// Writes the sections.
private struct ComparisonSections {
  let comparison: CaseComparison
  let before: CaseInWords
  let after: CaseInWords

  var facts: [Document.Definition] {
    let courses = Dictionary(grouping: talked, by: \.course).mapValues(\.count)
    return [
      .init("From", comparison.before.inWords), .init("To", comparison.after.inWords),
      .init("Tasks that changed", "\(comparison.tasks.count)"),
      .init(
        "Things to talk about",
        FindingChange.Course.allCases.map { "\(courses[$0, default: 0]) \($0.inWords)" }.joined(
          separator: ", ")),
    ]
  }

  /// What is to be talked about; notes are not.
  private var talked: [FindingChange] { comparison.findings.filter { $0.concern != .note } }

  var tasks: Document.Section {
    guard !comparison.tasks.isEmpty else {
      return .init("tasks", "Tasks that changed", [.paragraph("No task changed between the two days.")])
    }
    let rows = comparison.tasks.map { task -> [String] in
      [
        "\(task.id.shown()) \(task.title.shown())",
        task.changes.map { $0.inWords.shown() }.joined(separator: "\n"),
        agreements(of: task).joined(separator: "\n"),
      ]
    }
    return .init(
      "tasks", "Tasks that changed",
      [
        .table(
          .init(
            "Each task that changed, and whether that was agreed",
            [.init("Task", share: 30), .init("What changed", share: 42), .init("Was it agreed?", share: 28)],
            rows))
      ])
  }

  private func agreements(of task: TaskChange) -> [String] {
    var said: [String] = []
    for case .people(_, _, _, _, let agreement?) in task.changes where !said.contains(agreement.inWords) {
      said.append(agreement.inWords.shown())
    }
    return said.isEmpty ? ["–"] : said
  }

  var people: Document.Section {
    let lines = comparison.people.map { person in
      let who = [person.name, person.role].filter { !$0.isEmpty }.joined(separator: ", ").shown()
      return switch person.kind {
      case .came: "\(who): new around them"
      case .gone: "\(who): in the table no more"
      case .left(let day): "\(who): has left\(day.map { ", on \($0.inWords)" } ?? "")"
      }
    }
    return .init(
      "people", "Who came and who went",
      [lines.isEmpty ? .paragraph("The same people are there as before.") : .list(lines)])
  }

  var findings: [Document.Section] {
    FindingChange.Course.allCases.map { course in
      let found = talked.filter { $0.course == course }
      let words = course == .gone ? before : after
      let lines = found.map { change in
        let subject = words.subject(change.finding)
        let ids = change.key.tasks.joined(separator: ", ").shown()
        let said = words.statement(change.finding)
        return
          "\(ids.isEmpty ? "" : "\(ids) ")\(subject): \(change.concern.rawValue). \(course == .stayed ? "" : said)"
          .trimmed
      }
      return .init(
        "findings-\(course.rawValue)", course.heading, [lines.isEmpty ? .paragraph("Nothing.") : .list(lines)]
      )
    }
  }

  /// What the team accepted and until when, and what has run out.
  var accepted: Document.Section? {
    let network = after.network
    func line(_ acceptance: Acceptance, _ how: String) -> String {
      let task = acceptance.task.map { "\(after.id($0).shown()): " } ?? ""
      return
        "\(task)\(network[acceptance.rule].shown()), agreed by \(network[acceptance.agreedBy].shown()), \(how)"
    }
    let lines =
      after.analysis.accepted.map { line($0, "until \($0.until.inWords)") }
      + after.analysis.spentAcceptances.map { spent in
        line(
          spent.acceptance,
          spent.reason == .expired
            ? "ran out on \(spent.acceptance.until.inWords) and is still there" : "not found any more")
      }
    return lines.isEmpty ? nil : .init("accepted", "What the team accepted for a time", [.list(lines)])
  }
}

extension FindingChange.Course {
  fileprivate var inWords: String {
    switch self {
    case .returned: "back again"
    case .new: "new"
    case .stayed: "still there"
    case .gone: "gone"
    }
  }

  fileprivate var heading: String {
    switch self {
    case .returned: "Back again"
    case .new: "New to talk about"
    case .stayed: "Still to talk about"
    case .gone: "Not there any more"
    }
  }
}

extension TaskChange.Agreement {
  /// Whether a change was agreed, as the table says it.
  var inWords: String {
    switch self {
    case .inThePlan: "Yes, the plan says so"
    case .shared: "Yes, sharing is agreed"
    case .accepted(let person, let day): "Accepted by \(person) until \(day.inWords)"
    case .notWritten: "The plan does not say so yet"
    }
  }
}

extension TaskChange.Change {
  /// The change as the table says it.
  var inWords: String {
    switch self {
    case .added: return "New in the plan"
    case .gone: return "Not in the plan any more"
    case .people(let layer, let part, let lost, let gained, _):
      let names = { (names: [String]) in names.joined(separator: " and ") }
      let place = layer == .plan ? "The plan" : "In practice"
      let what = part.noun
      if lost.isEmpty { return "\(place): \(names(gained)) \(what) now" }
      if gained.isEmpty { return "\(place): \(names(lost)) \(what) no more" }
      return "\(place): \(names(gained)) \(what) now, before it was \(names(lost))"
    case .lastLeadLost(let layer):
      return layer == .plan ? "The plan: nobody leads now" : "In practice: nobody leads now"
    case .due(let from, let to):
      return switch (from, to) {
      case (let from?, let to?): "The date moved from \(from.inWords) to \(to.inWords)"
      case (nil, let to?): "It has a date now: \(to.inWords)"
      case (let from?, nil): "It has no date any more; it was \(from.inWords)"
      case (nil, nil): ""
      }
    case .progress(let from, let to):
      return "From “\(from.rawValue.replacing("_", with: " "))” to “\(to.rawValue.replacing("_", with: " "))”"
    case .sharing(let isAgreed): return isAgreed ? "Sharing is agreed now" : "Sharing is not agreed any more"
    }
  }
}

extension Involvement {
  /// The part behind a name or names: "Denise: leads".
  fileprivate var noun: String {
    switch self {
    case .leads: "in the lead"
    case .does: "doing it"
    case .helps: "helping"
    case .agrees: "to agree"
    case .checks: "checking"
    case .told: "told"
    }
  }
}

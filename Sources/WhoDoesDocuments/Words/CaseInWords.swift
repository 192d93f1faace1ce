package import WhoDoesAnalysis
package import WhoDoesCatalogue
package import WhoDoesModel

/// A case and what was found in it, said in the words that every report uses.
package struct CaseInWords {
  package let network: Case
  package let analysis: Analysis
  package let catalogue: Catalogue

  package init(_ network: Case, _ analysis: Analysis, _ catalogue: Catalogue) {
    (self.network, self.analysis, self.catalogue) = (network, analysis, catalogue)
  }

  /// What to say where nothing works yet that the tables show.
  static let nothingWorking =
    "The tables show no task that is done, shared and agreed, or led by one person in plan and practice alike."

  /// The id of a task, as in the file.
  package func id(_ task: TaskIndex) -> String { network[network[task].id] }

  /// The id of a person, as in the file.
  func id(_ person: PersonIndex) -> String { network[network[person].id] }

  /// The title of a task in workers' words.
  package func title(_ task: TaskIndex) -> String { network[network[task].title].shown() }

  /// What a finding is about: its task, its tasks, or the thing itself where it has none.
  package func subject(_ finding: Finding) -> String {
    switch finding.tasks.count {
    case 0:
      let title = finding.definition?.title ?? finding.rule
      guard let area = finding.area.flatMap({ catalogue[$0]?.name }) else { return title }
      return "\(title) (\(area))"
    case 1: return title(finding.tasks[0])
    default: return "\(finding.tasks.count) tasks: \(finding.definition?.title ?? finding.rule)"
    }
  }

  /// The ids of a finding's tasks, at most `limit` of them.
  package func taskIDs(_ finding: Finding, limit: Int = .max) -> String {
    let shown = finding.tasks.prefix(limit).map { id($0).shown() }.joined(separator: ", ")
    let rest = finding.tasks.count - limit
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  /// Who has which part in a task: "Denise leads; Marcus and Shaz help"; nil where nobody has one.
  package func parts(_ task: TaskIndex, _ layer: Layer) -> String? {
    let clauses = Involvement.allCases.compactMap { part -> String? in
      let people = analysis.examination.people(task, layer, part)
      guard !people.isEmpty else { return nil }
      let names = analysis.examination.names(people).shown()
      return "\(names) \(people.count > 1 ? part.verbOfSeveral : part.verb)"
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: "; ")
  }

  /// People's answers about a task as counts; nil where nobody was asked.
  package func said(_ task: TaskIndex) -> String? {
    network.views(of: task).isEmpty ? nil : analysis.examination.answers(task).shown()
  }

  /// What was seen, for a manager.
  package func statement(_ finding: Finding) -> String { finding.statement(for: .manager).shown().trimmed }

  /// The people whom a report may name beside a finding.
  ///
  /// Where a finding rests on private answers, the people it is about are often those who gave them. So then
  /// only those are named whom the plan or practice names for the task, whoever answered.
  package func namedPeople(_ finding: Finding) -> [PersonIndex] {
    guard finding.evidence.contains(where: { $0.table == .perspectives }) else { return finding.people }
    let named = finding.tasks.flatMap { network.assignments(of: $0).map(\.person) }
    return Set(named).sorted()
  }

  /// Age in whole years on the day of the case.
  package var age: Int? {
    // The month is all that is known of a birthday, so a birthday counts from the first day of its month.
    network.youngPerson.age
      ?? network.youngPerson.birthMonth.map { network.asOf.month.months(since: $0) / 12 }
  }

  /// The leaving-care status as typed.
  package var status: String {
    network.youngPerson.status?.rawValue ?? network.value(.leavingCareStatus).shown()
  }

  /// Whether the case says that it is invented.
  package var isFiction: Bool { network.isFiction }
}

extension Involvement {
  /// The verb for several people: "Marcus and Shaz help".
  fileprivate var verbOfSeveral: String {
    switch self {
    case .leads: "lead"
    case .does: "do"
    case .helps: "help"
    case .agrees: "must agree"
    case .checks: "check"
    case .told: "are told"
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  package var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

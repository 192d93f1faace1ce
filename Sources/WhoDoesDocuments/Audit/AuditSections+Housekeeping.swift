import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension AuditSections {
  /// What to mend in the plan itself.
  var housekeeping: Document.Section {
    .init(
      "housekeeping", "Plan housekeeping",
      [
        .definitions([
          .init("Age of the plan", planAge),
          .init("Named, and has left", gone),
          .init("Led by a team only", tasksInWords(teamLed, none: "no open task")),
          .init("Without a date", tasksInWords(dateless, none: "no open task")),
          .init("Plan B", planB),
          .init(
            "Copy given and explained",
            "The tables do not say. Has \(name) a copy, and has somebody gone through it with them?"),
        ])
      ])
  }

  private var openTasks: [TaskIndex] { Array(analysis.examination.open) }

  private var planAge: String {
    guard let dated = network.planDated else { return "The plan has no date." }
    let days = network.asOf.days(since: dated)
    guard days >= 0 else { return "The plan is dated \(dated.inWords), after the day of these facts." }
    let age =
      days < 14
      ? (days == 1 ? "1 day" : "\(days) days") : days < 60 ? "\(days / 7) weeks" : "\(days / 30) months"
    return "About \(age), dated \(dated.inWords)."
  }

  /// People who have left and still stand in the plan, with the tasks they stand beside.
  private var gone: String {
    let lines = network.personIndices.compactMap { person -> String? in
      guard network[person].isGone(on: network.asOf) else { return nil }
      let tasks = analysis.examination.planned(for: person)
      guard !tasks.isEmpty else { return nil }
      return "\(network.shortName(person).shown()): \(tasks.map(words.id).joined(separator: ", "))"
    }
    return lines.isEmpty ? "nobody" : lines.joined(separator: "; ")
  }

  private var teamLed: [TaskIndex] {
    openTasks.filter { task in
      let leads = analysis.examination.people(task, .plan, .leads)
      return !leads.isEmpty && leads.allSatisfy { network[$0].kind == .team }
    }
  }

  private var dateless: [TaskIndex] { openTasks.filter { network[$0].due == nil } }

  private var planB: String {
    let tasks = network.taskIndices.filter { network[$0].area == "BACKUP" }
    guard !tasks.isEmpty else { return "The plan has no task for it." }
    let led = tasks.filter { !analysis.examination.people($0, .plan, .leads).isEmpty }
    let ids = tasksInWords(Array(tasks), none: "")
    return led.isEmpty ? "\(ids), with nobody named to lead." : "\(ids)."
  }

  private func tasksInWords(_ tasks: [TaskIndex], none: String) -> String {
    tasks.isEmpty ? none : tasks.map { "\(words.id($0).shown()) \(words.title($0))" }.joined(separator: "\n")
  }

  /// What could not be seen: rules that lacked something, tables that are not there, people nobody asked.
  var unseen: Document.Section {
    var blocks: [Document.Block] = []
    let unasked = network.personIndices.filter { person in
      let kind = network[person].kind
      return (kind == .professional || kind == .informal || kind == .youngPerson)
        && analysis.examination.isPresent(person) && !respondents.asked.contains(person)
    }
    if !unasked.isEmpty, !network.views.isEmpty {
      let names = analysis.examination.names(unasked).shown()
      blocks.append(
        .paragraph("Not asked, or no answer has come: \(names). No answer does not mean no part."))
    }
    // Nothing is missing where nothing was accepted; appointments are told with the rule that wants them.
    let missing = [CaseTable.assignments, .perspectives, .voice, .steps]
      .filter { !network.tables.contains($0) }.map(\.absence)
    let unchecked = CouldNotCheck.byWhatIsMissing(analysis.couldNotCheck).map {
      "\($0.missing.capitalisedFirst). So not checked: \($0.titles.joined(separator: "; "))."
    }
    if !(missing + unchecked).isEmpty { blocks.append(.list(missing + unchecked)) }
    if blocks.isEmpty { blocks = [.paragraph("Every table is there, and every question could be asked.")] }
    blocks.append(.paragraph("What is not in the tables cannot be seen here, and may well be happening."))
    return .init("unseen", "What could not be seen", blocks)
  }

  /// Findings that the team accepted, and acceptances that no longer do anything.
  var accepted: Document.Section? {
    var blocks: [Document.Block] = []
    if !analysis.accepted.isEmpty { blocks.append(.list(analysis.accepted.map { $0.inWords(network) })) }
    if !analysis.spentAcceptances.isEmpty {
      blocks += [
        .paragraph("These no longer do anything, and can be taken out or renewed:"),
        .list(analysis.spentAcceptances.map { "\($0.acceptance.inWords(network)) Now: \($0.reason.words)." }),
      ]
    }
    return blocks.isEmpty ? nil : .init("accepted", "Looked at and accepted", blocks)
  }
}

extension CaseTable {
  /// What it means that the table is not there.
  fileprivate var absence: String {
    switch self {
    case .assignments: "There is no table of who does what."
    case .perspectives: "There is no table of answers: nobody was asked alone."
    case .voice: "There is no table of the young person’s words."
    case .steps: "There is no table of steps towards goals."
    default: "The table \(rawValue) is not there."
    }
  }
}

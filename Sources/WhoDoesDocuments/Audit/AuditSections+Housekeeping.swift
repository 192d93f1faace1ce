import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension AuditSections {
  /// What to mend in the plan itself, each with the tasks or people it is about.
  var housekeepingLines: [(term: String, facts: [String])] {
    [
      ("Age of the plan", [planAge]), ("Named, and has left", gone),
      ("Role has ended", roleHasEnded),
      ("Led by a team only", teamLed.map(task)), ("Without a date", dateless.map(task)), ("Plan B", planB),
      ("Copy given and explained", [copy]),
    ]
  }

  /// The housekeeping whole, where the third sheet had to shorten it.
  var planInFull: Document.Section? {
    let third = AuditThirdSheet(self)
    guard third.isShortened else { return nil }
    return .init(
      "plan-in-full", "The plan as a whole, in full",
      third.tablesInFull + [
        .definitions(
          housekeepingLines.map {
            .init($0.term, $0.facts.isEmpty ? "none" : $0.facts.joined(separator: "\n"))
          })
      ] + third.unseenBlocks)
  }

  private var openTasks: [TaskIndex] { Array(analysis.examination.open) }

  private func task(_ task: TaskIndex) -> String { "\(words.id(task).shown()) \(words.title(task))" }

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
  private var gone: [String] {
    network.personIndices.compactMap { person in
      guard network[person].isGone(on: network.asOf) else { return nil }
      let tasks = analysis.examination.planned(for: person)
      guard !tasks.isEmpty else { return nil }
      return "\(network.shortName(person).shown()): \(tasks.map(words.id).joined(separator: ", "))"
    }
  }

  /// Tasks whose planned lead holds a role that has ended by age or status, as the rule for it found.
  private var roleHasEnded: [String] {
    analysis.findings.filter { $0.rule == "gap.role-has-ended" || $0.alsoSeen.contains("gap.role-has-ended") }
      .map { words.taskIDs($0) }
  }

  private var teamLed: [TaskIndex] {
    openTasks.filter { task in
      let leads = analysis.examination.people(task, .plan, .leads)
      return !leads.isEmpty && leads.allSatisfy { network[$0].kind == .team }
    }
  }

  private var dateless: [TaskIndex] { openTasks.filter { network[$0].due == nil } }

  private var planB: [String] {
    let tasks = network.taskIndices.filter { network[$0].area == "BACKUP" }
    guard !tasks.isEmpty else { return ["The plan has no task for it."] }
    let led = tasks.filter { !analysis.examination.people($0, .plan, .leads).isEmpty }
    return tasks.map(task) + (led.isEmpty ? ["Nobody is named to lead."] : [])
  }

  private var copy: String {
    let written = network.value(.copyGiven).shown().capped(120)
    return written.isEmpty ? "Not recorded. Has \(name) a copy, and who went through it with them?" : written
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

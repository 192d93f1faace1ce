import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// Arranges who does what so that no rule has anything to say: the ground on which faults are put.
struct SoundNetwork {
  let catalogue: Catalogue
  var dice: SeededDice
  /// The case so far.
  var draft: DraftCase
  /// Tasks that were put in once; one that was taken out again does not come back.
  var tried: Set<CatalogueTaskID> = []

  /// People and tasks as they are; parts, answers, dates and words of arrangement are written anew.
  ///
  /// - Throws: ``TrainingProblem`` where no sound arrangement of these people and tasks was found.
  static func arranged(_ draft: DraftCase, _ catalogue: Catalogue, dice: SeededDice) throws -> DraftCase {
    var network = SoundNetwork(catalogue: catalogue, dice: dice, draft: draft)
    try network.arrange()
    return network.draft
  }

  private mutating func arrange() throws {
    draft.rows[.accepted] = nil
    let before = try draft.read(catalogue)
    setDates(asOf: before.asOf, turns18: before.youngPerson.turns18)
    draft[.assignments] = []
    draft[.perspectives] = []
    draft.rows[.appointments] = nil
    for _ in 0..<40 {
      assignLeads(try draft.read(catalogue))
      let network = try draft.read(catalogue)
      let findings = Analysis(of: network, catalogue: catalogue).findings
      guard !findings.isEmpty else { return }
      for finding in findings {
        if !putIn(finding, network) { takeOut(finding, network) }
        // What is about people changes who is there, so the rest is looked at again first.
        if finding.tasks.isEmpty, !finding.people.isEmpty { break }
      }
    }
    throw TrainingProblem.noSoundArrangement(
      rules: Set(Analysis(of: try draft.read(catalogue), catalogue: catalogue).findings.map(\.rule)).sorted())
  }

  private mutating func setDates(asOf: Day, turns18: Month?) {
    var planDated = asOf.adding(days: -30 - dice.roll(40))
    // Whoever has just turned 18 has a plan that was gone through since.
    if let turns18, turns18 < asOf.month { planDated = max(planDated, turns18.lastDay) }
    draft[.planDated] = planDated.description
    draft[.planReviewDue] = asOf.adding(days: 60 + dice.roll(50)).description
    draft[.nextMeeting] = "\(asOf.adding(days: 10 + dice.roll(10))) review"
    if draft[.emergencyContact].isEmpty { draft[.emergencyContact] = "The on-call number on the fridge" }
    for place in draft[.tasks].indices { setDates(of: place, asOf: asOf) }
  }

  mutating func setDates(of place: Int, asOf: Day) {
    var row = draft[.tasks][place]
    for column in [Column.planStance, .note, .timesDateMoved] { row[column] = nil }
    let isDone = dice.roll(7) == 0
    row[.status] = isDone ? "done" : dice.roll(3) == 0 ? "not_started" : "on_track"
    row[.due] = asOf.adding(days: isDone ? -10 - dice.roll(30) : 35 + dice.roll(90)).description
    row[.lastActivity] =
      row[.status] == "not_started" ? nil : asOf.adding(days: -1 - dice.roll(12)).description
    draft[.tasks][place] = row
  }

  // MARK: Leads

  /// Gives every task without any part its lead and helper.
  private mutating func assignLeads(_ network: Case) {
    let present = network.personIndices.filter {
      network[$0].isPresent(on: network.asOf) && network[$0].kind == .professional
    }
    let helping = present.filter { !isIndependent(network[$0]) }
    var load: [PersonIndex: Int] = [:]
    for row in network.assignments where row.layer == .plan && row.involvement == .leads {
      load[row.person, default: 0] += 1
    }
    for task in network.taskIndices where network.assignments(of: task).isEmpty {
      let willing = leads(for: network[task], among: present, load, network)
      guard let lead = willing.min(by: { (load[$0, default: 0], $0) < (load[$1, default: 0], $1) }) else {
        continue
      }
      load[lead, default: 0] += 1
      // A helper from another service keeps every service joined to the rest.
      let others = helping.filter { network[$0].agency != network[lead].agency }
      write(network[network[task].id], lead: lead, helper: others.isEmpty ? nil : dice.pick(others), network)
    }
  }

  /// Who can lead a task: those whom the catalogue names, with everyday workers beside them where these would hold
  /// too much.
  private func leads(
    for task: PathwayTask, among people: [PersonIndex], _ load: [PersonIndex: Int], _ network: Case
  ) -> [PersonIndex] {
    let known = task.catalogueTask.flatMap { catalogue[$0] }
    let usual = (known?.usualLead ?? []) + (known?.usualDoers ?? [])
    let named = people.filter { person in
      usual.contains { network[person].holds($0) }
        && (!isIndependent(network[person])
          || known?.usualLead.contains { network[person].holds($0) } == true)
    }
    let isForTheCouncil = ["PLAN", "RIGHTS"].contains(task.area)
    let least = named.map { load[$0, default: 0] }.min()
    if least.map({ $0 < 3 }) == true || isForTheCouncil && !named.isEmpty { return named }
    if isForTheCouncil {
      return people.filter { person in ["SW", "PA", "LCM"].contains { network[person].holds($0) } }
    }
    return named + people.filter { person in Self.everyday.contains { network[person].holds($0) } }
  }

  static let everyday: [RoleID] = ["KW", "SW", "PA", "SAW", "SCW", "RW", "RM", "FC", "SSW"]

  private func isIndependent(_ person: Person) -> Bool {
    person.role.flatMap { catalogue[$0]?.isIndependent } ?? false
  }

  mutating func write(_ task: String, lead: PersonIndex, helper: PersonIndex?, _ network: Case) {
    let leader = network[network[lead].id]
    for layer in Layer.allCases {
      draft.add(layer, task, leader, .leads)
      if let helper { draft.add(layer, task, network[network[helper].id], .helps) }
    }
    draft.answer(task, leader, names: leader, part: .leads)
    if let helper { draft.answer(task, network[network[helper].id], names: leader, part: .helps) }
    if let young = network.youngPersonIndex, dice.roll(2) == 0 {
      draft.answer(task, network[network[young].id], names: leader)
    }
  }
}

import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// Arranges who does what so that no rule has anything to say: the ground on which faults are put.
struct SoundNetwork {
  private let catalogue: Catalogue
  private var dice: SeededDice
  /// The case so far.
  private(set) var draft: DraftCase
  /// Tasks that were put in once; one that was taken out again does not come back.
  private var tried: Set<CatalogueTaskID> = []

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
    setDates(asOf: before.asOf)
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

  private mutating func setDates(asOf: Day) {
    draft[.planDated] = asOf.adding(days: -30 - dice.roll(40)).description
    draft[.planReviewDue] = asOf.adding(days: 60 + dice.roll(50)).description
    draft[.nextMeeting] = "\(asOf.adding(days: 10 + dice.roll(10))) review"
    if draft[.emergencyContact].isEmpty { draft[.emergencyContact] = "The on-call number on the fridge" }
    for place in draft[.tasks].indices { setDates(of: place, asOf: asOf) }
  }

  private mutating func setDates(of place: Int, asOf: Day) {
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

  private static let everyday: [RoleID] = ["KW", "SW", "PA", "SAW", "SCW", "RW", "RM", "FC", "SSW"]

  private func isIndependent(_ person: Person) -> Bool {
    person.role.flatMap { catalogue[$0]?.isIndependent } ?? false
  }

  private mutating func write(_ task: String, lead: PersonIndex, helper: PersonIndex?, _ network: Case) {
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

  // MARK: What still speaks up

  /// Puts in what a finding misses: a task for an empty area, somebody for a duty. False where nothing is missing.
  private mutating func putIn(_ finding: Finding, _ network: Case) -> Bool {
    switch finding.rule {
    case "gap.area-empty":
      guard let area = finding.area else { return false }
      return addTask(network) { $0.area == area }
    case "gap.duty-without-holder":
      let missing = catalogue.duties.filter {
        finding.slots[.duty] == $0.name || finding.slots[.duty] == $0.plainName
      }
      guard let duty = missing.first else { return false }
      let isThere = network.people.contains { person in duty.shownByRoles.contains { person.holds($0) } }
      if let role = duty.shownByRoles.first, !isThere {
        draft.addPerson(role, catalogue, &dice)
        return true
      }
      return addTask(network) { $0.id == duty.task || duty.shownByTasks.contains($0.id) }
    case "gap.no-lead":
      let isAnybodyThere = network.people.contains { person in
        person.isPresent(on: network.asOf) && Self.everyday.contains { person.holds($0) }
      }
      if !isAnybodyThere { draft.addPerson("PA", catalogue, &dice) }
      return !isAnybodyThere
    case "note.single-point":
      guard let person = finding.people.first else { return false }
      lighten(person, network)
      return true
    default: return false
    }
  }

  /// Gives a third of what somebody leads to others, for whom somebody is added where nobody else is there.
  private mutating func lighten(_ person: PersonIndex, _ network: Case) {
    let others = network.personIndices.filter { other in
      other != person && network[other].kind == .professional && network[other].isPresent(on: network.asOf)
        && (Self.everyday + ["FSW", "SAW"]).contains { network[other].holds($0) }
    }
    guard others.count > 1 else { return draft.addPerson(others.isEmpty ? "FSW" : "SAW", catalogue, &dice) }
    // What another finding took out meanwhile does not come back with a new lead.
    let there = Set(draft[.tasks].compactMap { $0[.taskID] })
    let led = network.taskIndices.filter { task in
      !["PLAN", "RIGHTS"].contains(network[task].area) && there.contains(network[network[task].id])
        && network.assignments(of: task).contains { $0.person == person && $0.involvement == .leads }
    }
    for (place, task) in dice.mixed(Array(led)).prefix(max(1, led.count / 3)).enumerated() {
      let id = network[network[task].id]
      draft.clearParts(of: id)
      write(id, lead: others[place % others.count], helper: person, network)
    }
  }

  /// Adds the first task of the catalogue that fits the young person and is not there yet.
  private mutating func addTask(_ network: Case, where isMeant: (CatalogueTask) -> Bool) -> Bool {
    let status = network.youngPerson.status ?? .eligible
    let there = Set(network.tasks.compactMap(\.catalogueTask))
    let meant = catalogue.taskEntries.filter {
      isMeant($0) && !there.contains($0.id) && !tried.contains($0.id)
    }
    let fitting = meant.filter { $0.applies(to: status, age: network.youngPerson.age) }
    // A plan may cover an area for which the catalogue knows no task at this status.
    guard let task = fitting.first ?? meant.first(where: \.continuesAfter18) ?? meant.first else {
      return false
    }
    tried.insert(task.id)
    draft.addTask(task)
    setDates(of: draft[.tasks].count - 1, asOf: network.asOf)
    return true
  }

  /// Takes out of the case what a finding rests on: its tasks, else the words or people it is about.
  private mutating func takeOut(_ finding: Finding, _ network: Case) {
    guard finding.tasks.isEmpty else {
      for task in finding.tasks { draft.removeTask(network[network[task].id]) }
      return
    }
    for cell in finding.evidence where cell.table == .voice && cell.row >= 2 {
      draft.rows[.voice]?.removeAll { $0[.words] == cell.value }
    }
    // Of two in a post for one, the first stays.
    let people =
      finding.rule == "duplication.two-in-a-single-post" ? Array(finding.people.dropFirst()) : finding.people
    for person in people where network[person].kind == .professional {
      // Somebody who cannot be here without a question was never here: the question is not part of the exercise.
      let id = network[network[person].id]
      draft.rows[.people]?.removeAll { $0[.personID] == id }
      draft.rows[.assignments]?.removeAll { $0[.personID] == id }
      draft.rows[.perspectives]?.removeAll { $0[.respondentID] == id || $0[.saysLeadIs] == id }
      for place in draft[.steps].indices where draft[.steps][place][.helperID] == id {
        draft.rows[.steps]?[place][.helperID] = nil
      }
    }
  }
}

import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// What is put in or taken out where a rule still has something to say.
extension SoundNetwork {
  /// Puts in what a finding misses: a task for an empty area, somebody for a duty. False where nothing is missing.
  mutating func putIn(_ finding: Finding, _ network: Case) -> Bool {
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
      if !lighten(person, network) { takeOutOneTask(of: person, network) }
      return true
    default: return false
    }
  }

  /// Gives a third of the open tasks that somebody leads to those who lead least; where hardly anybody else is there,
  /// somebody is added first. False where nothing can be given away.
  private mutating func lighten(_ person: PersonIndex, _ network: Case) -> Bool {
    let others = network.personIndices.filter { other in
      other != person && network[other].kind == .professional && network[other].isPresent(on: network.asOf)
        && (Self.everyday + ["FSW", "SAW"]).contains { network[other].holds($0) }
    }
    guard others.count > 1 else {
      draft.addPerson(others.isEmpty ? "FSW" : "SAW", catalogue, &dice)
      return true
    }
    let led = openTasks(ledBy: person, network).filter { !["PLAN", "RIGHTS"].contains(network[$0].area) }
    var load = Dictionary(
      uniqueKeysWithValues: others.map { ($0, openTasks(ledBy: $0, network).count) })
    for task in dice.mixed(led).prefix(max(1, led.count / 3)) {
      guard let lead = others.min(by: { (load[$0, default: 0], $0) < (load[$1, default: 0], $1) }) else {
        break
      }
      load[lead, default: 0] += 1
      let id = network[network[task].id]
      draft.clearParts(of: id)
      write(id, lead: lead, helper: person, network)
    }
    return !led.isEmpty
  }

  /// Takes out one open task of somebody whose tasks are all the council's own, out of the area that has most.
  private mutating func takeOutOneTask(of person: PersonIndex, _ network: Case) {
    func inItsArea(_ task: TaskIndex) -> Int { network.tasks.count { $0.area == network[task].area } }
    let led = openTasks(ledBy: person, network)
    guard let task = led.max(by: { (inItsArea($0), $1) < (inItsArea($1), $0) }) else { return }
    draft.removeTask(network[network[task].id])
  }

  /// Open tasks that the plan gives somebody to lead. What another finding took out meanwhile is not among them.
  private func openTasks(ledBy person: PersonIndex, _ network: Case) -> [TaskIndex] {
    let there = Set(draft[.tasks].compactMap { $0[.taskID] })
    return network.taskIndices.filter { task in
      network[task].isOpen && there.contains(network[network[task].id])
        && network.assignments(of: task).contains {
          $0.person == person && $0.involvement == .leads && $0.layer == .plan
        }
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
  mutating func takeOut(_ finding: Finding, _ network: Case) {
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

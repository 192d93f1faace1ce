import WhoDoesCatalogue
import WhoDoesModel

/// Reads the facts of one case.
struct CaseloadReader {
  private let analysis: Analysis
  private let x: Examination
  private var network: Case { x.network }

  init(_ analysis: Analysis) { (self.analysis, x) = (analysis, analysis.examination) }

  /// Health, identity, family and what the catalogue does not know are counted nowhere by name.
  private func mayBeNamed(_ area: AreaID) -> Bool {
    Audience.panel.reads(area, x.catalogue, isFiction: network.isFiction)
  }

  func read(_ facts: inout CaseloadFacts) {
    facts.isFiction = network.isFiction
    facts.status = statusGroup
    facts.planAge = planAge
    facts.layers = layers
    facts.points = points
    readFindings(&facts)
    readTasks(&facts)
    readTeam(&facts)
  }

  private var statusGroup: CaseloadFacts.StatusGroup {
    switch network.youngPerson.status {
    case .eligible: .eligible
    case .relevant: .relevant
    case .formerRelevant: .formerRelevant
    case .formerRelevant21: .formerRelevant21
    case .lookedAfter, .qualifying, nil: .other
    }
  }

  private var planAge: CaseloadFacts.PlanAge {
    guard let dated = network.planDated else { return .unknown }
    let days = network.asOf.days(since: dated)
    return days <= 183 ? .upToSix : days <= 365 ? .upToTwelve : .older
  }

  private var layers: Set<CaseloadFacts.Layer> {
    var layers: Set<CaseloadFacts.Layer> = []
    if network.assignments.contains(where: { $0.layer == .practice }) { layers.insert(.practice) }
    if !network.views.isEmpty { layers.insert(.views) }
    if !network.voice.isEmpty { layers.insert(.voice) }
    if network.planDated != nil { layers.insert(.planDate) }
    if network.youngPerson.status != nil { layers.insert(.status) }
    return layers
  }

  private var age: Int? {
    network.youngPerson.age
      ?? network.youngPerson.birthMonth.map { network.asOf.month.months(since: $0) / 12 }
  }

  private var points: Set<CaseloadFacts.HandoverPoint> {
    var points: Set<CaseloadFacts.HandoverPoint> = []
    switch age {
    case 16: points.insert(.at16)
    case 17: points.insert(.at17)
    case 21: points.insert(.at21)
    default: break
    }
    let near = (network.asOf.adding(days: -183))...(network.asOf.adding(days: 183))
    let moves = network.tasks.contains { task in
      task.isOpen && task.area == "HOME" && task.due.map { $0 <= near.upperBound } ?? false
    }
    if moves { points.insert(.move) }
    let changes = network.people.contains { person in
      guard person.holds("SW") || person.holds("PA") else { return false }
      return person.until.map(near.contains) ?? false || person.from.map(near.contains) ?? false
    }
    if changes { points.insert(.workerChange) }
    return points
  }

  private func readFindings(_ facts: inout CaseloadFacts) {
    for finding in analysis.findings where finding.concern != .note {
      facts.concerns.insert(finding.concern)
      facts.rules.insert(finding.rule)
      guard finding.concern == .gap else { continue }
      facts.hasUnheld = true
      let areas = finding.tasks.map { network[$0].area } + [finding.area].compactMap(\.self)
      facts.unheldAreas.formUnion(areas.filter(mayBeNamed))
      for task in finding.tasks { readUnheld(task, &facts) }
    }
  }

  private func readUnheld(_ task: TaskIndex, _ facts: inout CaseloadFacts) {
    let people = involved(task)
    facts.roles.unheld.formUnion(people.compactMap { network[$0].role })
    let agencies = Set(people.compactMap(agencyName)).sorted()
    facts.agencies.unheld.formUnion(agencies)
    guard let stands = network[task].catalogueTask, mayBeNamed(network[task].area) else { return }
    for (place, one) in agencies.enumerated() {
      for other in agencies[(place + 1)...] { facts.pairs.insert(.init(one, other, stands)) }
    }
  }

  /// Who has a part in a task, or is named as its lead by somebody who was asked.
  private func involved(_ task: TaskIndex) -> Set<PersonIndex> {
    var people = Set(network.assignments(of: task).filter { $0.isActive(on: x.asOf) }.map(\.person))
    for view in network.views(of: task) {
      if case .person(let person) = view.saysLeadIs { people.insert(person) }
    }
    return people.filter { network[$0].kind != .youngPerson && network[$0].kind != .informal }
  }

  private func agencyName(_ person: PersonIndex) -> String? {
    network[person].agency.map { network[network.agencies[$0.position]] }
  }

  private func readTasks(_ facts: inout CaseloadFacts) {
    for task in x.open {
      let area = network[task].area
      if mayBeNamed(area) { facts.areas.insert(area) }
      let people = involved(task)
      facts.roles.any.formUnion(people.compactMap { network[$0].role })
      facts.agencies.any.formUnion(people.compactMap(agencyName))
      let planned = x.people(task, .plan, .leads, .does)
      let actual = x.people(task, .practice, .leads, .does)
      guard !planned.isEmpty, !actual.isEmpty else { continue }
      facts.tasks.compared += 1
      guard Set(planned).isDisjoint(with: actual) else { continue }
      facts.tasks.differ += 1
      if mayBeNamed(area) { facts.differingAreas.insert(area) }
      let both = (planned + actual).filter {
        network[$0].kind != .youngPerson && network[$0].kind != .informal
      }
      facts.roles.differ.formUnion(both.compactMap { network[$0].role })
      facts.agencies.differ.formUnion(both.compactMap(agencyName))
    }
  }

  private func readTeam(_ facts: inout CaseloadFacts) {
    let roles: [RoleID] = ["PA", "SW"]
    for role in roles {
      guard
        let person = network.personIndices.first(where: { network[$0].role == role && x.isPresent($0) }),
        let agency = agencyName(person)
      else { continue }
      facts.team = agency
      // Names of workers are no key to anybody: they are only counted, and are gone after that.
      let name = network[network[person].name].lowercased().split(whereSeparator: \.isWhitespace)
      facts.worker = name.joined(separator: " ").utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01b3
      }
      return
    }
  }
}

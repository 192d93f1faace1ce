import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// Makes a case out of what an extract says of one young person: few people, one task, and nothing guessed.
///
/// The plan layer holds what is written down: the adviser keeps in touch, or, where no adviser is named, the
/// allocated worker, or the team. What really happens, what people believe and the young person's words are in no
/// extract, so those layers stay empty and their rules say that they could not look.
enum ChildCase {
  /// The case of a young person.
  ///
  /// - Complexity: O(*a*) in the allocations and contacts.
  static func make(_ child: ChildRecord, of extract: Extract, catalogue: Catalogue) -> Case {
    var builder = ChildCaseBuilder(child, extract, catalogue)
    builder.addFacts()
    builder.addPeople()
    builder.addKeepingInTouch()
    return builder.network
  }

  /// The row that says most of a young person who is leaving care; nil where only lists of those in care do.
  static func mainRow(_ child: ChildRecord) -> LeaverRow? {
    let lists: [ExtractKind] = [.ssdCareLeavers, .annexList9]
    return lists.lazy.compactMap { kind in child.leaver.first { $0.kind == kind } }.first
  }
}

private struct ChildCaseBuilder {
  let child: ChildRecord
  let extract: Extract
  let catalogue: Catalogue
  let row: LeaverRow?
  var network: Case
  var adviser: PersonIndex?
  var worker: PersonIndex?
  var team: PersonIndex?

  init(_ child: ChildRecord, _ extract: Extract, _ catalogue: Catalogue) {
    (self.child, self.extract, self.catalogue) = (child, extract, catalogue)
    row = ChildCase.mainRow(child) ?? child.leaver.first
    network = Case(asOf: extract.asOf)
    network.tables = [.case, .people, .tasks, .assignments]
  }

  mutating func addFacts() {
    add(.pseudonym, child.id)
    add(.reference, child.id)
    add(.asOf, extract.asOf.description)
    if let month = child.birthMonth {
      add(.birthMonth, month.description)
      network.youngPerson.birthMonth = month
      network.youngPerson.turns18 = child.turns18
      network.youngPerson.age = age(from: month)
    }
    if let status {
      add(.leavingCareStatus, status.rawValue)
      network.youngPerson.status = status
    }
    if let plan = row?.planDate {
      add(.planDated, plan.description)
      network.planDated = plan
    }
    if let from = child.care.compactMap(\.from).min() {
      add(.lookedAfterFrom, from.description)
      network.youngPerson.lookedAfterFrom = from
    }
    if child.isInCare(on: extract.asOf) == false, let until = child.care.compactMap(\.until).max() {
      add(.lookedAfterUntil, until.description)
      network.youngPerson.lookedAfterUntil = until
    }
  }

  private mutating func add(_ field: CaseField, _ value: String) {
    let row = UInt32(network.fields.count + 2)
    network.fields.append(Case.Field(field: field, value: network.texts.add(value), row: row))
  }

  /// Age on the day; in the month of the birthday itself, which may be before or after, none.
  private func age(from birth: Month) -> Int? {
    let months = extract.asOf.month.months(since: birth)
    guard months >= 0 else { return nil }
    return months % 12 == 0 ? nil : months / 12
  }

  private var status: LeavingCareStatus? {
    switch row?.status {
    case "E": .eligible
    case "R": .relevant
    case "FR": (network.youngPerson.age ?? 18) >= 21 ? .formerRelevant21 : .formerRelevant
    case "Q": .qualifying
    default: nil
    }
  }

  mutating func addPeople() {
    _ = add("YP", child.id, "Young person", "YP", .youngPerson)
    if let row {
      let isOwn = extract.system != .eclipse && row.columns.contains(.adviser)
      if isOwn, !row.adviser.isEmpty {
        adviser = add("PA", extract.name(ofWorker: row.adviser), "Personal adviser", "PA", .professional)
      } else if isOwn {
        _ = add("PA", "Nobody named", "Personal adviser", "PA", .vacant)
      }
      if !row.worker.isEmpty {
        let isSame = isOwn && row.worker == row.adviser
        worker =
          isSame
          ? adviser : add("SW", extract.name(ofWorker: row.worker), "Social worker", "SW", .professional)
      }
      if !row.team.isEmpty { team = add("TEAM", extract.name(ofTeam: row.team), "", nil, .team) }
    }
    for (number, allocation) in child.allocations.enumerated() { add(allocation, number + 1) }
    for (number, contact) in child.contacts.enumerated() {
      let agency = addAgency(contact.agency)
      _ = add(
        "K\(number + 1)", contact.name.isEmpty ? contact.agency : contact.name, contact.role, nil,
        contact.name.isEmpty ? .team : .professional, agency: agency, from: contact.from)
    }
  }

  /// Workers by the times of their allocation; one that the list names already gets the times there.
  private mutating func add(_ allocation: Allocation, _ number: Int) {
    let isOver = allocation.until.map { $0 <= extract.asOf } ?? false
    let (words, role): (String, RoleID?) =
      switch allocation.part {
      case .socialWorker: ("Social worker", "SW")
      case .adviser: ("Personal adviser", "PA")
      case .external: ("Key agency", nil)
      case .other(let role): (catalogue.roles[role]?.name ?? role.description, role)
      }
    guard !allocation.worker.isEmpty else { return }
    if !isOver, let row, row.kind.source == allocation.source {
      let known: PersonIndex? =
        allocation.part == .adviser && row.adviser == allocation.worker
        ? adviser : allocation.part == .socialWorker && row.worker == allocation.worker ? worker : nil
      if let known {
        network.people[known.position].from = allocation.from
        return
      }
    }
    _ = add(
      "A\(number)", extract.name(ofWorker: allocation.worker), words, role, isOver ? .left : .professional,
      from: allocation.from, until: allocation.until)
  }

  private mutating func add(
    _ id: String, _ name: String, _ words: String, _ role: RoleID?, _ kind: Person.Kind,
    agency: AgencyIndex? = nil, from: Day? = nil, until: Day? = nil
  ) -> PersonIndex? {
    // Positions are kept in 16 bits; nobody has that many people.
    guard network.people.count < 1_000 else { return nil }
    network.people.append(
      Person(
        id: network.texts.add(id), name: network.texts.add(name), roleText: network.texts.add(words),
        role: role, agency: agency, kind: kind, from: from, until: until, youngPersonCallsThem: .none,
        notes: .none, row: UInt32(network.people.count + 2)))
    return PersonIndex(network.people.count - 1)
  }

  private mutating func addAgency(_ name: String) -> AgencyIndex? {
    guard !name.isEmpty, network.agencies.count < 1_000 else { return nil }
    if let known = network.agencies.firstIndex(where: { network.texts[$0] == name }) {
      return AgencyIndex(known)
    }
    network.agencies.append(network.texts.add(name))
    return AgencyIndex(network.agencies.count - 1)
  }

  mutating func addKeepingInTouch() {
    guard let row, ["R", "FR"].contains(row.status ?? "") || row.lastContact != nil else {
      return network.setParts(assignments: [], views: [])
    }
    network.tasks.append(
      PathwayTask(
        id: network.texts.add("T14"), area: "SUPPORT", title: network.texts.add("Keep in touch"),
        plainTitle: .none, due: nil, isCritical: false,
        progress: row.hasEnded ? .notNeeded : .unknown, lastActivity: row.lastContact, timesDateMoved: 0,
        planStance: nil, note: .none, catalogueTask: "T14", catalogueTaskIsWritten: true, row: 2))
    guard let holder = adviser ?? worker ?? team else {
      return network.setParts(assignments: [], views: [])
    }
    network.setParts(
      assignments: [
        Assignment(
          task: TaskIndex(0), person: holder, layer: .plan, involvement: .leads, isAgreedShared: false,
          from: nil, until: nil, row: 2)
      ], views: [])
  }
}

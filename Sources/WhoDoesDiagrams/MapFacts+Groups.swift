import WhoDoesModel

/// Who is shown, organisation by organisation.
extension MapFacts {
  static func groups(
    for reader: MapReader, drawn: [FindingFacts], asked: [Finding], onlyConcerned: Bool
  ) -> [Group] {
    let network = reader.network
    let clear = clearTasks(for: reader, asked: asked)
    let concerned = Set(drawn.flatMap { $0.leads + $0.helpers + $0.finding.people })
    let around = reader.people.filter { person in
      !network[person].isGone(on: network.asOf) || concerned.contains(person)
    }
    let showsAll = !onlyConcerned && around.count <= everybody
    var groups: [Group] = []
    for person in around {
      let title = reader.organisation(of: person)
      let place = groups.firstIndex { $0.title == title } ?? groups.count
      if place == groups.count {
        groups.append(
          Group(
            title: title, isFamily: title == MapReader.familyTitle, place: reader.place(of: title),
            people: [],
            othersCount: 0, othersClearTasks: 0))
      }
      let count = clear[person, default: 0]
      if showsAll || concerned.contains(person) {
        groups[place].people.append(facts(of: person, clearTasks: count, reader))
      } else {
        groups[place].othersCount += 1
        groups[place].othersClearTasks += count
      }
    }
    if onlyConcerned { groups.removeAll { $0.people.isEmpty } }
    return groups.filter { !$0.isFamily } + groups.filter(\.isFamily)
  }

  private static func facts(of person: PersonIndex, clearTasks: Int, _ reader: MapReader) -> PersonFacts {
    let row = reader.network[person]
    let name = reader.name(of: person)
    return PersonFacts(
      person: person, name: name, role: reader.roleBesideName(of: person),
      clearTasks: clearTasks, isGone: row.isGone(on: reader.network.asOf), isVacant: row.kind == .vacant,
      isAmongConcerns: reader.seesConcerns)
  }

  /// Open tasks about which there is nothing to ask, counted for whoever leads them in plan or practice.
  private static func clearTasks(for reader: MapReader, asked: [Finding]) -> [PersonIndex: Int] {
    let network = reader.network
    let asked = TaskSet(asked.flatMap(\.tasks))
    var counts: [PersonIndex: Int] = [:]
    for task in reader.tasks where network[task].isOpen && !asked.contains(task) {
      var leads: [PersonIndex] = []
      for part in network.assignments(of: task)
      where part.involvement == .leads && part.isActive(on: network.asOf) && !leads.contains(part.person) {
        leads.append(part.person)
        counts[part.person, default: 0] += 1
      }
    }
    return counts
  }
}

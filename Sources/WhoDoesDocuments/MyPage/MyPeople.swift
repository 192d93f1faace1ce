import WhoDoesAnalysis
import WhoDoesModel

extension MyPageReader {
  /// Their people in their order: as they numbered them, else as their words first name them, else those who
  /// are close before the workers who do something with them now.
  ///
  /// - Complexity: O(*p* · *t*) for *p* people and *t* open tasks.
  func orderedPeople(_ mentions: [Mention?]) -> [PersonIndex] {
    let known = network.personIndices.filter { names[$0] != nil && network[$0].kind != .youngPerson }
    let there = known.filter { analysis.examination.isPresent($0) }
    // Somebody who has left belongs here only where they said so themselves.
    let numbered = known.filter { network[$0].placeAmongMine != nil }
      .sorted { (network[$0].placeAmongMine ?? 0, $0) < (network[$1].placeAmongMine ?? 0, $1) }
    let named = there.compactMap { person in mentions[person.position].map { (person, $0) } }
      .sorted { ($0.1.statement, $0.1.place, $0.0) < ($1.1.statement, $1.1.place, $1.0) }.map(\.0)
    let close = there.filter { network[$0].kind == .informal }
    let working = there.filter { !partsNow(of: $0).isEmpty }
    var people: [PersonIndex] = []
    for person in numbered + named + close + working where !people.contains(person) { people.append(person) }
    return people
  }

  /// The open tasks in which somebody has a part in practice now.
  private func partsNow(of person: PersonIndex) -> [TaskIndex] {
    openTasks.filter { task in
      network.assignments(of: task).contains {
        $0.person == person && $0.layer == .practice && $0.isActive(on: today) && $0.involvement != .told
          && $0.involvement != .checks
      }
    }
  }

  /// What stands about somebody: who they are, what they do with the young person, how to reach them, when next.
  func card(_ person: PersonIndex) -> Document.Card {
    let row = network[person]
    var lines = [names.role(person)]
    let does = network[row.doesWithMe].shown().trimmed
    if !does.isEmpty {
      lines.append(does)
    } else if let task = partsNow(of: person).first {
      lines.append("Helps with “\(titles.title(of: task).title)”.")
    }
    let reach = network[row.reach].shown().trimmed
    let isWorker = row.kind == .professional && !row.isGone(on: today)
    if !reach.isEmpty { lines.append(reach) } else if isWorker { lines.append("Ring: \(Self.blank)") }
    if let next = next(person) {
      lines.append("Next: \(next)")
    } else if isWorker {
      lines.append("Next: \(Self.blank)")
    }
    return Document.Card(names[person] ?? "", lines.filter { !$0.isEmpty })
  }

  /// When they see somebody next: as written, else their next appointment.
  private func next(_ person: PersonIndex) -> String? {
    let written = network[network[person].seeNext].shown().trimmed
    if !written.isEmpty { return Day(written).map { $0.plain(seenFrom: today) } ?? written }
    return network.appointments.filter {
      $0.person == person && $0.date >= today && ($0.task.map(sees) ?? true)
    }
    .map(\.date).min().map { $0.plain(seenFrom: today) }
  }
}

import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesAnalysis

/// Compares the sets that rules are made of with loops over the rows, which are slow and obvious.
@Suite("The sets of an examination are what the rows say")
struct ExaminationTests {
  /// Few tasks, a whole word of them, and more than fit into one.
  private static let sizes = [
    (0, 0), (0, 3), (1, 1), (3, 2), (10, 4), (40, 9), (127, 5), (128, 12), (129, 7), (300, 20),
  ]
  private static let cases = sizes.flatMap { size in
    (0..<12).map { RandomCase.make(seed: UInt64($0) &* 97 &+ UInt64(size.0), tasks: size.0, people: size.1) }
  }

  @Test("open, finished, critical, overdue, not due yet", arguments: cases.indices)
  func tasks(_ number: Int) {
    let (x, network) = Self.examined(number)
    func tasks(_ isMeant: (PathwayTask) -> Bool) -> [Int] {
      network.tasks.indices.filter { isMeant(network.tasks[$0]) }
    }
    func isOpen(_ task: PathwayTask) -> Bool { task.progress != .done && task.progress != .notNeeded }
    #expect(x.open.map(\.position) == tasks(isOpen))
    #expect(x.finished.map(\.position) == tasks { $0.progress == .done })
    #expect(x.critical.map(\.position) == tasks(\.isCritical))
    #expect(
      x.overdue.map(\.position)
        == tasks { task in isOpen(task) && task.due.map { $0 < network.asOf } == true })
    #expect(
      x.notDueYet.map(\.position)
        == tasks { task in isOpen(task) && task.due.map { $0 >= network.asOf } == true })
  }

  @Test("who holds which part, by person, by anybody, by those present", arguments: cases.indices)
  func parts(_ number: Int) {
    let (x, network) = Self.examined(number)
    let active = network.assignments.filter { $0.isActive(on: network.asOf) }
    for layer in Layer.allCases {
      for part in Involvement.allCases {
        let rows = active.filter { $0.layer == layer && $0.involvement == part }
        #expect(x.with(part, layer).map(\.position) == Set(rows.map(\.task.position)).sorted())
        for person in network.personIndices {
          let own = rows.filter { $0.person == person }
          #expect(x.tasks(of: person, part, layer).map(\.position) == Set(own.map(\.task.position)).sorted())
        }
        var holders: [Int: Set<PersonIndex>] = [:]
        for row in rows where network[row.person].isPresent(on: network.asOf) {
          holders[row.task.position, default: []].insert(row.person)
        }
        let tally = x.present(part, layer)
        #expect(tally.onceOrMore.map(\.position) == holders.keys.sorted())
        #expect(tally.once.map(\.position) == holders.filter { $0.value.count == 1 }.keys.sorted())
        #expect(tally.twiceOrMore.map(\.position) == holders.filter { $0.value.count > 1 }.keys.sorted())
      }
    }
    #expect(
      x.agreedShared.map(\.position) == Set(active.filter(\.isAgreedShared).map(\.task.position)).sorted())
  }

  @Test("held in a layer, by a person, by those present", arguments: cases.indices)
  func holding(_ number: Int) {
    let (x, network) = Self.examined(number)
    func tasks(_ isMeant: (Assignment) -> Bool) -> [Int] {
      Set(network.assignments.filter { $0.isActive(on: network.asOf) && isMeant($0) }.map(\.task.position))
        .sorted()
    }
    func holds(_ row: Assignment, _ layer: Layer) -> Bool {
      row.layer == layer && (row.involvement == .leads || row.involvement == .does)
    }
    for layer in Layer.allCases {
      #expect(x.led(layer).map(\.position) == tasks { $0.layer == layer && $0.involvement == .leads })
      #expect(x.held(layer).map(\.position) == tasks { holds($0, layer) })
      #expect(
        x.heldByPresent(layer).map(\.position)
          == tasks { holds($0, layer) && network[$0.person].isPresent(on: network.asOf) })
      for person in network.personIndices {
        #expect(
          x.held(by: person, layer).map(\.position) == tasks { holds($0, layer) && $0.person == person })
      }
    }
    for person in network.personIndices {
      #expect(x.planned(for: person).map(\.position) == tasks { $0.layer == .plan && $0.person == person })
      for task in network.taskIndices {
        let leads = network.assignments.filter {
          $0.task == task && $0.layer == .plan && $0.involvement == .leads && $0.isActive(on: network.asOf)
        }
        #expect(x.people(task, .plan, .leads) == Set(leads.map(\.person)).sorted())
      }
    }
  }

  @Test("who was asked, and who says they lead", arguments: cases.indices)
  func claims(_ number: Int) {
    let (x, network) = Self.examined(number)
    var claimants: [Int: Set<PersonIndex>] = [:]
    for view in network.views where view.saysLeadIs == .person(view.respondent) {
      if [nil, .leads, .agrees].contains(view.ownPart) {
        claimants[view.task.position, default: []].insert(view.respondent)
      }
    }
    let present = claimants.mapValues { $0.filter { network[$0].isPresent(on: network.asOf) } }
    #expect(x.asked.map(\.position) == Set(network.views.map(\.task.position)).sorted())
    #expect(x.claims.onceOrMore.map(\.position) == claimants.keys.sorted())
    #expect(x.claims.twiceOrMore.map(\.position) == claimants.filter { $0.value.count > 1 }.keys.sorted())
    #expect(x.presentClaims.onceOrMore.map(\.position) == present.filter { !$0.value.isEmpty }.keys.sorted())
    #expect(
      x.presentClaims.twiceOrMore.map(\.position) == present.filter { $0.value.count > 1 }.keys.sorted())
  }

  private static func examined(_ number: Int) -> (Examination, Case) {
    (Examination(cases[number], catalogue: .england), cases[number])
  }
}

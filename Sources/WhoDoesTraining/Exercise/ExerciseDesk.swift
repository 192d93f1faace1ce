import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// Puts faults and decoys on tasks, one at a time, and takes back what the rules see otherwise than meant.
struct ExerciseDesk {
  private(set) var draft: DraftCase
  private(set) var planted: [String: Fault] = [:]
  private(set) var decoys: [String: Decoy] = [:]
  private let catalogue: Catalogue
  private var dice: SeededDice
  private let (team, left): (String, String)

  init(sound: DraftCase, catalogue: Catalogue, dice: SeededDice) {
    (draft, self.catalogue, self.dice) = (sound, catalogue, dice)
    (team, left) = draft.addTeamAndFormerWorker(using: &self.dice)
  }

  /// Puts a fault of a concern on some task; false where no task takes one.
  mutating func put(_ concern: Concern, _ level: Exercise.Level) -> Bool {
    let fitting = Fault.all.filter { $0.concern == concern && (level == .hard || $0.showsInTheTables) }
    // A kind that is not there yet comes before one that is.
    let there = planted.values.map(\.id)
    let faults = dice.mixed(fitting).sorted { one, other in
      there.count { $0 == one.id } < there.count { $0 == other.id }
    }
    for place in dice.mixed(freeTasks()) {
      for fault in faults {
        var tried = draft
        fault.put(&tried, place)
        tried.order()
        guard matches(tried, with: planted.mapValues(\.concern).merging([place.task: concern]) { $1 }) else {
          continue
        }
        draft = tried
        planted[place.task] = fault
        return true
      }
    }
    return false
  }

  /// Puts a decoy on some task, where one takes it.
  mutating func putDecoy() {
    // Each kind once before any comes again.
    let fresh = Decoy.all.filter { decoy in !decoys.values.contains { $0.id == decoy.id } }
    for place in dice.mixed(freeTasks()) {
      for decoy in dice.mixed(fresh) {
        var tried = draft
        decoy.put(&tried, place)
        tried.order()
        guard matches(tried, with: planted.mapValues(\.concern)) else { continue }
        draft = tried
        decoys[place.task] = decoy
        return
      }
    }
  }

  /// Open tasks that hold neither a fault nor a decoy yet, each with people for a part in one.
  private mutating func freeTasks() -> [FaultPlace] {
    guard let network = try? draft.read(catalogue), let young = network.youngPersonIndex else { return [] }
    let present = network.personIndices.filter {
      network[$0].kind == .professional && network[$0].isPresent(on: network.asOf)
        && network[$0].role.flatMap { catalogue[$0]?.isIndependent } != true
    }
    return network.taskIndices.compactMap { task in
      let id = network[network[task].id]
      guard network[task].isOpen, planted[id] == nil, decoys[id] == nil else { return nil }
      let parts = network.assignments(of: task)
      guard let lead = parts.first(where: { $0.involvement == .leads && $0.layer == .plan })?.person else {
        return nil
      }
      let others = present.filter { other in
        !parts.contains { $0.person == other } && network[other].agency != network[lead].agency
      }
      guard !others.isEmpty else { return nil }
      return FaultPlace(
        task: id, lead: network[network[lead].id], other: network[network[dice.pick(others)].id],
        youngPerson: network[network[young].id], team: team, left: left, asOf: network.asOf)
    }
  }

  /// Whether the rules see exactly these concerns at exactly these tasks, and nothing else anywhere.
  private func matches(_ tried: DraftCase, with expected: [String: Concern]) -> Bool {
    guard let network = try? tried.read(catalogue) else { return false }
    var seen: [String: Concern] = [:]
    for finding in Analysis(of: network, catalogue: catalogue).findings {
      guard finding.tasks.count == 1 else { return false }
      let id = network[network[finding.tasks[0]].id]
      guard seen.updateValue(finding.concern, forKey: id) == nil else { return false }
    }
    return seen == expected
  }
}

extension DraftCase {
  /// Adds a team with nobody named in it and somebody who has left, so that a plan can name either.
  ///
  /// They are there whether a fault needs them or not, and are called like everybody else.
  fileprivate mutating func addTeamAndFormerWorker(
    using dice: inout SeededDice
  ) -> (team: String, left: String) {
    let council = self[.responsibleAuthority].split(separator: "(").first.map(String.init) ?? "The council"
    let agency = council.split(separator: " ").joined(separator: " ") + ", leaving care team"
    let team = freshID(.people, .personID, "P")
    self[.people].append([
      .personID: team, .name: "Leaving care team", .role: "Leaving care team", .agency: agency, .kind: "team",
    ])
    let left = freshID(.people, .personID, "P")
    self[.people].append([
      .personID: left, .name: freshFullName(&dice), .role: "Social worker", .agency: agency, .kind: "left",
    ])
    return (team, left)
  }

  /// Puts parts and answers in the order of tasks and people, so that what was put in last does not stand last.
  fileprivate mutating func order() {
    func places(_ table: CaseTable, _ id: Column) -> [String: Int] {
      Dictionary(
        self[table].enumerated().map { ($0.element[id] ?? "", $0.offset) },
        uniquingKeysWith: { one, _ in one })
    }
    let (tasks, people) = (places(.tasks, .taskID), places(.people, .personID))
    func place(_ row: Row, _ person: Column) -> [Int] {
      let layer = Layer.allCases.firstIndex { $0.rawValue == row[.layer] } ?? 0
      return [tasks[row[.taskID] ?? ""] ?? tasks.count, layer, people[row[person] ?? ""] ?? people.count]
    }
    for (table, person) in [(CaseTable.assignments, Column.personID), (.perspectives, .respondentID)] {
      let rows = self[table].enumerated().map { (place($0.element, person) + [$0.offset], $0.element) }
      self[table] = rows.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }
  }
}

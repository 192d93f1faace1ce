import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// A network for learners to look through: sound but for the faults that were put in, with good arrangements beside
/// them that only look like faults.
///
/// ```swift
/// let exercise = try Exercise(
///   from: jordan, faults: ["gap": 2, "overlap": 1], level: .easy, seed: 7, catalogue: .england)
/// exercise.key.map(\.concern)            // [.gap, .gap, .overlap], in the order of the tasks
/// ```
///
/// The key is checked before it is given out: the rules find exactly what it says, and nothing else. The same seed
/// gives the same exercise, byte for byte.
public struct Exercise: Sendable {
  /// How much has to be read to see what is wrong.
  public enum Level: String, CaseIterable, Sendable {
    /// Every fault shows in the plan, the practice and the dates; two decoys.
    case easy
    /// Some faults show only in what people answered alone; five decoys.
    case hard

    var decoys: Int { self == .easy ? 2 : 5 }
  }

  /// A fault that was put in.
  public struct KeyLine: Equatable, Sendable {
    /// The task's id.
    public let task: String
    /// The task.
    public let title: String
    /// What kind of thing is wrong.
    public let concern: Concern
    /// How it came to be.
    public let story: String
    /// What the rules say of it.
    public let seen: String
    /// The question to ask the group.
    public let question: String
  }

  /// A good arrangement that looks like a fault.
  public struct DecoyLine: Equatable, Sendable {
    /// The task's id.
    public let task: String
    /// The task.
    public let title: String
    /// Why it is fine.
    public let why: String
  }

  /// The case as learners get it.
  public let network: Case
  /// The faults, in the order of the task table.
  public let key: [KeyLine]
  /// The decoys, in the order of the task table.
  public let decoys: [DecoyLine]
  /// What was asked for.
  public let seed: UInt64
  /// How hard it is.
  public let level: Level

  /// Makes an exercise out of a case's people and tasks.
  ///
  /// - Parameters:
  ///   - network: An invented case.
  ///   - faults: How many faults of each concern.
  ///   - level: How much has to be read.
  ///   - seed: Any number; another number gives another exercise.
  /// - Throws: ``TrainingProblem`` where the case is real, or its people and tasks have no room for all of it.
  /// - Complexity: a look of all rules at the case for every place that is tried.
  public init(
    from network: Case, faults: [Concern: Int], level: Level, seed: UInt64, catalogue: Catalogue
  ) throws {
    guard network.isFiction else { throw TrainingProblem.realCase }
    let desk = try Self.desk(network, faults, level, seed, catalogue)
    let made = try desk.draft.read(catalogue)
    let findings = Analysis(of: made, catalogue: catalogue).findings
    func lines<Line>(_ make: (TaskIndex, String, String) -> Line?) -> [Line] {
      made.taskIndices.compactMap { task in
        make(task, made[made[task].id], made[made[task].title])
      }
    }
    key = lines { task, id, title in
      guard let fault = desk.planted[id], let finding = findings.first(where: { $0.tasks.contains(task) })
      else {
        return nil
      }
      return KeyLine(
        task: id, title: title, concern: fault.concern, story: fault.story,
        seen: finding.statement(for: .manager), question: finding.question)
    }
    decoys = lines { _, id, title in
      desk.decoys[id].map { DecoyLine(task: id, title: title, why: $0.why) }
    }
    (self.network, self.seed, self.level) = (made, seed, level)
  }

  /// How many arrangements are tried before the people and tasks are said to be at fault.
  private static let arrangements: UInt64 = 6

  /// Faults and decoys on a sound network. One arrangement may leave too little room where another does not.
  private static func desk(
    _ network: Case, _ faults: [Concern: Int], _ level: Level, _ seed: UInt64, _ catalogue: Catalogue
  ) throws -> ExerciseDesk {
    var first: (any Error)?
    // More faults than tasks fit into none.
    let isPossible = faults.values.reduce(0, +) <= network.tasks.count
    for arrangement in 0..<(isPossible ? arrangements : 1) {
      // The first is the seed's own, so that what was made before stays what it was.
      let seed = seed &+ arrangement &* 0x9E37_79B9
      do {
        var desk = ExerciseDesk(
          sound: try SoundNetwork.arranged(DraftCase(of: network), catalogue, dice: SeededDice(seed: seed)),
          catalogue: catalogue, dice: SeededDice(seed: seed ^ 0xF00D))
        for concern in Concern.allCases {
          let wanted = faults[concern, default: 0]
          for planted in 0..<wanted where !desk.put(concern, level) {
            throw TrainingProblem.noRoom(fault: concern.rawValue, planted: planted, wanted: wanted)
          }
        }
        for _ in 0..<level.decoys { desk.putDecoy() }
        return desk
      } catch let problem as TrainingProblem { first = first ?? problem }
    }
    throw first ?? TrainingProblem.noSoundArrangement(rules: [])
  }

  /// Reads what faults somebody wants, written like `gap:2,overlap:1`.
  ///
  /// - Throws: ``TrainingProblem/unreadableFaults(_:)``.
  public static func faults(_ words: String) throws(TrainingProblem) -> [Concern: Int] {
    var faults: [Concern: Int] = [:]
    for part in words.split(separator: ",") {
      let pair = part.split(separator: ":").map { $0.filter { $0 != " " } }
      guard let concern = pair.first.flatMap({ Concern(rawValue: $0.lowercased()) }), concern != .note,
        let count = pair.count == 1 ? 1 : pair.count == 2 ? Int(pair[1]) : nil, (0...20).contains(count)
      else { throw .unreadableFaults(words) }
      faults[concern, default: 0] += count
    }
    guard faults.values.contains(where: { $0 > 0 }) else { throw .unreadableFaults(words) }
    return faults
  }
}

/// Puts faults and decoys on tasks, one at a time, and takes back what the rules see otherwise than meant.
private struct ExerciseDesk {
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

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

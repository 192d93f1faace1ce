import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesTraining

@Suite("Exercises with known faults")
struct ExerciseTests {
  static func scenario(_ name: String) throws -> Case {
    let folder = URL(filePath: #filePath).appending(path: "../../../Data/Scenarios/\(name)")
      .standardizedFileURL
    return try CaseSource.read(folder.path, catalogue: .england).case
  }

  @Test(
    "The rules find what was put in, and nothing else",
    arguments: ["jordan", "yonas", "keziah", "reuben", "shanelle"], [1, 2, 3] as [UInt64])
  func faultsAreFound(_ name: String, _ seed: UInt64) throws {
    let wanted: [Concern: Int] = [.gap: 2, .overlap: 1, .duplication: 1, .drift: 1, .conflict: 1]
    let level: Exercise.Level = seed == 2 ? .easy : .hard
    let exercise = try Exercise(
      from: Self.scenario(name), faults: wanted, level: level, seed: seed, catalogue: .england)
    let findings = Analysis(of: exercise.network, catalogue: .england).findings
    let seen = findings.map { "\(exercise.network[exercise.network[$0.tasks[0]].id]) \($0.concern)" }
    #expect(seen.sorted() == exercise.key.map { "\($0.task) \($0.concern)" }.sorted())
    #expect(exercise.key.count == 6 && exercise.decoys.count == level.decoys)
    let both = Set(exercise.key.map(\.task)).intersection(exercise.decoys.map(\.task))
    #expect(both.isEmpty, "no task is both")
  }

  @Test(
    "Invented cases are sound and fit their status",
    arguments: LeavingCareStatus.allCases.filter { $0 != .lookedAfter }, [1, 2] as [UInt64])
  func inventedCases(_ status: LeavingCareStatus, _ seed: UInt64) throws {
    let network = try FictionalCase.make(status, seed: seed, catalogue: .england)
    let findings = Analysis(of: network, catalogue: .england).findings
    #expect(findings.isEmpty, "\(findings.map(\.rule))")
    #expect(network.isFiction && network.youngPerson.status == status)
    #expect(network.tasks.count >= 12, "\(network.tasks.count) tasks")
    let exercise = try Exercise(
      from: network, faults: [.gap: 1, .drift: 1, .conflict: 1], level: .hard, seed: seed, catalogue: .england
    )
    #expect(exercise.key.count == 3)
  }

  @Test("The same seed gives the same exercise, and another seed another")
  func repeatable() throws {
    func make(_ seed: UInt64) throws -> Exercise {
      try Exercise(
        from: Self.scenario("jordan"), faults: [.gap: 1, .drift: 1], level: .hard, seed: seed,
        catalogue: .england)
    }
    let (one, again, other) = (try make(5), try make(5), try make(6))
    #expect(one.network == again.network && one.key == again.key && one.decoys == again.decoys)
    #expect(one.network != other.network)
  }

  /// How many exercises are made: a few as a rule, five hundred where thoroughness is asked for.
  static let count: UInt64 = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] == nil ? 8 : 500

  @Test("Every exercise keeps its key: all faults found, nothing else, and none of it in the learners’ copy")
  func sweep() throws {
    let names = ["jordan", "yonas", "keziah", "mateusz", "reuben", "shanelle", "wanjiru", "asha"]
    let cases = try names.map(Self.scenario)
    for seed in 0..<Self.count {
      var dice = SeededDice(seed: seed)
      var wanted = Dictionary(
        uniqueKeysWithValues: [Concern.gap, .overlap, .duplication, .drift, .conflict].map {
          ($0, dice.roll(3))
        })
      if wanted.values.allSatisfy({ $0 == 0 }) { wanted[.gap] = 1 }
      let level: Exercise.Level = (seed / 8).isMultiple(of: 2) ? .easy : .hard
      let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: place) }
      var written: [[String: Data]] = []
      for folder in ["one", "two"] {
        let exercise = try Exercise(
          from: cases[Int(seed % 8)], faults: wanted, level: level, seed: seed, catalogue: .england)
        try ExerciseFolder.write(exercise, to: place.appending(path: folder).path)
        written.append(try Self.files(in: place.appending(path: folder)))
        guard folder == "one" else { continue }
        let findings = Analysis(of: exercise.network, catalogue: .england).findings
        let seen = findings.flatMap { finding in
          finding.tasks.isEmpty
            ? ["- \(finding.rule)"]
            : finding.tasks.map { "\(exercise.network[exercise.network[$0].id]) \(finding.concern)" }
        }
        #expect(seen.sorted() == exercise.key.map { "\($0.task) \($0.concern)" }.sorted(), "seed \(seed)")
        #expect(exercise.key.count == wanted.values.reduce(0, +), "seed \(seed)")
        let learners = written[0].filter { $0.key.hasPrefix("learners/") }
        let copy = learners.map { $0.key + "\n" + String(decoding: $0.value, as: UTF8.self) }.joined(
          separator: "\n")
        for line in exercise.key {
          for words in [line.story, line.seen, line.question] {
            #expect(!copy.contains(words), "seed \(seed): \(words)")
          }
        }
        for line in exercise.decoys { #expect(!copy.contains(line.why), "seed \(seed): \(line.why)") }
        #expect(!learners.keys.contains { $0.contains("key") } && learners.count >= 4)
      }
      #expect(written[0] == written[1], "seed \(seed) gives other bytes the second time")
    }
  }

  /// The bytes of every file by its path.
  private static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let walker = FileManager.default.enumerator(atPath: folder.path)
    while let path = walker?.nextObject() as? String {
      if let data = try? Data(contentsOf: folder.appending(path: path)) { files[path] = data }
    }
    return files
  }

  @Test("Words for faults are read, and others are refused with what to write")
  func words() throws {
    #expect(try Exercise.faults("gap:2, overlap:1,drift") == [.gap: 2, .overlap: 1, .drift: 1])
    for wrong in ["", "gap:x", "holes:2", "note:1", "gap:-1", "gap:99"] {
      #expect(throws: TrainingProblem.unreadableFaults(wrong)) { try Exercise.faults(wrong) }
    }
  }

  @Test("A case that does not say that it is invented is refused, and too many faults are counted")
  func refusals() throws {
    var real = try Self.scenario("jordan")
    real.fields.removeAll { $0.field == .fiction }
    #expect(throws: TrainingProblem.realCase) {
      try Exercise(from: real, faults: [.gap: 1], level: .easy, seed: 1, catalogue: .england)
    }
    #expect(throws: TrainingProblem.self) {
      try Exercise(
        from: Self.scenario("jordan"), faults: [.gap: 20, .drift: 20], level: .easy, seed: 1,
        catalogue: .england)
    }
  }

  @Test("A group's findings are held against the key kindly and completely")
  func marking() throws {
    let exercise = try Exercise(
      from: Self.scenario("jordan"), faults: [.gap: 2, .drift: 1], level: .easy, seed: 3, catalogue: .england)
    let (first, second) = (exercise.key[0], exercise.key[1])
    let group: [(task: String, concern: Concern)] = [
      (first.task, first.concern), (first.task, .note), (second.task, .overlap),
      (exercise.decoys[0].task, .overlap), ("A-T99", .gap), ("A-T99", .drift),
    ]
    let marking = Marking(of: group, against: exercise.key, decoys: exercise.decoys)
    #expect(marking.found == [first])
    #expect(marking.otherKind.map(\.line) == [second])
    #expect(marking.notNamed == [exercise.key[2]])
    #expect(marking.decoysNamed == [exercise.decoys[0]])
    #expect(marking.more == ["A-T99"])
    #expect(marking.text.hasPrefix("Found: 1 of 3."))
    for word in ["wrong", "failed", "score", "%"] { #expect(!marking.text.contains(word)) }
  }
}

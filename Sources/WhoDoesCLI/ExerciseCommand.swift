import ArgumentParser
import Foundation
import WhoDoes

/// `whodoes exercise`.
struct ExerciseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise",
    abstract: "Make a network with known faults for learners, and hold what a group found against the key.",
    usage:
      "whodoes exercise --from <case> --out <folder> [options]\n       whodoes exercise --mark <findings.csv> --key <key.csv>",
    discussion: """
      The people and tasks are those of an invented case; who does what is arranged anew, sound but for the faults \
      asked for, with good arrangements beside them that only look like faults. The same --seed makes the same \
      exercise.

        whodoes exercise --from cases/jordan --faults gap:2,overlap:1,drift:1 --seed 7 --out friday
        whodoes exercise --mark table-3.csv --key friday/trainer/key.csv
      """)

  @Option(
    help: .init("The invented case whose people and tasks to use.", valueName: "case"), completion: .directory
  )
  var from: String?

  @Option(help: .init("How many faults of each kind.", valueName: "kinds"))
  var faults = "gap:2,overlap:1,drift:1,conflict:1"

  @Option(help: .init("Any number; another number makes another exercise.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: "easy: every fault shows in plan, practice and dates. hard: some only in private answers.")
  var level = Exercise.Level.easy

  @Option(
    name: .shortAndLong, help: .init("The folder to make.", valueName: "folder"), completion: .directory)
  var out: String?

  @Option(help: .init("What a group found: task_id, concern.", valueName: "file"), completion: .file())
  var mark: String?

  @Option(help: .init("The trainer's key, with --mark.", valueName: "file"), completion: .file())
  var key: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard (from != nil && out != nil) != (mark != nil && key != nil) else {
      throw ValidationError(
        "Give --from and --out to make an exercise, or --mark and --key to look at findings.")
    }
  }

  func run() throws {
    if let mark, let key { return try compare(mark, key) }
    guard let from, let out else { return }
    let file = try reading.read(from)
    do {
      let exercise = try Exercise(
        from: file.network, faults: Exercise.faults(faults), level: level, seed: seed,
        catalogue: file.catalogue)
      try ExerciseFolder.write(exercise, to: out)
      Terminal.say("Fiction. Safe to print.")
      Terminal.say("Made: \(out)/learners to hand out, and \(out)/trainer for you alone.")
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }

  private func compare(_ mark: String, _ key: String) throws {
    var bytes: [[UInt8]] = []
    for file in [mark, key] {
      guard let data = FileManager.default.contents(atPath: file) else {
        Terminal.say("error: \(file) cannot be read. Check that it is there.")
        throw ExitCode.badInput
      }
      bytes.append([UInt8](data))
    }
    let (findings, remarks) = ExerciseFolder.findings(bytes[0], file: mark)
    for remark in remarks { Terminal.say(remark) }
    let (lines, decoys) = ExerciseFolder.key(bytes[1], file: key)
    guard !lines.isEmpty else {
      Terminal.say("error: \(key) holds no key. It is the file key.csv of the trainer's folder.")
      throw ExitCode.badInput
    }
    Terminal.print(Array(Marking(of: findings, against: lines, decoys: decoys).text.utf8))
  }
}

import Foundation

/// Runs whole processes in turn and reads their time and peak memory from the kernel.
///
/// The commands take turns, so that a busy machine slows all of them alike; each is also given as a ratio to a
/// reference process of the same run, which travels better between machines than milliseconds do.
struct ProcessBenchmark {
  struct Command {
    let name: String
    let arguments: [String]
    /// At most so many milliseconds, by the median, and so many megabytes; nil where nothing is promised.
    var milliseconds: Double?
    var megabytes: Double?
  }

  private struct Sample {
    let milliseconds: Double
    let processor: Double
    let megabytes: Double
  }

  let commands: [Command]
  let rounds: Int
  private var samples: [[Sample]]

  init(_ commands: [Command], rounds: Int) {
    (self.commands, self.rounds) = (commands, rounds)
    samples = commands.map { _ in [] }
  }

  /// Runs every command once to warm the file cache, and then in turn.
  mutating func run() throws {
    for command in commands { _ = try Self.measure(command.arguments) }
    for _ in 0..<rounds {
      for (index, command) in commands.enumerated() {
        samples[index].append(try Self.measure(command.arguments))
      }
    }
  }

  /// Prints a line a command, and answers whether every promise is kept. The first command is the reference.
  func report() -> Bool {
    var isKept = true
    let reference = median((samples.first ?? []).map(\.milliseconds))
    var load = 0.0
    if getloadavg(&load, 1) == 1 {
      let cores = ProcessInfo.processInfo.processorCount
      print("\(cores) cores, load \(rounded(load, to: 1)); under load, wall times mean little")
    }
    print(
      "whole processes, \(rounds) runs each in turn: wall milliseconds, processor milliseconds, peak megabytes"
    )
    for (command, samples) in zip(commands, samples) {
      let wall = samples.map(\.milliseconds)
      let peak = samples.map(\.megabytes).max() ?? 0
      var line = "  " + command.name.padding(toLength: 14, withPad: " ", startingAt: 0)
      line += "median \(rounded(median(wall), to: 1))  min \(rounded(wall.min() ?? 0, to: 1))"
      line +=
        "  max \(rounded(wall.max() ?? 0, to: 1))  cpu \(rounded(median(samples.map(\.processor)), to: 1))"
      line += "  peak \(rounded(peak, to: 1))  × \(rounded(median(wall) / reference, to: 1))"
      if let most = command.milliseconds {
        let holds = median(wall) <= most
        isKept = isKept && holds
        line += "  \(holds ? "within" : "OVER") \(rounded(most, to: 0)) ms"
      }
      if let most = command.megabytes {
        let holds = peak <= most
        isKept = isKept && holds
        line += "  \(holds ? "within" : "OVER") \(rounded(most, to: 0)) MB"
      }
      print(line)
    }
    return isKept
  }

  /// One process from start to end, its output thrown away.
  private static func measure(_ arguments: [String]) throws -> Sample {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var usage = rusage()
    var status: Int32 = 0
    var process: pid_t = 0
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0,
      wait4(process, &status, 0, &usage) == process
    else { throw Failure.cannotRun(arguments) }
    let time = clock.now - start
    guard status == 0 else { throw Failure.ended(arguments, status) }
    let processor =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3
    return Sample(
      milliseconds: time.seconds * 1e3, processor: processor, megabytes: Double(usage.ru_maxrss) / 1024)
  }

  enum Failure: Error {
    case cannotRun([String])
    case ended([String], Int32)
  }
}

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

  let commands: [Command]
  let rounds: Int
  private var samples: [[Measured]]

  init(_ commands: [Command], rounds: Int) {
    (self.commands, self.rounds) = (commands, rounds)
    samples = commands.map { _ in [] }
  }

  /// Runs every command once to warm the file cache, and then in turn.
  mutating func run() throws {
    for command in commands { _ = try Measured.run(command.arguments) }
    for _ in 0..<rounds {
      for (index, command) in commands.enumerated() {
        samples[index].append(try Measured.run(command.arguments))
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
        "  max \(rounded(wall.max() ?? 0, to: 1))  cpu \(rounded(median(samples.map { $0.processor * 1e3 }), to: 1))"
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
}

import Foundation

/// What one process took from start to end, those that it started included.
struct Measured {
  /// By the clock, in seconds.
  let seconds: Double
  /// On all processors, in seconds.
  let processor: Double
  /// The most memory that any one of its processes held.
  let megabytes: Double

  var milliseconds: Double { seconds * 1e3 }

  /// Runs a command, its output thrown away.
  static func run(_ arguments: [String]) throws -> Self {
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
    else { throw Failure.cannotRun(arguments.first ?? "") }
    let time = clock.now - start
    guard status == 0 else { throw Failure.ended(arguments.prefix(4).joined(separator: " "), status) }
    let processor =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    return Measured(seconds: time.seconds, processor: processor, megabytes: Double(usage.ru_maxrss) / 1024)
  }

  enum Failure: Error {
    case cannotRun(String)
    case ended(String, Int32)
  }
}

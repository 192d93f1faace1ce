import Foundation
import Testing

/// A folder of `Commands`: what is typed, on what files, and what comes back.
///
/// - `args`: one command a line, as it is typed after `whodoes`. Several lines are run one after the other in
///   the same place, and their output is kept as a transcript.
/// - `input/`: files that lie there; `jordan` and `yonas` always do.
/// - `environment`: `NAME=value` lines, where the standard ones (80 columns) are not meant.
/// - `expected.stdout`, `expected.stderr`, `expected.exit`: what comes back. No `expected.stderr` means that
///   nothing is said there.
struct CommandCase: Sendable, CustomTestStringConvertible {
  let folder: URL
  var testDescription: String { folder.lastPathComponent }

  /// What came back from one or several commands.
  struct Answer {
    var stdout = ""
    var stderr = ""
    var exits: [String] = []
    /// The exit codes, a line for each command.
    var exit: String { exits.map { "\($0)\n" }.joined() }
  }

  static let all: [Self] = {
    let root = Scenario.root.appending(path: "Tests/Acceptance/Commands")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map { Self(folder: root.appending(path: $0)) }
  }()

  /// A file of the folder; nil where it has none.
  func file(_ name: String) -> String? {
    // Decoded as it stands: a byte order mark is part of the answer.
    (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs the commands in a place of their own.
  func run(_ command: URL) throws -> Answer {
    let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let input = folder.appending(path: "input")
    for source in [Scenario.root.appending(path: "Data/Scenarios"), input] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: source.path)) ?? []
      for name in names {
        try FileManager.default.copyItem(at: source.appending(path: name), to: place.appending(path: name))
      }
    }
    var answer = Answer()
    let lines = (file("args") ?? "").split(separator: "\n").map(String.init)
    for line in lines {
      let (stdout, stderr, exit) = try run(command, Self.words(of: line), in: place)
      let heading = lines.count > 1 ? "$ whodoes \(line)\n" : ""
      answer.stdout += heading + stdout
      if !stderr.isEmpty { answer.stderr += heading + stderr }
      answer.exits.append(String(exit))
    }
    return answer
  }

  private func run(_ command: URL, _ words: [String], in place: URL) throws -> (String, String, Int32) {
    let process = Process()
    process.executableURL = command
    process.arguments = words
    process.currentDirectoryURL = place
    var environment = ["COLUMNS": "80", "TERM": "xterm-256color"]
    environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    for line in (file("environment") ?? "").split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { environment[String(parts[0])] = String(parts[1]) }
    }
    process.environment = environment
    // Into files and not through pipes, which fill up and would hold the command.
    let outputs = try ["stdout", "stderr"].map { name in
      let url = place.appending(path: ".\(name)")
      try Data().write(to: url)
      return (url: url, handle: try FileHandle(forWritingTo: url))
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = outputs[0].handle
    process.standardError = outputs[1].handle
    try process.run()
    process.waitUntilExit()
    let texts = try outputs.map { String(decoding: try Data(contentsOf: $0.url), as: UTF8.self) }
    return (texts[0], texts[1], process.terminationStatus)
  }

  /// The words of a line; blanks between quotation marks belong to a word.
  private static func words(of line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }
}

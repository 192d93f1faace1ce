import Foundation
import Synchronization

/// One run of another program, with nothing of ours but what it is given, and for so long and no longer.
struct EngineRun {
  /// What a program said.
  struct Answer {
    var output: String
    var complaints: String

    /// The last line it complained with, short enough for a sentence.
    var lastWords: String {
      let lines = complaints.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      return (lines.last { !$0.isEmpty } ?? "").shown().capped(160)
    }
  }

  /// The program was stopped.
  struct TookTooLong: Error {}
  /// This process was asked to end meanwhile, by Ctrl-C for one.
  struct Interrupted: Error {}

  private let process = Process()
  private let folder: URL

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - home: Where the program may keep what it keeps for a user; its own place where nil.
  ///   - folder: Where what it says is kept meanwhile, and whatever else it writes for a moment.
  init(_ command: URL, _ arguments: [String], home: URL?, in folder: URL) {
    self.folder = folder
    process.executableURL = command
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let ours = ProcessInfo.processInfo.environment
    // What it writes for a moment lies in its own folder, named from there: Chromium opens a socket in it, and the
    // whole path of a socket has room for a hundred letters only.
    var environment = ["LANG": "C.UTF-8", "TMPDIR": ".", "SOURCE_DATE_EPOCH": "0"]
    for name in ["PATH", "HOME", "PYTHONUSERBASE", "VIRTUAL_ENV", "LD_LIBRARY_PATH"] {
      environment[name] = ours[name]
    }
    if let home {
      for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
        environment[name] = home.path
      }
    }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
  }

  /// Runs the program to its end.
  ///
  /// Ending this process at once would leave behind what lies in a private folder. So being asked to end ends the
  /// program, and is thrown once it has ended.
  ///
  /// - Throws: ``TookTooLong``, ``Interrupted``, or what the system says where it cannot be started.
  func finish(within seconds: Int) throws -> Answer {
    // Into files and not through pipes, which fill up and would hold the program.
    let name = UUID().uuidString
    let files = ["out", "err"].map { folder.appending(path: ".\(name).\($0)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files {
      guard
        FileManager.default.createFile(
          atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
    }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let asked = Atomic(false)
    let handlers = [SIGINT, SIGTERM, SIGHUP].map { ($0, signal($0, SIG_IGN)) }
    let sources = handlers.map { DispatchSource.makeSignalSource(signal: $0.0, queue: .global()) }
    for source in sources {
      source.setEventHandler {
        asked.store(true, ordering: .relaxed)
        ended.signal()
      }
      source.resume()
    }
    defer {
      for source in sources { source.cancel() }
      for (number, handler) in handlers { signal(number, handler) }
    }
    try process.run()
    let isInTime = ended.wait(timeout: .now() + .seconds(seconds)) == .success
    if process.isRunning { stop(ended) }
    if asked.load(ordering: .relaxed) { throw Interrupted() }
    guard isInTime else { throw TookTooLong() }
    let said = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Answer(output: said[0], complaints: said[1])
  }

  /// Asks the program to end, and a few seconds later no longer asks.
  private func stop(_ ended: DispatchSemaphore) {
    process.terminate()
    if ended.wait(timeout: .now() + .seconds(3)) == .timedOut { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}

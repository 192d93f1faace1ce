import Foundation
import GRDB
import Testing
import WhoDoes

/// A folder with a register in it, and the command to try it with.
final class RegisterBench {
  let folder: URL
  /// The folder that is made read-only; the register lies in it.
  private let vault: URL
  var register: URL { vault.appending(path: "team.register") }
  private let command: URL
  private let jordan: Case

  /// A command that runs or has run, and what it said.
  struct Run {
    let process: Process
    fileprivate let output: URL
    fileprivate let errors: URL

    private func text(_ url: URL) -> String {
      String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
    }
    var stdout: String { text(output) }
    var stderr: String { text(errors) }
    var exit: Int32 { process.terminationStatus }
    /// Whose snapshot of which day is kept: whole lines only, as a reader of the output has them.
    var acknowledged: Set<String> {
      Set(
        stdout.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
          line.hasPrefix("Kept: ") ? String(line.dropFirst(6)) : nil
        })
    }
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "whodoes-register-\(UUID().uuidString)")
    vault = folder.appending(path: "vault")
    try FileManager.default.createDirectory(at: vault, withIntermediateDirectories: true)
    command = try CommandTests.whodoes()
    jordan = try CaseFile(Scenario.root.appending(path: "Data/Scenarios/jordan").path).network
  }

  deinit {
    unlock()
    try? FileManager.default.removeItem(at: folder)
  }

  /// A case file of somebody, as on a day of its own.
  func state(of reference: String, _ number: Int) throws -> String {
    var network = jordan
    network.setReference(reference)
    network.asOf = jordan.asOf.adding(days: number)
    let file = folder.appending(path: "\(reference)-\(number).json")
    try Data(CaseJSON.write(network)).write(to: file)
    return file.path
  }

  /// Starts the command with the register.
  ///
  /// - Parameters:
  ///   - kilobytes: The most that any file may grow to; a write past it fails as on a full disk.
  ///   - asNobody: Whether it runs as somebody who owns nothing here, where we may do everything.
  func start(_ words: [String], kilobytes: Int? = nil, asNobody: Bool = false) throws -> Run {
    let process = Process()
    var line = [command.path] + words + ["--register", register.path]
    if let kilobytes {
      let script = "trap '' XFSZ; ulimit -f \(kilobytes); exec \"$@\""
      line = ["/bin/bash", "-c", script, "bash"] + line
    }
    if asNobody, geteuid() == 0 {
      line = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + line
    }
    process.executableURL = URL(filePath: line[0])
    process.arguments = Array(line.dropFirst())
    let name = UUID().uuidString
    let files = try ["out", "err"].map { ending in
      let url = folder.appending(path: "\(name).\(ending)")
      try Data().write(to: url)
      return (url, try FileHandle(forWritingTo: url))
    }
    process.standardInput = FileHandle.nullDevice
    (process.standardOutput, process.standardError) = (files[0].1, files[1].1)
    try process.run()
    return Run(process: process, output: files[0].0, errors: files[1].0)
  }

  func run(_ words: [String], kilobytes: Int? = nil, asNobody: Bool = false) throws -> Run {
    let run = try start(words, kilobytes: kilobytes, asNobody: asNobody)
    run.process.waitUntilExit()
    return run
  }

  /// That the file is whole, and holds everything that was acknowledged, word for word.
  func expectWhole(_ acknowledged: Set<String>) throws {
    let desk = try RegisterDesk(register.path, .reading)
    #expect(try desk.register.problems() == [])
    var kept: Set<String> = []
    for entry in try desk.register.entries() {
      for snapshot in try desk.register.snapshots(of: entry.reference) {
        let network = try desk.register.network(of: snapshot, .england)
        #expect(network.tasks.count == jordan.tasks.count)
        kept.insert("\(snapshot.reference) as on \(network.asOf.inWords)")
      }
    }
    #expect(acknowledged.subtracting(kept) == [])
    try desk.register.close()
  }

  /// Does something to the file that the command never would.
  func sql(_ statement: String) throws {
    let queue = try DatabaseQueue(path: register.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: statement) }
    try queue.close()
  }

  /// Lets nobody write the register or beside it, while anybody may read it.
  func lock() throws {
    chmod(register.path, 0o444)
    chmod(vault.path, 0o555)
    chmod(folder.path, 0o755)
  }

  func unlock() {
    chmod(vault.path, 0o755)
    chmod(register.path, 0o600)
  }
}

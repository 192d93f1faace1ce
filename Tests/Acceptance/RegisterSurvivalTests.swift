import Foundation
import Testing
import WhoDoes

/// The command is ended in the middle, has no room, may not write, meets another writer, and meets a later version.
/// What it had acknowledged by then is there and whole; what it says tells what to do.
///
/// `WHODOES_THOROUGH=1` tries 500 imports; otherwise a few.
@Suite("The register loses nothing")
struct RegisterSurvivalTests {
  private static let isThorough = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil

  @Test("Ended at any moment of any import, with what was acknowledged there and whole")
  func ended() throws {
    let bench = try RegisterBench()
    var dice = SystemRandomNumberGenerator()
    // How long one takes here and now when nobody ends it.
    let clock = ContinuousClock()
    var acknowledged: Set<String> = []
    var whole = try clock.measure {
      let paths = try (0..<3).map { try bench.state(of: "Nobody ends this", $0) }
      acknowledged = try bench.run(["register", "add"] + paths).acknowledged
    }
    #expect(acknowledged.count == 3)
    var ends = 0
    for number in 0..<(Self.isThorough ? 500 : 15) {
      let paths = try (0..<3).map { try bench.state(of: "Young person \(number % 40)", number * 3 + $0) }
      let run = try bench.start(["register", "add"] + paths)
      let start = clock.now
      usleep(UInt32.random(in: 0...UInt32(whole / .microseconds(1)), using: &dice))
      kill(run.process.processIdentifier, SIGKILL)
      run.process.waitUntilExit()
      // Where it was over before its end came, the machine is quicker by now.
      if run.process.terminationReason == .uncaughtSignal { ends += 1 } else { whole = clock.now - start }
      acknowledged.formUnion(run.acknowledged)
      if number % 5 == 4 { try bench.expectWhole(acknowledged) }
    }
    // Otherwise every import was over before its end came, and nothing was tried.
    #expect(ends > 0)
    try bench.expectWhole(acknowledged)
  }

  @Test("No room: the message says so, and everything before is whole")
  func full() throws {
    let bench = try RegisterBench()
    var acknowledged = try bench.run(["register", "add", try bench.state(of: "Before", 0)]).acknowledged
    var refusals = 0
    for kilobytes in stride(from: 8, to: 400, by: Self.isThorough ? 4 : 96) {
      let paths = try (0..<6).map { try bench.state(of: "Size \(kilobytes)", kilobytes * 10 + $0) }
      let run = try bench.run(["register", "add"] + paths, kilobytes: kilobytes)
      acknowledged.formUnion(run.acknowledged)
      if run.exit != 0 {
        refusals += 1
        #expect(run.stderr.contains("There is no room left"), "\(run.stderr)")
        #expect(run.stderr.contains("Make room and do it again."))
      }
      try bench.expectWhole(acknowledged)
    }
    #expect(refusals > 0)
  }

  @Test("Two write at once, and both are kept whole")
  func together() throws {
    let bench = try RegisterBench()
    let rounds = Self.isThorough ? 20 : 2
    var acknowledged: Set<String> = []
    for round in 0..<rounds {
      let runs = try (0..<3).map { writer in
        let paths = try (0..<5).map { try bench.state(of: "Writer \(writer)", round * 5 + $0) }
        return try bench.start(["register", "add"] + paths)
      }
      for run in runs {
        run.process.waitUntilExit()
        #expect(run.process.terminationStatus == 0, "\(run.stderr)")
        #expect(run.acknowledged.count == 5)
        acknowledged.formUnion(run.acknowledged)
      }
    }
    try bench.expectWhole(acknowledged)
  }

  @Test("A later version's file is left as it is")
  func newer() throws {
    let bench = try RegisterBench()
    _ = try bench.run(["register", "add", try bench.state(of: "A", 1)])
    try bench.sql("INSERT INTO grdb_migrations VALUES ('9 of a later version')")
    let before = try Data(contentsOf: bench.register)
    for words in [
      ["register", "add", try bench.state(of: "B", 2)], ["register", "list"],
      ["register", "remove", "A", "--yes"],
    ] {
      let run = try bench.run(words)
      #expect(run.exit == 2)
      #expect(run.stderr.contains("a later version of WhoDoes. It is left as it is. Use that version."))
    }
    #expect(try Data(contentsOf: bench.register) == before)
  }

  @Test(
    "A file that is no register is left as it is", arguments: ["a,b\n1,2\n", "SQLite format 3\0 and more"])
  func other(_ text: String) throws {
    let bench = try RegisterBench()
    try Data(text.utf8).write(to: bench.register)
    let run = try bench.run(["register", "add", try bench.state(of: "A", 1)])
    #expect(run.exit == 2)
    #expect(run.stderr.contains("is no register of WhoDoes, or it is damaged"), "\(run.stderr)")
    #expect(try Data(contentsOf: bench.register) == Data(text.utf8))
  }

  @Test("A file that may only be read is read, and not changed")
  func readOnly() throws {
    let bench = try RegisterBench()
    let acknowledged = try bench.run(["register", "add", try bench.state(of: "A", 1)]).acknowledged
    let before = try Data(contentsOf: bench.register)
    try bench.lock()
    defer { bench.unlock() }
    let list = try bench.run(["register", "list"], asNobody: true)
    #expect(list.exit == 0, "\(list.stderr)")
    #expect(list.stdout.hasPrefix("A: 1 snapshot"))
    let state = try bench.state(of: "B", 2)
    let add = try bench.run(["register", "add", state], asNobody: true)
    #expect(add.exit == 2)
    #expect(add.stderr.contains("may be read here and not written, so nothing was changed"), "\(add.stderr)")
    #expect(try Data(contentsOf: bench.register) == before)
    bench.unlock()
    try bench.expectWhole(acknowledged)
  }
}

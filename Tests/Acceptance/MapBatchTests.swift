import Foundation
import Testing
import WhoDoes

/// Many maps at once: a council draws all its cases over night, and one bad case must not spoil the others.
///
/// One test after another: each of them starts processes of its own, which would only wait for each other.
@Suite("A batch of maps", .serialized)
struct MapBatchTests {
  static let scenarios = Scenario.root.appending(path: "Data/Scenarios").path
  /// How many cases there are to draw.
  static let count = Scenario.names.count

  /// A folder that goes at the end of a test.
  final class Place {
    let path = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString)").path
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// A batch of all scenarios that the command draws itself, with all the time it wants on a busy machine.
  static func batch(to place: Place, _ order: MapOrder = MapOrder(kind: .network)) throws -> MapBatch {
    var batch = MapBatch(
      of: CaseFolder.cases(at: [scenarios]), to: place.path, order,
      command: [try CommandTests.whodoes().path, "draw-worker"])
    batch.patience = .seconds(600)
    return batch
  }

  /// A batch whose workers are a line of shell, for everything that can go wrong with a process.
  static func batch(to place: Place, drawnBy shell: String) throws -> MapBatch {
    var batch = try batch(to: place)
    (batch.command, batch.workers) = (["/bin/sh", "-c", shell], 2)
    return batch
  }

  @Test(
    "Every file has the bytes that the case has on its own",
    arguments: [
      (MapKind.responsibility, MapFormat.svg), (.areas, .dot), (.handover, .pdf), (.steps, .json),
      (.overlap, .png),
    ])
  func bytes(kind: MapKind, format: MapFormat) throws {
    let place = Place()
    let order = MapOrder(kind: kind, format: format)
    let report = try Self.batch(to: place, order).run()
    #expect(report.failures.isEmpty && report.drawn.count == Self.count)
    for drawn in report.drawn {
      let name = URL(filePath: drawn.name).lastPathComponent
      let alone = try order.drawn(of: CaseFile(drawn.name))
        .named("\(place.path)/\(name)-\(kind.rawValue).\(format.rawValue)")
      #expect(drawn.files == alone.map(\.path))
      for file in alone {
        #expect(FileManager.default.contents(atPath: file.path).map(Array.init) == file.bytes)
      }
    }
  }

  @Test("Processes take turns, so that none grows old")
  func turns() throws {
    let place = Place()
    var batch = try Self.batch(to: place)
    (batch.workers, batch.casesPerWorker) = (2, 2)
    var seen: [MapBatch.Progress] = []
    let report = try batch.run { seen.append($0) }
    #expect(report.drawn.map(\.name) == batch.cases)
    // As many as the cases need, and one more where the two ended at different times with one case left over each.
    #expect(((Self.count + 1) / 2...Self.count / 2 + 1).contains(report.workerCount))
    // How much at the most is measured by the benchmark: the kernel counts a process from its parent's size on, and
    // the tests are a large parent.
    #expect(report.peakMegabytes > 10)
    #expect(
      seen.last == .init(done: Self.count, total: Self.count) && seen.map(\.done) == seen.map(\.done).sorted()
    )
  }

  @Test("A case that cannot be read is named, with what to do, and the others are drawn")
  func broken() throws {
    let place = Place()
    var batch = try Self.batch(to: place)
    batch.cases.insert("\(place.path)/none", at: 3)
    let report = try batch.run()
    #expect(report.drawn.count == Self.count && report.fileCount == Self.count)
    #expect(report.failures.map(\.name) == ["\(place.path)/none"])
    #expect(report.failures.first?.description.contains("Check the path for a slip.") == true)
    #expect(
      report.summary
        == "Written: \(Self.count) files for \(Self.count) of \(Self.count + 1) cases; 1 could not be drawn.")
  }

  @Test(
    "Whatever happens to a process, its case is named and the batch goes on",
    arguments: [
      ("read setup; read job; kill -SEGV $$", "broke off"),
      ("read setup; read job; kill -XCPU $$", "too much of the processor"),
      ("read setup; exit 3", "its process ended"),
      ("read setup; while read job; do echo 'no answer'; done", "could not be read"),
      ("read setup; read job; exec >&- <&-; sleep 60", "its process was stopped"),
    ])
  func trouble(shell: String, reason: String) throws {
    let place = Place()
    let batch = try Self.batch(to: place, drawnBy: shell)
    let report = try batch.run()
    #expect(report.drawn.isEmpty && report.failures.map(\.name) == batch.cases)
    for failure in report.failures {
      #expect(failure.description.contains(reason) && failure.description.contains("whodoes check"))
    }
  }

  @Test("A process that never answers is stopped, and its case named")
  func hanging() throws {
    let place = Place()
    var batch = try Self.batch(to: place, drawnBy: "read setup; read job; exec sleep 600")
    batch.patience = .milliseconds(300)
    let report = try batch.run()
    #expect(report.drawn.isEmpty && report.failures.map(\.name) == batch.cases)
    for failure in report.failures {
      #expect(failure.description.contains("took longer than"))
      #expect(failure.description.contains("whodoes check"))
    }
  }

  @Test("One process that hangs holds up nobody else")
  func oneHangs() throws {
    let place = Place()
    // Mateusz's case never ends; whoever has it is stopped, and another process takes the rest. The others are
    // answered by the shell itself, which no busy machine keeps from answering in time.
    let shell = """
      read setup; while read job; do case "$job" in *mateusz*) exec sleep 600;; esac
      echo '{"files":[],"remarks":[],"errors":[],"noticeCount":0}'; done
      """
    var batch = try Self.batch(to: place, drawnBy: shell)
    batch.patience = .seconds(10)
    let report = try batch.run()
    #expect(report.failures.map { URL(filePath: $0.name).lastPathComponent } == ["mateusz"])
    #expect(report.drawn.count == Self.count - 1)
  }

  @Test("A drawing that takes too much of the processor is ended, and its case named")
  func processor() throws {
    let place = Place()
    var order = MapOrder(kind: .areas, page: .a3, format: .png)
    order.dotsPerInch = 600
    var batch = try Self.batch(to: place, order)
    batch.cases = Array(batch.cases.prefix(1))
    batch.setup.processorSeconds = 0
    let report = try batch.run()
    #expect(report.failures.first?.description.contains("too much of the processor") == true)
  }

  @Test("A process that asks for too much memory is ended, and its case named")
  func memory() throws {
    let place = Place()
    var batch = try Self.batch(to: place)
    batch.setup.megabytes = 1
    let report = try batch.run()
    #expect(report.drawn.isEmpty && report.failures.count == Self.count)
  }

  @Test("No process can be started: the batch says so at once")
  func noProgram() throws {
    let place = Place()
    var batch = try Self.batch(to: place)
    batch.command = ["/nowhere/whodoes"]
    #expect(throws: MapBatch.CannotStart.self) { try batch.run() }
    batch.command = []
    #expect(throws: MapBatch.CannotStart.self) { try batch.run() }
    batch.cases = []
    #expect(try batch.run().summary == "Written: 0 files for 0 cases.")
  }

  @Test("Files are called after the folder of a case, and no two cases share one")
  func names() {
    let batch = MapBatch(
      of: ["a/jordan", "b/jordan/", "c/JORDAN.json", "jordan-2", "d/./r4.v2"], to: "maps",
      MapOrder(kind: .areas, format: .pdf))
    #expect(
      batch.targets == [
        "maps/jordan-areas.pdf", "maps/jordan-2-areas.pdf", "maps/JORDAN-3-areas.pdf",
        "maps/jordan-2-2-areas.pdf", "maps/r4.v2-areas.pdf",
      ])
  }

  @Test("A folder of cases stands for its cases, by name")
  func folder() {
    let found = CaseFolder.cases(at: [Self.scenarios, "\(Self.scenarios)/jordan", "/nowhere"])
    #expect(
      found.count == Self.count + 2 && found[0].hasSuffix("/asha")
        && found[Self.count - 1].hasSuffix("/yonas"))
    #expect(found.suffix(2) == ["\(Self.scenarios)/jordan", "/nowhere"])
  }

  @Test("The line on a terminal says how far it is, how fast, and how long it still takes")
  func line() {
    let half = MapBatch.Progress(done: 250, total: 500)
    #expect(
      half.line(after: .seconds(10), width: 60)
        == "[#######·······] 250 of 500 · 25 a second · about 10 s left")
    #expect(half.line(after: .seconds(10), width: 20) == "250 of 500 · 25 a second · about 10 s left")
    #expect(
      MapBatch.Progress(done: 2, total: 500).line(after: .seconds(1), width: 20) == "[········] 2 of 500")
    #expect(
      MapBatch.Progress(done: 20, total: 500).line(after: .seconds(60), width: 20)
        == "20 of 500 · 20 a minute · about 24 min left")
  }
}

/// The files of one map.
@Suite("The files of a map")
struct MapFilesTests {
  @Test("Several sheets are numbered, and words never stand in a picture's file")
  func names() throws {
    let jordan = try CaseFile(Scenario.root.appending(path: "Data/Scenarios/jordan").path)
    let areas = try MapOrder(kind: .areas).drawn(of: jordan)
    #expect(areas.named("out/v1.2/map.svg").first?.path == "out/v1.2/map-1.svg")
    #expect(areas.named("map").last?.path == "map-\(areas.pictures.count)")
    let one = try MapOrder(kind: .areas, format: .pdf).drawn(of: jordan)
    #expect(one.named("map.pdf").map(\.path) == ["map.pdf"])
    let none = try MapOrder(kind: .views, audience: .panel).drawn(of: jordan)
    #expect(none.named("map.svg").map(\.path) == ["map.txt"] && none.pictures.isEmpty)
  }
}

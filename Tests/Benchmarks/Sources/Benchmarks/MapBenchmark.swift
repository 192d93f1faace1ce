import Foundation
import WhoDoes

/// Draws the maps of many generated cases with `whodoes map`, and the same drawings with one `dot -O`.
///
/// The command reads every case, looks at it, steps down where a map would be too small, and draws; `dot` gets
/// the finished drawing as DOT text and only lays it out. The two take turns, so that a busy machine slows both.
struct MapBenchmark {
  /// How many times the throughput of `dot` is the goal. Of the work on a case, Graphviz' own is less than half; the
  /// rest is reading the case, its rules and its words, which `dot` does not do.
  static let leastRatio = 1.6
  /// The most megabytes that any process may hold.
  static let mostMegabytes = 300.0

  let whodoes: String
  let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-maps-\(getpid())").path
  private(set) var paths: [String] = []

  init(whodoes: String, cases: Int) throws {
    self.whodoes = whodoes
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let titles = Array(Catalogue.england.taskEntries)
    for number in 0..<cases {
      paths.append("\(place)/case-\(1000 + number).txt")
      try GeneratedCase(number: number, titles: titles).text
        .write(toFile: paths[number], atomically: false, encoding: .utf8)
    }
    // The same drawings for both, written by the command itself.
    _ = try Measured.run([whodoes, "map"] + paths + ["--format", "dot", "--out", "\(place)/dot"])
  }

  /// Takes turns, prints the figures and answers whether the promise of speed is kept.
  func compare(rounds: Int) throws -> Bool {
    let dots = try FileManager.default.contentsOfDirectory(atPath: "\(place)/dot").sorted()
      .filter { $0.hasSuffix(".dot") }.map { "\(place)/dot/\($0)" }
    var (ours, theirs, whole): ([Measured], [Measured], [Measured]) = ([], [], [])
    for _ in 0..<rounds {
      theirs.append(try Measured.run(["dot", "-Tsvg", "-O"] + dots))
      whole.append(try Measured.run([whodoes, "map"] + paths + ["--out", "\(place)/maps"]))
      ours.append(try Measured.run([whodoes, "map"] + paths + ["--plain", "--out", "\(place)/maps"]))
    }
    let count = Double(paths.count)
    print("maps of \(paths.count) generated cases, \(rounds) runs each in turn; \(dots.count) DOT files")
    for (name, runs) in [("dot -Tsvg -O", theirs), ("whodoes map --plain", ours), ("whodoes map", whole)] {
      let seconds = median(runs.map(\.seconds))
      let peak = runs.map(\.megabytes).max() ?? 0
      print(
        "  " + name.padding(toLength: 20, withPad: " ", startingAt: 0)
          + "\(rounded(count / seconds, to: 0)) a second  wall \(rounded(seconds, to: 2)) s"
          + "  cpu \(rounded(median(runs.map(\.processor)), to: 2)) s  peak \(rounded(peak, to: 0)) MB")
    }
    let busy = median(whole.map(\.processor)) / median(theirs.map(\.processor))
    print("  processor time × \(rounded(busy, to: 2)) of dot, shared by all cores")
    let ratio = median(zip(theirs, whole).map { $0.seconds / $1.seconds })
    print("  throughput × \(rounded(ratio, to: 2)) of dot by the clock (goal: \(Self.leastRatio))")
    return ratio >= Self.leastRatio
  }

  /// Draws very many maps in one run and answers whether no process held too much.
  func manyMaps(_ count: Int) throws -> Bool {
    let many = (0..<count).map { paths[$0 % paths.count] }
    let run = try Measured.run([whodoes, "map"] + many + ["--out", "\(place)/many"])
    let written = try FileManager.default.contentsOfDirectory(atPath: "\(place)/many").count
    print(
      "\(written) maps of \(count) in one run: \(rounded(run.seconds, to: 0)) s,"
        + " no process above \(rounded(run.megabytes, to: 0)) MB (promised: \(Int(Self.mostMegabytes)))")
    return written >= count && run.megabytes < Self.mostMegabytes
  }

  /// Takes everything away again.
  func clear() { try? FileManager.default.removeItem(atPath: place) }
}

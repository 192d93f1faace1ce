// Measures what WhoDoes promises of its speed. From the top of the package, on a machine with little else to do:
//
//   swift run -c release --package-path Tests/Benchmarks benchmarks
//
// The first part runs the `whodoes` command that was built beside this one; `--whodoes PATH` names another, such
// as a stripped or static one. `--rounds N`, `--readings N`, `--cases N`, `--map-rounds N` and `--maps N` change how much is
// measured, and `--no-maps` leaves the maps out. Exit code 1 means that a promise is not kept.
//
// Processes come first: the kernel counts a child's peak memory from its parent's, so the parent must be small.
import Foundation

func option(_ name: String) -> String? {
  let words = CommandLine.arguments
  guard let at = words.firstIndex(of: "--" + name), at + 1 < words.count else { return nil }
  return words[at + 1]
}

let here = URL(filePath: #filePath).deletingLastPathComponent()
let jordan = here.appending(path: "../../../../Data/Scenarios/jordan").standardized.path
let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
let whodoes = option("whodoes") ?? beside.appending(path: "whodoes").path

var isKept = true
if FileManager.default.isExecutableFile(atPath: whodoes) {
  var processes = ProcessBenchmark(
    [
      .init(name: "true", arguments: ["/bin/true"]),
      .init(name: "dot -V", arguments: ["dot", "-V"]),
      .init(name: "whodoes check", arguments: [whodoes, "check", jordan], milliseconds: 40, megabytes: 60),
      .init(name: "whodoes map", arguments: [whodoes, "map", jordan], milliseconds: 120),
      .init(name: "whodoes audit", arguments: [whodoes, "audit", jordan]),
    ],
    rounds: option("rounds").flatMap { Int($0) } ?? 40)
  try processes.run()
  isKept = processes.report()
  let reading = try ReadingBenchmark(whodoes: whodoes)
  defer { reading.clear() }
  var readings = ProcessBenchmark(
    [.init(name: "true", arguments: ["/bin/true"])] + reading.commands,
    rounds: option("readings").flatMap { Int($0) } ?? 9)
  try readings.run()
  isKept = readings.report() && isKept
  if !CommandLine.arguments.contains("--no-maps") {
    let maps = try MapBenchmark(whodoes: whodoes, cases: 500)
    defer { maps.clear() }
    isKept = try maps.compare(rounds: option("map-rounds").flatMap { Int($0) } ?? 5) && isKept
    isKept = try maps.manyMaps(option("maps").flatMap { Int($0) } ?? 10_000) && isKept
  }
} else {
  print("There is no \(whodoes): name one with --whodoes.")
  isKept = false
}

var analysis = AnalysisBenchmark(cases: option("cases").flatMap { Int($0) } ?? 10_000)
analysis.run()
analysis.report()
exit(isKept ? 0 : 1)

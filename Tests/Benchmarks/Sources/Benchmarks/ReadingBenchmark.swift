import Foundation

/// Files that councils have, read by whole processes: extracts of 2,500 young people, and a list of 10,000 rows.
struct ReadingBenchmark {
  let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-reading-\(getpid())").path
  private let whodoes: String

  /// Writes the files.
  init(whodoes: String, children: Int = 2_500, rows: Int = 10_000) throws {
    self.whodoes = whodoes
    try FileManager.default.createDirectory(atPath: place + "/ssd", withIntermediateDirectories: true)
    for file in GeneratedExtract(children: children).files {
      let folder = file.name == GeneratedExtract.listNine ? place : place + "/ssd"
      try file.text.write(toFile: "\(folder)/\(file.name)", atomically: false, encoding: .utf8)
    }
    try GeneratedPlan(rows: rows).csv.write(toFile: place + "/plan.csv", atomically: false, encoding: .utf8)
    let book = try Data(GeneratedPlan(rows: rows).workbook.bytes())
    try book.write(to: URL(filePath: place + "/plan.xlsx"))
  }

  /// The commands, with what is promised of each.
  var commands: [ProcessBenchmark.Command] {
    let day = "2026-03-02"
    return [
      .init(
        name: "extract, SSD",
        arguments: [
          whodoes, "extract", place + "/ssd", "--as-of", day, "--real", "invented", "--format", "csv",
        ],
        milliseconds: 1_000, megabytes: 500),
      .init(
        name: "extract, list 9",
        arguments: [
          whodoes, "extract", "\(place)/\(GeneratedExtract.listNine)", "--as-of", day, "--real", "invented",
          "--format", "csv",
        ],
        milliseconds: 1_000, megabytes: 500),
      .init(
        name: "import, XLSX", arguments: [whodoes, "import", place + "/plan.xlsx"], milliseconds: 400,
        megabytes: 500),
      .init(name: "import, CSV", arguments: [whodoes, "import", place + "/plan.csv"]),
    ]
  }

  /// Takes the files away again.
  func clear() { try? FileManager.default.removeItem(atPath: place) }
}

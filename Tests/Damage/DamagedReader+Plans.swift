import Foundation
import Spreadsheet
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

extension DamagedReader {
  /// A pathway plan as Word, Excel, OpenDocument, web page, Markdown and CSV.
  static func plan(_ data: String) throws -> DamagedReader {
    let files = try ["docx", "xlsx", "ods", "html", "md", "csv"].map { ending in
      let path = "\(data)/Samples/plan-tables/jordan-plan.\(ending)"
      return DamagedFile("plan.\(ending)", [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
    return DamagedReader("plan", files, few: 120) { bytes, name in
      let (contents, problems) = GridFile.read(bytes, file: name)
      let plan = PlanImport.read(
        contents, problems, catalogue: .england, settings: .init(today: Day(number: 20_000)))
      var outcome = Outcome(isUnderstood: !plan.isEmpty)
      let isRefused = problems.contains { $0.severity == .error }
      outcome.check(contents.kind != nil || isRefused, "a file of no kind is not refused")
      for grid in contents.grids {
        let inOrder = zip(grid.rows, grid.rows.dropFirst()).allSatisfy { $0.number < $1.number }
        outcome.check(inOrder, "rows are out of order")
      }
      outcome.check(
        !plan.isEmpty || plan.diagnostics.contains { $0.severity == .error }, "an empty plan is not refused")
      outcome.checkWords(of: plan.diagnostics)
      return outcome
    }
  }

  /// Answer sheets in two orders of columns, and as a workbook.
  static func answers(_ data: String) throws -> DamagedReader {
    let network = try CaseSource.read(data + "/Scenarios/jordan", catalogue: .england).case
    let tasks = network.tasks.prefix(12)
    let who = [
      "me", "SW", "Don't know", "", "nobody", "SW/PA", "Shaz", "K", "all of us", "~~SW~~ PA", "A-P03", "?",
    ]
    let parts = [
      "I lead", "I help", "", "No part", "I lead and help", "L", "told", "does", "x", "-", "I check",
      "I agree",
    ]
    let wide = tasks.enumerated().map { place, task in
      [network[task.id], network[task.title], who[place], parts[place], "a flat in town", "Yes", "A-P03"]
    }
    let headings = [
      "task_id", "Task", "Who leads?", "My part", "What would you decide, or have you said?",
      "May your name stand beside it?", "Answers from",
    ]
    let short = wide.map { [$0[3], $0[2], $0[1]] }
    let files = [
      DamagedFile("answers-A-P03.csv", csv(headings, wide)),
      DamagedFile("answers-A-P04.csv", csv(["part", "Who leads this?", "Title"], short)),
      DamagedFile("answers-A-P02.xlsx", try xlsx("Answers", headings, wide)),
    ]
    return DamagedReader("answers", files, few: 45) { bytes, name in
      try inFile(name, bytes) { path in
        let (returned, diagnostics) = AnswersFile.read([path], network: network, .england)
        var outcome = Outcome(isUnderstood: returned.counts.contains { $0.read > 0 })
        for count in returned.counts { outcome.check(count.addsUp, "\(count)") }
        outcome.checkWords(of: diagnostics)
        return outcome
      }
    }
  }

  /// Decisions as they come back from a meeting.
  static func decisions(_ data: String) throws -> DamagedReader {
    let network = try CaseSource.read(data + "/Scenarios/jordan", catalogue: .england).case
    let rows = network.tasks.prefix(12).enumerated().map { place, task in
      [
        network[task.id], ["A-P02", "A-P03", "Shaz", "nobody", "SW/PA"][place % 5],
        ["", "Nan", "A-P03, A-P04"][place % 3], ["2026-04-02", "2/4/26", "Friday", ""][place % 4],
        ["A-P02", "", "me"][place % 3], ["done", "stuck", "", "on track"][place % 4],
      ]
    }
    let headings = ["task_id", "lead", "helps", "by", "who_tells", "status"]
    let files = [
      DamagedFile("decisions.csv", csv(headings, rows)),
      DamagedFile("decisions.xlsx", try xlsx("Decisions", headings, rows)),
    ]
    return DamagedReader("decisions", files, few: 45) { bytes, name in
      try inFile(name, bytes) { path in
        let (typed, diagnostics) = DecisionsFile.read(path, network: network, on: network.asOf)
        var outcome = Outcome(isUnderstood: !typed.decisions.isEmpty)
        outcome.checkWords(of: diagnostics)
        return outcome
      }
    }
  }

  private static func csv(_ headings: [String], _ rows: [[String]]) -> [UInt8] {
    DelimitedText.write(RawTable(name: "a", file: "a", headings: headings, rows: rows))
  }

  static func xlsx(_ name: String, _ headings: [String], _ rows: [[String]]) throws -> [UInt8] {
    var sheet = Sheet(name, columns: headings.map { .init($0) })
    sheet.rows = rows.map { $0.map { .text($0) } }
    return try Workbook(name, sheets: [sheet]).bytes()
  }

  /// Gives a reader that opens files itself a copy in a folder of its own.
  private static func inFile<Answer>(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Answer)
    throws
    -> Answer
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whodoes-sheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }
}

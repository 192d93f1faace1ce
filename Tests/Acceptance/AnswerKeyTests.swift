import Foundation
import Testing
import WhoDoes

@Suite("The findings are what an expert would say of seven cases")
struct AnswerKeyTests {
  // An expert also notes what no table holds, such as who alone understands a young person's signs: one line
  // of a case may be missed, and one more called by its second name. Nothing may be said that is not there.
  @Test(arguments: ["jordan", "yonas", "keziah", "mateusz", "reuben", "shanelle", "wanjiru"])
  func score(_ name: String) throws {
    let network = try Scenario.read(name)
    let key = try Scenario.answerKey(name)
    let score = ExpertScore(
      key: key, findings: Analysis(of: network, catalogue: .england).findings, in: network)
    #expect(score.found >= score.lines - 1, "\(score)")
    #expect(score.exact >= score.lines - 2, "\(score)")
    #expect(score.decoysFlagged.isEmpty, "\(score)")
    #expect(score.extraTasks.isEmpty, "\(score)")
    #expect(score.tasksWithSeveralLabels.isEmpty, "\(score)")
  }
}

/// The fictional cases that come with the package.
enum Scenario {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func read(_ name: String) throws -> Case {
    try CaseSource.read(root.appending(path: "Data/Scenarios/\(name)").path, catalogue: .england).case
  }

  static func answerKey(_ name: String) throws -> [[String: String]] {
    let file = root.appending(path: "Tests/Acceptance/AnswerKeys/\(name).csv")
    let (table, problems) = DelimitedText.read(Array(try Data(contentsOf: file)), file: name)
    #expect(problems.isEmpty)
    let headings = table.headings.map(table.text)
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(headings, table.cells(of: row).map(table.text)))
    }
  }
}

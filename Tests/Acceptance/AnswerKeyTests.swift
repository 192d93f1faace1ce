import Foundation
import Testing
import WhoDoes

@Suite("The findings are what an expert would say of two cases")
struct AnswerKeyTests {
  @Test(arguments: ["jordan", "yonas"])
  func score(_ name: String) throws {
    let network = try Scenario.read(name)
    let key = try Scenario.answerKey(name)
    let score = ExpertScore(
      key: key, findings: Analysis(of: network, catalogue: .england).findings, in: network)
    #expect(score.found >= 16, "\(score)")
    #expect(score.exact >= 14, "\(score)")
    #expect(score.decoysFlagged.isEmpty, "\(score)")
    #expect(score.extraTasks.isEmpty, "\(score)")
    #expect(score.tasksWithSeveralLabels.isEmpty, "\(score)")
    print(name, score)
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

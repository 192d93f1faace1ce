import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

/// What is said of a case, in ids and without regard to order.
private struct Sayings {
  var lines: Set<String> = []

  /// - Parameter formerID: what an id was called before the case was changed.
  init(_ text: String, formerID: (String) -> String = { $0 }) throws {
    let network = try CaseSource.read(text: text, catalogue: .england).case
    let analysis = Analysis(of: network, catalogue: .england)
    for finding in analysis.findings {
      let tasks = finding.tasks.map { formerID(network[network[$0].id]) }.sorted()
      let people = finding.people.map { formerID(network[network[$0].id]) }.sorted()
      var line = "\(finding.rule) (\(finding.concern.rawValue), \(finding.urgency.rawValue))"
      line += " tasks \(tasks) people \(people) also \(finding.also.map(\.rawValue).sorted())"
      line += " seen \(finding.alsoSeen.sorted()) area \(finding.area?.description ?? "-")"
      // Two findings may be about the same: two wishes of one area, say. Both are to stay.
      while !lines.insert(line).inserted { line += " again" }
    }
    for rule in analysis.couldNotCheck {
      lines.insert("could not check \(rule.rule): \(rule.missing.map(\.rawValue))")
    }
  }

  /// What is said only before a change, and only after it.
  func changes(to after: Sayings) -> [String] {
    lines.subtracting(after.lines).sorted().map { "- \($0)" }
      + after.lines.subtracting(lines).sorted().map { "+ \($0)" }
  }
}

@Suite("What is said of a case does not hang on how it is written down")
struct MetamorphicTests {
  @Test("Rule examples", arguments: ExampleOfRule.all)
  func example(_ given: ExampleOfRule) throws {
    try compare(PlainTables(CaseText.read(given.example.text).tables))
  }

  @Test("Whole cases", arguments: ["jordan", "yonas", "keziah", "mateusz", "reuben", "shanelle", "wanjiru"])
  func scenario(_ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try compare(PlainTables(CaseFolder.read(root.appending(path: "Data/Scenarios/\(name)").path).tables))
  }

  private func compare(_ tables: PlainTables) throws {
    let before = try Sayings(tables.text())
    for change in Transformation.all {
      let after = try Sayings(change.text(tables), formerID: change.formerID)
      #expect(before.changes(to: after) == [], "\(change.story)")
    }
  }
}

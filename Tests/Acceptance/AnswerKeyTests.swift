import Foundation
import Testing
import WhoDoes

@Suite("The findings are what an expert would say of eight cases")
struct AnswerKeyTests {
  // An expert also notes what no table holds, such as who alone understands a young person's signs: one line
  // of a case may be missed, and one more called by its second name. Nothing may be said that is not there.
  @Test(arguments: ["jordan", "yonas", "keziah", "mateusz", "reuben", "shanelle", "wanjiru", "asha"])
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

@Suite("Every case that comes with the package is ready for a trainer")
struct TrainerFolderTests {
  @Test(
    "Each has a note and a key, and the key names tasks and people of the case", arguments: Scenario.names)
  func complete(_ name: String) throws {
    let folder = Scenario.root.appending(path: "Data/Scenarios/\(name)/trainer")
    let note = try String(contentsOf: folder.appending(path: "note.md"), encoding: .utf8)
    for heading in [
      "What it is about", "Start with", "Listen for", "What only looks like a fault", "Take care",
    ] {
      #expect(note.contains("\n## \(heading)\n"))
    }
    let network = try Scenario.read(name)
    let ids = Set(network.tasks.map { network[$0.id] } + network.people.map { network[$0.id] })
    // A task that the note speaks of is one of the case.
    for word in note.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" })
    where word.contains("-T") {
      #expect(ids.contains(String(word)), "\(word)")
    }
    for line in try Scenario.answerKey(name) {
      for column in ["task_ids", "person_ids"] {
        for id in (line[column] ?? "").split(separator: ";") { #expect(ids.contains(String(id)), "\(id)") }
      }
    }
    #expect(network.isFiction && network.tasks.count >= 20 && network.people.count >= 10)
  }

  @Test("The eight settings are there, and no two cases share a skeleton")
  func varied() throws {
    #expect(Scenario.names.count >= 8)
    let cases = try Scenario.names.map { name in try (name, Scenario.read(name)) }
    for (place, one) in cases.enumerated() {
      for other in cases.dropFirst(place + 1) {
        func titles(_ network: Case) -> Set<String> { Set(network.tasks.map { network[$0.title] }) }
        let shared = titles(one.1).intersection(titles(other.1))
        #expect(shared.count <= 2, "\(one.0), \(other.0): \(shared)")
      }
    }
  }
}

/// The fictional cases that come with the package.
enum Scenario {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let names: [String] = {
    let folder = root.appending(path: "Data/Scenarios")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
      !$0.hasPrefix(".")
    }.sorted()
  }()

  static func read(_ name: String) throws -> Case {
    try CaseSource.read(root.appending(path: "Data/Scenarios/\(name)").path, catalogue: .england).case
  }

  static func answerKey(_ name: String) throws -> [[String: String]] {
    let file = root.appending(path: "Data/Scenarios/\(name)/trainer/answer-key.csv")
    let (table, problems) = DelimitedText.read(Array(try Data(contentsOf: file)), file: name)
    #expect(problems.isEmpty)
    let headings = table.headings.map(table.text)
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(headings, table.cells(of: row).map(table.text)))
    }
  }
}

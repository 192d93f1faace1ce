import Foundation
import Testing
import WhoDoes
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel
import WhoDoesTraining

@Suite("Private answer sheets")
struct AskingTests {
  private func jordan() throws -> CaseFile {
    try CaseFile(
      URL(filePath: #filePath).appending(path: "../../../../Data/Scenarios/jordan").standardizedFileURL.path)
  }

  private func text(_ document: Document) -> String { MarkdownRenderer().render(document) }

  @Test("At most twelve tasks are asked about: theirs, critical, late or changed, in the order of the plan")
  func twelve() throws {
    let file = try jordan()
    let asked = try AskedTasks(file.agenda(), on: try #require(Day("2026-03-24")))
    #expect(asked.tasks.count == 12 && !asked.leftOut.isEmpty)
    #expect(asked.tasks == asked.tasks.sorted { $0.position < $1.position })
    #expect(asked.tasks.allSatisfy { file.network[$0].isOpen })
    let theirs = Set(file.agenda().items.filter { $0.thing != nil }.compactMap(\.task)).filter {
      file.network[$0].isOpen
    }
    #expect(theirs.allSatisfy(asked.tasks.contains))
    let critical = try AskedTasks(file.agenda(), on: file.network.asOf, onlyCritical: true)
    #expect(critical.tasks.allSatisfy { file.network[$0].isCritical })
  }

  @Test("Thirteen named tasks, or one that is not there, are refused with what to do")
  func named() throws {
    let agenda = try jordan().agenda()
    let ids = (1...13).map { "A-T\($0 < 10 ? "0" : "")\($0)" }
    #expect(throws: AskedTasks.Problem.tooMany(13)) { try AskedTasks(agenda, named: ids) }
    #expect(throws: AskedTasks.Problem.unknown(["A-T99"], hint: "Did you mean “A-T09”?")) {
      try AskedTasks(agenda, named: ["A-T01", "A-T99"])
    }
    #expect(try AskedTasks(agenda, named: ["a-t02", "A-T01"]).tasks.map(\.position) == [0, 1])
  }

  @Test("Every sheet says what it is for, who sees it, that it judges nobody, and how to take it back")
  func notice() throws {
    let file = try jordan()
    let asked = try AskedTasks(file.agenda(), on: file.network.asOf)
    let sheet = PrivateSheet(for: PersonIndex(2), asked, in: file.network, file.nameKey)
    let workbook = sheet.workbook.sheets.flatMap { $0.rows.joined().map { "\($0)" } }.joined()
      .replacing("\\'", with: "'")
    for words in [
      "What it is for", "Who sees it", "not for performance management", "take it back", "talk to me first",
      "Don't know",
    ] {
      #expect(text(sheet.document).contains(words), "on paper: \(words)")
      #expect(workbook.contains(words), "in the workbook: \(words)")
    }
  }

  @Test(
    "A task that must be kept from somebody is not on their sheet, and one kept from the team on nobody's")
  func hidden() throws {
    var network = try jordan().network
    let names = NameKey(network, .england)
    let asked = try AskedTasks(try jordan().agenda(), named: ["A-T01", "A-T02", "A-T03"])
    network.restrictions = [
      Restriction(.task(TaskIndex(0)), from: .person(PersonIndex(10))),
      Restriction(.task(TaskIndex(1)), from: .audience(.team)),
    ]
    #expect(PrivateSheet(for: PersonIndex(10), asked, in: network, names).tasks.map(\.position) == [2])
    #expect(PrivateSheet(for: PersonIndex(2), asked, in: network, names).tasks.map(\.position) == [0, 2])
  }

  @Test("Every name that the workbook offers is known again when it comes back")
  func choices() throws {
    for name in ["jordan", "yonas", "keziah", "mateusz"] {
      let file = try CaseFile(
        URL(filePath: #filePath).appending(path: "../../../../Data/Scenarios/\(name)").standardizedFileURL
          .path)
      let asked = try AskedTasks(file.agenda(), on: file.network.asOf)
      let (key, sheet) = (
        file.nameKey, PrivateSheet(for: PersonIndex(1), asked, in: file.network, file.nameKey)
      )
      let offered = sheet.workbook.sheets[1].columns.flatMap(\.choices)
      for choice in offered.prefix(while: { $0 != "Nobody" }) {
        guard case .one = key.read(choice).meaning else {
          Issue.record("\(name): \(choice) is \(key.read(choice).meaning)")
          continue
        }
      }
    }
  }

  @Test("The young person's sheet and the sentences on it are easy to read")
  func reading() throws {
    let lines =
      SheetNotice.own + OwnSayQuestion.allCases.map(\.words) + LensItem.own.map { $0.words(about: "Robin") }
    let level = ReadingLevel(lines)
    #expect(level.grade <= 6 && level.longestSentence <= 18, "\(level)")
    let workers = ReadingLevel(
      SheetNotice.lines(about: "Robin") + LensItem.network.map { $0.words(about: "Robin") })
    #expect(workers.grade <= 9, "\(workers)")
  }
}

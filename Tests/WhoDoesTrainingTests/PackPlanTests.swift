import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesTraining

/// The invented cases that ship with the product.
enum Scenario {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data/Scenarios").standardizedFileURL.path
  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  static func read(_ name: String) throws -> Case {
    try CaseSource.read("\(folder)/\(name)", catalogue: .england, asOf: nil, lenient: false).case
  }

  static func plan(_ name: String, _ order: PackOrder = PackOrder(people: 22, tables: 5)) throws -> PackPlan {
    try PackPlan(try read(name), .england, order)
  }
}

@Suite("What a training pack is made of")
struct PackPlanTests {
  @Test("Every case gives twelve tasks, with tasks that work among them", arguments: Scenario.all)
  func tasks(_ name: String) throws {
    let plan = try Scenario.plan(name)
    #expect(plan.manifest.tasks.map(\.number) == Array(1...12))
    let works = plan.reader.analysis.strengths.flatMap(\.tasks).filter(plan.tasks.contains)
    #expect((1...6).contains(works.count), "\(name): \(works.count)")
    #expect(plan.tasks == plan.tasks.sorted(), "The order of the sheet gives nothing away.")
    let areas = Set(plan.tasks.map { plan.reader.network[$0].area })
    #expect(areas.count >= 5, "\(name) asks about \(areas.count) areas")
  }

  @Test("Every card has one letter, and no two have the same", arguments: Scenario.all)
  func letters(_ name: String) throws {
    let cards = try Scenario.plan(name).manifest.cards
    #expect(Set(cards.map(\.letter)).count == cards.count)
    #expect(cards.allSatisfy { $0.letter.count == 1 && $0.letter != "O" && $0.letter != "#" })
    #expect(cards.suffix(3).map(\.letter) == ["0", "E", "?"])
    #expect(Set(cards.map(\.title)).count == cards.count, "\(cards.map(\.title))")
  }

  @Test("Jordan's cards carry the letters that a trainer expects")
  func jordan() throws {
    let cards = try Scenario.plan("jordan").manifest.cards
    for (role, letter) in [("SW", "S"), ("PA", "P"), ("KW", "K"), ("HO", "H")] as [(RoleID, String)] {
      #expect(cards.first { $0.role == role }?.letter == letter)
    }
    #expect(cards.contains { $0.kind == .youngPerson && $0.title == "Jordan" && $0.letter == "J" })
    #expect(cards.contains { $0.kind == .chosen && $0.title == "Nan, or someone I chose" })
    #expect(!cards.flatMap(\.people).contains("A-P12"), "Whoever has left has no card.")
  }

  @Test("A local job title is on the card, and gives it its letter")
  func localTitles() throws {
    let file = Array(
      "role,local_title,starts,stops\nPA,Young person's adviser,at 17,\nKeyworker,Link worker,,\n".utf8)
    let (titles, problems) = LocalTitles.read(file, file: "roles.csv", catalogue: .england)
    #expect(problems.isEmpty)
    let order = PackOrder(people: 12, tables: 3, titles: titles)
    let cards = try Scenario.plan("jordan", order).manifest.cards
    #expect(cards.contains { $0.role == "PA" && $0.title == "Young person's adviser" && $0.letter == "Y" })
    #expect(cards.contains { $0.role == "KW" && $0.title == "Link worker" && $0.letter == "L" })
    #expect(titles.entry("PA", named: "")?.starts == "at 17")
  }

  @Test("Where nobody was asked, the plan, practice and custom say which tasks may split a room")
  func withoutViews() throws {
    var network = try Scenario.read("jordan")
    network.setParts(assignments: network.assignments, views: [])
    network.tables.remove(.perspectives)
    let plan = try PackPlan(network, .england, PackOrder(people: 12, tables: 3))
    #expect(plan.manifest.tasks.count == 12)
    let first = try #require(plan.choice.ranking.first)
    #expect(!first.isAsked && first.split > 0)
  }

  @Test("A real case is refused until a named person states that it may be used")
  func consent() throws {
    var network = try Scenario.read("jordan")
    network.fields.removeAll { $0.field == .fiction }
    #expect(throws: TrainingProblem.realCaseWithoutConsent) {
      try PackPlan(network, .england, PackOrder(people: 12, tables: 3))
    }
    for words in ["yes", "Sam Okoro", ": fine", "Sam: ok"] {
      #expect(throws: TrainingProblem.unnamedConsent(words)) {
        try PackPlan(network, .england, PackOrder(people: 12, tables: 3, consent: words))
      }
    }
    let plan = try PackPlan(
      network, .england, PackOrder(people: 12, tables: 3, consent: "Sam Okoro: a composite of four cases"))
    #expect(plan.manifest.consent == "Sam Okoro: a composite of four cases")
    #expect("\(TrainingProblem.realCaseWithoutConsent)".contains("by nature identifiable"))
    let words = PackWords(plan)
    let all =
      TrainingPack.pieces(words).map { MarkdownRenderer().render($0.document) }
      + RevealDeck.build(plan).ownWords
    for person in network.people where person.kind == .professional {
      let name = network[person.name]
      #expect(!all.contains { $0.contains(name) }, "\(name) is named")
      let first = String(name.prefix { $0 != " " })
      #expect(
        !RevealDeck.build(plan).slides.flatMap(\.notes).contains { $0.contains(first) },
        "\(first) is in the notes")
    }
    for place in ["Tern House (independent", "Northmere"] { #expect(!all.contains { $0.contains(place) }) }
    // What is sensitive stays out of training where the case is not invented.
    #expect(plan.tasks.allSatisfy { Catalogue.england[network[$0].area]?.isSensitive == false })
  }

  @Test(
    "People and tables that do not fit are refused with what to do",
    arguments: [(3, 1), (80, 10), (12, 0), (12, 7)])
  func sizes(_ people: Int, _ tables: Int) throws {
    #expect(throws: TrainingProblem.self) {
      try Scenario.plan("jordan", PackOrder(people: people, tables: tables))
    }
  }

  @Test("What is kept beside a pack comes back as it was, and in the same bytes")
  func manifest() throws {
    let manifest = try Scenario.plan("yonas").manifest
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try OutputFile.write(manifest.json(), to: "\(folder)/pack.json", notOver: "")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try PackManifest.read(folder: folder) == manifest)
    #expect(manifest.json() == manifest.json())
    #expect(throws: TrainingProblem.noPack("/nowhere")) { try PackManifest.read(folder: "/nowhere") }
  }
}

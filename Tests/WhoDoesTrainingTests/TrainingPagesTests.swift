import Foundation
import Readers
import Testing
import WhoDoes
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles

@testable import WhoDoesTraining

/// Everything that is made for training and for asking people, as a real browser and a checker of accessibility see it.
@Suite("Training pages in a real browser", .enabled(if: Program.chromium != nil))
struct TrainingPagesTests {
  @Test("Nothing is said on the console or asked for, and 320 px are wide enough")
  func quiet() throws {
    let pages = try TrainingPages.all()
    let visit = try withFolder { try PageVisit(to: pages, axe: nil, in: $0) }
    #expect(visit.lines.filter { $0.kind == "width" }.map(\.page) == pages.map(\.name))
    for line in visit.lines where line.kind == "width" {
      #expect(line.words == "fits", "\(line.page): \(line.words)")
    }
    #expect(visit.console.isEmpty, "\(visit.console)")
    #expect(visit.requests == [PageVisit.control])
  }

  @Test("The checker of accessibility finds nothing", .enabled(if: Program.axe != nil))
  func accessible() throws {
    let pages = try TrainingPages.all()
    let visit = try withFolder { try PageVisit(to: pages, axe: Program.axe, in: $0) }
    #expect(Set(visit.lines.filter { $0.kind == "checked" }.map(\.page)) == Set(pages.map(\.name)))
    #expect(visit.lines.filter { $0.kind == "checked" }.allSatisfy { Int($0.words).map { $0 > 15 } == true })
    #expect(visit.words("violation") == [])
  }
}

/// The pages of a pack with a room's answers, what is sent round, a key, and every sheet that people are asked with.
enum TrainingPages {
  static let room: RoomCounts = {
    var tasks: [RoomCounts.TaskCounts] = []
    for id in (try? Scenario.plan("jordan"))?.manifest.tasks.map(\.id) ?? [] {
      tasks.append(.init(id: id, cards: [.init("S", 8), .init("K", 7), .init("?", 5), .init("0", 2)]))
    }
    return RoomCounts(people: 22, tasks: tasks)
  }()

  static func all() throws -> [(name: String, page: String)] {
    try pack() + sheets() + results()
  }

  /// Every page of the pack as it is printed, and its slides as they are after the break.
  static func pack() throws -> [(name: String, page: String)] {
    let plan = try Scenario.plan("jordan")
    let pack = try TrainingPack(plan, engine: nil)
    let slides = HTMLDeckRenderer().render(RevealDeck.build(plan, map: try WallMaps(plan).slide, room: room))
    return pack.files.filter { $0.name.hasSuffix(".html") }.map { file in
      let name = file.name.dropLast(5).split(separator: "/").joined(separator: "-").lowercased()
      return (name, String(decoding: file.bytes, as: UTF8.self))
    } + [("slides-with-answers", slides)]
  }

  private static func sheets() throws -> [(name: String, page: String)] {
    let file = try CaseFile("\(Scenario.folder)/jordan")
    let asked = try AskedTasks(file.agenda(), on: file.network.asOf)
    let people = Array(file.network.personIndices.prefix(2))
    let written =
      try file.sheets(for: people, asked).flatMap(\.files)
      + file.lensSheets().map { ($0.name, $0.bytes) }
    return written.filter { $0.name.hasSuffix(".html") }.map {
      (String($0.name.dropLast(5)), String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  private static func results() throws -> [(name: String, page: String)] {
    let file = try CaseFile("\(Scenario.folder)/jordan")
    let room = try grid("table,role,1,2\n1,Social worker,S,K\n1,Keyworker,S,?\n2,,K,0\n2,,K,S\n").room
    let exercise = try Exercise(
      from: file.network, faults: [.gap: 1, .drift: 1], level: .easy, seed: 4, catalogue: .england)
    let pledges = Array(
      "what,with_whom,by_when,how_a_young_person_would_notice\nRing first,Housing,Friday,One date\n".utf8)
    let wrap = WrapDocuments(try Scenario.plan("jordan"), pledges: pledges, room: Self.room)
    let documents = [
      ("room", RoomDocument.build(room, stamp: .fiction)), ("key", ExerciseFolder.document(exercise)),
      ("views", ViewsDocument.build(file.views())), ("thank-you", wrap.thanks), ("six-weeks", wrap.note),
      ("lens", LensDocument.build(LensAnswers(), file.network, file.analysis(), .england)),
    ]
    return documents.map { ($0.0, HTMLRenderer().render($0.1)) }
  }
}

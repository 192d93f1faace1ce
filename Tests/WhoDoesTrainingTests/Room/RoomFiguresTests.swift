import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesTraining

@Suite("What can be said about a room's answers")
struct RoomFiguresTests {
  /// Five people of five roles on six tasks, with the answers that are known for it.
  private static let known = """
    role,pathway plan,housing application,bank account,GP registration,college enrolment,contact with family
    PA,PA,PA,PA,SW,PA,SW
    SW,PA,HO,PA,NU,VS,PA
    NU,SW,HO,PA,NU,VS,SW
    HO,PA,HO,KW,NU,VS,
    KW,PA,PA,KW,SW,VS,SW
    """
  private static let names = NameKey(
    ["PA", "SW", "NU", "HO", "KW", "VS"].map { NameKey.Entry(id: $0, label: $0) }, .england)

  @Test("A grid of five roles gives the agreement, claims and assumptions that are known for it")
  func known() throws {
    let (room, remarks) = try grid(Self.known, names: Self.names)
    #expect(remarks == [])
    let figures = RoomFigures(of: room)
    func near(_ value: Double?, _ expected: Double) -> Bool {
      abs((value ?? .nan) - expected) <= 0.000_000_51
    }
    #expect(near(figures.alpha, 0.349845))
    let agreement = [0.6, 0.4, 0.4, 0.4, 0.6, 0.5]
    for (task, expected) in zip(figures.tasks, agreement) { #expect(near(task.agreement, expected)) }
    #expect(figures.kappa == nil, "one cell is empty, and Fleiss' kappa takes equal numbers for granted")
    func label(_ roles: [Int]) -> [String] { roles.map { room.names[$0].label } }
    #expect(
      figures.tasks.filter(\.claimedBy.isEmpty).map { room.tasks[$0.position].id } == [
        "contact with family"
      ])
    #expect(
      figures.tasks.filter { $0.claimedBy.count > 1 }.map { label($0.claimedBy) } == [
        ["PA", "HO"], ["PA", "KW"],
      ])
    #expect(figures.tasks.map { label($0.assumedNotClaimed) } == [["SW"], [], [], ["SW"], [], ["PA", "SW"]])
    #expect(figures.tasks.flatMap { $0.mutual.map { label([$0.0, $0.1]) } } == [["PA", "SW"]])
  }

  @Test("Empty cells are no agreement: a nearly empty grid agrees about nearly nothing")
  func blanks() throws {
    // Forty tasks of which two people filled four between them, and only one alike.
    var (one, other) = ([String](repeating: "", count: 40), [String](repeating: "", count: 40))
    (one[0], one[1]) = ("P", "P")
    (other[0], other[2], other[3]) = ("P", "P", "S")
    let heading = (1...40).map { "T\($0)" }.joined(separator: ",")
    let (room, _) = try grid("\(heading)\n\(one.joined(separator: ","))\n\(other.joined(separator: ","))\n")
    let figures = RoomFigures(of: room)
    #expect(figures.tasks.compactMap(\.agreement) == [1], "one task has two answers, the others one or none")
    #expect(figures.alpha == nil, "no two different answers to one task were given")
  }

  @Test("Fourteen people on ten tasks give Fleiss' kappa as published, and the rows may stand in any order")
  func fleiss() throws {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let choices = ["S", "P", "K", "H", "Y"]
    let columns = counts.map { row in zip(row, choices).flatMap { [String](repeating: $1, count: $0) } }
    let rows = (0..<14).map { person in columns.map { $0[person] }.joined(separator: ",") }
    let heading = (1...10).map { "T\($0)" }.joined(separator: ",")
    let forward = RoomFigures(of: try grid(([heading] + rows).joined(separator: "\n")).room)
    let backward = RoomFigures(of: try grid(([heading] + rows.reversed()).joined(separator: "\n")).room)
    #expect(abs((forward.kappa ?? .nan) - 0.209931) <= 0.000_000_51)
    #expect(abs((forward.kappa ?? .nan) - (backward.kappa ?? .nan)) < 1e-12)
    #expect(abs((forward.alpha ?? .nan) - (backward.alpha ?? .nan)) < 1e-12)
    #expect(forward.tasks.map(\.bars) == backward.tasks.map(\.bars))
  }

  @Test("A role is split off only where four share it, and never so that the rest is one, two or three")
  func split() throws {
    func room(_ roles: String) throws -> RoomAnswers {
      try grid("role,T1\n" + roles.map { "\($0),P\n" }.joined()).room
    }
    func shown(_ roles: String) throws -> [String] {
      let room = try room(roles)
      return room.split(0)?.roles.map { room.names[$0].letter } ?? []
    }
    #expect(try shown("PPP") == [])
    #expect(try shown("PPPP") == ["P"])
    #expect(try shown("PPPPSSSS") == ["S", "P"])
    #expect(try shown("PPPPPSSSSK") == ["P"], "the one keyworker could be worked out by taking away")
    #expect(try shown("PPPPK") == [])
    #expect(try shown("PPPPKKHH") == ["P"])
  }

  @Test("No page says who said what: a role of fewer than four has no answers of its own in any form")
  func nobodyIsNamed() throws {
    let text = "person,role,T1\nZebedee,Advocate,Landlord\n" + (1...8).map { "\($0),PA,SW\n" }.joined()
    let (room, _) = try grid(text)
    let page = RoomDocument.build(room, stamp: .fiction)
    let written = RoomJSON.write(room) + "\(page)"
    #expect(!written.contains("Zebedee"))
    #expect(!written.contains("Advocate"), "the only advocate would be known by the role")
    #expect(written.contains("Landlord"), "what was answered is shown")
  }
}

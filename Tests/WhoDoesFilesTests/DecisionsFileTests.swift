import Foundation
import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("Decisions as they come back from a meeting")
struct DecisionsFileTests {
  private let network: Case
  private let day = Day("2026-03-10") ?? Day(number: 0)

  init() throws {
    network = try CaseSource.read(
      text: """
        # case
        field,value
        pseudonym,Jay
        as_of,2026-03-02
        # people
        person_id,name,role,kind,in_post_from,in_post_to,yp_calls_them
        YP,Jay,Young person,young_person,,,me
        SW,Dana Cole,Social worker,professional,2024-05-01,,
        PA,Max Reed,Personal adviser,professional,2025-09-01,,
        KW,Max Ashby,Keyworker,professional,2025-09-01,,
        NAN,Maureen,Grandmother,informal,,,Nan
        OLD,Kelly Marsh,Social worker,left,,2025-11-07,
        TEAM,Leaving care team,Team,team,,,
        # tasks
        task_id,area,title,due,critical,status
        T1,HOME,Find a home,2026-02-01,yes,stuck
        T2,EDU,Apply for a course,,,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,PA,plan,helps
        T1,PA,practice,does
        """, catalogue: .england, lenient: true
    ).case
  }

  private func read(_ rows: String) throws -> (typed: TypedDecisions, problems: [Diagnostic]) {
    let file = FileManager.default.temporaryDirectory.appending(path: "decisions-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("task_id,lead,helps,by,who_tells,status\n\(rows)\n".utf8).write(to: file)
    let (typed, problems) = DecisionsFile.read(file.path, network: network, on: day)
    return (typed, problems)
  }

  private func person(_ id: String) throws -> PersonIndex {
    try #require(network.personIndices.first { network[network[$0].id] == id })
  }

  @Test("People are known by id, name, first name and what the young person calls them")
  func people() throws {
    for (written, id) in [
      ("SW", "SW"), ("dana cole", "SW"), ("Dana", "SW"), ("Nan", "NAN"), ("Jay", "YP"), ("Max Reed", "PA"),
      ("Ashby", "KW"),
    ] {
      let (typed, problems) = try read("T1,\(written),,,,")
      #expect(problems.isEmpty, "\(written)")
      #expect(typed.decisions.first?.lead == (try person(id)))
    }
  }

  @Test(
    "Helpers are parted as people part them",
    arguments: ["Dana and Nan", "Dana/Nan", "\"Dana, Nan\"", "Dana; Nan", "Dana & Nan"])
  func helpers(_ cell: String) throws {
    let (typed, problems) = try read("T1,Max Reed,\(cell),,,")
    #expect(problems.isEmpty)
    #expect(typed.decisions.first?.helpers == [try person("SW"), try person("NAN")])
  }

  @Test(
    "What cannot be meant is an error that says where and what to do",
    arguments: [
      ("T1,Dana/Nan,,,,", "two-names"), ("T1,Max,,,,", "several-people"), ("T1,Danna,,,,", "unknown-person"),
      ("T1,Kelly,,,,", "gone"), ("T1,Leaving care team,,,,", "team-as-lead"), ("T1,,,ASAP,,", "no-date"),
      ("T1,,,ongoing,,", "no-date"), ("T1,,,31/02/26,,", "impossible-date"),
      ("T1,,,12/31/26,,", "american-date"),
      ("T1,,,1/3/26,,", "before-the-meeting"), ("T1,,,,,stcuk", "unknown-word"),
      ("T9,Dana,,,,", "unknown-task"),
      (",Dana,,,,", "empty-cell"), ("T1,Dana,,,,\nT1,Nan,,,,", "repeated-row"),
    ])
  func errors(_ rows: String, _ code: String) throws {
    let (_, problems) = try read(rows)
    let error = try #require(problems.first { $0.severity == .error })
    #expect(error.code == code)
    #expect(error.place.row != nil && error.place.column != nil)
    #expect(error.message.contains("Row "))
    #expect(error.suggestion?.isEmpty == false)
  }

  @Test("Every problem is told at once")
  func allAtOnce() throws {
    let (_, problems) = try read("T1,Danna,Maxx,ASAP,Nann,stcuk\nT7,Dana,,,,")
    #expect(problems.filter { $0.severity == .error }.count == 6)
  }

  @Test("A day with two digits of a year, and one without a year, is told how it was read")
  func dates() throws {
    let (typed, problems) = try read("T1,,,24/03/26,,\nT2,,,5/4,,")
    #expect(typed.decisions.map(\.due?.description) == ["2026-03-24", "2026-04-05"])
    #expect(problems.map(\.code) == ["year-added"])
    #expect(try read("T1,,,2 January,,").typed.decisions.first?.due?.description == "2027-01-02")
    #expect(try read("T1,,,4/5/26,,").problems.map(\.code) == ["ambiguous-date"])
  }

  @Test("Rows with nothing typed stay undecided, and the jobs are read")
  func partial() throws {
    let (typed, problems) = try read("T1,,,,,\nT2,Dana,,,,\nPLAN,Dana,,24/03/2026,,\npage,,,,,")
    #expect(problems.isEmpty)
    #expect(typed.undecided == [TaskIndex(0)] && typed.decisions.map(\.task) == [TaskIndex(1)])
    #expect(typed.jobs == [MeetingJob(.plan, person: try person("SW"), due: Day("2026-03-24"))])
  }

  @Test("A file without the columns, or none at all, says so")
  func unusable() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "decisions-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(
      DecisionsFile.read(file.path, network: network, on: day).diagnostics.map(\.code) == ["unreadable-file"])
    try Data("name,owner\nT1,Dana\n".utf8).write(to: file)
    let codes = DecisionsFile.read(file.path, network: network, on: day).diagnostics.map(\.code)
    #expect(codes.filter { $0 == "missing-column" }.count == 2)
  }

  @Test("A new lead takes the place of the planned one from the day of the meeting, and only in the plan")
  func deciding() throws {
    var decision = Decision(task: TaskIndex(0), row: 2)
    decision.lead = try person("PA")
    decision.helpers = [try person("NAN")]
    decision.due = Day("2026-04-01")
    decision.progress = .onTrack
    let after = network.deciding([decision], on: day)
    func now(_ layer: Layer, _ part: Involvement) -> [PersonIndex] {
      after.assignments(of: TaskIndex(0))
        .filter { $0.layer == layer && $0.involvement == part && $0.isActive(on: day) }.map(\.person)
    }
    let (adviser, nan) = (try person("PA"), try person("NAN"))
    #expect(now(.plan, .leads) == [adviser] && now(.plan, .helps) == [nan])
    #expect(now(.practice, .does) == [try person("PA")])
    let old = try #require(after.assignments.first { $0.person == (try? person("SW")) })
    #expect(old.until == day.adding(days: -1))
    #expect(after.tasks[0].due == Day("2026-04-01") && after.tasks[0].timesDateMoved == 1)
    #expect(after.tasks[0].progress == .onTrack && after.tasks[1] == network.tasks[1])
    #expect(after.asOf == day && after.views == network.views)
    #expect(network.deciding([], on: network.asOf) == network)
  }

  @Test("The changed case is written and read back the same")
  func roundTrip() throws {
    var decision = Decision(task: TaskIndex(1), row: 2)
    decision.lead = try person("SW")
    let after = network.deciding([decision], on: day)
    let folder = FileManager.default.temporaryDirectory.appending(path: "after-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try CaseFolder.write(after, to: folder.path, with: [("note.txt", Array("x".utf8))])
    let again = try CaseSource.read(folder.path, catalogue: .england).case
    #expect(again == after)
    #expect(throws: UnwritableFolder.self) { try CaseFolder.write(network, to: folder.path) }
  }
}

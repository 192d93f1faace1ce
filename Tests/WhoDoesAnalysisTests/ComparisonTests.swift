import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("What changed between two days")
struct ComparisonTests {
  private static let march = """
    # case
    field,value
    as_of,2026-03-09
    # people
    person_id,name,role,kind,in_post_to
    P1,Ana,Young person,young_person,
    P2,Denise,Social worker,professional,
    P3,Marcus,Personal adviser,professional,2026-05-01
    # tasks
    task_id,area,title,due,status
    T1,HOME,Find a flat,2026-06-01,on_track
    T2,MONEY,Open a bank account,2026-06-01,on_track
    # assignments
    task_id,person_id,layer,involvement
    T1,P2,plan,leads
    T1,P2,practice,does
    T2,P3,plan,leads
    T2,P3,practice,does
    """

  private func reader(_ text: String, _ audience: Audience = .manager) throws -> Readership {
    let network = try CaseSource.read(text: text, catalogue: .england).case
    return Readership(network, Analysis(of: network, catalogue: .england), .england, audience: audience)
  }

  private func june(_ changes: (String, String)...) -> String {
    changes.reduce(Self.march.replacing("2026-03-09", with: "2026-05-10")) { $0.replacing($1.0, with: $1.1) }
  }

  @Test("A case held against itself has not changed")
  func same() throws {
    let march = try reader(Self.march)
    #expect(CaseComparison(march, march).isEmpty)
  }

  @Test("Somebody else does it now, and the plan does not say so: it is asked whether that was agreed")
  func practiceMoved() throws {
    let after = try reader(june(("T1,P2,practice,does", "T1,P3,practice,does")))
    let change = try #require(CaseComparison(try reader(Self.march), after).tasks.first)
    #expect(
      change.changes == [.people(.practice, .does, lost: ["Denise"], gained: ["Marcus"], .notWritten)])
  }

  @Test("The plan moved with practice, so it was agreed")
  func bothMoved() throws {
    let after = try reader(
      june(("T1,P2,practice,does", "T1,P3,practice,does"), ("T1,P2,plan,leads", "T1,P3,plan,leads")))
    let change = try #require(CaseComparison(try reader(Self.march), after).tasks.first)
    #expect(
      change.changes == [
        .people(.plan, .leads, lost: ["Denise"], gained: ["Marcus"], nil),
        .people(.practice, .does, lost: ["Denise"], gained: ["Marcus"], .inThePlan),
      ])
  }

  @Test("The last lead is lost, a date moved, a worker has left, a task is new and one is gone")
  func others() throws {
    let text = june(
      ("T1,P2,plan,leads\n", ""),
      ("T2,MONEY,Open a bank account,2026-06-01,on_track", "T3,HEALTH,See a dentist,,stuck"),
      ("T2,P3,plan,leads\nT2,P3,practice,does", "T3,P2,plan,leads"),
      ("Find a flat,2026-06-01,on_track", "Find a flat,2026-07-01,stuck"))
    let changes = CaseComparison(try reader(Self.march), try reader(text))
    #expect(changes.tasks.map(\.id) == ["T1", "T3", "T2"])
    #expect(changes.tasks[0].changes.contains(.lastLeadLost(.plan)))
    #expect(changes.tasks[0].changes.contains(.due(from: Day("2026-06-01"), to: Day("2026-07-01"))))
    #expect(changes.tasks[0].changes.contains(.progress(from: .onTrack, to: .stuck)))
    #expect(changes.tasks[1].changes == [.added])
    #expect(changes.tasks[2].changes == [.gone])
    #expect(changes.people.map(\.kind) == [.left(on: Day("2026-05-01"))])
  }

  @Test("What is lost one way is gained the other way")
  func backwards() throws {
    let (one, other) = (
      try reader(Self.march),
      try reader(Self.march.replacing("T1,P2,practice,does", with: "T1,P3,practice,does"))
    )
    let there = CaseComparison(one, other).tasks.flatMap(\.changes)
    let back = CaseComparison(other, one).tasks.flatMap(\.changes)
    guard case .people(_, _, let lost, let gained, _)? = there.first,
      case .people(_, _, let lostBack, let gainedBack, _)? = back.first
    else {
      Issue.record("no change of people: \(there) \(back)")
      return
    }
    #expect(lost == gainedBack && gained == lostBack)
  }

  @Test("A finding that was there before, went, and is back is not called new")
  func returned() throws {
    let gap = Self.march.replacing("T1,P2,plan,leads\nT1,P2,practice,does\n", with: "")
    let (first, between, last) = (
      try reader(gap), try reader(june()), try reader(gap.replacing("2026-03-09", with: "2026-06-10"))
    )
    let changes = CaseComparison(between, last, earlier: [FindingKey.all(first.analysis)])
    let courses = changes.findings.filter { $0.key.tasks == ["T1"] }.map(\.course)
    #expect(courses == [.returned])
    #expect(CaseComparison(between, last).findings.filter { $0.key.tasks == ["T1"] }.map(\.course) == [.new])
    #expect(CaseComparison(last, between).findings.filter { $0.key.tasks == ["T1"] }.map(\.course) == [.gone])
  }

  @Test("What is kept from a reader is not told to them by what changed about it")
  func hidden() throws {
    let hide = (
      "task_id,area,title,due,status\nT1,HOME,Find a flat,2026-06-01,on_track",
      """
      task_id,area,title,due,status,do_not_show_to
      T1,HOME,Find a flat,2026-07-01,stuck,manager
      """
    )
    let after = june(hide)
    #expect(CaseComparison(try reader(Self.march), try reader(after)).tasks.isEmpty)
    #expect(!CaseComparison(try reader(Self.march, .team), try reader(after, .team)).tasks.isEmpty)
  }
}

import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesModel

/// What is promised of paper is printed, because nothing else proves it.
@Suite("On paper", .enabled(if: Browser.path != nil), .serialized)
struct PrintTests {
  /// A document up to a section, without its foot.
  private func start(of document: Document, before id: String) -> Document {
    var start = document
    start.sections = Array(document.sections.prefix { $0.id != id })
    start.footer = []
    return start
  }

  @Test("An audit has three sheets before its annex", arguments: Sample.scenarios)
  func audit(_ name: String) throws {
    let audit = try Sample.scenario(name).audit
    #expect(try Browser.sheets(start(of: audit, before: "annex")) == 3)
  }

  @Test("An audit of a case with nothing in it, or with far too much, has three sheets before its annex")
  func extremes() throws {
    let bare = try Sample.tables(
      "# people\nperson_id,name,role,kind\nYP,Jay,Young person,young_person\n# tasks\ntask_id,area,title\n")
    #expect(try Browser.sheets(start(of: bare.audit, before: "annex")) == 3)
    #expect(try Browser.sheets(start(of: Sample.crowded().audit, before: "annex")) == 3)
  }
}

extension PrintTests {
  @Test("A meeting's sheet has two sides of A4, or one of A3", arguments: Sample.scenarios)
  func meeting(_ name: String) throws {
    let sample = try Sample.scenario(name)
    #expect(try Browser.sheets(MeetingDocument.build(sample.network, sample.analysis, .england)) == 2)
    let large = MeetingDocument.build(sample.network, sample.analysis, .england, paper: .a3)
    #expect(try Browser.sheets(large) == 1)
  }

  @Test("A meeting's sheet of far too much keeps its sides")
  func crowdedMeeting() throws {
    let sample = try Sample.crowded()
    #expect(try Browser.sheets(MeetingDocument.build(sample.network, sample.analysis, .england)) == 2)
    let large = MeetingDocument.build(sample.network, sample.analysis, .england, paper: .a3)
    #expect(try Browser.sheets(large) == 1)
  }

  @Test("What we agreed is one page, with as many decisions as a meeting takes")
  func agreed() throws {
    for sample in [try Sample.scenario("jordan"), try Sample.scenario("yonas")] {
      var typed = TypedDecisions()
      typed.decisions = sample.network.taskIndices.prefix(7).map { task in
        var decision = Decision(task: task, row: task.position + 2)
        decision.lead = PersonIndex(1)
        decision.helpers = [PersonIndex(3)]
        decision.due = sample.network.asOf.adding(days: 20)
        decision.teller = PersonIndex(3)
        return decision
      }
      typed.undecided = Array(sample.network.taskIndices.dropFirst(7))
      let changes = Changes(sample.network, typed, on: sample.network.asOf, .england)
      #expect(try Browser.sheets(AgreedDocument.build(changes, .england)) == 1)
    }
  }
}

import Foundation
import Spreadsheet
import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("The sheet for a meeting")
struct MeetingTests {
  private func sheet(_ name: String, _ paper: Document.Page.Paper = .a4) throws -> Document {
    let sample = try Sample.scenario(name)
    return MeetingDocument.build(sample.network, sample.analysis, .england, paper: paper)
  }

  private func decide(_ document: Document) throws -> Document.Table {
    let section = try #require(document.sections.first { $0.id == "decide" })
    for case .table(let table) in section.blocks { return table }
    throw NothingToDecide()
  }

  private struct NothingToDecide: Error {}

  @Test("Their things come first, then what to decide with room to write", arguments: Sample.scenarios)
  func parts(_ name: String) throws {
    let sheet = try sheet(name)
    #expect(sheet.audience == .team)
    #expect(sheet.sections.map(\.id) == ["things", "decide", "quiet", "jobs", "agreement"])
    let table = try decide(sheet)
    #expect((4...MeetingAgenda.mostItems).contains(table.rows.count))
    for row in table.rows {
      #expect(row.suffix(4).allSatisfy { if case .blank = $0 { true } else { false } })
      #expect(row[4].plain.contains("?"))
    }
    let words = try Sample.scenario(name).network
    let page = HTMLRenderer().render(sheet)
    #expect(page.contains(words.youngPersonName))
    for concern in Concern.allCases where concern != .note {
      #expect(!table.rows.joined().contains { $0.plain.lowercased().contains(concern.rawValue) })
    }
  }

  @Test("What they put at the top leads, and the line that speaks of it comes first")
  func order() throws {
    let sample = try Sample.scenario("jordan")
    let agenda = MeetingAgenda(sample.network, sample.analysis, .england)
    let tasks = agenda.items.compactMap(\.task).map { sample.network[sample.network[$0].id] }
    #expect(Array(tasks.prefix(3)) == ["A-T05", "A-T10", "A-T22"])
    #expect(agenda.items.prefix(3).map(\.thing) == [0, 1, 2])
    let urgencies = agenda.items.dropFirst(3).map(\.finding.urgency)
    #expect(urgencies == urgencies.sorted(by: >), "what presses comes before what can wait")
  }

  @Test("A chosen thing goes before one that was said earlier")
  func top() throws {
    let sample = try Sample.tables(
      """
      # people
      person_id,name,role,kind
      YP,Jay,Young person,young_person
      # tasks
      task_id,area,title,due,critical,status
      T1,HOME,Find a home,2026-02-01,yes,stuck
      # voice
      area,words,date,whose_hand,top
      EDU,School first,2026-03-01,own writing,
      HOME,A home,2026-03-01,own writing,2
      MONEY,Money,2026-03-01,own writing,1
      """)
    let agenda = MeetingAgenda(sample.network, sample.analysis, .england)
    #expect(agenda.things.map { sample.network[$0.words] } == ["Money", "A home"])
  }

  @Test("Answers are counts; a name stands there only where its owner said so")
  func names() throws {
    func sheet(_ allowed: String) throws -> String {
      let sample = try Sample.tables(
        """
        # people
        person_id,name,role,kind
        YP,Jay,Young person,young_person
        SW,Dana Cole,Social worker,professional
        PA,Max Reed,Personal adviser,professional
        Q1,Quill Ashby,Keyworker,professional
        # tasks
        task_id,area,title,due,critical,status
        T1,HOME,Find a home,2026-02-01,yes,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,words,may_be_named
        T1,Q1,PA,helps,MARKER,\(allowed)
        T1,SW,PA,,MARKER,
        T1,PA,SW,,MARKER,
        """)
      return HTMLRenderer().render(MeetingDocument.build(sample.network, sample.analysis, .england))
    }
    let (quiet, open) = (try sheet(""), try sheet("yes"))
    #expect(quiet.contains("2 Max") && !quiet.contains("Quill"))
    #expect(open.contains("2 Max (Quill)"))
    #expect(!quiet.contains("MARKER") && !open.contains("MARKER"))
    #expect(quiet.contains("others may guess who said what"))
  }

  @Test("The decisions sheet has the lines of the agenda and the two jobs")
  func decisions() throws {
    let sample = try Sample.scenario("yonas")
    let agenda = MeetingAgenda(sample.network, sample.analysis, .england)
    let rows = DecisionSheet.rows(agenda)
    #expect(rows.allSatisfy { $0.count == DecisionColumn.allCases.count })
    #expect(rows.dropLast(2).count == agenda.items.compactMap(\.task).count)
    #expect(rows.suffix(2).map(\.[0]) == ["PLAN", "PAGE"])
    #expect(DecisionSheet.write(agenda).hasPrefix("\u{FEFF}task_id,task,"))
  }

  @Test("The workbook has the rows of the CSV and offers only those who can be named")
  func workbook() throws {
    let sample = try Sample.scenario("yonas")
    let agenda = MeetingAgenda(sample.network, sample.analysis, .england)
    let workbook = DecisionSheet.workbook(agenda)
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.columns.map(\.heading) == DecisionColumn.allCases.map(\.rawValue))
    #expect(
      sheet.rows == DecisionSheet.rows(agenda).map { $0.map { $0.isEmpty ? .room : .text($0) } })
    let choices = Dictionary(uniqueKeysWithValues: sheet.columns.map { ($0.heading, $0.choices) })
    #expect(choices["lead"] == choices["who_tells"] && choices["lead"]?.contains("Ruth Adeyemi") == true)
    #expect(choices["helps"]?.contains("Callum Reid") == false)
    #expect(choices["status"] == PathwayTask.Progress.allCases.map(\.rawValue))
    // What is offered is known again when the sheet comes back.
    for name in Set(sheet.columns.filter { $0.heading == "lead" }.flatMap(\.choices)) {
      let csv = "task_id,lead\nPLAN,\"\(name)\"\n"
      let file = FileManager.default.temporaryDirectory.appending(path: "offered-\(UUID().uuidString).csv")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(csv.utf8).write(to: file)
      let (typed, problems) = DecisionsFile.read(file.path, network: sample.network, on: sample.network.asOf)
      #expect(problems.isEmpty && typed.jobs.count == 1, "\(name)")
    }
    #expect(try workbook.bytes() == DecisionSheet.workbook(agenda).bytes())
  }
}

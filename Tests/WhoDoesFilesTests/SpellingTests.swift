import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("Words are read as people write them")
struct SpellingTests {
  @Test(
    "parts",
    arguments: [
      ("lead", Involvement.leads), ("Leads", .leads), ("do", .does), ("HELP", .helps), ("agree", .agrees),
      ("check", .checks), ("tell", .told), ("supports", nil),
    ])
  func parts(word: String, part: Involvement?) { #expect(Involvement(writtenAs: word) == part) }

  @Test(
    "statuses",
    arguments: [
      ("former relevant child", LeavingCareStatus.formerRelevant), ("FR", .formerRelevant),
      ("Eligible child", .eligible),
      ("Former relevant 21 to 24", .formerRelevant21), ("looked-after", .lookedAfter), ("Q", .qualifying),
      ("adult", nil),
    ])
  func statuses(word: String, status: LeavingCareStatus?) {
    #expect(LeavingCareStatus(writtenAs: word) == status)
  }

  @Test("FR+, and former relevant once 21")
  func formerRelevant21() throws {
    for rows in ["leaving_care_status,FR+\n", "leaving_care_status,former relevant\nbirth_month,2004-05\n"] {
      let read = try CaseSource.read(text: Scenario.small([.case: rows]), catalogue: .england).case
      #expect(read.youngPerson.status == .formerRelevant21)
    }
  }

  @Test("progress, kinds and answers")
  func others() {
    #expect(PathwayTask.Progress(writtenAs: "On track") == .onTrack)
    #expect(PathwayTask.Progress(writtenAs: "not-started") == .notStarted)
    #expect(Person.Kind(writtenAs: "Young person") == .youngPerson)
    #expect(["yes", "Y", "TRUE", "1"].allSatisfy { Spelling.yesOrNo($0) == true })
    #expect(["no", "n", "False", "0"].allSatisfy { Spelling.yesOrNo($0) == false })
    #expect(Spelling.yesOrNo("maybe") == nil)
  }

  @Test(
    "who leads",
    arguments: [
      ("DONT_KNOW", View.NamedLead.dontKnow), ("don't know", .dontKnow), ("don’t know", .dontKnow),
      ("?", .dontKnow),
      ("NOBODY", .nobody), ("none", .nobody), ("0", .nobody), ("No one", .nobody),
      ("P2", .person(PersonIndex(1))),
      ("Ann Lee", .person(PersonIndex(1))), ("", .noAnswer),
    ])
  func lead(written: String, expected: View.NamedLead) throws {
    let text = Scenario.small(
      header: [.perspectives: "Task ID,Respondent ID,Says Lead Is\nT1,P2,\(written)\n"])
    #expect(try CaseSource.read(text: text, catalogue: .england).case.views.first?.saysLeadIs == expected)
  }

  @Test(
    "stances mean the same whatever the order, and no position is none",
    arguments: [
      ("moving to the flat", "The flat: moving", true), ("do not claim", "don't claim", true),
      ("claim", "do not claim", false), ("not decided", "decided", false), ("flat", "hostel", false),
      ("don't know", "not sure", true),
    ])
  func stances(one: String, other: String, same: Bool) {
    var reader = StanceReader()
    #expect((reader.meaning(of: one) == reader.meaning(of: other)) == same)
  }

  @Test("don't know takes no side, and not decided is a position")
  func noPosition() {
    var reader = StanceReader()
    for words in ["don't know", "Don’t know", "not sure", "no view", "unsure", "?", "DONT_KNOW"] {
      #expect(reader.meaning(of: words) == 0)
    }
    #expect(reader.meaning(of: "not decided") == 1)
    #expect(reader.meaning(of: "flat") == 2)
  }

  @Test("table names")
  func tables() {
    #expect(CaseTable(writtenAs: "Views") == .perspectives)
    #expect(CaseTable(writtenAs: "PEOPLE") == .people)
    #expect(CaseTable(writtenAs: "raw-plan-table") == nil)
    #expect(CaseTable.closest(to: "poeple") == "people")
  }
}

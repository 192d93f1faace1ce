import Testing
import WhoDoesModel

@testable import WhoDoesExtracts

struct ExampleOfExtractRule: Sendable, CustomTestStringConvertible {
  let rule: ExtractRule
  let example: ExtractExample
  var testDescription: String { "\(rule.id): \(example.story)" }
  static let all = ExtractRule.all.flatMap { rule in rule.examples.map { Self(rule: rule, example: $0) } }
}

@Suite("Every rule of extracts does what its examples say")
struct ExtractRuleTests {
  @Test("An example", arguments: ExampleOfExtractRule.all)
  func example(_ given: ExampleOfExtractRule) {
    let found = Extract.read(text: given.example.tables).analysed.findings.filter { $0.rule == given.rule.id }
    #expect(found.map(\.child) == given.example.found)
    for finding in found {
      #expect(!finding.statement.contains("{"), "\(finding.statement)")
      #expect(finding.question.hasSuffix("?"))
      #expect(!finding.fields.isEmpty)
    }
  }

  @Test("Every rule has an example that fires and one that stays quiet, and an id of its own")
  func bothKinds() {
    for rule in ExtractRule.all {
      #expect(rule.examples.contains { !$0.found.isEmpty }, "\(rule.id)")
      #expect(rule.examples.contains { $0.found.isEmpty }, "\(rule.id)")
      #expect(rule.id.hasPrefix(rule.concern.rawValue + "."))
    }
    #expect(Set(ExtractRule.all.map(\.id)).count == ExtractRule.all.count)
  }

  @Test("No personal adviser is a gap where the list has the column, and cannot be checked where it has not")
  func noAdviser() {
    let headings = "Child Unique ID,Date of Birth,Allocated Worker,Eligibility Category,LA in Touch"
    let row = "1,05/05/2006,Dana Cole,b) Former relevant child,a) Yes"
    let with = Extract.listNine(headings + ",Allocated Personal Advisor", row + ",").analysed
    #expect(with.findings.map(\.rule).contains("gap.duty-without-holder"))
    let without = Extract.listNine(headings, row).analysed
    #expect(!without.findings.map(\.rule).contains("gap.duty-without-holder"))
    #expect(without.couldNotCheck.map(\.rule).contains("gap.duty-without-holder"))
  }

  @Test(
    "An old plan, thinning contact and a status that does not fit the age are found by the rules of cases")
  func caseRules() {
    let found = Extract.listNine(
      "Child Unique ID,Date of Birth,Allocated Personal Advisor,Eligibility Category,LA in Touch,"
        + "Latest Pathway Plan Review Date,Latest Date of Contact",
      "1,05/05/2006,Max Reed,a) Relevant child,a) Yes,01/04/2025,01/10/2025"
    ).analysed.findings.map(\.rule)
    #expect(
      Set(found).isSuperset(of: [
        "drift.plan-out-of-date", "drift.contact-lapsed", "drift.status-out-of-date",
      ]),
      "\(found)")
  }

  @Test("A team without a person")
  func onlyATeam() {
    let found = Extract.listNine(
      "Child Unique ID,Allocated Team,Allocated Worker,Eligibility Category,LA in Touch",
      "1,Leaving care team,,b) Former relevant child,a) Yes"
    ).analysed.findings.map(\.rule)
    #expect(found.contains("gap.only-a-team"), "\(found)")
  }

  @Test("Workers of two sources are one only where a map says so")
  func workerMap() {
    let tables = """
      # list-9.csv
      Child Unique ID,Allocated Personal Advisor,Eligibility Category,LA in Touch
      1,Max Reed,b) Former relevant child,a) Yes
      # ssd_involvements.csv
      invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
      1,77,16PLUS,2023-05-01,2024-01-09
      """
    #expect(!Extract.read(text: tables).analysed.findings.contains { $0.rule == "drift.adviser-ended" })
    let mapped = Extract.read(text: tables) {
      let wrong = $0.workers.add(
        Array("source,worker,is\nannex-a,max reed,w1\nssd,77,w1\n".utf8), file: "map.csv")
      #expect(wrong.isEmpty)
    }
    #expect(mapped.analysed.findings.contains { $0.rule == "drift.adviser-ended" })
  }
}

import OrderedCollections
import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@Suite("A council's own file") struct LocalRulesTests {
  @Test("changes only what it names, and what it changes is called local")
  func overrides() throws {
    let (catalogue, diagnostics) = Catalogue.england.merging(
      local: """
        thresholds: {adviser-from-age: 17, contact-weeks: 6}
        roles:
          - id: SW
            ends-at-age: 21
            aliases: [Lead professional]
        """, fileName: "northmere.yaml")
    #expect(diagnostics.isEmpty)
    #expect(catalogue.thresholds[.adviserFromAge] == 17)
    #expect(catalogue.thresholds.threshold(.contactWeeks).isLocal)
    #expect(!catalogue.thresholds.threshold(.dateMoves).isLocal)

    let worker = try #require(catalogue.roles["SW"])
    let before = try #require(Catalogue.england.roles["SW"])
    #expect(worker.isLocal && worker.endIsFirm)
    #expect(worker.endsAtAge == 21)
    #expect(worker.remit == before.remit)
    #expect(catalogue.role(named: "Lead professional").role == "SW")
    #expect(catalogue.role(named: "Children's social worker").role == "SW")
    #expect(catalogue.roles["PA"]?.isLocal == false)
    #expect(Array(catalogue.roles.keys) == Array(Catalogue.england.roles.keys))
  }

  @Test("can put the Staying Close duty in force from a day")
  func switchesLawOn() throws {
    let (catalogue, diagnostics) = Catalogue.england.merging(
      local: "tasks: [{id: T22, in-force-from: 2026-10-01}]", fileName: "northmere.yaml")
    #expect(diagnostics.isEmpty)
    let basis = try #require(catalogue.tasks["T22"]?.basis)
    let eve = try #require(Day("2026-09-30"))
    #expect(!basis.isLaw(on: eve))
    #expect(basis.isLaw(on: eve.adding(days: 1)))
  }

  @Test("can add roles, tasks and duties of its own")
  func adds() throws {
    let (catalogue, diagnostics) = Catalogue.england.merging(
      local: """
        roles:
          - id: WAY
            name: Wayfinder
        tasks:
          - id: N01
            area: MONEY
            title: Driving lessons fund
            plain-title: Money for driving lessons
            statuses: [FR]
            ages: 18-20
            usual-lead: [WAY]
            signs: [[driving, lessons]]
        duties:
          - task: N01
            name: driving lessons
            plain-name: driving lessons
            statuses: [FR]
            shown-by-roles: [WAY]
        """, fileName: "northmere.yaml")
    #expect(diagnostics.isEmpty)
    #expect(catalogue.role(named: "wayfinder").role == "WAY")
    #expect(catalogue.task(matching: "Pay for a driving lesson", plainTitle: "") == "N01")
    #expect(catalogue.tasks["N01"]?.basis.strength == .local)
    #expect(catalogue.duties.last?.isLocal == true)
  }

  @Test("is checked as ours is: what is wrong is said and left out")
  func isChecked() {
    let (catalogue, diagnostics) = Catalogue.england.merging(
      local: """
        thresholds:
          adviser-from-aeg: 17
        tasks:
          - id: T09
            usual-lead: [PAA]
        """, fileName: "northmere.yaml")
    #expect(
      diagnostics.map(\.description) == [
        "northmere.yaml:2:3: error: There is no threshold “adviser-from-aeg”."
          + " Did you mean “adviser-from-age”?",
        "northmere.yaml:5:18: error: There is no role “PAA”. Did you mean “PA”?",
      ])
    #expect(catalogue.thresholds[.adviserFromAge] == 16)
  }
}

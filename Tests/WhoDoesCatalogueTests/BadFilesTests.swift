import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@Suite("A catalogue file with mistakes") struct BadFilesTests {
  private func problems(_ yaml: String) -> [String] {
    Catalogue.england.merging(local: yaml, fileName: "own.yaml").diagnostics.map {
      "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.code)"
    }
  }

  @Test("is told all of them at once, each with its line and column")
  func allAtOnce() {
    let found = problems(
      """
      tasks:
        - id: T09
          strength: LAW
          ages: 20-16
          timescael: soon
          sources: [S9999]
        - id: T09
        - id: far too long
      roles:
        - id: IRO
          single: perhaps
      """)
    #expect(
      found == [
        "4:11 bad-ages", "3:15 bad-strength", "5:5 unknown-key", "7:5 duplicate-code", "8:9 bad-code",
        "11:13 not-yes-or-no", "6:15 unknown-source",
      ])
  }

  @Test("is told what a name was probably meant to be")
  func suggests() throws {
    let found = Catalogue.england.merging(local: "tasks: [{id: T09, timescael: soon}]", fileName: "own.yaml")
    let diagnostic = try #require(found.diagnostics.first)
    #expect(diagnostic.suggestion == "Did you mean “timescale”?")
  }

  @Test("may not give one name to two roles")
  func sharedName() {
    #expect(problems("roles: [{id: KW, aliases: [Personal adviser]}]") == ["1:9 shared-name"])
  }

  @Test("may not use words in a sign that say nothing")
  func emptySigns() {
    #expect(problems("tasks: [{id: T23, signs: [[out, hours]]}]") == ["1:28 not-a-word"])
  }

  @Test("may not use anchors and aliases, which can multiply without end")
  func noAliases() {
    #expect(
      problems("words:\n  - &all [mum, mother]\n  - *all\n") == ["2:5 no-aliases", "3:5 no-aliases"])
  }

  @Test("may not be endless, nested without end, or something else than YAML")
  func limits() {
    #expect(problems(String(repeating: "# long\n", count: 200_000)) == ["0:0 too-large"])
    #expect(problems("words: " + String(repeating: "[", count: 100)) == ["1:24 too-deep"])
    #expect(problems("- just a list") == ["1:1 not-a-mapping"])
    #expect(problems("roles: [").count == 1)
    #expect(problems("roles: []\nroles: []").count == 1)
    #expect(problems("").isEmpty)
  }

  @Test("is no catalogue at all when thresholds are missing")
  func incomplete() {
    let (catalogue, diagnostics) = Catalogue.read([(name: "thresholds.yaml", yaml: "thresholds: {}")])
    #expect(catalogue == nil)
    #expect(diagnostics.count == Thresholds.Name.allCases.count)
  }
}

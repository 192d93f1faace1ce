import Graphviz
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDiagrams

/// The wall map for an office without a large printer: two sheets, and every point on one of them.
@Suite struct TwoSheetsTests {
  private static func sheets(_ network: Case, _ analysis: Analysis, _ audience: Audience) throws -> MapSheets
  {
    try ResponsibilityMap.inTwo(
      network, analysis: analysis, catalogue: .england, audience: audience, page: .a4Portrait,
      stamp: "FICTION")
  }

  @Test(arguments: ["jordan", "yonas"], [Audience.training, .team])
  func `every point is on one of two sheets that can be read`(name: String, audience: Audience) throws {
    let (network, analysis) = try Scenario.read(name)
    let sheets = try Self.sheets(network, analysis, audience)
    #expect(sheets.diagrams.count == 2 && sheets.legibility.allSatisfy(\.isReadable))
    #expect(sheets.diagrams.map { $0.title.contains("sheet 1 of 2") } == [true, false])
    let told = sheets.twin.filter { $0.title.hasSuffix("To talk about") }.flatMap(\.sentences)
    let points = told.filter { $0.contains("“") }
    let shown = Readership(network, analysis, .england, audience: audience)
    let reader = MapReader(shown.network, catalogue: .england, audience: audience, of: network)
    let all = MapFacts(reader, findings: shown.analysis.findings, limit: .max)
    let most = min(all.findings.count, 2 * ResponsibilityMap.mostOnHalf)
    #expect(points.count <= most && points.count >= min(most, ResponsibilityMap.fewestWhole))
    #expect(Set(points).count == points.count)
    // What two sheets leave out is said on both of them.
    let said =
      points.count == all.findings.count ? "All \(points.count) points" : "The \(points.count) most urgent"
    for diagram in sheets.diagrams { #expect(diagram.heading.plainText.contains(said)) }
  }

  @Test func `a task with a point on the other sheet does not count as clear`() throws {
    let (network, analysis) = try Scenario.read("jordan")
    let reader = MapReader(network, catalogue: .england, audience: .manager)
    let whole = MapFacts(reader, findings: analysis.findings, limit: .max)
    let all = whole.findings.map(\.finding)
    let half = MapFacts(reader, findings: Array(all.prefix(3)), others: all, limit: .max)
    func clear(_ facts: MapFacts) -> [PersonIndex: Int] {
      Dictionary(
        facts.groups.flatMap(\.people).map { ($0.person, $0.clearTasks) }, uniquingKeysWith: { one, _ in one }
      )
    }
    let counts = clear(whole)
    for (person, count) in clear(half) { #expect(counts[person] == count) }
    #expect(clear(MapFacts(reader, findings: Array(all.prefix(3)), limit: .max)) != clear(half))
  }

  @Test func `a case with hardly a point gets one sheet`() throws {
    let (network, _) = try Scenario.read("jordan")
    let few = Analysis(
      of: network, catalogue: .england, rules: Rule.all.filter { $0.id == "duplication.done-twice" })
    #expect(few.findings.count < ResponsibilityMap.fewestInTwo)
    #expect(try Self.sheets(network, few, .manager).diagrams.count == 1)
  }
}

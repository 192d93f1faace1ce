import Graphviz
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct GeneratedMapTests {
  /// What is wrong with a map: letters outside their box, boxes on each other, letters too small.
  static func mistakes(_ kind: MapKind, seed: Int, _ audience: Audience, _ page: Legibility.Page) throws
    -> [String]
  {
    let network = GeneratedCase(seed: seed).network
    let sheets = try Maps.sheets(
      kind, of: network, analysis: Analysis(of: network, catalogue: .england), catalogue: .england,
      audience: audience, page: page, stamp: "FICTION")
    var mistakes = sheets.legibility.filter { !$0.isReadable }.map { "\($0.smallestText) points" }
    for diagram in sheets.diagrams { mistakes += try Positions(of: diagram).mistakes }
    if sheets.twin.flatMap(\.sentences).isEmpty { mistakes.append("no words") }
    if sheets.diagrams.isEmpty != (sheets.stepTaken == .tableOnly || sheets.stepTaken == .leftOut) {
      mistakes.append("the step says otherwise")
    }
    return mistakes.map { "seed \(seed): \($0)" }
  }

  @Test func `two hundred cases have a responsibility map without a mistake`() throws {
    for seed in 1...200 {
      let page = seed.isMultiple(of: 4) ? Legibility.Page.a4Landscape : .a4Portrait
      let mistakes = try Self.mistakes(.responsibility, seed: seed, .team, page)
      #expect(mistakes == [])
    }
  }

  @Test(arguments: MapKind.allCases)
  func `twenty cases have every other map without a mistake`(kind: MapKind) throws {
    guard kind != .responsibility else { return }
    for seed in 1...20 {
      let audience = Audience.allCases[seed % Audience.allCases.count]
      let page = [Legibility.Page.a4Portrait, .screen, .a3][seed % 3]
      let mistakes = try Self.mistakes(kind, seed: seed, audience, page)
      #expect(mistakes == [])
    }
  }

  /// The limit is a fence against a hang; that each map ends soon is known before it is laid out.
  @Test(.timeLimit(.minutes(5)), arguments: MapKind.allCases)
  func `a hundred people and five hundred tasks end soon, in a picture or in words`(kind: MapKind) throws {
    let network = GeneratedCase(seed: 7, people: 100, tasks: 500).network
    let drawn = try Maps.sheets(
      kind, of: network, analysis: Analysis(of: network, catalogue: .england), catalogue: .england,
      audience: .team, page: .a4Portrait)
    #expect(!drawn.twin.isEmpty && drawn.legibility.allSatisfy { $0.isReadable })
    for diagram in drawn.diagrams { #expect(diagram.graph.tangle <= GraphvizGraph.mostTangledInFull) }
  }
}

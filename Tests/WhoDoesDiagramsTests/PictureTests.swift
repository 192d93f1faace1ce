import Foundation
import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct PictureTests {
  static let pictures: [(name: String, sample: Case, findings: [Finding])] = [
    ("none", Jordan.sample, []), ("nine", Jordan.sample, Jordan.nine),
    ("all", Jordan.sample, Jordan.findings), ("crowd", Crowd.sample, Crowd.findings),
  ]

  /// Writes pictures to look at into the folder that the environment names; without one, only checks them.
  @Test(arguments: pictures)
  func `every picture can be read on A4, and no box lies on another`(
    name: String, sample: Case, findings: [Finding]
  ) throws {
    let (map, legibility) = try ResponsibilityMap.fitting(
      .a4Portrait, sample, findings: findings, catalogue: Jordan.emptyCatalogue, stamp: "FICTION")
    let layout = try Graphviz.layout(map.graph)
    #expect(legibility.isReadable, "\(legibility)")
    for (index, box) in layout.nodes.enumerated() {
      #expect(layout.nodes[..<index].allSatisfy { !$0.overlaps(box) })
    }
    guard let folder = ProcessInfo.processInfo.environment["WHODOES_PICTURES"] else { return }
    try map.svg().write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
    try Data(map.render(.pdf)).write(to: URL(fileURLWithPath: "\(folder)/\(name).pdf"))
  }

  @Test(arguments: pictures)
  func `the dot command draws the same bytes`(name: String, sample: Case, findings: [Finding]) throws {
    let map = ResponsibilityMap.draw(sample, findings: findings, catalogue: Jordan.emptyCatalogue)
    let theirs = try #require(try answer(of: ["dot", "-Tsvg"], input: try map.dot()))
    #expect(theirs == (try map.render(.svg)))
  }

  @Test func `five hundred maps are one map`() throws {
    let map = ResponsibilityMap.draw(Jordan.sample, findings: Jordan.nine, catalogue: Jordan.emptyCatalogue)
    let first = try map.render(.svg)
    for _ in 0..<500 { #expect(try map.render(.svg) == first) }
    let file = try map.render(.pdf)
    #expect(try map.render(.pdf) == file)
  }
}

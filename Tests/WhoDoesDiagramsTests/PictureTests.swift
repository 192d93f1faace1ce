import Foundation
import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct PictureTests {
  static let pictures: [(name: String, findings: [Finding])] = [
    ("none", []), ("nine", Jordan.nine), ("all", Jordan.findings),
  ]

  /// Writes pictures to look at into the folder that the environment names; without one, only draws them.
  @Test(arguments: pictures)
  func `every picture can be read on A4`(name: String, findings: [Finding]) throws {
    let (map, legibility) = try ResponsibilityMap.fitting(
      .a4Portrait, Jordan.sample, findings: findings, catalogue: Jordan.emptyCatalogue, stamp: "FICTION")
    #expect(legibility.isReadable, "\(legibility)")
    guard let folder = ProcessInfo.processInfo.environment["WHODOES_PICTURES"] else { return }
    print(name, legibility, try Graphviz.layout(map.graph).bounds)
    try map.svg().write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
  }
}

import Foundation
import Graphviz
import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct ScenarioPictureTests {
  @Test(arguments: ["jordan", "yonas"])
  func `the scenarios can be read on A4`(name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let scenario = try CaseSource.read(
      root.appending(path: "Data/Scenarios/\(name)").path, catalogue: .england
    ).case
    let findings = Analysis(of: scenario, catalogue: .england).findings
    let (map, legibility) = try ResponsibilityMap.fitting(
      .a4Portrait, scenario, findings: findings, catalogue: .england, stamp: "FICTION")
    #expect(legibility.isReadable, "\(legibility)")
    guard let folder = ProcessInfo.processInfo.environment["WHODOES_PICTURES"] else { return }
    try map.svg().write(toFile: "\(folder)/\(name)-portrait.svg", atomically: true, encoding: .utf8)
  }
}

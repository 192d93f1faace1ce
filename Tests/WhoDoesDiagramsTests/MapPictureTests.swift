import Foundation
import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct MapPictureTests {
  static let pages: [(name: String, page: Legibility.Page)] = [
    ("a4", .a4Portrait), ("a4-landscape", .a4Landscape), ("a3", .a3), ("screen", .screen),
  ]

  /// Writes pictures to look at into the folder that the environment names; without one, only checks them.
  @Test(arguments: MapKind.allCases, ["jordan", "yonas"])
  func `every map of the scenarios can be read, and no box lies on another`(
    kind: MapKind, name: String
  ) throws {
    for (pageName, page) in Self.pages {
      let sheets = try Scenario.sheets(kind, name, on: page)
      #expect(!sheets.twin.isEmpty)
      #expect(sheets.legibility.allSatisfy { $0.isReadable })
      for (number, diagram) in sheets.diagrams.enumerated() {
        let mistakes = try Positions(of: diagram).mistakes
        #expect(mistakes == [])
        try write(diagram, "\(name)-\(kind.rawValue)-\(pageName)-\(number + 1)")
      }
      if ProcessInfo.processInfo.environment["WHODOES_PICTURES"] != nil {
        let small = sheets.legibility.map { String(format: "%.1f/%.2f%%", $0.smallestText, $0.titleShare * 100) }
        print("SHEETS", name, kind.rawValue, pageName, sheets.stepTaken.rawValue, small.joined(separator: " "))
      }
    }
  }

  private func write(_ diagram: Diagram, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["WHODOES_PICTURES"] else { return }
    try diagram.svg().write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
  }
}

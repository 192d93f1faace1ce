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
      say(sheets, "\(name) \(kind.rawValue) \(pageName)")
    }
  }

  /// Every audience and theme once, to be looked at in the same folder.
  @Test(arguments: MapKind.allCases, Audience.allCases)
  func `every audience gets a map that can be read, or words`(kind: MapKind, audience: Audience) throws {
    for name in ["jordan", "yonas"] {
      let theme = audience == .panel ? Theme.dark : audience == .training ? .highContrast : .light
      let sheets = try Scenario.sheets(kind, name, for: audience, theme: theme)
      #expect(!sheets.twin.flatMap(\.sentences).isEmpty)
      #expect(sheets.diagrams.isEmpty == (sheets.stepTaken == .leftOut || sheets.stepTaken == .tableOnly))
      for (number, diagram) in sheets.diagrams.enumerated() {
        try write(diagram, "\(name)-\(kind.rawValue)-for-\(audience.rawValue)-\(number + 1)")
      }
      say(sheets, "\(name) \(kind.rawValue) \(audience.rawValue)")
    }
  }

  private func say(_ sheets: MapSheets, _ what: String) {
    guard ProcessInfo.processInfo.environment["WHODOES_PICTURES"] != nil else { return }
    let fits = sheets.legibility.map { legibility in
      let title = String(format: "%.2f", legibility.titleShare * 100)
      return String(format: "%.1f", legibility.smallestText) + " pt, titles \(title) %"
    }
    print("SHEETS", what, sheets.stepTaken.rawValue, fits.joined(separator: "; "))
  }

  private func write(_ diagram: Diagram, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["WHODOES_PICTURES"] else { return }
    try diagram.svg().write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
  }
}

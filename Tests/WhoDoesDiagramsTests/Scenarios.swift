import Foundation
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesDiagrams

/// The two fictional cases, read and looked at.
enum Scenario {
  private static let jordan = Result { try load("jordan") }
  private static let yonas = Result { try load("yonas") }

  /// A case with what was found in it, read once.
  static func read(_ name: String) throws -> (network: Case, analysis: Analysis) {
    try (name == "jordan" ? jordan : yonas).get()
  }

  private static func load(_ name: String) throws -> (network: Case, analysis: Analysis) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let network = try CaseSource.read(
      root.appending(path: "Data/Scenarios/\(name)").path, catalogue: .england
    ).case
    return (network, Analysis(of: network, catalogue: .england))
  }

  /// A map of a scenario.
  static func sheets(
    _ kind: MapKind, _ name: String, for audience: Audience = .team, on page: Legibility.Page = .a4Portrait,
    theme: Theme = .light
  ) throws -> MapSheets {
    let (network, analysis) = try read(name)
    return try Maps.sheets(
      kind, of: network, analysis: analysis, catalogue: .england, audience: audience, page: page,
      theme: theme, stamp: "FICTION")
  }
}

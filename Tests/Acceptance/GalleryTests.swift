import Foundation
import Testing
import WhoDoes

/// The pictures in the documentation are what the command draws today.
///
/// After a change that is meant, `WHODOES_RECORD=1 swift test --filter GalleryTests` draws them anew: look at
/// each before keeping it.
@Suite("The gallery")
struct GalleryTests {
  static let catalog = Scenario.root.appending(path: "Sources/WhoDoes/WhoDoes.docc")

  /// Every map of the gallery with the sheet that stands for it; of the areas, where to live says most.
  static let pictures: [(kind: MapKind, name: String)] = MapKind.allCases.map { kind in
    (kind, kind == .responsibility ? "jordan-map" : "jordan-\(kind.rawValue)")
  }

  /// One sheet of jordan's map as SVG.
  static func picture(_ kind: MapKind) throws -> String {
    let jordan = try CaseFile(Scenario.root.appending(path: "Data/Scenarios/jordan").path)
    let sheets = try jordan.map(kind, for: kind == .responsibility ? .manager : .team)
    let sheet = kind == .areas ? sheets.diagrams.first { $0.title.hasPrefix("Accommodation") } : nil
    return try #require(sheet ?? sheets.diagrams.first).svg()
  }

  // Another version of the library may place a line a hundredth of a point elsewhere.
  @Test(
    "Each picture is what the command draws", .enabled(if: Graphviz.version == "2.43.0"), arguments: pictures)
  func picture(kind: MapKind, name: String) throws {
    let file = Self.catalog.appending(path: "Resources/\(name).svg")
    let drawn = try Self.picture(kind)
    if ProcessInfo.processInfo.environment["WHODOES_RECORD"] == "1" {
      return try Data(drawn.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "Draw it anew, as the comment above says.")
  }

  @Test("Each map is in the gallery, with its picture and what it is for")
  func text() throws {
    let page = try String(contentsOf: Self.catalog.appending(path: "Gallery.md"), encoding: .utf8)
    let flowing = page.split(whereSeparator: \.isNewline).joined(separator: " ")
    for (kind, name) in Self.pictures {
      #expect(page.contains("](\(name))") && page.contains("--kind \(kind.rawValue)"))
      #expect(flowing.contains(kind.purpose), "\(kind.purpose)")
    }
  }
}

import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

/// The maps are copied in grey, and one man in twelve sees red and green alike. What each concern is has to be
/// seen on the pixels all the same, by its outline, before anybody reads its word.
@Suite struct ColourSafetyTests {
  typealias Look = (concern: Concern, look: BorderLook)

  /// The outlines of all boxes of a concern on one picture, as each kind of eyes sees them.
  static func looks(_ diagram: Diagram) throws -> [(sight: Sight, looks: [Look])] {
    let drawing = try Graphviz.draw(diagram.graph, format: .png, dotsPerInch: BorderLook.dots)
    let pixels = try #require(PNGPixels(drawing.bytes))
    return Sight.allCases.map { sight in
      let looks = diagram.nodes.enumerated().compactMap { place, node -> Look? in
        let word = node.label.lines.first?.map(\.text.letters).joined(separator: " ") ?? ""
        guard let concern = Concern.allCases.first(where: { word == Self.word($0) }) else { return nil }
        let box = drawing.layout.nodes[place]
        return (concern, BorderLook(of: box, in: drawing.layout.bounds, pixels, sight))
      }
      return (sight, looks)
    }
  }

  static func word(_ concern: Concern) -> String {
    let style = ConcernStyle(concern)
    return "\(style.glyph) \(style.word)"
  }

  /// Pairs of boxes of different concerns that look alike.
  static func alike(_ looks: [Look]) -> [String] {
    looks.enumerated().flatMap { place, one in
      looks[..<place].filter { $0.concern != one.concern && !$0.look.isApart(from: one.look) }
        .map { "\($0.concern) \($0.look) and \(one.concern) \(one.look)" }
    }
  }

  @Test(arguments: [MapKind.responsibility, .areas])
  func `no two concerns of a map look alike without colour`(kind: MapKind) throws {
    var concerns: Set<Concern> = []
    for diagram in try Scenario.sheets(kind, "jordan").diagrams {
      for (sight, looks) in try Self.looks(diagram) {
        #expect(Self.alike(looks) == [], "\(sight)")
        concerns.formUnion(looks.map(\.concern))
      }
    }
    #expect(concerns.count == 5)
  }

  /// A box for every concern, drawn as given.
  static func row(_ draw: (Concern) -> Diagram.Node) -> Diagram {
    var diagram = Diagram(title: "Five", description: "")
    let nodes = Concern.allCases.filter { $0 != .note }.map { diagram.add(draw($0)) }
    diagram.align(nodes)
    return diagram
  }

  // On a dark screen lines are light, and what is measured here is dark lines.
  @Test(arguments: [Theme.light, .highContrast])
  func `the five outlines are apart in every theme for paper`(theme: Theme) throws {
    var diagram = Self.row { .finding($0, title: "Have a plan B", fact: "nobody leads") }
    diagram.theme = theme
    for (sight, looks) in try Self.looks(diagram) { #expect(Self.alike(looks) == [], "\(sight)") }
  }

  /// If borders were told by colour alone, grey would make them one: this shows that the tests above would see it.
  @Test func `outlines that differ by colour alone are found to look alike`() throws {
    let diagram = Self.row { concern in
      var node = Diagram.Node.finding(concern, title: "Have a plan B", fact: "nobody leads")
      (node.outline, node.border, node.weight) = (.box, .solid, .normal)
      return node
    }
    for (sight, looks) in try Self.looks(diagram) {
      #expect(Self.alike(looks).count == 10, "\(sight): \(looks.map(\.look))")
    }
  }

  @Test(arguments: MapKind.allCases)
  func `letters stay dark on light in a grey copy`(kind: MapKind) throws {
    let diagram = try #require(try Scenario.sheets(kind, "jordan").diagrams.first)
    let drawing = try Graphviz.draw(diagram.graph, format: .png, dotsPerInch: 100)
    let pixels = try #require(PNGPixels(drawing.bytes))
    for (node, box) in zip(diagram.nodes, drawing.layout.nodes) where node.fill != .ink {
      let scale = 100.0 / 72
      let columns = Int((box.left + 8) * scale)..<Int((box.right - 8) * scale)
      let rows =
        Int(
          (drawing.layout.bounds.top - box.top + 8) * scale)..<Int(
          (drawing.layout.bounds.top - box.bottom - 2) * scale)
      for sight in Sight.allCases {
        let lights = rows.flatMap { y in columns.map { sight.lightness(pixels[$0, y]) } }.sorted()
        let (dark, light) = (try #require(lights.first), lights[lights.count / 2])
        #expect(light - dark > 0.5, "\(sight): \(node.label.plainText)")
      }
    }
  }
}

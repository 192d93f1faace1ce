import Graphviz
import Testing

@testable import WhoDoesDiagrams

@Suite struct LegibilityTests {
  static let page = Legibility.Page(width: 600, height: 800, margin: 50)

  @Test(arguments: [
    (250.0, 350.0, 1.0), (500, 700, 1), (1000, 700, 0.5), (500, 1400, 0.5), (1000, 2800, 0.25), (0, 0, 1),
  ])
  func `a drawing is made smaller until it fits, and never larger`(
    width: Double, height: Double, scale: Double
  ) {
    let layout = GraphvizLayout(bounds: .init(left: 0, bottom: 0, right: width, top: height), nodes: [])
    let legibility = Legibility(of: layout, smallestFont: 12, on: Self.page)
    #expect(legibility.scale == scale)
    #expect(legibility.smallestText == 12 * scale)
    #expect(legibility.isReadable == (12 * scale >= 9))
  }

  @Test func `boxes that touch do not overlap`() {
    let box = GraphvizLayout.Box(left: 0, bottom: 0, right: 10, top: 10)
    #expect(!box.overlaps(.init(left: 10, bottom: 0, right: 20, top: 10)))
    #expect(box.overlaps(.init(left: 9, bottom: 9, right: 20, top: 20)))
  }

  @Test func `the smallest letters of a picture are found`() {
    var diagram = Diagram(title: "", description: "")
    #expect(diagram.smallestFont == 12)
    var label = Label()
    label.add("small", .small)
    diagram.add(.init(label: label, outline: .box))
    #expect(diagram.smallestFont == 11)
  }

  @Test(arguments: MapKind.allCases)
  func `no layout is lower than the letters of its fullest column`(kind: MapKind) throws {
    for name in ["jordan", "yonas"] {
      for page in [Legibility.Page.a4Portrait, .a4Landscape, .a3, .screen] {
        for diagram in try Scenario.sheets(kind, name, on: page).diagrams {
          let height = try Graphviz.layout(diagram.graph).bounds.height
          #expect(
            diagram.leastHeight <= height, "\(diagram.title): \(diagram.leastHeight) is more than \(height)")
        }
      }
    }
  }

  @Test func `what is too high in any case is known from its letters`() throws {
    let low = SteppingDownTests.sheet("Low", boxes: 20).diagram
    let high = SteppingDownTests.sheet("High", boxes: 60).diagram
    #expect(low.mayBeReadable(on: .a4Portrait) && !high.mayBeReadable(on: .a4Portrait))
    #expect(try !high.legibility(on: .a4Portrait).isReadable)
    // Nearly as high as it is laid out, so that the sum is worth making.
    #expect(
      high.leastHeight > 0.9 * (try high.legibility(on: .init(width: 1e4, height: 1e4, margin: 0)).height))
  }
}

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
}

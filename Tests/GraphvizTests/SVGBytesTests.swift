import Testing

@testable import Graphviz

/// Shapes and lines of text are written here and not by Graphviz; what comes out is what `dot` writes.
@Suite struct SVGBytesTests {
  /// Widths whose hundredths lie between two numbers, a hair beside that, or are zeros.
  private static let oddWidths = [
    0.001, 0.005, 0.0051, 0.015, 0.025, 0.125, 0.335, 0.994, 0.995, 0.999, 1, 1.005, 1.115, 2.5, 2.675, 7.995,
    8.375, 10, 64.125,
  ]

  private static func box(
    _ width: Double, _ styles: [GraphvizAttribute.Style], _ shape: GraphvizAttribute.Shape = .box
  ) -> [GraphvizAttribute] {
    let name = GraphvizLabel.Run(
      CleanText("a  b - “ü” & <\(width)> 'x' \\N"), size: 11, colour: .init(0x0A0B0C), isBold: width > 1)
    return [
      .label(GraphvizLabel(lines: [[name]], aligned: width > 2 ? .left : .centre)), .shape(shape),
      .style(styles),
      .line(.init(0xA61C14)), .fill(.init(0xFFF6E5)), .lineWidth(width),
    ]
  }

  @Test func `numbers are rounded as the C library prints them`() throws {
    var graph = GraphvizGraph()
    for (place, width) in Self.oddWidths.enumerated() {
      let styles: [[GraphvizAttribute.Style]] = [
        [.filled], [.rounded, .filled], [.dashed], [.dotted, .rounded], [.diagonals, .filled], [.solid],
      ]
      graph.addNode(Self.box(width, styles[place % styles.count]))
      if place > 0 {
        graph.edges.append(
          .init(from: place - 1, to: place, [.lineWidth(width), .style([place % 2 == 0 ? .dashed : .solid])]))
      }
    }
    let theirs = try #require(try answer(of: ["dot", "-Tsvg"], input: try Graphviz.dot(graph)))
    #expect(
      String(decoding: try Graphviz.render(graph, format: .svg), as: UTF8.self)
        == String(decoding: theirs, as: UTF8.self))
  }

  @Test(arguments: GraphvizAttribute.Shape.allCases)
  func `every outline is written as dot writes it, with colours of its own and without`(
    _ shape: GraphvizAttribute.Shape
  ) throws {
    var graph = GraphvizGraph()
    graph.clusters = [[.style([.rounded]), .line(.init(0x0B4F8A))], []]
    for (place, style) in GraphvizAttribute.Style.allCases.enumerated() {
      graph.addNode(Self.box(Double(place), [style, .filled], shape), cluster: place % 3 == 0 ? 0 : nil)
      graph.addNode([.shape(shape)], cluster: place % 3 == 1 ? 1 : nil)
      graph.edges.append(
        .init(from: 2 * place, to: 2 * place + 1, [.arrow(place % 2 == 0 ? .open : .normal)]))
    }
    let theirs = try #require(try answer(of: ["dot", "-Tsvg"], input: try Graphviz.dot(graph)))
    #expect(
      String(decoding: try Graphviz.render(graph, format: .svg), as: UTF8.self)
        == String(decoding: theirs, as: UTF8.self))
  }
}

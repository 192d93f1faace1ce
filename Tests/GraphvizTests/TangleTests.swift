import Testing

@testable import Graphviz

/// A layout cannot be stopped once it runs, so what would take minutes has to be known before.
@Suite struct TangleTests {
  /// Nodes in a row, with lines between the numbers given.
  static func graph(_ count: Int, _ lines: [(Int, Int)]) -> GraphvizGraph {
    var graph = GraphvizGraph()
    graph.nodeAttributes = [.shape(.box), .font(.sans)]
    for number in 0..<count { graph.addNode([.label(Samples.label("\(number)"))]) }
    graph.edges = lines.map { .init(from: $0.0, to: $0.1) }
    return graph
  }

  /// A long chain with a line back from almost every link: half a minute for 200 of them, were it drawn in full.
  static func chain(_ count: Int) -> GraphvizGraph {
    let links = (1..<count).map { ($0 - 1, $0) }
    return graph(count, links + (10..<count).map { ($0, $0 * 7 % ($0 - 9)) })
  }

  static let shapes: [(name: String, graph: GraphvizGraph, tangle: Int)] = [
    ("nothing", graph(0, []), 0),
    ("a line", graph(2, [(0, 1)]), 1),
    ("to itself", graph(1, [(0, 0)]), 1),
    ("there and back", graph(2, [(0, 1), (1, 0)]), 4),
    ("a chain of four", graph(4, [(0, 1), (1, 2), (2, 3)]), 9),
    ("a chain and a short way", graph(4, [(0, 1), (1, 2), (2, 3), (0, 3)]), 24),
    ("a ring of four", graph(4, [(0, 1), (1, 2), (2, 3), (3, 0)]), 24),
    ("a line to nowhere", graph(2, [(0, 1), (1, 7)]), 1),
  ]

  @Test(arguments: shapes)
  func `the tangle is the lines times the ranks that they run over`(
    name: String, graph: GraphvizGraph, tangle: Int
  ) {
    #expect(graph.tangle == tangle)
  }

  @Test func `a long chain with lines back is drawn in haste, and the same every time`() throws {
    var chain = Self.chain(200)
    #expect(chain.tangle > GraphvizGraph.mostTangledInFull && chain.tangle <= GraphvizGraph.mostTangled)
    chain.attributes = GraphvizAttribute.hasty
    let layout = try Graphviz.layout(chain)
    #expect(layout.nodes.count == 200 && layout.bounds.height > 200 * 36)
    #expect(try Graphviz.layout(chain) == layout)
  }

  @Test func `what would take minutes is refused before it is begun`() throws {
    let everything = Self.graph(80, (0..<80).flatMap { one in (0..<one).map { (one, $0) } })
    for graph in [Self.chain(500), everything] {
      #expect(throws: GraphvizError.tooTangled(graph.tangle)) { try Graphviz.layout(graph) }
      #expect(throws: GraphvizError.tooTangled(graph.tangle)) { try Graphviz.render(graph, format: .svg) }
      // As text it harms nobody.
      #expect(try Graphviz.dot(graph).hasPrefix("digraph"))
    }
    #expect(GraphvizError.tooTangled(9).description.contains("too many long lines"))
  }

  @Test func `a chain of a hundred thousand does not exhaust the stack`() {
    let count = 100_000
    #expect(Self.graph(count, (1..<count).map { ($0 - 1, $0) }).tangle == (count - 1) * (count - 1))
  }

  @Test func `frames lie around their nodes, and lines begin and end at them`() throws {
    let layout = try Graphviz.layout(Samples.clustered)
    for (place, node) in Samples.clustered.nodes.enumerated() {
      guard let frame = node.cluster.map({ layout.clusters[$0] }) else { continue }
      #expect(frame.left < layout.nodes[place].left && frame.right > layout.nodes[place].right)
      #expect(frame.bottom < layout.nodes[place].bottom && frame.top > layout.nodes[place].top)
    }
    #expect(layout.edges.count == Samples.clustered.edges.count)
    for (edge, curve) in zip(Samples.clustered.edges, layout.edges) {
      // A Bézier curve is a first point and three more for each of its pieces.
      #expect(curve.count % 3 == 1)
      let from = layout.nodes[edge.from]
      let start = try #require(curve.first)
      #expect(start.across >= from.left - 1 && start.across <= from.right + 1)
      #expect(start.up >= from.bottom - 1 && start.up <= from.top + 1)
    }
  }
}

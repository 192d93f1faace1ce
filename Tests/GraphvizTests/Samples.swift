@testable import Graphviz

/// Drawings that several tests use.
enum Samples {
  /// A label of one line.
  static func label(_ text: String, isBold: Bool = false) -> GraphvizLabel {
    let run = GraphvizLabel.Run(CleanText(text), size: 12, colour: GraphvizColour(0x1B1B1B), isBold: isBold)
    return GraphvizLabel(lines: [[run]])
  }

  /// One node with a label.
  static func single(_ text: String) -> GraphvizGraph {
    var graph = GraphvizGraph()
    graph.nodeAttributes = [.font(.sans), .shape(.box)]
    graph.addNode([.label(label(text))])
    return graph
  }

  /// Clusters, ranks, edges to clusters: everything that can make two drawings of one graph differ.
  static var clustered: GraphvizGraph {
    var graph = GraphvizGraph()
    graph.attributes = [
      .font(.sans), .direction(.leftToRight), .compound, .ranksAcrossClusters, .edgesFirst,
      .simplexLimit(20), .crossingLimit(1), .lines(.splines), .label(label("A heading", isBold: true)),
      .labelStandsOnTop(true),
    ]
    graph.nodeAttributes = [.font(.sans), .shape(.box)]
    graph.addNode([.label(label("Jay"))])
    for cluster in 0..<5 {
      graph.clusters.append([.label(label("Agency \(cluster)")), .style([.rounded])])
      for worker in 0..<2 { graph.addNode([.label(label("Worker \(cluster).\(worker)"))], cluster: cluster) }
      graph.edges.append(.init(from: 0, to: cluster * 2 + 1, [.headCluster(cluster)]))
    }
    for task in 0..<9 {
      let node = graph.addNode([.label(label("Task \(task)"))])
      graph.edges.append(.init(from: 1 + task, to: node))
      graph.edges.append(.init(from: 1 + (task * 3) % 10, to: node, [.style([.dashed])]))
    }
    graph.ranks = [Array(1...10), Array(11...19)]
    return graph
  }
}

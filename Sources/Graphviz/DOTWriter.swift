/// Writes a drawing as DOT text, for people who like to work on it with Graphviz' own commands.
///
/// `dot -Tsvg` on this text gives the same bytes as ``Graphviz/render(_:format:dotsPerInch:engine:)``.
enum DOTWriter {
  /// The text of a drawing that was checked.
  ///
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* edges.
  static func text(of graph: GraphvizGraph) -> String {
    var lines = ["digraph \(GraphvizGraph.name) {"]
    for (kind, attributes) in [
      ("graph", graph.attributes), ("node", graph.nodeAttributes), ("edge", graph.edgeAttributes),
    ] where !attributes.isEmpty {
      lines.append("  \(kind)\(list(attributes));")
    }
    for (cluster, nodes) in graph.blocks {
      var indent = "  "
      if let cluster {
        lines.append("  subgraph \(GraphvizGraph.clusterName(cluster)) {")
        indent = "    "
        lines += graph.clusters[cluster].map { "\(indent)\(assignment($0));" }
      }
      lines += nodes.map { "\(indent)\(GraphvizGraph.nodeName($0))\(list(graph.nodes[$0].attributes));" }
      if cluster != nil { lines.append("  }") }
    }
    for edge in graph.edges {
      let ends = "\(GraphvizGraph.nodeName(edge.from)) -> \(GraphvizGraph.nodeName(edge.to))"
      lines.append("  \(ends)\(list(edge.attributes));")
    }
    for rank in graph.ranks {
      let names = rank.map { GraphvizGraph.nodeName($0) + ";" }.joined(separator: " ")
      lines.append("  { rank=same; \(names) }")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func list(_ attributes: [GraphvizAttribute]) -> String {
    attributes.isEmpty ? "" : " [" + attributes.map(assignment).joined(separator: " ") + "]"
  }

  private static func assignment(_ attribute: GraphvizAttribute) -> String {
    let (name, value) = attribute.pair
    return attribute.isHTML ? "\(name)=<\(value)>" : "\(name)=\"\(value)\""
  }
}

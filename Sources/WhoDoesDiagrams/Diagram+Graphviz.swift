public import Graphviz

extension Diagram {
  /// The picture as Graphviz takes it.
  ///
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* lines.
  public var graph: GraphvizGraph {
    var graph = GraphvizGraph()
    graph.attributes = [
      .label(heading.graphviz), .labelStandsLeft(true), .labelStandsOnTop(true), .font(.sans),
      .fontSize(Label.Size.normal.rawValue), .ink(Palette.ink.colour), .background(Palette.white.colour),
      .padding(0.06), .direction(direction), .rankSeparation(0.8), .nodeSeparation(0.12), .lines(.splines),
      .ranksAcrossClusters, .compound, .edgesFirst,
      // Without these two a few hundred nodes with long lines can take minutes.
      .simplexLimit(20), .crossingLimit(1),
    ]
    graph.nodeAttributes = [
      .font(.sans), .fontSize(Label.Size.normal.rawValue), .ink(Palette.ink.colour),
      .margin(across: 0.10, up: 0.05), .height(0.3), .width(0.3),
    ]
    graph.edgeAttributes = [.font(.sans), .line(Palette.help.colour), .arrowSize(0.6)]
    graph.clusters = clusters.map(Self.attributes)
    graph.nodes = nodes.map { .init(Self.attributes(of: $0), cluster: $0.cluster?.position) }
    graph.edges = edges.map { .init(from: $0.from.position, to: $0.to.position, attributes(of: $0)) }
    graph.ranks = ranks.map { $0.map(\.position) }
    return graph
  }

  /// The picture in a format, as Graphviz writes it.
  ///
  /// - Parameter dotsPerInch: The resolution of a PNG; other formats have none.
  /// - Throws: ``GraphvizError`` with Graphviz' own messages.
  public func render(_ format: GraphvizFormat, dotsPerInch: Int = 150) throws(GraphvizError) -> [UInt8] {
    try Graphviz.render(graph, format: format, dotsPerInch: dotsPerInch)
  }

  /// The picture as DOT text; `dot -Tsvg` on it gives the bytes of ``render(_:dotsPerInch:)``.
  ///
  /// - Throws: ``GraphvizError`` when a line or a rank names a node of another picture.
  public func dot() throws(GraphvizError) -> String { try Graphviz.dot(graph) }

  private static func attributes(of cluster: Cluster) -> [GraphvizAttribute] {
    [
      .label(cluster.label.graphviz), .labelStandsLeft(true), .style([.rounded, .filled]),
      .fill(Palette.white.colour), .line(cluster.line.colour), .lineWidth(LineWeight.light.rawValue),
      .clusterMargin(7),
    ]
  }

  private static func attributes(of node: Node) -> [GraphvizAttribute] {
    var attributes: [GraphvizAttribute] = [.label(node.label.graphviz)]
    var styles: [GraphvizAttribute.Style] = [.filled]
    switch node.outline {
    case .box: attributes.append(.shape(.box))
    case .doubleBox: attributes += [.shape(.box), .borders(2)]
    case .box3d: attributes.append(.shape(.box3d))
    case .roundedBox:
      attributes.append(.shape(.box))
      styles.append(.rounded)
    case .cutBox:
      attributes.append(.shape(.box))
      styles.append(.diagonals)
    case .circle: attributes += [.shape(.circle), .width(0.95), .margin(across: 0.02, up: 0.02)]
    case .none: attributes.append(.shape(.plaintext))
    }
    switch node.border {
    case .solid: break
    case .dashed: styles.append(.dashed)
    case .dotted: styles.append(.dotted)
    }
    attributes += [
      .style(styles), .line(node.line.colour), .fill(node.fill.colour), .lineWidth(node.weight.rawValue),
    ]
    // Heavy borders need room, and below 0.12 the slanting top of a 3D box cuts into the first line.
    if node.isRoomy { attributes.append(.margin(across: 0.16, up: node.outline == .box3d ? 0.12 : 0.08)) }
    return attributes
  }

  private func attributes(of edge: Edge) -> [GraphvizAttribute] {
    switch edge.connection {
    case .leads(let colour): [.line(colour.colour), .lineWidth(1.6)]
    case .helps: [.line(Palette.help.colour), .lineWidth(0.9), .style([.dashed]), .arrow(.open)]
    case .near: [.style([.invisible]), .weight(0)]
    case .belongs(let colour):
      [.line(colour.colour), .lineWidth(2), .arrow(.none), .weight(2)]
        + (nodes.indices.contains(edge.to.position)
          ? nodes[edge.to.position].cluster.map { [.headCluster($0.position)] } ?? [] : [])
    }
  }
}

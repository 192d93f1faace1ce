public import Graphviz

extension Diagram {
  /// The picture as Graphviz takes it.
  ///
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* lines.
  public var graph: GraphvizGraph {
    var graph = GraphvizGraph()
    graph.attributes = [
      .label(heading.graphviz(in: theme, endsInGap: true)), .labelStandsLeft(true), .labelStandsOnTop(true),
      .font(.sans),
      .fontSize(Label.Size.normal.rawValue), .ink(Palette.ink.colour(in: theme)),
      .background(Palette.white.colour(in: theme)),
      .padding(0.06), .direction(direction), .rankSeparation(spacing.inches),
      .nodeSeparation(isAiry ? 0.3 : 0.12),
      .ranksAcrossClusters, .compound, .edgesFirst,
    ]
    graph.nodeAttributes = [
      .font(.sans), .fontSize(Label.Size.normal.rawValue), .ink(Palette.ink.colour(in: theme)),
      .margin(across: 0.10, up: 0.05), .height(0.3), .width(0.3),
    ]
    graph.edgeAttributes = [.font(.sans), .line(Palette.help.colour(in: theme)), .arrowSize(0.6)]
    graph.clusters = clusters.map(attributes)
    graph.nodes = nodes.map { .init(attributes(of: $0), cluster: $0.cluster?.position) }
    graph.edges = edges.map { edge in
      let ends = edge.isBackwards ? (edge.to, edge.from) : (edge.from, edge.to)
      return .init(from: ends.0.position, to: ends.1.position, attributes(of: edge))
    }
    graph.ranks = ranks.map { $0.map(\.position) }
    // Chosen by what is drawn and not by a clock, so that a picture is the same on every machine.
    graph.attributes +=
      graph.tangle > GraphvizGraph.mostTangledInFull ? GraphvizAttribute.hasty : GraphvizAttribute.careful
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

  private func attributes(of cluster: Cluster) -> [GraphvizAttribute] {
    [
      .label(cluster.label.graphviz(in: theme)), .labelStandsLeft(true), .style([.rounded, .filled]),
      .fill(Palette.white.colour(in: theme)), .line(cluster.line.colour(in: theme)),
      .lineWidth(LineWeight.light.rawValue),
      .clusterMargin(7),
    ]
  }

  private func attributes(of node: Node) -> [GraphvizAttribute] {
    var attributes: [GraphvizAttribute] = [.label(node.label.graphviz(in: theme))]
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
      .style(styles), .line(node.line.colour(in: theme)), .fill(node.fill.colour(in: theme)),
      .lineWidth(node.weight.rawValue),
    ]
    // Heavy borders need room, and below 0.12 the slanting top of a 3D box cuts into the first line.
    if node.isRoomy { attributes.append(.margin(across: 0.16, up: node.outline == .box3d ? 0.12 : 0.08)) }
    switch node.breadth {
    case .natural: break
    case .cell: attributes += [.width(1.25), .margin(across: 0.06, up: 0.04)]
    case .rung: attributes.append(.width(3.8))
    }
    return attributes
  }

  private func attributes(of edge: Edge) -> [GraphvizAttribute] {
    let (arrow, others) = style(of: edge)
    // Graphviz ranks the first end before the second, so a line against that order has its arrow at the tail.
    return others + (edge.isBackwards ? [.pointsBack, .tail(arrow)] : [.arrow(arrow)])
  }

  private func style(of edge: Edge) -> (arrow: GraphvizAttribute.Arrow, others: [GraphvizAttribute]) {
    switch edge.connection {
    case .leads(let colour): (.normal, [.line(colour.colour(in: theme)), .lineWidth(1.6)])
    case .helps: (.open, [.line(Palette.help.colour(in: theme)), .lineWidth(0.9), .style([.dashed])])
    case .near: (.none, [.style([.invisible]), .weight(0)])
    case .row: (.none, [.style([.invisible]), .weight(100)])
    case .shares(let weight): (.none, [.line(Palette.ink.colour(in: theme)), .lineWidth(weight.rawValue)])
    case .goesOn(let colour): (.none, [.line(colour.colour(in: theme)), .lineWidth(2), .weight(100)])
    case .goesOver(let colour): (.normal, [.line(colour.colour(in: theme)), .lineWidth(2), .weight(100)])
    case .belongs(let colour):
      (
        .none,
        [.line(colour.colour(in: theme)), .lineWidth(2), .weight(2)]
          + (nodes.indices.contains(edge.to.position)
            ? nodes[edge.to.position].cluster.map { [.headCluster($0.position)] } ?? [] : [])
      )
    }
  }
}

extension Diagram.Spacing {
  /// Inches between two ranks.
  fileprivate var inches: Double {
    switch self {
    case .wide: 1
    case .normal: 0.8
    case .close: 0.25
    }
  }
}

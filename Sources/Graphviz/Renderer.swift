import CGraphvizShims

/// The one context of the process; ``Graphviz`` keeps it behind a lock.
///
/// The context is opened at the first drawing and never closed: every further one would leak.
struct Renderer: ~Copyable {
  private var opened: OpaquePointer?

  var version: String {
    mutating get { context().map { String(cString: wd_context_version($0)) } ?? "" }
  }

  var isPinned: Bool {
    mutating get { context().map { wd_context_is_pinned($0) } ?? false }
  }

  private mutating func context() -> OpaquePointer? {
    if opened == nil { opened = wd_context_open() }
    return opened
  }

  /// A graph that was laid out and not drawn yet.
  private struct LaidOut {
    let value: GraphvizGraph
    let engine: GraphvizEngine
    let graph: OpaquePointer
    let layout: GraphvizLayout
    let messages: [String]
  }

  /// The last one: a map is measured first and drawn right after, and laying it out is most of the work.
  private var measured: LaidOut?

  /// Builds, lays out and, where a format is given, draws a checked graph.
  mutating func draw(
    _ value: GraphvizGraph, format: GraphvizFormat?, engine: GraphvizEngine
  ) throws(GraphvizError) -> (layout: GraphvizLayout, bytes: [UInt8]?, warnings: [String]) {
    guard let context = context() else { throw .unavailable }
    let ready: LaidOut
    if let measured, measured.value == value, measured.engine == engine {
      ready = measured
    } else {
      if let measured { wd_graph_close(context, measured.graph) }
      measured = nil
      ready = try Self.laidOut(value, engine, context)
    }
    measured = nil
    guard let format else {
      measured = ready
      return (ready.layout, nil, ready.messages)
    }
    // Drawn once and no more, so that no drawing depends on what was drawn before it.
    defer { wd_graph_close(context, ready.graph) }
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    let isDrawn = wd_render(context, ready.graph, format.engineName, &data, &length) == 0
    defer { if let data { wd_free_data(data) } }
    let messages = ready.messages + Self.takeMessages()
    try Self.check(messages, isWell: isDrawn && length > 0)
    return (ready.layout, Array(UnsafeRawBufferPointer(start: data, count: length)), messages)
  }

  private static func laidOut(
    _ value: GraphvizGraph, _ engine: GraphvizEngine, _ context: OpaquePointer
  ) throws(GraphvizError) -> LaidOut {
    guard let graph = wd_graph_open(GraphvizGraph.name) else { throw .unavailable }
    _ = takeMessages()
    let built = build(value, in: graph)
    let isWell = wd_layout(context, graph, engine.rawValue) == 0
    let messages = takeMessages()
    do { try check(messages, isWell: isWell) } catch {
      wd_graph_close(context, graph)
      throw error
    }
    let layout = GraphvizLayout(
      bounds: .init(wd_graph_box(graph)), nodes: built.nodes.map { .init(wd_node_box($0)) },
      clusters: built.clusters.map { $0.map { .init(wd_cluster_box($0)) } ?? .nothing },
      edges: built.edges.map { $0.map(points) ?? [] })
    return LaidOut(value: value, engine: engine, graph: graph, layout: layout, messages: messages)
  }

  /// What was made of a graph's parts, in the order of the graph.
  private struct Built {
    var nodes: [OpaquePointer?]
    var clusters: [OpaquePointer?]
    var edges: [OpaquePointer?] = []
  }

  /// Makes nodes, edges and ranks in the order in which ``DOTWriter`` writes them.
  private static func build(_ value: GraphvizGraph, in graph: OpaquePointer) -> Built {
    for (kind, attributes) in [
      (WD_GRAPH, value.attributes), (WD_NODE, value.nodeAttributes), (WD_EDGE, value.edgeAttributes),
    ] {
      for attribute in attributes {
        let (name, text) = attribute.pair
        // Only the drawing's own label is HTML among the defaults, and a default cannot carry that mark.
        if attribute.isHTML {
          wd_set(graph, wd_graph_root(graph), name, text, true)
        } else {
          wd_graph_default(graph, kind, name, text)
        }
      }
    }
    var built = Built(
      nodes: Array(repeating: nil, count: value.nodes.count),
      clusters: Array(repeating: nil, count: value.clusters.count))
    for (cluster, members) in value.blocks {
      let around = cluster.map { wd_graph_subgraph(graph, GraphvizGraph.clusterName($0)) } ?? nil
      if let cluster, let around {
        built.clusters[cluster] = around
        set(value.clusters[cluster], of: around, in: graph)
      }
      for index in members {
        let node = wd_graph_node(graph, around, GraphvizGraph.nodeName(index))
        built.nodes[index] = node
        if let node { set(value.nodes[index].attributes, of: node, in: graph) }
      }
    }
    for edge in value.edges {
      let line = wd_graph_edge(graph, built.nodes[edge.from], built.nodes[edge.to])
      built.edges.append(line)
      if let line { set(edge.attributes, of: line, in: graph) }
    }
    for rank in value.ranks {
      guard let group = wd_graph_subgraph(graph, nil) else { continue }
      wd_set(graph, UnsafeMutableRawPointer(group), "rank", "same", false)
      for case .some(let node) in rank.map({ built.nodes[$0] }) { wd_graph_join(group, node) }
    }
    return built
  }

  private static func points(of line: OpaquePointer) -> [GraphvizLayout.Point] {
    (0..<wd_edge_point_count(line)).map { place in
      let point = wd_edge_point(line, place)
      return GraphvizLayout.Point(across: point.across, up: point.up)
    }
  }

  private static func set(
    _ attributes: [GraphvizAttribute], of object: OpaquePointer, in graph: OpaquePointer
  ) {
    for attribute in attributes {
      let (name, text) = attribute.pair
      wd_set(graph, UnsafeMutableRawPointer(object), name, text, attribute.isHTML)
    }
  }

  private static func takeMessages() -> [String] {
    guard let taken = wd_take_messages() else { return [] }
    defer { wd_free_messages(taken) }
    return String(cString: taken).split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Graphviz can refuse a label and still answer that all is well, so its messages decide.
  private static func check(_ messages: [String], isWell: Bool) throws(GraphvizError) {
    if !isWell || messages.contains(where: { $0.hasPrefix("Error") }) { throw .failed(messages) }
  }
}

extension GraphvizLayout.Box {
  fileprivate init(_ box: wd_box) {
    self.init(left: box.left, bottom: box.bottom, right: box.right, top: box.top)
  }

  /// Where a cluster without a node is.
  fileprivate static let nothing = Self(left: 0, bottom: 0, right: 0, top: 0)
}

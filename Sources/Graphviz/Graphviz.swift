import Synchronization

/// Graphviz, in this process and without a command line.
///
/// The library is not safe for threads and keeps its state for the whole process, so one renderer stands
/// behind one lock: calls from several threads wait for each other. To draw on several cores at once, use
/// several processes.
public enum Graphviz {
  private static let renderer = Mutex(Renderer())

  /// The version of the library, such as `2.43.0`; empty where it cannot be opened.
  public static var version: String { renderer.withLock { $0.version } }

  /// Whether the plug-ins were picked by us, so that no configuration file decides about them.
  public static var isPinned: Bool { renderer.withLock { $0.isPinned } }

  /// Draws a graph: the same graph gives the same bytes every time.
  ///
  /// - Parameter dotsPerInch: The resolution of a PNG; other formats have none.
  /// - Throws: ``GraphvizError`` with Graphviz' own messages when it says anything that it calls an error, and
  ///   ``GraphvizError/tooTangled(_:)`` before it is even begun.
  public static func render(
    _ graph: GraphvizGraph, format: GraphvizFormat, dotsPerInch: Int = 150, engine: GraphvizEngine = .dot
  ) throws(GraphvizError) -> [UInt8] {
    try draw(graph, format: format, dotsPerInch: dotsPerInch, engine: engine).bytes
  }

  /// Draws a graph and tells where everything lies.
  ///
  /// - Parameter dotsPerInch: The resolution of a PNG; other formats have none.
  /// - Throws: ``GraphvizError`` with Graphviz' own messages when it says anything that it calls an error.
  public static func draw(
    _ graph: GraphvizGraph, format: GraphvizFormat, dotsPerInch: Int = 150, engine: GraphvizEngine = .dot
  ) throws(GraphvizError) -> GraphvizDrawing {
    try check(graph, engine)
    var graph = graph
    if format == .png { graph.attributes.append(.dotsPerInch(min(max(dotsPerInch, 36), 600))) }
    let (layout, bytes, warnings) = try renderer.withLock { renderer throws(GraphvizError) in
      try renderer.draw(graph, format: format, engine: engine)
    }
    let file = format == .pdf ? PDFDate.fixed(in: bytes ?? []) : bytes ?? []
    return GraphvizDrawing(bytes: file, layout: layout, warnings: warnings)
  }

  /// Lays a graph out without drawing it.
  ///
  /// - Throws: ``GraphvizError`` with Graphviz' own messages when it says anything that it calls an error.
  public static func layout(
    _ graph: GraphvizGraph, engine: GraphvizEngine = .dot
  ) throws(GraphvizError) -> GraphvizLayout {
    try check(graph, engine)
    return try renderer.withLock { renderer throws(GraphvizError) in
      try renderer.draw(graph, format: nil, engine: engine).layout
    }
  }

  /// The graph as DOT text; `dot -Tsvg` on it gives the bytes of ``render(_:format:dotsPerInch:engine:)``.
  ///
  /// - Throws: ``GraphvizError/noSuchNode(_:)`` or ``GraphvizError/noSuchCluster(_:)``.
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* edges.
  public static func dot(_ graph: GraphvizGraph) throws(GraphvizError) -> String {
    try graph.check()
    return DOTWriter.text(of: graph)
  }

  /// Refuses what names nothing, and what could take minutes to rank.
  private static func check(_ graph: GraphvizGraph, _ engine: GraphvizEngine) throws(GraphvizError) {
    try graph.check()
    let tangle = engine == .dot ? graph.tangle : 0
    if tangle > GraphvizGraph.mostTangled { throw .tooTangled(tangle) }
  }
}

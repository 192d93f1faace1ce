/// Where everything lies once a drawing is laid out, in points from the lower left corner.
public struct GraphvizLayout: Hashable, Sendable {
  /// A rectangle in points.
  public struct Box: Hashable, Sendable {
    /// The left edge.
    public var left: Double
    /// The lower edge.
    public var bottom: Double
    /// The right edge.
    public var right: Double
    /// The upper edge.
    public var top: Double

    /// A rectangle from its four edges.
    public init(left: Double, bottom: Double, right: Double, top: Double) {
      (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
    }

    /// From left to right, in points.
    public var width: Double { right - left }
    /// From bottom to top, in points.
    public var height: Double { top - bottom }

    /// Whether two rectangles share more than an edge.
    public func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && bottom < other.top && other.bottom < top
    }
  }

  /// A point in points.
  public struct Point: Hashable, Sendable {
    /// From the left.
    public var across: Double
    /// From below.
    public var up: Double

    /// A point from its distances.
    public init(across: Double, up: Double) { (self.across, self.up) = (across, up) }
  }

  /// The drawing as a whole, without the white around it.
  public var bounds: Box
  /// The nodes, in the order of the graph.
  public var nodes: [Box]
  /// The clusters, in the order of the graph; one without a node has a box without a size.
  public var clusters: [Box]
  /// The lines, in the order of the graph: a cubic Bézier curve from its first point, three more for each
  /// piece. Empty where a line is not drawn.
  public var edges: [[Point]]

  /// A layout from the boxes of the drawing, its nodes and its clusters, and the curves of its lines.
  public init(bounds: Box, nodes: [Box], clusters: [Box] = [], edges: [[Point]] = []) {
    (self.bounds, self.nodes, self.clusters, self.edges) = (bounds, nodes, clusters, edges)
  }
}

/// A drawing as bytes, with the places of its nodes and what Graphviz remarked on the way.
public struct GraphvizDrawing: Hashable, Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// Where everything lies.
  public var layout: GraphvizLayout
  /// Warnings in Graphviz' own words, such as one about a font that is not there.
  public var warnings: [String]
}

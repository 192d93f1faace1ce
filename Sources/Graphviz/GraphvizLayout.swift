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

  /// The drawing as a whole, without the white around it.
  public var bounds: Box
  /// The nodes, in the order of the graph.
  public var nodes: [Box]

  /// A layout from the box of the drawing and the boxes of its nodes.
  public init(bounds: Box, nodes: [Box]) { (self.bounds, self.nodes) = (bounds, nodes) }
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

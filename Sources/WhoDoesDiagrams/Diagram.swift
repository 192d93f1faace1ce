public import Graphviz

/// A picture as a value: what is drawn, and nothing about where.
///
/// Everything that could make a picture unsafe, unreadable or different from one day to the next cannot be
/// said here: outlines, lines, sizes and colours come from closed lists, ids count 1, 2, 3 …, and letters get
/// in through ``Label`` alone.
///
/// ```swift
/// var diagram = Diagram(title: "Who does what", description: "One worker, one task.")
/// let worker = diagram.add(.init(label: name, outline: .roundedBox))
/// let task = diagram.add(.init(label: title, outline: .box))
/// diagram.connect(worker, task, .leads(.ink))
/// let svg = try diagram.svg()
/// ```
public struct Diagram: Hashable, Sendable {
  /// The outlines of a node.
  public enum Outline: String, CaseIterable, Sendable {
    case box, roundedBox, doubleBox, box3d
    /// A box with lines across its corners.
    case cutBox
    case circle
    /// Letters alone.
    case none
  }

  /// The lines of a border.
  public enum Border: String, CaseIterable, Sendable { case solid, dashed, dotted }

  /// The widths of a line, in points.
  public enum LineWeight: Double, CaseIterable, Sendable {
    case fine = 0.9
    case light = 1.2
    case normal = 1.4
    case firm = 1.8
    case strong = 2.4
    case heavy = 2.8
    case dots = 3.0
  }

  /// The least widths of a node.
  public enum Breadth: CaseIterable, Sendable {
    /// As wide as its letters.
    case natural
    /// As wide as the cells of a table beside it.
    case cell
    /// As wide as the rungs of a ladder.
    case rung
  }

  /// How far ranks lie from each other.
  public enum Spacing: CaseIterable, Sendable { case wide, normal, close }

  /// Something with an outline and letters.
  public struct Node: Hashable, Sendable {
    /// What is written.
    public var label: Label
    /// The outline.
    public var outline: Outline
    /// The border line.
    public var border = Border.solid
    /// The width of the border line.
    public var weight = LineWeight.normal
    /// The colour of the border.
    public var line = Palette.ink
    /// The colour behind the letters.
    public var fill = Palette.white
    /// Whether there is more room around the letters, as boxes with heavy borders need.
    public var isRoomy = false
    /// How wide it is at least.
    public var breadth = Breadth.natural
    /// The organisation around it.
    public var cluster: ClusterID?

    /// A node with every part given.
    public init(
      label: Label, outline: Outline, border: Border = .solid, weight: LineWeight = .normal,
      line: Palette = .ink, fill: Palette = .white, isRoomy: Bool = false, breadth: Breadth = .natural,
      cluster: ClusterID? = nil
    ) {
      (self.label, self.outline, self.border, self.weight) = (label, outline, border, weight)
      (self.line, self.fill, self.isRoomy) = (line, fill, isRoomy)
      (self.breadth, self.cluster) = (breadth, cluster)
    }
  }

  /// A frame around nodes.
  public struct Cluster: Hashable, Sendable {
    /// What is written at its upper left.
    public var label: Label
    /// The colour of its border.
    public var line: Palette

    /// A frame with its label and colour.
    public init(label: Label, line: Palette) { (self.label, self.line) = (label, line) }
  }

  /// What a line between two nodes means.
  public enum Connection: Hashable, Sendable {
    /// Solid, with an arrow: answers for it.
    case leads(Palette)
    /// Dashed and grey: helps or does.
    case helps
    /// Thick and without an arrow, up to the frame around the second node.
    case belongs(Palette)
    /// Without an arrow; the more there is between two nodes, the heavier.
    case shares(LineWeight)
    /// Goes on, straight and without an arrow.
    case goesOn(Palette)
    /// Goes over to somebody else, straight and with an arrow.
    case goesOver(Palette)
    /// Not drawn; keeps two nodes in one straight row.
    case row
    /// Not drawn; keeps two nodes near each other.
    case near
  }

  /// A line between two nodes.
  public struct Edge: Hashable, Sendable {
    /// Where it starts.
    public var from: NodeID
    /// Where it ends.
    public var to: NodeID
    /// What it means.
    public var connection: Connection
    /// Whether the second node comes first in the order of ranks; the arrow still points at it.
    public var isBackwards: Bool
  }

  /// Which node, in the order in which they were added.
  public struct NodeID: Hashable, Sendable { let position: Int }

  /// Which frame, in the order in which they were added.
  public struct ClusterID: Hashable, Sendable { let position: Int }

  /// The name of the picture.
  public var title: String
  /// What the picture shows, in sentences, for whoever cannot see it.
  public var description: String
  /// What stands above the picture.
  public var heading = Label(alignment: .left)
  /// The way in which ranks follow each other.
  public var direction = GraphvizAttribute.Direction.leftToRight
  /// How far ranks lie from each other.
  public var spacing = Spacing.normal
  /// Whether there is room for arrows between neighbours of a rank.
  public var isAiry = false
  /// The colours.
  public var theme = Theme.light
  /// The nodes.
  public private(set) var nodes: [Node] = []
  /// The frames.
  public private(set) var clusters: [Cluster] = []
  /// The lines.
  public private(set) var edges: [Edge] = []
  /// Nodes that stand in one column, or one row when ranks run from top to bottom.
  public private(set) var ranks: [[NodeID]] = []

  /// A picture with nothing in it yet.
  public init(title: String, description: String) { (self.title, self.description) = (title, description) }

  /// Adds a node.
  @discardableResult
  public mutating func add(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(position: nodes.count - 1)
  }

  /// Adds a frame.
  public mutating func add(_ cluster: Cluster) -> ClusterID {
    clusters.append(cluster)
    return ClusterID(position: clusters.count - 1)
  }

  /// Draws a line between two nodes of this picture.
  ///
  /// - Parameter isBackwards: Whether the line runs against the order of ranks; its arrow points at `to` all the
  ///   same.
  public mutating func connect(
    _ from: NodeID, _ to: NodeID, _ connection: Connection, isBackwards: Bool = false
  ) {
    edges.append(Edge(from: from, to: to, connection: connection, isBackwards: isBackwards))
  }

  /// Puts nodes into one column or row.
  public mutating func align(_ nodes: [NodeID]) { if nodes.count > 1 { ranks.append(nodes) } }
}

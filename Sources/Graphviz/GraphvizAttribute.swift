/// What can be said about a drawing, a cluster, a node or an edge: a closed list.
///
/// No attribute that names a file, a link, an id or a script exists here, and no value is free text except a
/// ``GraphvizLabel``, so a drawing can neither read nor carry anything that the caller's data smuggle in.
public enum GraphvizAttribute: Hashable, Sendable {
  case label(GraphvizLabel)
  case shape(Shape)
  case style([Style])
  /// The colour of a border or a line.
  case line(GraphvizColour)
  case fill(GraphvizColour)
  case ink(GraphvizColour)
  case background(GraphvizColour)
  case font(Font)
  /// In points.
  case fontSize(Int)
  /// The width of a line in points.
  case lineWidth(Double)
  /// How many borders a node has.
  case borders(Int)
  /// The room between letters and border, in inches.
  case margin(across: Double, up: Double)
  /// The room between the nodes of a cluster and its border, in points.
  case clusterMargin(Int)
  /// The least width in inches.
  case width(Double)
  /// The least height in inches.
  case height(Double)
  case isFixedSize(Bool)
  case arrow(Arrow)
  /// The arrow at the first end, drawn where the edge points back.
  case tail(Arrow)
  /// Points at its first end, and still ranks it before the second.
  case pointsBack
  case arrowSize(Double)
  /// Ends an edge at the border of a cluster.
  case headCluster(Int)
  /// How much an edge wants to be short and straight.
  case weight(Int)
  case direction(Direction)
  /// Inches between ranks.
  case rankSeparation(Double)
  /// Inches between neighbours of a rank.
  case nodeSeparation(Double)
  case lines(Lines)
  /// Inches of white around the drawing.
  case padding(Double)
  case labelStandsLeft(Bool)
  case labelStandsOnTop(Bool)
  /// Lines before boxes, so that no line crosses letters.
  case edgesFirst
  /// Lets edges end at clusters.
  case compound
  /// Ranks across clusters.
  case ranksAcrossClusters
  /// Rounds of the network simplex that places nodes on their ranks, in shares of the nodes.
  case simplexLimit(Int)
  /// Rounds of the network simplex that finds the ranks, in shares of the nodes.
  case rankSimplexLimit(Int)
  /// Effort against crossings.
  case crossingLimit(Double)
  /// Dots an inch, for PNG only.
  case dotsPerInch(Int)

  /// The outlines of a node.
  public enum Shape: String, CaseIterable, Sendable {
    case box, box3d, circle, ellipse, plaintext
  }

  /// How a border or an edge is drawn, and whether a shape is filled.
  public enum Style: String, CaseIterable, Sendable {
    case solid, dashed, dotted, filled, rounded, diagonals
    case invisible = "invis"
  }

  /// The fonts that may be asked for.
  public enum Font: String, CaseIterable, Sendable {
    /// Liberation Sans and its metric twins, so that an SVG looks the same on every system.
    case sans = "Liberation Sans,Arial,Helvetica,sans-serif"
  }

  /// The heads of an edge.
  public enum Arrow: String, CaseIterable, Sendable {
    case normal
    case open
    case none
  }

  /// The way in which ranks follow each other.
  public enum Direction: String, CaseIterable, Sendable {
    case leftToRight = "LR"
    case topToBottom = "TB"
  }

  /// How edges run; curved ones are left out because they can hang the layout.
  public enum Lines: String, CaseIterable, Sendable {
    case splines = "true"
    case straight = "line"
  }
}

extension GraphvizAttribute {
  /// The attribute's name and value as Graphviz knows them; a label's value is its HTML.
  var pair: (name: String, value: String) {
    switch self {
    case .label(let label): ("label", label.html)
    case .shape(let shape): ("shape", shape.rawValue)
    case .style(let styles):
      ("style", styles.dropFirst().reduce(styles.first?.rawValue ?? "") { $0 + "," + $1.rawValue })
    case .line(let colour): ("color", colour.description)
    case .fill(let colour): ("fillcolor", colour.description)
    case .ink(let colour): ("fontcolor", colour.description)
    case .background(let colour): ("bgcolor", colour.description)
    case .font(let font): ("fontname", font.rawValue)
    case .fontSize(let points): ("fontsize", String(points))
    case .lineWidth(let points): ("penwidth", number(points))
    case .borders(let count): ("peripheries", String(count))
    case .margin(let across, let up): ("margin", "\(number(across)),\(number(up))")
    case .clusterMargin(let points): ("margin", String(points))
    case .width(let inches): ("width", number(inches))
    case .height(let inches): ("height", number(inches))
    case .isFixedSize(let isFixed): ("fixedsize", String(isFixed))
    case .arrow(let arrow): ("arrowhead", arrow.rawValue)
    case .tail(let arrow): ("arrowtail", arrow.rawValue)
    case .pointsBack: ("dir", "back")
    case .arrowSize(let share): ("arrowsize", number(share))
    case .headCluster(let index): ("lhead", GraphvizGraph.clusterName(index))
    case .weight(let weight): ("weight", String(weight))
    case .direction(let direction): ("rankdir", direction.rawValue)
    case .rankSeparation(let inches): ("ranksep", number(inches))
    case .nodeSeparation(let inches): ("nodesep", number(inches))
    case .lines(let lines): ("splines", lines.rawValue)
    case .padding(let inches): ("pad", number(inches))
    case .labelStandsLeft(let isLeft): ("labeljust", isLeft ? "l" : "c")
    case .labelStandsOnTop(let isOnTop): ("labelloc", isOnTop ? "t" : "b")
    case .edgesFirst: ("outputorder", "edgesfirst")
    case .compound: ("compound", "true")
    case .ranksAcrossClusters: ("newrank", "true")
    case .simplexLimit(let rounds): ("nslimit", String(rounds))
    case .rankSimplexLimit(let rounds): ("nslimit1", String(rounds))
    case .crossingLimit(let effort): ("mclimit", number(effort))
    case .dotsPerInch(let dots): ("dpi", String(dots))
    }
  }

  /// Whether the value is HTML; an empty label is not, because HTML must say something.
  var isHTML: Bool { if case .label(let label) = self { !label.html.isEmpty } else { false } }

  private func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1_000_000 else { return "0" }
    return value == value.rounded() ? String(Int(value)) : String(value)
  }
}

/// A drawing before it is laid out: nodes, clusters, edges and ranks, with attributes of a closed list.
///
/// Nodes, clusters and edges are known by their position; what Graphviz sees are the stable ids `n1`, `n2` …
///
/// ```swift
/// var graph = GraphvizGraph()
/// let worker = graph.addNode([.label(worker)])
/// let task = graph.addNode([.label(task)])
/// graph.edges.append(.init(from: worker, to: task))
/// let svg = try Graphviz.render(graph, format: .svg)
/// ```
public struct GraphvizGraph: Hashable, Sendable {
  /// A node; its position is its id.
  public struct Node: Hashable, Sendable {
    /// What is said about it.
    public var attributes: [GraphvizAttribute]
    /// The cluster around it.
    public var cluster: Int?

    /// A node, alone or in a cluster.
    public init(_ attributes: [GraphvizAttribute], cluster: Int? = nil) {
      (self.attributes, self.cluster) = (attributes, cluster)
    }
  }

  /// A line between two nodes.
  public struct Edge: Hashable, Sendable {
    /// Where it starts.
    public var from: Int
    /// Where it ends.
    public var to: Int
    /// What is said about it.
    public var attributes: [GraphvizAttribute]

    /// An edge between two nodes, given by position.
    public init(from: Int, to: Int, _ attributes: [GraphvizAttribute] = []) {
      (self.from, self.to, self.attributes) = (from, to, attributes)
    }
  }

  /// What is said about the drawing as a whole, and about clusters unless they say otherwise.
  public var attributes: [GraphvizAttribute] = []
  /// What is said about every node unless it says otherwise.
  public var nodeAttributes: [GraphvizAttribute] = []
  /// What is said about every edge unless it says otherwise.
  public var edgeAttributes: [GraphvizAttribute] = []
  /// The nodes.
  public var nodes: [Node] = []
  /// The clusters, by what is said about them.
  public var clusters: [[GraphvizAttribute]] = []
  /// The edges.
  public var edges: [Edge] = []
  /// Groups of nodes that stand on one rank.
  public var ranks: [[Int]] = []

  /// A drawing with nothing in it.
  public init() {}

  /// Adds a node and answers its position.
  @discardableResult
  public mutating func addNode(_ attributes: [GraphvizAttribute], cluster: Int? = nil) -> Int {
    nodes.append(Node(attributes, cluster: cluster))
    return nodes.count - 1
  }

  /// The name of the drawing that Graphviz sees.
  static let name = "whodoes"
  /// The id of a node that Graphviz sees.
  static func nodeName(_ index: Int) -> String { "n" + String(index + 1) }
  /// The id of a cluster that Graphviz sees; the prefix is what makes it a cluster.
  static func clusterName(_ index: Int) -> String { "cluster_" + String(index + 1) }

  /// Nodes in the order in which they are made: a cluster's nodes all together, where its first one stands.
  ///
  /// - Complexity: O(*n*) for *n* nodes.
  var blocks: [(cluster: Int?, nodes: [Int])] {
    var members: [Int: [Int]] = [:]
    for (index, node) in nodes.enumerated() {
      if let cluster = node.cluster { members[cluster, default: []].append(index) }
    }
    return nodes.enumerated().compactMap { index, node in
      guard let cluster = node.cluster else { return (nil, [index]) }
      guard let all = members.removeValue(forKey: cluster) else { return nil }
      return (cluster, all)
    }
  }

  /// Checks that edges, ranks and clusters name what is there.
  ///
  /// - Throws: ``GraphvizError/noSuchNode(_:)`` or ``GraphvizError/noSuchCluster(_:)``.
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* edges.
  func check() throws(GraphvizError) {
    for index in edges.flatMap({ [$0.from, $0.to] }) + ranks.joined() where !nodes.indices.contains(index) {
      throw .noSuchNode(index)
    }
    for case .headCluster(let index) in edges.lazy.flatMap(\.attributes)
    where !clusters.indices.contains(index) {
      throw .noSuchCluster(index)
    }
    for case .some(let index) in nodes.lazy.map(\.cluster) where !clusters.indices.contains(index) {
      throw .noSuchCluster(index)
    }
  }
}

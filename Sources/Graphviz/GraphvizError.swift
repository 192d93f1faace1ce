/// Why a drawing could not be made.
public enum GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The library could not be opened.
  case unavailable
  /// An edge or a rank names a node that is not there.
  case noSuchNode(Int)
  /// A node or an edge names a cluster that is not there.
  case noSuchCluster(Int)
  /// Laying this out could take minutes, so it is not begun; the number is ``GraphvizGraph/tangle``.
  case tooTangled(Int)
  /// Graphviz refused, and this is what it said.
  case failed([String])

  /// What happened, in Graphviz' own words where it said any.
  public var description: String {
    switch self {
    case .unavailable: "Graphviz could not be opened"
    case .noSuchNode(let index): "the drawing has no node \(index + 1)"
    case .noSuchCluster(let index): "the drawing has no cluster \(index + 1)"
    case .tooTangled: "the drawing has too many long lines to be laid out"
    case .failed(let messages):
      messages.isEmpty ? "Graphviz could not draw this" : "Graphviz: " + messages.joined(separator: "; ")
    }
  }
}

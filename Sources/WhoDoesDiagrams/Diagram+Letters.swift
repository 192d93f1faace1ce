import Graphviz

/// How large the letters of a picture are.
extension Diagram {
  /// The smallest letters in the picture, in points before scaling.
  ///
  /// - Complexity: O(*n*) in the nodes.
  public var smallestFont: Double {
    let labels = nodes.map(\.label) + clusters.map(\.label) + [heading]
    return Double((labels.compactMap(\.smallestSize).min() ?? .normal).rawValue)
  }

  /// The smallest title of a box, in points before scaling: what has to be read from the back of a room.
  ///
  /// - Complexity: O(*n*) in the letters of the nodes.
  public var titleFont: Double {
    let titles = nodes.compactMap { $0.label.lines.joined().map(\.size).max() }
    return Double((titles.min() ?? .normal).rawValue)
  }

  /// What no layout is lower than, in points: the letters, margins and gaps of the fullest column under the heading.
  ///
  /// - Complexity: O(*n*) in the letters' lines.
  var leastHeight: Double {
    guard direction == .leftToRight else { return 0 }
    let columns = ranks.map { rank in
      rank.reduce(Double(rank.count - 1) * nodeSeparation * 72) { $0 + nodes[$1.position].leastHeight }
    }
    return heading.leastHeight + (columns.max() ?? 0)
  }
}

extension Diagram.Node {
  /// Its lines with the margins above and below.
  fileprivate var leastHeight: Double {
    max(72 * Self.leastHeightInInches, label.leastHeight + 144 * marginUp)
  }
}

extension Label {
  /// The least height of its lines, in points: no font sets them closer than its size.
  fileprivate var leastHeight: Double {
    lines.reduce(0) { $0 + Double($1.map(\.size.rawValue).max() ?? 0) }
  }
}

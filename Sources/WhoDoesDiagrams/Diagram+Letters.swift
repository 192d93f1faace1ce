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
}

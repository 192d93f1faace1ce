extension Network {
  /// How many steps each person is from one; nil where there is no way.
  func distances(from start: Int) -> [Int?] {
    var distance = [Int?](repeating: nil, count: nodes.count)
    distance[start] = 0
    var queue = [start]
    var next = 0
    while next < queue.count {
      let here = queue[next]
      next += 1
      for other in neighbours[here] where distance[other] == nil {
        distance[other] = (distance[here] ?? 0) + 1
        queue.append(other)
      }
    }
    return distance
  }

  /// The mean and the largest number of steps between two people; nil where some cannot be reached.
  ///
  /// - Complexity: O(*n* × (*n* + *e*)).
  public var paths: (mean: Double, longest: Int)? {
    guard nodes.count > 1 else { return nil }
    var (sum, longest) = (0, 0)
    for start in nodes.indices {
      for distance in distances(from: start) {
        guard let distance else { return nil }
        sum += distance
        longest = max(longest, distance)
      }
    }
    return (Double(sum) / Double(nodes.count * (nodes.count - 1)), longest)
  }

  /// How near a person is to all others: those reached by the sum of steps, less for a smaller part of the network.
  ///
  /// Source: Freeman (1979), Social Networks 1; Wasserman and Faust's form for networks in parts.
  ///
  /// - Complexity: O(*n* + *e*).
  public func closeness(of node: Node) -> Double {
    guard let place = place(node), nodes.count > 1 else { return 0 }
    let reached = distances(from: place).compactMap(\.self)
    let sum = reached.reduce(0, +)
    guard sum > 0 else { return 0 }
    let others = Double(reached.count - 1)
    return others / Double(sum) * others / Double(nodes.count - 1)
  }

  /// The share of shortest ways between two others that lead through each person, in the order of ``nodes``.
  ///
  /// Source: Brandes (2001), Journal of Mathematical Sociology 25; Freeman's normalisation.
  ///
  /// - Complexity: O(*n* × *e*).
  public var betweenness: [Double] {
    var score = [Double](repeating: 0, count: nodes.count)
    for start in nodes.indices {
      let distance = distances(from: start)
      let order = nodes.indices.filter { distance[$0] != nil }
        .sorted { (distance[$0] ?? 0, $0) < (distance[$1] ?? 0, $1) }
      var ways = [Double](repeating: 0, count: nodes.count)
      ways[start] = 1
      for here in order {
        for other in neighbours[here] where distance[other] == (distance[here] ?? 0) + 1 {
          ways[other] += ways[here]
        }
      }
      var depends = [Double](repeating: 0, count: nodes.count)
      for here in order.reversed() {
        for before in neighbours[here] where distance[before] == (distance[here] ?? 0) - 1 {
          depends[before] += ways[before] / ways[here] * (1 + depends[here])
        }
        if here != start { score[here] += depends[here] }
      }
    }
    let count = Double(nodes.count)
    return score.map { nodes.count > 2 ? $0 / ((count - 1) * (count - 2)) : 0 }
  }

  /// How far a measure is gathered in one person: 1 for a star, 0 where all are alike.
  ///
  /// Source: Freeman (1979).
  public enum Centralisation: Sendable {
    case degree, betweenness, closeness
  }

  /// How far the network is gathered round one person; 0 for fewer than three people.
  ///
  /// - Complexity: O(*n* × *e*) at most.
  public func centralisation(_ kind: Centralisation) -> Double {
    guard nodes.count > 2 else { return 0 }
    let count = Double(nodes.count)
    let (values, most): ([Double], Double) =
      switch kind {
      case .degree: (neighbours.map { Double($0.count) }, (count - 1) * (count - 2))
      case .betweenness: (betweenness, count - 1)
      case .closeness: (nodes.map { closeness(of: $0) }, (count - 1) * (count - 2) / (2 * count - 3))
      }
    let highest = values.max() ?? 0
    return values.reduce(0) { $0 + highest - $1 } / most
  }
}

/// A network of people who know of each other's work, without directions.
///
/// ```swift
/// var around = Network(["Jordan", "PA", "SW", "VS"])
/// around.join("PA", "SW")
/// around.density                              // 0.166667
/// ```
///
/// Its measures describe arrangements: who is reached only through the young person, where one absence parts the
/// network. No person is ranked by them.
public struct Network<Node: Hashable & Sendable>: Sendable {
  /// The people, in the order given.
  public let nodes: [Node]
  /// The neighbours of each, by position.
  private(set) var neighbours: [Set<Int>]
  private let places: [Node: Int]

  /// A network in which nobody is joined yet; somebody named twice is there once.
  public init(_ nodes: [Node]) {
    var places: [Node: Int] = [:]
    var kept: [Node] = []
    for node in nodes where places[node] == nil {
      places[node] = kept.count
      kept.append(node)
    }
    (self.nodes, self.places) = (kept, places)
    neighbours = Array(repeating: [], count: kept.count)
  }

  /// Joins two people; nothing happens where one is not in the network, or both are the same.
  public mutating func join(_ one: Node, _ other: Node) {
    guard let first = places[one], let second = places[other], first != second else { return }
    neighbours[first].insert(second)
    neighbours[second].insert(first)
  }

  func place(_ node: Node) -> Int? { places[node] }

  /// How many ties there are.
  public var ties: Int { neighbours.reduce(0) { $0 + $1.count } / 2 }

  /// How many ties a person has.
  public func degree(of node: Node) -> Int { places[node].map { neighbours[$0].count } ?? 0 }

  /// The share of possible ties that are there: 2*e* / *n*(*n* − 1).
  ///
  /// Source: Wasserman and Faust (1994).
  public var density: Double {
    nodes.count < 2 ? 0 : 2 * Double(ties) / Double(nodes.count * (nodes.count - 1))
  }

  /// The network without somebody, as it would be on their day off.
  ///
  /// - Complexity: O(*n* + *e*).
  public func without(_ node: Node) -> Network {
    var rest = Network(nodes.filter { $0 != node })
    for (place, joined) in neighbours.enumerated() {
      for other in joined where other > place { rest.join(nodes[place], nodes[other]) }
    }
    return rest
  }

  /// The groups in which everybody is reached from everybody, in the order of their first person.
  ///
  /// - Complexity: O(*n* + *e*).
  public var components: [[Node]] {
    var seen = [Bool](repeating: false, count: nodes.count)
    return nodes.indices.compactMap { start in
      guard !seen[start] else { return nil }
      var group: [Int] = []
      var waiting = [start]
      seen[start] = true
      while let next = waiting.popLast() {
        group.append(next)
        for other in neighbours[next] where !seen[other] {
          seen[other] = true
          waiting.append(other)
        }
      }
      return group.sorted().map { nodes[$0] }
    }
  }

  /// The people without whom the network falls into more parts.
  ///
  /// - Complexity: O(*n* × (*n* + *e*)), which is nothing for the dozen people around a young person.
  public var cutPoints: [Node] {
    let before = components.count
    return nodes.filter { node in
      without(node).components.count > before - (degree(of: node) == 0 ? 1 : 0)
    }
  }

  /// The ties without which the network falls into more parts.
  ///
  /// - Complexity: O(*e* × (*n* + *e*)).
  public var bridges: [(Node, Node)] {
    let before = components.count
    var found: [(Node, Node)] = []
    for (place, joined) in neighbours.enumerated() {
      for other in joined.sorted() where other > place {
        var rest = self
        rest.neighbours[place].remove(other)
        rest.neighbours[other].remove(place)
        if rest.components.count > before { found.append((nodes[place], nodes[other])) }
      }
    }
    return found
  }
}

import Foundation

extension Network {
  /// The ties among a person's own neighbours.
  private func tiesAround(_ place: Int) -> Int {
    neighbours[place].reduce(0) { $0 + neighbours[$1].intersection(neighbours[place]).count } / 2
  }

  /// How many different parts of a network a person reaches: neighbours, less the ties among them.
  ///
  /// Source: Borgatti (1997): *n* − 2*t* / *n*.
  public func effectiveSize(of node: Node) -> Double {
    guard let place = place(node), !neighbours[place].isEmpty else { return 0 }
    let count = Double(neighbours[place].count)
    return count - 2 * Double(tiesAround(place)) / count
  }

  /// ``effectiveSize(of:)`` as a share of the neighbours.
  public func efficiency(of node: Node) -> Double {
    degree(of: node) == 0 ? 0 : effectiveSize(of: node) / Double(degree(of: node))
  }

  /// How far a person's ties all lead to each other.
  ///
  /// Source: Burt (1992), Structural Holes.
  ///
  /// - Complexity: O(*d*²) in the neighbours.
  public func constraint(of node: Node) -> Double {
    guard let place = place(node) else { return 0 }
    func share(_ one: Int, _ other: Int) -> Double {
      neighbours[one].contains(other) ? 1 / Double(neighbours[one].count) : 0
    }
    return neighbours[place].reduce(0) { sum, other in
      let through = neighbours[place].reduce(0.0) { $0 + share(place, $1) * share($1, other) }
      return sum + pow(share(place, other) + through, 2)
    }
  }

  /// The mean share of ties among each person's neighbours.
  ///
  /// Source: Watts and Strogatz (1998).
  public var clustering: Double {
    guard !nodes.isEmpty else { return 0 }
    let shares = nodes.indices.map { place in
      let count = neighbours[place].count
      return count < 2 ? 0 : 2 * Double(tiesAround(place)) / Double(count * (count - 1))
    }
    return shares.reduce(0, +) / Double(nodes.count)
  }

  /// The share of paths of two ties whose ends are joined too.
  public var transitivity: Double {
    let paths = neighbours.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    let closed = nodes.indices.reduce(0) { $0 + tiesAround($1) }
    return paths == 0 ? 0 : Double(closed) / Double(paths)
  }

  /// The people who would be alone, or only with each other, without somebody: reached by nobody else.
  ///
  /// - Complexity: O(*n* + *e*).
  public func reachedOnly(through node: Node) -> [Node] {
    let parts = without(node).components
    guard let largest = parts.map(\.count).max(), let main = parts.firstIndex(where: { $0.count == largest })
    else { return [] }
    return parts.enumerated().filter { $0.offset != main }.flatMap(\.element)
  }

  /// How far ties lead out of groups: −1 where all stay within, 1 where all lead out; nil without ties.
  ///
  /// Source: Krackhardt and Stern (1988).
  ///
  /// - Complexity: O(*e*).
  public func externalInternal<Group: Hashable>(_ group: (Node) -> Group) -> (
    index: Double, external: Int, internal: Int
  )? {
    guard ties > 0 else { return nil }
    var external = 0
    for (place, joined) in neighbours.enumerated() {
      external += joined.count { $0 > place && group(nodes[$0]) != group(nodes[place]) }
    }
    let inside = ties - external
    return (Double(external - inside) / Double(ties), external, inside)
  }

  /// How far people are joined to their own kind, beyond chance; nil without ties or with one kind only.
  ///
  /// Source: Newman (2003), Mixing patterns in networks.
  ///
  /// - Complexity: O(*e*).
  public func assortativity<Group: Hashable>(_ group: (Node) -> Group) -> Double? {
    var (same, ends): (Int, [Group: Int]) = (0, [:])
    for (place, joined) in neighbours.enumerated() {
      ends[group(nodes[place]), default: 0] += joined.count
      same += joined.count { group(nodes[$0]) == group(nodes[place]) }
    }
    let total = Double(2 * ties)
    let chance = ends.values.reduce(0) { $0 + pow(Double($1) / total, 2) }
    return total > 0 && chance < 1 ? (Double(same) / total - chance) / (1 - chance) : nil
  }
}

/// Who names whom, with a direction.
///
/// ```swift
/// Naming([("KW", "PA"), ("PA", "SW"), ("SW", "PA")]).arcReciprocity      // 0.666667
/// ```
public struct Naming<Node: Hashable & Sendable>: Sendable {
  private let arcs: [Node: Set<Node>]
  /// Everybody who names or is named.
  public let nodes: Set<Node>

  /// Takes arcs from who names to who is named; naming oneself does not count.
  public init(_ arcs: [(Node, Node)]) {
    let others = arcs.filter { $0.0 != $0.1 }
    self.arcs = others.reduce(into: [:]) { $0[$1.0, default: []].insert($1.1) }
    nodes = Set(others.flatMap { [$0.0, $0.1] })
  }

  private var count: Int { arcs.values.reduce(0) { $0 + $1.count } }

  /// Whether one names another.
  public func names(_ one: Node, _ other: Node) -> Bool { arcs[one]?.contains(other) ?? false }

  private var answered: Int { arcs.reduce(0) { sum, arc in sum + arc.value.count { names($0, arc.key) } } }

  /// The share of possible arcs that are there.
  public var density: Double {
    nodes.count < 2 ? 0 : Double(count) / Double(nodes.count * (nodes.count - 1))
  }
  /// The share of arcs that are answered by one back.
  public var arcReciprocity: Double { count == 0 ? 0 : Double(answered) / Double(count) }
  /// The share of pairs with any arc in which both name each other.
  public var dyadReciprocity: Double {
    let mutual = answered / 2
    return count == 0 ? 0 : Double(mutual) / Double(count - mutual)
  }
  /// How many name somebody.
  public func inDegree(of node: Node) -> Int { arcs.count { $0.value.contains(node) } }
  /// How many somebody names.
  public func outDegree(of node: Node) -> Int { arcs[node]?.count ?? 0 }
}

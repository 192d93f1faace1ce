import Foundation

/// How far work is gathered in few hands: a fact about an arrangement, and never a mark for a person.
///
/// ```swift
/// Concentration(of: [5, 3, 2])?.effectiveNumber      // 2.63: as if that many shared it evenly
/// ```
public struct Concentration: Equatable, Sendable {
  /// The Herfindahl-Hirschman index, the sum of squared shares: 1 where one holds all.
  public let herfindahl: Double
  /// The same, so that an even spread over any number is 0.
  public let normalised: Double
  /// The Gini coefficient: 0 where all hold the same.
  public let gini: Double
  /// Shannon's entropy of the shares, in nats.
  public let entropy: Double
  /// Entropy as a share of what an even spread would have.
  public let evenness: Double

  /// One less the Herfindahl-Hirschman index, Simpson's index of diversity.
  public var diversity: Double { 1 - herfindahl }
  /// How many would hold as much as this if they shared evenly.
  public var effectiveNumber: Double { 1 / herfindahl }

  /// Measures how much each of several holds; nil where nobody holds anything.
  ///
  /// Source: Hirschman (1964); Simpson (1949); Gini by the formula over sorted amounts; Pielou (1966).
  ///
  /// - Complexity: O(*n* log *n*).
  public init?(of amounts: [Int]) {
    let total = Double(amounts.reduce(0, +))
    guard total > 0 else { return nil }
    let (shares, count) = (amounts.map { Double($0) / total }, Double(amounts.count))
    herfindahl = shares.reduce(0) { $0 + $1 * $1 }
    normalised = amounts.count > 1 ? (herfindahl - 1 / count) / (1 - 1 / count) : 1
    let weighted = shares.sorted().enumerated().reduce(0.0) { $0 + Double($1.offset + 1) * $1.element }
    gini = 2 * weighted / count - (count + 1) / count
    entropy = shares.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }
    evenness = amounts.count > 1 ? entropy / log(count) : 0
  }
}

/// How two sets of tasks, roles or people lie to each other.
///
/// ```swift
/// SetComparison(["R1", "R2", "R3", "R4"], ["R3", "R4", "R5"]).jaccard      // 0.4
/// ```
public struct SetComparison: Equatable, Sendable {
  /// How many are in both.
  public let shared: Int
  /// How many are in the first.
  public let first: Int
  /// How many are in the second.
  public let second: Int

  /// Compares two sets.
  ///
  /// - Complexity: O(*n*) in the smaller set.
  public init<Element: Hashable>(_ one: Set<Element>, _ other: Set<Element>) {
    (first, second) = (one.count, other.count)
    shared = one.intersection(other).count
  }

  private func share(_ of: Int) -> Double { of == 0 ? 0 : Double(shared) / Double(of) }

  /// The share of all that are in both: the Jaccard index.
  public var jaccard: Double { share(first + second - shared) }
  /// The share of the smaller set that is in both.
  public var overlap: Double { share(min(first, second)) }
  /// The Dice coefficient.
  public var dice: Double { first + second == 0 ? 0 : 2 * Double(shared) / Double(first + second) }
  /// How far the second has moved away from the first.
  public var drift: Double { 1 - jaccard }
  /// Whether one lies wholly within the other and is smaller.
  public var isStrictSubset: Bool { shared == min(first, second) && first != second }
}

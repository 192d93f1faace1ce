import Foundation

/// How far people who answered alone agree, beyond what chance would give.
///
/// A number never stands for a person, and never alone: a page shows the counts it came from. Nothing is given
/// where the answers allow none, for instance where everybody says the same about everything.
public enum Agreement {
  /// How answers differ from each other.
  public enum Scale: Sendable {
    /// Names: two answers are the same or not.
    case nominal
    /// Places in an order.
    case ordinal
    /// Numbers of which the distance counts.
    case interval
    /// Numbers of which the proportion counts.
    case ratio
  }

  /// Krippendorff's alpha for answers that are names.
  ///
  /// ```swift
  /// Agreement.alpha([["PA", "PA", nil], ["PA", "SW", "SW"]])      // people by tasks, nil for no answer
  /// ```
  ///
  /// Source: Krippendorff (2019), Content Analysis, 4th edition, chapter 12. A task with one answer says nothing
  /// about agreement and does not count.
  ///
  /// - Parameter answers: A row for each person, a column for each task.
  /// - Returns: 1 for full agreement, 0 for chance, nil where no two different answers were given.
  /// - Complexity: O(*n* + *v*²) for *n* answers with *v* different values.
  public static func alpha<Answer: Hashable>(_ answers: [[Answer?]]) -> Double? {
    var codes: [Answer: Double] = [:]
    let numbers = answers.map { row in
      row.map { answer in
        answer.map { answer in
          let code = codes[answer] ?? Double(codes.count)
          codes[answer] = code
          return code
        }
      }
    }
    return alpha(numbers, .nominal)
  }

  /// Krippendorff's alpha for numbers on a scale, as ``alpha(_:)`` gives it for names.
  public static func alpha(_ answers: [[Double?]], _ scale: Scale) -> Double? {
    let columns = answers.map(\.count).max() ?? 0
    let tasks = (0..<columns).map { column in answers.compactMap { column < $0.count ? $0[column] : nil } }
      .filter { $0.count > 1 }
    let values = Set(tasks.joined()).sorted()
    let place = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    let totals = tasks.joined().reduce(into: [Double](repeating: 0, count: values.count)) {
      $0[place[$1] ?? 0] += 1
    }
    let total = totals.reduce(0, +)
    let distance = distances(values, totals, scale)
    var expected = 0.0
    for one in values.indices {
      for other in values.indices { expected += totals[one] * totals[other] * distance[one][other] }
    }
    guard expected > 0 else { return nil }
    var observed = 0.0
    for answers in tasks {
      let places = answers.map { place[$0] ?? 0 }
      let sum = places.reduce(0.0) { sum, one in sum + places.reduce(0.0) { $0 + distance[one][$1] } }
      observed += sum / Double(answers.count - 1)
    }
    return 1 - (total - 1) * observed / expected
  }

  private static func distances(_ values: [Double], _ totals: [Double], _ scale: Scale) -> [[Double]] {
    values.indices.map { one in
      values.indices.map { other in
        guard one != other else { return 0 }
        switch scale {
        case .nominal: return 1
        case .ordinal:
          let between = totals[min(one, other)...max(one, other)].reduce(0, +)
          return pow(between - (totals[one] + totals[other]) / 2, 2)
        case .interval: return pow(values[one] - values[other], 2)
        case .ratio:
          let sum = values[one] + values[other]
          return sum == 0 ? 0 : pow((values[one] - values[other]) / sum, 2)
        }
      }
    }
  }

  /// The share of pairs of answers to one task that are the same; nil with fewer than two answers.
  ///
  /// Source: Fleiss (1971), the agreement of one subject.
  public static func pairwise(counts: [Int]) -> Double? {
    let answers = counts.reduce(0, +)
    guard answers > 1 else { return nil }
    return Double(counts.reduce(0) { $0 + $1 * ($1 - 1) }) / Double(answers * (answers - 1))
  }

  /// Fleiss' kappa, Randolph's kappa with free margins, and the mean share of pairs that agree.
  ///
  /// Source: Fleiss (1971), Psychological Bulletin 76; Randolph (2005).
  ///
  /// - Parameter counts: A row for each task, a column for each answer; every row with the same sum.
  /// - Returns: nil where rows differ in their sum, or nobody could have agreed or differed.
  /// - Complexity: O(*t* × *a*) for *t* tasks and *a* answers.
  public static func fleiss(counts: [[Int]]) -> (kappa: Double, freeMargins: Double, pairs: Double)? {
    guard let answers = counts.first?.reduce(0, +), let choices = counts.first?.count, choices > 1,
      counts.allSatisfy({ $0.count == choices && $0.reduce(0, +) == answers }), answers > 1
    else { return nil }
    let pairs = counts.compactMap { pairwise(counts: $0) }.reduce(0, +) / Double(counts.count)
    let shares = (0..<choices).map { choice in
      Double(counts.reduce(0) { $0 + $1[choice] }) / Double(counts.count * answers)
    }
    let chance = shares.reduce(0) { $0 + $1 * $1 }
    guard chance < 1 else { return nil }
    let free = 1 / Double(choices)
    return ((pairs - chance) / (1 - chance), (pairs - free) / (1 - free), pairs)
  }

  /// Cohen's kappa of two people, with the share on which they agree and the share that chance would give.
  ///
  /// Source: Cohen (1960), Educational and Psychological Measurement 20.
  ///
  /// - Parameter table: How often one gave the answer of the row and the other that of the column.
  public static func cohen(_ table: [[Int]]) -> (kappa: Double, observed: Double, chance: Double)? {
    let total = Double(table.joined().reduce(0, +))
    guard total > 0 else { return nil }
    let observed = Double(table.indices.reduce(0) { $0 + table[$1][$1] }) / total
    let chance = table.indices.reduce(0.0) { sum, answer in
      let (row, column) = (table[answer].reduce(0, +), table.reduce(0) { $0 + $1[answer] })
      return sum + Double(row) * Double(column) / (total * total)
    }
    return chance < 1 ? ((observed - chance) / (1 - chance), observed, chance) : nil
  }

  /// The share of cells that two people filled alike, among the cells that at least one of them filled.
  ///
  /// In a matrix most cells are empty, and two people who both leave them so agree about nothing: counted over
  /// all cells, agreement looks high whatever they wrote.
  ///
  /// - Returns: nil where neither filled any cell.
  /// - Complexity: O(*n*) in the cells.
  public static func onFilledCells<Answer: Equatable>(_ one: [Answer?], _ other: [Answer?]) -> Double? {
    let filled = zip(one, other).filter { $0 != nil || $1 != nil }
    guard !filled.isEmpty else { return nil }
    return Double(filled.count { $0 == $1 }) / Double(filled.count)
  }
}

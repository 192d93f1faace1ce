/// What the rules say about one table of letters.
///
/// A row or a column has one main finding, and the others are named with it. What holds for most rows, or for most
/// columns, is said once for the table.
///
/// ```swift
/// let analysis = MatrixAnalysis(of: matrix)
/// for finding in analysis.findings { print(finding.level, finding.statement, finding.question) }
/// ```
public struct MatrixAnalysis: Sendable {
  /// The table.
  public let matrix: ResponsibilityMatrix
  /// What to talk about, what matters most first.
  public private(set) var findings: [MatrixFinding] = []
  /// Rules that could not look.
  public private(set) var couldNotCheck: [MatrixCouldNotCheck] = []

  /// Rows, or columns, below which nothing is called a pattern.
  static let leastForPattern = 3

  /// Looks at a table with every rule given.
  ///
  /// - Complexity: O(*r* · *n* · *k*) for *r* rules and *n* rows of *k* boxes; two rules compare pairs of rows or of
  ///   columns, and do so only up to 400 of them.
  public init(of matrix: ResponsibilityMatrix, rules: [MatrixRule] = MatrixRule.all) {
    self.matrix = matrix
    var single: [(rule: MatrixRule, hit: MatrixHit)] = []
    var patterns: [(rule: MatrixRule, hits: [MatrixHit])] = []
    for rule in rules {
      if !rule.needs.isEmpty, !rule.needs.contains(where: matrix.scheme.has) {
        // That a scheme has no letter for what is only worth knowing is no news.
        guard rule.level > .note else { continue }
        let missing = MatrixPart.allCases.filter(rule.needs.contains).map(\.noun).joined(separator: " or ")
        couldNotCheck.append(
          .init(
            rule: rule.id, reason: "Nothing in this table stands for somebody who \(missing)."))
        continue
      }
      let hits = rule.search(matrix)
      if rule.joins, isPattern(hits) {
        patterns.append((rule, hits))
      } else {
        single += hits.map { (rule, $0) }
      }
    }
    let covered = Set(patterns.flatMap(\.rule.covers))
    findings =
      patterns.filter { !covered.contains($0.rule.id) }.map(joined)
      + Self.withoutRepeats(single).map { one($0.rule, $0.hit, $0.also) }
    findings = findings.enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }.map(\.element)
  }

  /// Whether hits cover most rows, or most columns, of a table that is large enough to speak of most.
  private func isPattern(_ hits: [MatrixHit]) -> Bool {
    guard hits.count >= Self.leastForPattern else { return false }
    let total = hits.allSatisfy { !$0.tasks.isEmpty } ? matrix.tasks.count : matrix.roles.count
    return hits.count * 2 > total
  }

  /// One finding for each row or column: the first by the order of the rules; the others stand with it, but for what
  /// it covers.
  private static func withoutRepeats(
    _ all: [(rule: MatrixRule, hit: MatrixHit)]
  ) -> [(rule: MatrixRule, hit: MatrixHit, also: [MatrixRule])] {
    var kept: [(rule: MatrixRule, hit: MatrixHit, also: [MatrixRule])] = []
    var places: [[Int]: Int] = [:]
    for (rule, hit) in all {
      // What is about one row or one column is about its subject; anything wider stands for itself.
      let subject: [Int]? =
        hit.tasks.count == 1
        ? [0, hit.tasks[0]]
        : hit.tasks.isEmpty && hit.roles.count == 1 ? [1, hit.roles[0]] : nil
      guard let subject, let place = places[subject] else {
        if let subject { places[subject] = kept.count }
        kept.append((rule, hit, []))
        continue
      }
      let isCovered =
        kept[place].rule.covers.contains(rule.id)
        || kept[place].also.contains { $0.covers.contains(rule.id) }
      if !isCovered { kept[place].also.append(rule) }
    }
    return kept
  }

  private func one(_ rule: MatrixRule, _ hit: MatrixHit, _ also: [MatrixRule]) -> MatrixFinding {
    var words = hit.words
    words["task"] = hit.tasks.first.map { matrix.tasks[$0].name.asTitle } ?? ""
    words["role"] = words["role"] ?? matrix.names(hit.roles)
    var finding = MatrixFinding(
      rule: rule.id, concern: rule.concern, level: hit.level ?? rule.level,
      statement: MatrixWording.fill(rule.wording.one, words),
      question: MatrixWording.fill(rule.wording.question, words))
    finding.also = also.map(\.id)
    (finding.tasks, finding.roles, finding.cells) = (hit.tasks, hit.roles, hit.cells)
    return finding
  }

  private func joined(_ rule: MatrixRule, _ hits: [MatrixHit]) -> MatrixFinding {
    let isAboutTasks = hits.allSatisfy { !$0.tasks.isEmpty }
    let words = [
      "count": String(hits.count),
      "total": String(isAboutTasks ? matrix.tasks.count : matrix.roles.count),
    ]
    var finding = MatrixFinding(
      rule: rule.id, concern: rule.concern, level: hits.compactMap(\.level).max() ?? rule.level,
      statement: MatrixWording.fill(rule.wording.pattern, words),
      question: MatrixWording.fill(rule.wording.patternQuestion, words))
    finding.isPattern = true
    finding.tasks = hits.flatMap(\.tasks).withoutRepeats
    finding.roles = isAboutTasks ? [] : hits.flatMap(\.roles).withoutRepeats
    finding.cells = hits.flatMap(\.cells)
    return finding
  }
}

extension ResponsibilityMatrix {
  /// The names of roles, joined as people do.
  func names(_ roles: [Int]) -> String {
    let names = roles.map { name(of: $0).asTitle }
    guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension MatrixPart {
  /// What somebody with the part does, after "somebody who".
  var noun: String {
    switch self {
    case .leads, .does, .helps, .checks: rawValue
    case .agrees: "must agree"
    case .consulted: "is asked"
    case .told: "is told"
    case .out: "has no part"
    }
  }
}

extension String {
  /// A name on one line, cut to what a sentence can hold.
  var asTitle: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 90 ? line.prefix(88).split(separator: " ").joined(separator: " ") + "…" : line
  }
}

extension [Int] {
  var withoutRepeats: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}

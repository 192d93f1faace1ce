package import WhoDoesMatrix
import WhoDoesModel

/// How reports speak of a table of letters.
struct MatrixWords {
  let analysis: MatrixAnalysis

  var matrix: ResponsibilityMatrix { analysis.matrix }

  /// The file, and the sheet within it.
  var title: String { matrix.sheet.map { "\(matrix.file), \($0)" } ?? matrix.file }

  /// What the letters mean, and how that is known.
  var letters: String {
    let meanings = matrix.scheme.letters.map {
      $0.code == $0.word.uppercased() ? $0.word : "\($0.code) \($0.word)"
    }.joined(separator: ", ")
    return "\(meanings) (\(matrix.scheme.origin.words))."
  }

  /// How much was read.
  var size: String {
    "\(count(matrix.tasks.count, "task")), \(count(matrix.roles.count, "role")), \(count(matrix.letterCount, "letter"))."
  }

  /// What is clear already, said first.
  var clear: String {
    let clear = matrix.tasks.indices.filter { task in
      let leads = matrix.roles(with: .leads, in: task)
      let isShared = !leads.isEmpty && matrix.boxes(with: .leads, in: task).allSatisfy(\.isAgreedShared)
      return (leads.count == 1 || isShared) && (!matrix.scheme.has(.does) || matrix.hasAny([.does], in: task))
    }.count
    let does = matrix.scheme.has(.does) ? " and somebody who does it" : ""
    return "\(clear) of \(count(matrix.tasks.count, "task")) have one lead\(does)."
  }

  /// The findings of one level.
  func findings(_ level: MatrixFinding.Level) -> [MatrixFinding] {
    analysis.findings.filter { $0.level == level }
  }

  /// The boxes of a finding: "B7, C7 and 12 more".
  func cells(_ finding: MatrixFinding) -> String { Self.cells(finding.cells) }

  static func cells(_ cells: [MatrixCell]) -> String {
    var names: [String] = []
    for cell in cells where !names.contains(cell.name) && names.count <= 200 { names.append(cell.name) }
    let more = names.count - 10
    return names.prefix(10).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// The titles of the other rules that hold at the same place.
  func also(_ finding: MatrixFinding) -> String {
    finding.also.compactMap { MatrixRule.named($0)?.title }.map(Self.lowercasedFirst).joined(separator: "; ")
  }

  /// Rules that could not look, grouped by why.
  var couldNotCheck: [String] {
    var reasons: [String] = []
    var titles: [String: [String]] = [:]
    for entry in analysis.couldNotCheck {
      if titles[entry.reason] == nil { reasons.append(entry.reason) }
      titles[entry.reason, default: []].append(
        Self.lowercasedFirst(MatrixRule.named(entry.rule)?.title ?? entry.rule))
    }
    return reasons.map { "\($0) Not checked: \((titles[$0] ?? []).joined(separator: "; "))." }
  }

  private func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }

  private static func lowercasedFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension LetterScheme.Origin {
  var words: String {
    switch self {
    case .given: "as given"
    case .legend: "from the legend in the file"
    case .named: "from the name of the scheme"
    case .guessed: "guessed from the letters"
    }
  }
}

extension MatrixFinding.Level {
  /// The heading over findings of a level.
  package var heading: String {
    switch self {
    case .error: "To settle"
    case .warning: "To talk about"
    case .note: "Worth knowing"
    }
  }
}

import WhoDoesAnalysis
import WhoDoesModel

extension CouldNotCheck {
  /// What is missing in words, each with the titles of the rules that wait for it, in the order of the rules.
  ///
  /// - Complexity: O(*n* · *m*) for *n* rules and *m* different wants.
  static func byWhatIsMissing(_ rules: [CouldNotCheck]) -> [(missing: String, titles: [String])] {
    var groups: [(missing: String, titles: [String])] = []
    for rule in rules {
      let missing = rule.missing.map(\.missing).joined(separator: "; ")
      if let place = groups.firstIndex(where: { $0.missing == missing }) {
        groups[place].titles.append(rule.title)
      } else {
        groups.append((missing, [rule.title]))
      }
    }
    return groups
  }
}

extension Acceptance {
  /// The acceptance in a sentence: what was accepted, by whom, until when and why.
  func inWords(_ network: Case) -> String {
    let what = task.map { "\(network[network[$0].id]) " } ?? ""
    let text =
      "\(what)\(network[rule]): accepted by \(network[agreedBy]) until \(until.inWords), because: \(network[reason])"
    let shown = text.shown().trimmed
    return shown.hasSuffix(".") ? shown : shown + "."
  }
}

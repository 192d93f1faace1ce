import ArgumentParser
import WhoDoes

/// Which rules look.
struct RuleOptions: ParsableArguments {
  @Option(
    help: .init(
      "Only these rules or concerns, such as gap or drift.late-without-movement; may be given again.",
      valueName: "rule"),
    completion: .list(Concern.allCases.map(\.rawValue) + Rule.all.map(\.id)))
  var only: [String] = []

  /// The rules asked for, or all.
  var rules: [Rule] {
    get throws {
      guard !only.isEmpty else { return Rule.all }
      let wanted = only.flatMap { $0.split(separator: ",").map { $0.lowercased() } }
      for name in wanted where !Rule.all.contains(where: { $0.isMeant(by: name) }) {
        let names = Concern.allCases.map(\.rawValue) + Rule.all.map(\.id)
        let hint = Suggestion.didYouMean(name, among: names) ?? "whodoes rules lists them."
        throw ValidationError("There is no rule or concern called “\(name)”. \(hint)")
      }
      return Rule.all.filter { rule in wanted.contains { rule.isMeant(by: $0) } }
    }
  }
}

extension Rule {
  /// Whether a name given to `--only` means this rule: its id or its concern.
  fileprivate func isMeant(by name: String) -> Bool { id == name || concern.rawValue == name }
}

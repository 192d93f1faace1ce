import WhoDoesCatalogue
import WhoDoesExtracts
import WhoDoesModel

extension RulePlate {
  /// The page of a rule about a council's own lists.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  init(_ rule: ExtractRule, _ catalogue: Catalogue) {
    var parts: [(heading: String, blocks: [RulePlate.Block])] = [
      ("What it finds", [.words(rule.finds)]),
      ("Why it matters to the young person", [.words(rule.why)]),
    ]
    if let example = rule.examples.first(where: { !$0.found.isEmpty }) {
      parts.append(
        (
          "Example, read for 2 March 2026",
          [
            .words("Speaks up: \(example.story) Found: \(example.found.joined(separator: ", "))."),
            .tables(example.tables),
          ]
        ))
    }
    let quiet = rule.examples.filter(\.found.isEmpty)
    if !quiet.isEmpty { parts.append(("Stays quiet", quiet.map { .item($0.story) })) }
    parts += [
      ("The question", [.words(RulePlate.open(rule.question))]),
      ("When it is not a problem", [.words(rule.fineWhen)]),
      ("What it rests on", [.words(rule.basis.inWords)] + RulePlate.sources(rule.basis, catalogue)),
      ("Says that it could not check where", rule.needs.map { .item($0.missing) }),
    ]
    self.init(id: rule.id, title: rule.title, kind: rule.concern.rawValue, parts: parts)
  }
}

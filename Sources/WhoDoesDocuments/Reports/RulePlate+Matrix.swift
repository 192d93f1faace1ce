import WhoDoesMatrix
import WhoDoesModel

extension RulePlate {
  /// The page of a rule about tables of letters.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  init(_ rule: MatrixRule) {
    var parts: [(heading: String, blocks: [Block])] = [
      ("What it finds", [.words(rule.finds)]), ("Why it matters", [.words(rule.why)]),
    ]
    if let example = rule.examples.first(where: { $0.found != nil }) {
      parts.append(("Example", [.words("Speaks up: \(example.story)"), .tables(example.table)]))
    }
    let quiet = rule.examples.filter { $0.found == nil }
    if !quiet.isEmpty { parts.append(("Stays quiet", quiet.map { .item($0.story) })) }
    let question = MatrixWording.fill(rule.wording.question, ["role": "…", "task": "…"])
    parts += [
      ("The question", [.words(question)]), ("When it is not a problem", [.words(rule.fineWhen)]),
      ("What it rests on", [.words(rule.basis)]),
    ]
    self.init(
      id: rule.id, title: rule.title, kind: "\(rule.concern.rawValue), \(rule.level.rawValue)", parts: parts)
  }
}

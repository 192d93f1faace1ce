/// Whose answers are missing, and what they left empty, said without blame: an absent reply is not "no part".
public struct MissingAnswers: Equatable, Sendable {
  /// Lines to say, each a sentence.
  public let lines: [String]
  /// The people who were asked and have not answered yet.
  public let people: [PersonIndex]

  /// Compares what came back with who was asked.
  ///
  /// - Parameter asked: Nil where nobody kept a list; then only what came back can be said.
  /// - Complexity: O(*p* · *t*) for *p* people and *t* tasks.
  public init(_ asked: AskedList?, _ network: Case) {
    guard let asked else {
      (lines, people) = ([], [])
      return
    }
    let index = Dictionary(
      network.personIndices.map { (network[network[$0].id], $0) }, uniquingKeysWith: { one, _ in one })
    var (missing, lines): ([PersonIndex], [String]) = ([], [])
    for one in asked.people {
      guard let person = index[one.person], !one.tasks.isEmpty, !missing.contains(person) else { continue }
      let answered = Set(
        network.taskIndices.filter { network.views(of: $0).contains { $0.respondent == person } }
          .map { network[network[$0].id] })
      let open = one.tasks.filter { !answered.contains($0) }
      if open.count == one.tasks.count {
        missing.append(person)
      } else if !open.isEmpty {
        lines.append("\(network.shortName(person)) has left \(open.joined(separator: ", ")) empty.")
      }
    }
    if !missing.isEmpty {
      let names = missing.map { network.shortName($0) }.joined(separator: ", ")
      lines.insert("Still missing: \(names). No reply is not “no part”.", at: 0)
    }
    (self.lines, people) = (lines, missing)
  }
}

import WhoDoesModel

/// The wide arrangement: people in the middle, what is to be talked about on both sides.
extension ResponsibilityMap {
  /// Draws the young person and everybody in the middle column, and each finding on the side with more room.
  static func drawSides(_ facts: MapFacts, in diagram: inout Diagram) {
    diagram.spacing = .wide
    var people = people(of: facts, in: &diagram, size: .title)
    if let own = facts.youngPersonIndex, isConcerned(own, in: facts) {
      let centre = diagram.add(.youngPerson(facts.youngPerson, age: facts.age))
      people.places[own] = centre
      people.column.append(centre)
    }
    var sides: (left: [Diagram.NodeID], right: [Diagram.NodeID]) = ([], [])
    for (place, shown) in fromTopToBottom(facts).enumerated() {
      let box = diagram.add(box(of: shown, facts, size: .title))
      let isLeft = place.isMultiple(of: 2)
      connect(shown, box, in: &diagram, people, facts, isBackwards: isLeft)
      if isLeft { sides.left.append(box) } else { sides.right.append(box) }
    }
    diagram.align(sides.left)
    diagram.align(people.column)
    diagram.align(sides.right)
  }

  /// The findings in the order in which their people stand, so that taking sides by turns keeps lines short.
  static func fromTopToBottom(_ facts: MapFacts) -> [MapFacts.FindingFacts] {
    let order = facts.groups.flatMap(\.people).map(\.person)
    let rows = Dictionary(zip(order, 0...), uniquingKeysWith: { first, _ in first })
    func height(of shown: MapFacts.FindingFacts) -> Int {
      let all = (shown.leads + shown.helpers).compactMap { rows[$0] }
      // Hundredths of a row: whole numbers sort the same on every machine.
      return all.isEmpty ? 0 : all.reduce(0, +) * 100 / all.count
    }
    return facts.findings.enumerated().sorted {
      (height(of: $0.element), $0.offset) < (height(of: $1.element), $1.offset)
    }.map(\.element)
  }

  private static func isConcerned(_ person: PersonIndex, in facts: MapFacts) -> Bool {
    facts.findings.contains { $0.leads.contains(person) || $0.helpers.contains(person) }
  }
}

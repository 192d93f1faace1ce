public import WhoDoesModel

/// Names, dates and counts, ready for a sentence.
extension Examination {
  /// The people with a part in a task, each once, in the order of the table.
  public func people(_ task: TaskIndex, _ layer: Layer, _ parts: Involvement...) -> [PersonIndex] {
    var found: [PersonIndex] = []
    for row in network.assignments(of: task)
    where row.layer == layer && parts.contains(row.involvement) && row.isActive(on: asOf) {
      if !found.contains(row.person) { found.append(row.person) }
    }
    return found.sorted()
  }

  /// "Denise", "Denise and Marcus", "Denise, Marcus and Shaz"; "nobody" for an empty list.
  public func names(_ people: [PersonIndex]) -> String { list(people.map(network.shortName)) ?? "nobody" }

  /// A name with its role: "Denise (social worker)".
  func nameAndRole(_ person: PersonIndex) -> String {
    // A role's own brackets, as in "Social worker (has left)", would stand in ours.
    let whole = network[network[person].roleText]
    let role = String(whole.prefix { $0 != "(" }).split(separator: " ").joined(separator: " ")
    return role.isEmpty
      ? network.shortName(person) : "\(network.shortName(person)) (\(lowercasedFirst(role)))"
  }

  /// People's answers as counts, never with the name of who answered:
  /// "4 people were asked: 2 named Denise, 1 named Marcus and 1 did not know".
  public func answers(_ task: TaskIndex) -> String {
    let views = network.views(of: task)
    guard !views.isEmpty else { return "Nobody was asked alone." }
    var tally: [(answer: String, count: Int)] = []
    for view in views {
      let answer: String? =
        switch view.saysLeadIs {
        case .person(let person): "named \(network.shortName(person))"
        case .nobody: "said nobody"
        case .dontKnow: "did not know"
        case .noAnswer: nil
        }
      guard let answer else { continue }
      if let at = tally.firstIndex(where: { $0.answer == answer }) {
        tally[at].count += 1
      } else {
        tally.append((answer, 1))
      }
    }
    tally.sort { ($1.count, $0.answer) < ($0.count, $1.answer) }
    let asked = views.count == 1 ? "1 person was asked" : "\(views.count) people were asked"
    return "\(asked): \(list(tally.map { "\($0.count) \($0.answer)" }) ?? "no answer was given")."
  }

  /// The date of a task in words, or "no date".
  func due(_ task: TaskIndex) -> String { network[task].due?.inWords ?? "no date" }

  /// Words joined as people do; nil for none.
  public func list(_ words: [String]) -> String? {
    guard let last = words.last else { return nil }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A role as it stands in the middle of a sentence: "social worker", but "CAMHS practitioner".
  func lowercasedFirst(_ role: String) -> String {
    let first = role.prefix { $0 != " " }
    guard first.count > 1, first == first.uppercased() else {
      return role.prefix(1).lowercased() + role.dropFirst()
    }
    return role
  }
}

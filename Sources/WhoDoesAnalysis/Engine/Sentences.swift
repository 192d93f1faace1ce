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
    let answers = answerCounts(task)
    guard answers.asked > 0 else { return "Nobody was asked alone." }
    let asked = answers.asked == 1 ? "1 person was asked" : "\(answers.asked) people were asked"
    let given = list(answers.counts.map { "\($0.count) \($0.words)" })
    return "\(asked): \(given ?? "no answer was given")."
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

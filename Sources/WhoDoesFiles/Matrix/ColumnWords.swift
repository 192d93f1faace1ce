/// The headings by which tables name their columns.
enum ColumnWords {
  enum Meaning { case task, section, reference, role, letter, total, other }

  /// What a heading says its column holds; nil for a heading that could be anybody's name.
  static func meaning(of heading: String) -> Meaning? {
    let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "#" }.map(String.init)
    guard let first = words.first else { return heading.contains("#") ? .reference : nil }
    let joined = words.joined(separator: " ")
    if let known = whole[joined] { return known }
    if ["total", "totals", "count", "sum"].contains(first) || joined.hasPrefix("number of")
      || joined.hasPrefix("no of") || first == "#" && words.count > 1
    {
      return .total
    }
    if words.count <= 4 {
      for (word, meaning) in any where words.contains(word) { return meaning }
    }
    return nil
  }

  private static let whole: [String: Meaning] = [
    "ref": .reference, "reference": .reference, "no": .reference, "id": .reference, "#": .reference,
    "number": .reference, "task id": .reference, "code": .reference, "item": .task, "what": .task,
    "who": .role, "role": .role, "person": .role, "name": .role, "worker": .role, "professional": .role,
    "stakeholder": .role, "responsible party": .role, "team member": .role, "person id": .role,
    "letter": .letter, "raci": .letter, "raci letter": .letter, "raci role": .letter, "raci code": .letter,
    "rasci": .letter, "daci": .letter, "part": .letter, "involvement": .letter, "responsibility": .letter,
    "assignment": .letter, "type": .letter, "l h a t": .letter, "their part": .letter,
    "by when": .other, "when": .other, "why": .other, "how": .other,
  ]

  private static let any: [(String, Meaning)] = [
    ("task", .task), ("tasks", .task), ("activity", .task), ("activities", .task), ("action", .task),
    ("actions", .task), ("deliverable", .task), ("deliverables", .task), ("duty", .task), ("duties", .task),
    ("process", .task), ("step", .task), ("decision", .task), ("decisions", .task),
    ("responsibilities", .task),
    ("area", .section), ("phase", .section), ("category", .section), ("section", .section),
    ("theme", .section),
    ("domain", .section), ("workstream", .section), ("stage", .section), ("pathway", .section),
    ("notes", .other), ("note", .other), ("comment", .other), ("comments", .other), ("status", .other),
    ("date", .other), ("deadline", .other), ("due", .other), ("frequency", .other), ("timescale", .other),
    ("evidence", .other), ("source", .other), ("priority", .other), ("description", .other),
    ("details", .other), ("review", .other), ("outcome", .other), ("rationale", .other),
  ]
}

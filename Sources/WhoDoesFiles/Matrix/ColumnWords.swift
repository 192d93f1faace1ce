/// The headings by which tables name their columns.
enum ColumnWords {
  enum Meaning { case task, section, reference, role, letter, total, other }

  /// What a heading says its column holds; nil for a heading that could be anybody's name.
  ///
  /// ```swift
  /// ColumnWords.meaning(of: "Task description")       // .task
  /// ColumnWords.meaning(of: "Roles ↓ / Tasks →")      // .role: what stands down the side
  /// ColumnWords.meaning(of: "Duty manager")           // nil
  /// ```
  static func meaning(of heading: String) -> Meaning? {
    let side = downTheSide(heading)
    let words = side.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "#" }.map(String.init)
    guard let first = words.first, let last = words.last else {
      return side.contains("#") ? .reference : nil
    }
    let joined = words.joined(separator: " ")
    if let known = whole[joined] { return known }
    if people.contains(last) { return nil }
    if ["total", "totals", "count", "sum"].contains(first) || ["total", "totals", "count"].contains(last)
      || joined.hasPrefix("number of")
      || joined.hasPrefix("no of") || first == "#" && words.count > 1
    {
      return .total
    }
    if words.count <= 4, let known = any.first(where: { words.contains($0.word) }) { return known.meaning }
    return words.count == 1 || words.count == 2 && last == "by" ? alone[first] : nil
  }

  /// Whether letters under a heading are none of who does what: tasks called "Review" under "Task", and red, amber and
  /// green under "RAG". A heading of several words may be a task along the top: "Complete the form".
  static func holdsNoLetters(_ heading: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter && $0 != "#" }
    guard words.count == 1 else { return meaning(of: heading) == .reference }
    switch meaning(of: heading) {
    case .task, .section, .reference, .total: return true
    case .other: return alone[String(words[0])] == nil || ["rag", "risk", "key", "legend"].contains(words[0])
    default: return false
    }
  }

  /// Whether a column only says more about tasks that another one names.
  static func describes(_ heading: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter }
    return words.contains {
      ["description", "detail", "details", "notes", "comments", "explanation"].contains($0)
    }
  }

  /// Of a corner that names both sides, "Roles ↓ / Tasks →" or "Role \\ Task", the one down the side.
  private static func downTheSide(_ heading: String) -> String {
    let pieces = heading.split { "/\\|,\n".contains($0) }
    guard heading.contains("↓") || heading.contains("→") else {
      let sides = pieces.map { whole[$0.lowercased().split(separator: " ").joined(separator: " ")] }
      return pieces.count == 2 && sides[0] == .role && sides[1] != .role ? String(pieces[0]) : heading
    }
    if let down = pieces.first(where: { $0.contains("↓") }) { return String(down) }
    return pieces.first { !$0.contains("→") }.map(String.init) ?? heading
  }

  private static let whole: [String: Meaning] = [
    "ref": .reference, "reference": .reference, "no": .reference, "id": .reference, "#": .reference,
    "number": .reference, "task id": .reference, "task no": .reference, "task ref": .reference,
    "code": .reference, "item": .task, "what": .task,
    "who": .role, "role": .role, "roles": .role, "person": .role, "people": .role, "name": .role,
    "worker": .role, "professional": .role, "stakeholder": .role, "stakeholders": .role,
    "responsible party": .role, "team member": .role, "person id": .role, "job title": .role, "post": .role,
    "letter": .letter, "raci": .letter, "raci letter": .letter, "raci role": .letter, "raci code": .letter,
    "rasci": .letter, "daci": .letter, "part": .letter, "involvement": .letter, "responsibility": .letter,
    "assignment": .letter, "type": .letter, "l h a t": .letter, "their part": .letter,
    "by when": .other, "when": .other, "why": .other, "how": .other,
  ]

  /// A heading that ends in one of these is somebody, whatever stands before.
  private static let people: Set<String> = [
    "officer", "officers", "worker", "workers", "manager", "managers", "adviser", "advisers", "advisor",
    "owner",
    "lead", "leader", "coordinator", "nurse", "team", "service", "services", "panel", "board", "group",
    "director",
    "assistant", "practitioner", "carer", "carers", "supervisor", "chair", "clerk", "administrator", "lawyer",
  ]

  /// Words that tell wherever they stand in a short heading.
  private static let any: [(word: String, meaning: Meaning)] = [
    ("task", .task), ("tasks", .task), ("activity", .task), ("activities", .task), ("action", .task),
    ("actions", .task), ("deliverable", .task), ("deliverables", .task), ("duties", .task),
    ("process", .task), ("step", .task), ("steps", .task), ("decision", .task), ("decisions", .task),
    ("responsibilities", .task), ("milestone", .task), ("function", .task), ("functions", .task),
    ("area", .section), ("phase", .section), ("category", .section), ("section", .section),
    ("theme", .section), ("domain", .section), ("workstream", .section), ("stage", .section),
    ("pathway", .section),
    ("notes", .other), ("note", .other), ("comment", .other), ("comments", .other), ("status", .other),
    ("date", .other), ("deadline", .other), ("due", .other), ("frequency", .other), ("timescale", .other),
    ("priority", .other), ("description", .other), ("details", .other), ("rationale", .other),
    ("rag", .other),
  ]

  /// Words that tell only where they are the whole heading: "Review" over dates, and not "Hold the review".
  private static let alone: [String: Meaning] = [
    "review": .other, "reviewed": .other, "outcome": .other, "source": .other, "evidence": .other,
    "progress": .other, "complete": .other, "completed": .other, "done": .other, "risk": .other,
    "key": .other, "legend": .other, "duty": .task,
  ]
}

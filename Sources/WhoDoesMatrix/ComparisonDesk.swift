/// Lays two tables side by side.
struct ComparisonDesk {
  let before: ResponsibilityMatrix
  let after: ResponsibilityMatrix
  var changes: [MatrixComparison.Change] = []
  /// Tasks of the earlier table with the one they are in the later.
  private(set) var pairs: [(before: Int, after: Int)] = []
  var unchanged = 0
  /// For each role of the later table, the earlier one that it is.
  private(set) var earlierRole: [Int: Int] = [:]

  init(_ before: ResponsibilityMatrix, _ after: ResponsibilityMatrix) {
    (self.before, self.after) = (before, after)
  }

  mutating func compare() {
    matchRoles()
    matchTasks()
    for pair in pairs { compare(pair.before, pair.after) }
  }

  private mutating func matchRoles() {
    var free = Array(before.roles.indices)
    for same in [true, false] {
      for role in after.roles.indices where earlierRole[role] == nil {
        let name = after.roles[role].name
        let place = free.firstIndex {
          same ? before.roles[$0].name.words == name.words : before.roles[$0].name.isAlias(of: name)
        }
        if let place { earlierRole[role] = free.remove(at: place) }
      }
    }
    for role in free {
      changes.append(
        .init(
          kind: .roleGone, level: .note, roles: [before.name(of: role)],
          statement: "\(before.name(of: role).asTitle) is not in the later table.",
          before: [before.roles[role].cell]))
    }
    for role in after.roles.indices where earlierRole[role] == nil {
      changes.append(
        .init(
          kind: .roleAdded, level: .note, roles: [after.name(of: role)],
          statement: "\(after.name(of: role).asTitle) is new.", after: [after.roles[role].cell]))
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// The words of a task without those that say nothing.
  private static func telling(_ text: String) -> Set<Substring> {
    Set(words(text)).subtracting(["the", "a", "an", "of", "to", "for", "and", "with"])
  }

  private mutating func matchTasks() {
    var places: [String: [Int]] = [:]
    for (place, task) in after.tasks.enumerated().reversed() {
      places[Self.words(task.name).joined(separator: " "), default: []].append(place)
    }
    var gone: [Int] = []
    for (place, task) in before.tasks.enumerated() {
      let key = Self.words(task.name).joined(separator: " ")
      // Of several with the same words, the one under the same heading.
      let possible = places[key] ?? []
      let best =
        possible.lastIndex { after.tasks[$0].section.lowercased() == task.section.lowercased() }
        ?? possible.indices.last
      if let best { pairs.append((place, places[key]?.remove(at: best) ?? 0)) } else { gone.append(place) }
    }
    var new = places.values.joined().sorted()
    for place in gone.prefix(400) {
      let words = Self.telling(before.tasks[place].name)
      guard words.count >= 2 else { continue }
      let likely = new.prefix(400).firstIndex { other in
        let others = Self.telling(after.tasks[other].name)
        let shared = words.intersection(others).count
        return shared * 4 >= (words.count + others.count - shared) * 3
      }
      guard let likely else { continue }
      let other = new.remove(at: likely)
      gone.removeAll { $0 == place }
      pairs.append((place, other))
      changes.append(
        .init(
          kind: .reworded, level: .note, task: after.tasks[other].name, roles: [],
          statement:
            "“\(before.tasks[place].name.asTitle)” seems to be “\(after.tasks[other].name.asTitle)” now, and is compared with it.",
          before: [before.tasks[place].cell], after: [after.tasks[other].cell]))
    }
    for place in gone {
      let leads = before.roles(with: .leads, in: place)
      changes.append(
        .init(
          kind: .taskGone, level: .warning, task: before.tasks[place].name, roles: leads.map(before.name),
          statement: "“\(before.tasks[place].name.asTitle)” is not in the later table."
            + (leads.isEmpty ? "" : " \(before.names(leads)) led it."),
          before: [before.tasks[place].cell]))
    }
    for place in new {
      changes.append(
        .init(
          kind: .taskAdded, level: .note, task: after.tasks[place].name, roles: [],
          statement: "“\(after.tasks[place].name.asTitle)” is new.", after: [after.tasks[place].cell]))
    }
    pairs.sort { $0.after < $1.after }
  }
}

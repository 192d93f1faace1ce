/// What moved between two tables of letters, or between two days of a case.
///
/// Tasks are the same where their words are, roles where one is the other's name or abbreviation. A task that was only
/// reworded is taken for the same, and that is said.
///
/// ```swift
/// for change in MatrixComparison(before: march, after: june).changes { print(change.statement) }
/// ```
public struct MatrixComparison: Sendable {
  /// Something that is not as it was.
  public struct Change: Equatable, Sendable {
    /// What kind of change it is.
    public enum Kind: String, CaseIterable, Sendable {
      /// The task had somebody who leads, and has nobody now.
      case lastLeadLost = "last-lead-lost"
      /// The task had somebody who does it, and has nobody now.
      case lastDoerLost = "last-doer-lost"
      /// A letter went from one role to another.
      case moved
      /// A role has another letter than before.
      case changed
      /// A role has no letter for the task any more.
      case lost
      /// A role has a letter for the task that it had not.
      case added
      /// The task is not in the later table.
      case taskGone = "task-gone"
      /// The task is new.
      case taskAdded = "task-added"
      /// The task seems to be the same in other words.
      case reworded
      /// The role is not in the later table.
      case roleGone = "role-gone"
      /// The role is new.
      case roleAdded = "role-added"
    }

    /// What kind of change it is.
    public var kind: Kind
    /// How much it matters.
    public var level: MatrixFinding.Level
    /// The task's words; nil where a role is concerned.
    public var task: String?
    /// The roles concerned, the earlier first.
    public var roles: [String]
    /// What changed, in a sentence.
    public var statement: String
    /// Where it stood, in the earlier table.
    public var before: [MatrixCell] = []
    /// Where it stands, in the later one.
    public var after: [MatrixCell] = []
  }

  /// The changes: what nobody leads any more first, then task by task.
  public let changes: [Change]
  /// How many tasks stand in both tables, and how many of those are as they were.
  public let tasksInBoth: Int
  /// Tasks in both tables whose letters are the same.
  public let tasksUnchanged: Int
  /// The earlier table.
  public let before: ResponsibilityMatrix
  /// The later table.
  public let after: ResponsibilityMatrix

  /// Compares two tables.
  ///
  /// - Complexity: O(*n* · *k*) for *n* tasks of *k* boxes, and O(*p* · *q*) for the tasks that have no match by their
  ///   own words, of which at most 400 are looked at.
  public init(before: ResponsibilityMatrix, after: ResponsibilityMatrix) {
    (self.before, self.after) = (before, after)
    var desk = ComparisonDesk(before, after)
    desk.compare()
    changes = desk.changes.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    (tasksInBoth, tasksUnchanged) = (desk.pairs.count, desk.unchanged)
  }
}

extension MatrixComparison.Change {
  fileprivate var rank: Int {
    switch kind {
    case .lastLeadLost: 0
    case .lastDoerLost: 1
    case .taskGone: 2
    case .roleGone: 4
    case .roleAdded: 5
    default: 3
    }
  }
}

/// Lays two tables side by side.
private struct ComparisonDesk {
  let before: ResponsibilityMatrix
  let after: ResponsibilityMatrix
  private(set) var changes: [MatrixComparison.Change] = []
  /// Tasks of the earlier table with the one they are in the later.
  private(set) var pairs: [(before: Int, after: Int)] = []
  private(set) var unchanged = 0
  /// For each role of the later table, the earlier one that it is.
  private var earlierRole: [Int: Int] = [:]

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

  // MARK: One task

  /// A role's part in a task, by the position that the role has in the earlier table, or behind it.
  private struct Part: Hashable {
    var role: Int
    var part: MatrixPart
  }

  private mutating func compare(_ old: Int, _ new: Int) {
    var earlier: [Part: MatrixCell] = [:]
    var later: [Part: MatrixCell] = [:]
    for box in before.boxes(of: old) {
      for letter in box.letters where letter.part != .out {
        earlier[Part(role: before.sameAs[box.role], part: letter.part)] = box.cell
      }
    }
    for box in after.boxes(of: new) {
      let role = after.sameAs[box.role]
      let place = earlierRole[role].map { before.sameAs[$0] } ?? before.roles.count + role
      for letter in box.letters where letter.part != .out {
        later[Part(role: place, part: letter.part)] = box.cell
      }
    }
    var lost = earlier.keys.filter { later[$0] == nil }
    var added = later.keys.filter { earlier[$0] == nil }
    guard !lost.isEmpty || !added.isEmpty else {
      unchanged += 1
      return
    }
    let order = MatrixPart.allCases
    func inOrder(_ left: Part, _ right: Part) -> Bool {
      (order.firstIndex(of: left.part) ?? 0, left.role) < (order.firstIndex(of: right.part) ?? 0, right.role)
    }
    lost.sort(by: inOrder)
    added.sort(by: inOrder)
    let task = after.tasks[new].name
    for (part, kind) in [
      (MatrixPart.leads, MatrixComparison.Change.Kind.lastLeadLost), (.does, .lastDoerLost),
    ] {
      let had = earlier.keys.filter { $0.part == part }
      let isLost = !had.isEmpty && !later.keys.contains { $0.part == part }
      guard isLost, after.scheme.has(part) else { continue }
      let who = had.map(\.role).sorted().map(name)
      lost.removeAll { $0.part == part }
      changes.append(
        .init(
          kind: kind, level: .error, task: task, roles: who,
          statement:
            "Nobody \(part.rawValue) “\(task.asTitle)” any more; \(who.joined(separator: " and ")) did before.",
          before: had.compactMap { earlier[$0] }, after: [after.tasks[new].cell]))
    }
    for part in order {
      while let from = lost.firstIndex(where: { $0.part == part }),
        let to = added.firstIndex(where: { $0.part == part })
      {
        let (was, now) = (lost.remove(at: from), added.remove(at: to))
        note(
          .moved, part == .leads ? .warning : .note, task, [was.role, now.role],
          "the one who \(part.noun) was \(name(was.role)) and is \(name(now.role)) now", earlier[was],
          later[now])
      }
    }
    for was in lost {
      if let place = added.firstIndex(where: { $0.role == was.role }) {
        let now = added.remove(at: place)
        note(
          .changed, .note, task, [was.role],
          "\(name(was.role)) \(was.part.noun) no more, and \(now.part.noun) now",
          earlier[was], later[now])
      } else {
        note(
          .lost, .note, task, [was.role], "\(name(was.role)) \(was.part.noun) no more", earlier[was], nil)
      }
    }
    for now in added {
      note(.added, .note, task, [now.role], "\(name(now.role)) \(now.part.noun) now", nil, later[now])
    }
  }

  private func name(_ role: Int) -> String {
    (role < before.roles.count ? before.name(of: role) : after.name(of: role - before.roles.count)).asTitle
  }

  private mutating func note(
    _ kind: MatrixComparison.Change.Kind, _ level: MatrixFinding.Level, _ task: String, _ roles: [Int],
    _ words: String, _ was: MatrixCell?, _ now: MatrixCell?
  ) {
    changes.append(
      .init(
        kind: kind, level: level, task: task, roles: roles.map(name),
        statement: "“\(task.asTitle)”: \(words).",
        before: [was].compactMap(\.self), after: [now].compactMap(\.self)))
  }
}

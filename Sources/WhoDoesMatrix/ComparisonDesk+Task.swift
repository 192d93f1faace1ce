extension ComparisonDesk {
  /// A role's part in a task, by the position that the role has in the earlier table, or behind it.
  private struct Part: Hashable {
    var role: Int
    var part: MatrixPart
  }

  /// Compares the letters of a task in both tables.
  mutating func compare(_ old: Int, _ new: Int) {
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

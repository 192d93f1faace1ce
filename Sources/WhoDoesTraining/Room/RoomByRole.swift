extension RoomAnswers {
  /// The answers to one task, split by the role of who gave them.
  public struct RoleSplit: Equatable, Sendable {
    /// The roles, by position in ``RoomAnswers/names``.
    public var roles: [Int]
    /// For each role, how often each answer was given.
    public var bars: [[Bar]]
  }

  /// The answers to one task by role, for the roles that at least four of those who answered share; nil where there
  /// are none.
  ///
  /// - Complexity: O(*n*) in the people, for each role.
  public func split(_ task: Int, in round: Round = .before) -> RoleSplit? {
    guard isByPerson else { return nil }
    var (sizes, others) = ([Int: Int](), 0)
    for sheet in sheets where sheet.round == round && sheet.answers[task] != nil {
      if let role = sheet.role { sizes[role, default: 0] += 1 } else { others += 1 }
    }
    let shown = SmallGroups.shown(sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, others: others)
    guard !shown.isEmpty else { return nil }
    return RoleSplit(roles: shown, bars: shown.map { role in bars(task, in: round) { $0.role == role } })
  }

  /// How many of a role answered a task.
  func answered(_ task: Int, by role: Int, in round: Round) -> Int {
    sheets.count { $0.round == round && $0.role == role && $0.answers[task] != nil }
  }
}

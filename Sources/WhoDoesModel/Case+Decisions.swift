extension Case {
  /// The case as it is after a meeting: on its day, with the plan changed by what was decided.
  ///
  /// A new lead takes the place of the planned ones from the day of the meeting; their rows end the day before, so
  /// that the plan still tells who had it until then. Helpers are added to those who already help. Only the plan
  /// changes: what really happens is for people to report.
  ///
  /// - Complexity: O(*a* log *a*) in the assignments, for each decision.
  public func deciding(_ decisions: [Decision], on day: Day) -> Case {
    var after = self
    after.asOf = day
    for place in after.fields.indices where after.fields[place].field == .asOf && day != asOf {
      after.fields[place].value = after.texts.add(day.description)
    }
    var rows = assignments
    for decision in decisions {
      let isCurrent = { (row: Assignment) in
        row.task == decision.task && row.layer == .plan && row.isActive(on: day)
      }
      func add(_ person: PersonIndex, _ part: Involvement) {
        let row = (rows.map(\.row).max() ?? 1) + 1
        rows.append(
          Assignment(
            task: decision.task, person: person, layer: .plan, involvement: part, isAgreedShared: false,
            from: day,
            until: nil, row: row))
      }
      if let lead = decision.lead {
        for place in rows.indices where isCurrent(rows[place]) {
          let row = rows[place]
          // Whoever leads now helps no longer: one part is enough.
          let isOver =
            row.involvement == .leads ? row.person != lead : row.person == lead && row.involvement == .helps
          if isOver { rows[place].until = day.adding(days: -1) }
        }
        if !rows.contains(where: { isCurrent($0) && $0.involvement == .leads }) { add(lead, .leads) }
      }
      for helper in decision.helpers
      where !rows.contains(where: { isCurrent($0) && $0.person == helper }) { add(helper, .helps) }
      let task = decision.task.position
      if let due = decision.due {
        if let before = after.tasks[task].due, before != due { after.tasks[task].timesDateMoved += 1 }
        after.tasks[task].due = due
      }
      if let progress = decision.progress { after.tasks[task].progress = progress }
    }
    // A row that began on the very day and is over again never held.
    rows.removeAll { row in row.until.map { until in row.from.map { $0 > until } ?? false } ?? false }
    after.setParts(assignments: rows, views: views)
    if !rows.isEmpty { after.tables.insert(.assignments) }
    return after
  }
}

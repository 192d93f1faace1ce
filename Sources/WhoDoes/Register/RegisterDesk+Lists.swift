extension RegisterDesk {
  /// Keeps a case that was read, and says so in a line.
  ///
  /// - Throws: `RegisterError`; nothing of the case is kept then.
  public func add(_ file: CaseFile) throws(RegisterError) -> String {
    switch try register.add(file.network) {
    case .added(let snapshot): "Kept: \(snapshot.reference.shown()) as on \(snapshot.day.inWords)\n"
    case .alreadyThere(let snapshot):
      "There already, nothing changed: \(snapshot.reference.shown()) as on \(snapshot.day.inWords)\n"
    }
  }

  /// The snapshots that would go if somebody, or what is older than a day, were removed: a line each.
  ///
  /// - Throws: `RegisterError`.
  public func leaving(_ reference: String, before day: Day?) throws(RegisterError) -> String {
    try register.snapshots(of: reference).filter { snapshot in day.map { snapshot.day < $0 } ?? true }
      .map { "\($0.reference.shown()), \($0.day.inWords)\n" }.joined()
  }

  /// A line for everybody, or for every snapshot of one young person.
  ///
  /// - Parameters:
  ///   - since: Leaves out what is older.
  ///   - today: The day to compare with until when something is to be kept.
  /// - Throws: `RegisterError`.
  /// - Complexity: O(*n*) in the snapshots.
  public func list(
    of reference: String? = nil, since: Day? = nil, today: Day = .today
  ) throws(RegisterError) -> String {
    if let reference {
      let lines = try register.snapshots(of: reference, since: since).map { snapshot in
        "\(snapshot.day), kept \(snapshot.added), \(snapshot.hash.prefix(12))\n"
      }
      return lines.isEmpty ? "Nothing since then.\n" : lines.joined()
    }
    let lines = try register.entries(since: since).map { entry in
      let count = entry.count == 1 ? "1 snapshot" : "\(entry.count) snapshots"
      let (first, last) = (entry.days.lowerBound, entry.days.upperBound)
      let days = first == last ? "of \(first)" : "from \(first) to \(last)"
      let keep = entry.keepUntil.map {
        $0 < today ? ", past its day to be kept (\($0))" : ", to be kept until \($0)"
      }
      return "\(entry.reference.shown()): \(count) \(days)\(keep ?? "")\n"
    }
    return lines.isEmpty ? "Nobody is in the register\(since == nil ? "" : " since then").\n" : lines.joined()
  }

  /// What teams have accepted in the latest states, with until when: what has run out first, then by day.
  ///
  /// - Throws: `RegisterError`.
  /// - Complexity: O(*n*) in the young people, each of whose latest state is read.
  public func accepted(on today: Day = .today) throws(RegisterError) -> String {
    var lines: [(Day, String)] = []
    for entry in try register.entries() {
      let network = try network(of: entry.reference)
      for row in network.acceptances {
        let task = row.task.map { " " + network[network[$0].id] } ?? ""
        let how = row.until < today ? "ran out on" : "until"
        lines.append(
          (
            row.until,
            "\(entry.reference)\(task), \(network[row.rule]): \(how) \(row.until.inWords), agreed by "
              + "\(network[row.agreedBy]): \(network[row.reason])".shown() + "\n"
          ))
      }
    }
    guard !lines.isEmpty else { return "Nothing is accepted in the latest states.\n" }
    return lines.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1).joined()
  }

  /// Until when everybody is to be kept, those past their day first.
  ///
  /// - Throws: `RegisterError`.
  public func retention(on day: Day = .today) throws(RegisterError) -> RetentionReport {
    RetentionReport(
      try register.entries().map { entry in
        let until = entry.keepUntil
        return (entry.reference, until.map { $0 < day ? .past($0) : .until($0) } ?? .unsaid)
      })
  }
}

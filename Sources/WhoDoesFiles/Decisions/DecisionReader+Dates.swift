import WhoDoesModel

/// When something is to be done by, as people write it.
extension DecisionReader {
  mutating func date(_ row: RawTable.Row) -> Day? {
    let written = text(.by, row)
    guard !written.isEmpty else { return nil }
    switch DateReading(written) {
    case .day(let due, let american):
      if american != nil {
        report(.notice, "ambiguous-date", .by, row, "\(written.quoted) is read as \(due.inWords).", nil)
      }
      return notBeforeTheMeeting(due, written, row)
    case .american(let due):
      report(
        .error, "american-date", .by, row, "\(written.quoted) has no month that follows the day.",
        "If \(due.inWords) is meant, write \(due).")
    case .serialNumber(let due):
      report(
        .error, "serial-date", .by, row, "\(written.quoted) is a number, not a date.",
        "If \(due.inWords) is meant, write \(due).")
    case .impossible:
      report(
        .error, "impossible-date", .by, row, "There is no day \(written.quoted).", "Write it as in \(day).")
    case .unreadable:
      if let due = withoutYear(written) {
        report(
          .notice, "year-added", .by, row, "\(written.quoted) has no year and is read as \(due.inWords).",
          "If another year is meant, write it.")
        return due
      }
      report(
        .error, "no-date", .by, row, "\(written.quoted) is not a day, so nobody would know when it is late.",
        "Agree one and write it as in \(day), or leave the cell empty.")
    }
    return nil
  }

  private mutating func notBeforeTheMeeting(_ due: Day, _ written: String, _ row: RawTable.Row) -> Day? {
    guard due < day else { return due }
    report(
      .error, "before-the-meeting", .by, row,
      "\(written.quoted) is \(due.inWords), before the meeting on \(day.inWords).",
      "Check the month and the year.")
    return nil
  }

  /// The next such day from the meeting on, for "24/3" or "24 March".
  private func withoutYear(_ written: String) -> Day? {
    let year = day.parts.year
    let separator = written.contains(where: \.isLetter) ? " " : written.contains(".") ? "." : "/"
    for year in [year, year + 1] {
      if case .day(let due, _) = DateReading("\(written)\(separator)\(year)"), due >= day { return due }
    }
    return nil
  }
}

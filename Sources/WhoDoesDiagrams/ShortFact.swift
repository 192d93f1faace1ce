public import WhoDoesModel

/// The one short fact in a finding's box, worked out from the case when the caller has none.
public enum ShortFact {
  /// What stands in the third line: never anybody's own words, and people's answers only as counts.
  ///
  /// ```swift
  /// ShortFact.of(finding, in: case)        // "moved 3 times"
  /// ```
  ///
  /// - Complexity: O(*a*) in the assignments and answers of the finding's tasks.
  public static func of(_ finding: Finding, in case: Case) -> String {
    of(finding, in: `case`, name: `case`.shortName)
  }

  /// The same, with people called as the reader may know them.
  static func of(
    _ finding: Finding, in case: Case, name: (PersonIndex) -> String
  ) -> String {
    switch finding.concern {
    case .gap: gap(finding, in: `case`, name: name)
    case .overlap: overlap(finding, in: `case`)
    case .duplication: duplication(finding, in: `case`, name: name)
    case .drift: drift(finding, in: `case`, name: name)
    case .conflict: conflict(finding, in: `case`)
    case .note: ""
    }
  }

  private static func gap(_ finding: Finding, in case: Case, name: (PersonIndex) -> String) -> String {
    guard !finding.tasks.isEmpty else { return "nothing in the plan" }
    let leads = people(of: finding, in: `case`) { $0.involvement == .leads }
    if leads.isEmpty { return "nobody leads" }
    if leads.allSatisfy({ `case`[$0].kind == .vacant }) { return "the post is vacant" }
    if leads.allSatisfy({ `case`[$0].isGone(on: `case`.asOf) }) {
      return "\(names(leads, name)) has left"
    }
    if leads.allSatisfy({ `case`[$0].kind == .team }) { return "a team, and no person" }
    return "named, but not held"
  }

  private static func overlap(_ finding: Finding, in case: Case) -> String {
    var leads = Set(people(of: finding, in: `case`) { $0.involvement == .leads })
    for view in finding.tasks.flatMap({ `case`.views(of: $0) }) where view.claimsTheLead {
      leads.insert(view.respondent)
    }
    return leads.count < 2 ? "more than one lead" : "\(number(leads.count)) leads"
  }

  private static func duplication(_ finding: Finding, in case: Case, name: (PersonIndex) -> String) -> String
  {
    let doers = people(of: finding, in: `case`) {
      $0.layer == .practice && ($0.involvement == .does || $0.involvement == .leads)
    }
    return doers.count < 2 ? "done twice" : "\(names(doers, name)) both do it"
  }

  private static func drift(_ finding: Finding, in case: Case, name: (PersonIndex) -> String) -> String {
    let tasks = finding.tasks.map { `case`[$0] }
    if let task = tasks.first(where: { $0.timesDateMoved > 1 && $0.isOpen }) {
      return task.timesDateMoved == 2 ? "date moved twice" : "date moved \(task.timesDateMoved) times"
    }
    let planned = people(of: finding, in: `case`) { $0.layer == .plan && $0.involvement == .leads }
    let doing = people(of: finding, in: `case`) {
      $0.layer == .practice && ($0.involvement == .leads || $0.involvement == .does)
    }
    if planned.count == 1, doing.count == 1, planned != doing {
      return "plan: \(names(planned, name)); does it: \(names(doing, name))"
    }
    let open = tasks.filter(\.isOpen)
    let isLate = open.contains { task in task.due.map { $0 < `case`.asOf } ?? false }
    let quiet = open.compactMap(\.lastActivity).max().map { `case`.asOf.days(since: $0) } ?? 0
    // A fortnight is our own choice: below it, saying when somebody last acted would sound like praise.
    if isLate, quiet >= 14 { return "last action \(quiet) days ago" }
    return isLate ? "late" : "not as it was agreed"
  }

  private static func conflict(_ finding: Finding, in case: Case) -> String {
    let stances = finding.tasks.flatMap { task in
      `case`.views(of: task).compactMap(\.stance) + [`case`[task].planStance].compactMap { $0 }
    }
    let meanings = Set(stances.filter { !$0.takesNoSide }.map(\.meaning))
    guard meanings.count > 1 else { return "two things that cannot both be" }
    return "\(number(meanings.count)) different answers"
  }

  private static func people(
    of finding: Finding, in case: Case, where isMeant: (Assignment) -> Bool
  ) -> [PersonIndex] {
    let parts = finding.tasks.flatMap { `case`.assignments(of: $0) }
    return Set(parts.filter { $0.isActive(on: `case`.asOf) && isMeant($0) }.map(\.person)).sorted()
  }

  private static func names(_ people: [PersonIndex], _ name: (PersonIndex) -> String) -> String {
    let names = people.map(name)
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func number(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : String(count)
  }
}

public import WhoDoesModel

/// What changed between two states of one case, as one audience may read them.
///
/// Tasks and people are known by their ids. For whoever does a task now and did not before, it says whether that
/// was agreed: whether the plan names them, the sharing is agreed, or the team has accepted it until a day.
///
/// ```swift
/// let changes = CaseComparison(march, june)            // two readers of the same audience
/// for task in changes.tasks { print(task.title, task.changes) }
/// ```
public struct CaseComparison: Sendable {
  /// The day of the earlier state.
  public let before: Day
  /// The day of the later state.
  public let after: Day
  /// Tasks with something that changed, in the order of the later plan, those that are gone at the end.
  public let tasks: [TaskChange]
  /// Who came and who went.
  public let people: [PersonChange]
  /// What was found on either day.
  public let findings: [FindingChange]

  /// Compares two states.
  ///
  /// - Parameters:
  ///   - before: The earlier state as an audience reads it.
  ///   - after: The later state as the same audience reads it.
  ///   - earlier: What was found on days before both, the oldest first, to tell a finding that returns from a new
  ///     one.
  /// - Complexity: O(*n*) in the tasks, people, parts and findings of both.
  public init(_ before: Readership, _ after: Readership, earlier: [Set<FindingKey>] = []) {
    (self.before, self.after) = (before.network.asOf, after.network.asOf)
    tasks = TaskChange.all(before, after)
    people = PersonChange.all(before.network, after.network)
    findings = FindingChange.all(before, after, earlier)
  }

  /// Whether nothing changed at all.
  public var isEmpty: Bool {
    tasks.isEmpty && people.isEmpty && findings.allSatisfy { $0.course == .stayed }
  }
}

/// A finding as it is known again on another day: the rule and the task it is about.
public struct FindingKey: Hashable, Comparable, Sendable {
  /// The rule's id.
  public let rule: String
  /// The ids of the tasks; empty for one about the case.
  public let tasks: [String]

  /// What a finding is known by.
  public init(_ finding: Finding, in network: Case) {
    rule = finding.rule
    tasks = finding.tasks.map { network[network[$0].id] }.sorted()
  }

  /// Orders by rule, then by task.
  public static func < (left: Self, right: Self) -> Bool {
    (left.rule, left.tasks.joined(separator: " ")) < (right.rule, right.tasks.joined(separator: " "))
  }

  /// What is known of everything found in a case.
  ///
  /// - Complexity: O(*n*) in the findings.
  public static func all(_ analysis: Analysis) -> Set<FindingKey> {
    Set(analysis.findings.map { FindingKey($0, in: analysis.examination.network) })
  }
}

/// What became of a finding.
public struct FindingChange: Equatable, Sendable {
  /// Its course between the two days.
  public enum Course: String, CaseIterable, Sendable {
    /// It was there on an earlier day, was gone on the first of the two, and is there again.
    case returned
    /// It was not there before.
    case new
    /// It is on both days.
    case stayed
    /// It is not there any more.
    case gone
  }

  /// What it is known by.
  public let key: FindingKey
  /// What kind of concern it is.
  public let concern: Concern
  /// What became of it.
  public let course: Course
  /// The finding: that of the later day, else that of the earlier.
  public let finding: Finding

  fileprivate static func all(
    _ before: Readership, _ after: Readership, _ earlier: [Set<FindingKey>]
  ) -> [Self] {
    func keyed(_ reader: Readership) -> [(FindingKey, Finding)] {
      reader.analysis.findings.map { (FindingKey($0, in: reader.network), $0) }
    }
    let (first, second) = (keyed(before), keyed(after))
    let (known, now) = (Set(first.map(\.0)), Set(second.map(\.0)))
    let here = second.map { key, finding in
      let course: Course =
        known.contains(key) ? .stayed : earlier.contains { $0.contains(key) } ? .returned : .new
      return Self(key: key, concern: finding.concern, course: course, finding: finding)
    }
    let gone = first.filter { !now.contains($0.0) }.map {
      Self(key: $0.0, concern: $0.1.concern, course: .gone, finding: $0.1)
    }
    return here + gone
  }
}

/// Somebody who came, went, or whose place changed.
public struct PersonChange: Equatable, Sendable {
  /// What happened.
  public enum Kind: Equatable, Sendable {
    /// They are in the later table and not in the earlier one.
    case came
    /// They are in the later table no more.
    case gone
    /// Their last day has come, or their row says that they have left.
    case left(on: Day?)
  }

  /// The id in the people table.
  public let id: String
  /// The name.
  public let name: String
  /// The role as written.
  public let role: String
  /// What happened.
  public let kind: Kind

  fileprivate static func all(_ before: Case, _ after: Case) -> [Self] {
    func byID(_ network: Case) -> [String: Person] {
      Dictionary(network.people.map { (network[$0.id], $0) }) { first, _ in first }
    }
    let (old, new) = (byID(before), byID(after))
    func change(_ id: String, _ person: Person, _ network: Case, _ kind: Kind) -> Self {
      Self(id: id, name: network[person.name], role: network[person.roleText], kind: kind)
    }
    var changes: [Self] = []
    for person in after.people where person.kind != .youngPerson {
      let id = after[person.id]
      guard let earlier = old[id] else {
        changes.append(change(id, person, after, .came))
        continue
      }
      if person.isGone(on: after.asOf), !earlier.isGone(on: before.asOf) {
        changes.append(change(id, person, after, .left(on: person.until)))
      }
    }
    for person in before.people where person.kind != .youngPerson && new[before[person.id]] == nil {
      changes.append(change(before[person.id], person, before, .gone))
    }
    return changes
  }
}

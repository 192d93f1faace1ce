import WhoDoesModel

/// A network that is larger and wordier than any map likes: thirty people, forty tasks, twenty findings.
enum Crowd {
  /// The case.
  static let sample = makeSample()

  private static func makeSample() -> Case {
    var sample = Case(asOf: Day(year: 2026, month: 3, day: 9) ?? Day(number: 0))
    for number in 0..<8 {
      sample.agencies.append(sample.texts.add("Organisation number \(number) (a charity)"))
    }
    add("Bartholomew-Christopher", "Young person", .youngPerson, nil, to: &sample)
    for number in 0..<26 {
      let kind: Person.Kind = number % 9 == 8 ? .team : .professional
      let name = kind == .team ? "Duty and assessment team \(number)" : "Alexandra\(number) Featherstonehaugh"
      add(name, "Senior practitioner for transitions \(number)", kind, number % 8, to: &sample)
    }
    add("Nan", "", .informal, nil, to: &sample)
    add("", "Personal adviser", .vacant, 1, to: &sample)
    add("Kelly Marsh", "Social worker", .left, 0, to: &sample)
    for number in 0..<40 {
      sample.tasks.append(
        PathwayTask(
          id: .none, area: "PLAN",
          title: sample.texts.add("Agree who will \(number) prepare and follow up the application together"),
          plainTitle: .none, due: nil, isCritical: false, progress: .notStarted, lastActivity: nil,
          timesDateMoved: 0, planStance: nil, note: .none, catalogueTask: nil, catalogueTaskIsWritten: false,
          row: UInt32(number + 2)))
    }
    let parts = (0..<120).map { row in
      Assignment(
        task: TaskIndex(row / 3), person: PersonIndex(1 + (row * 7) % 29),
        layer: row % 2 == 0 ? .plan : .practice,
        involvement: row % 3 == 0 ? .leads : .helps, isAgreedShared: false, from: nil, until: nil,
        row: UInt32(row + 2))
    }
    sample.setParts(assignments: parts, views: [])
    return sample
  }

  /// Twenty findings of every kind, one of them about many tasks and one about none.
  static var findings: [Finding] {
    let concerns: [Concern] = [.gap, .overlap, .duplication, .drift, .conflict]
    var findings = (0..<18).map { number in
      Jordan.finding(concerns[number % 5], number + 1, [2 + number], number % 2 == 0 ? .actNow : .nextReview)
    }
    var pattern = Jordan.finding(.drift, nil, [2, 3], .actNow)
    pattern.tasks = (0..<30).map { TaskIndex($0) }
    var missing = Jordan.finding(.gap, nil, [], .actNow)
    missing.slots[.duty] = "An independent visitor, or somebody else to befriend"
    findings += [pattern, missing]
    return findings
  }

  private static func add(
    _ name: String, _ role: String, _ kind: Person.Kind, _ agency: Int?, to sample: inout Case
  ) {
    sample.people.append(
      Person(
        id: .none, name: sample.texts.add(name), roleText: sample.texts.add(role), role: nil,
        agency: agency.map { AgencyIndex($0) }, kind: kind, from: nil, until: nil,
        youngPersonCallsThem: .none,
        notes: .none, row: UInt32(sample.people.count + 2)))
  }
}

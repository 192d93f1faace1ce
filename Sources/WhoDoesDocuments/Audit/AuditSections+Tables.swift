import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension AuditSections {
  /// The areas that a plan must cover, with what stands in each, and other areas in use.
  var cover: Document.Section {
    var rows: [[String]] = []
    var empty: [String] = []
    var known: Set<AreaID> = []
    func add(_ area: AreaID, _ name: String, isRequired: Bool) {
      known.insert(area)
      let tasks = network.taskIndices.filter { network[$0].area == area }
      guard isRequired || !tasks.isEmpty else { return }
      if tasks.isEmpty { empty.append(name) }
      let led = tasks.filter { task in
        analysis.examination.people(task, .plan, .leads).contains(where: analysis.examination.isPresent)
      }
      let said = network.voice.contains { $0.area == area }
      let counts = [tasks.count, led.count, tasks.count { network[$0].due != nil }].map(String.init)
      rows.append([name] + counts + [said ? "yes" : "not yet"])
    }
    for area in catalogue.areaEntries where area.isRequired { add(area.id, area.name, isRequired: true) }
    for area in catalogue.areaEntries where !area.isRequired { add(area.id, area.name, isRequired: false) }
    for task in network.tasks where !known.contains(task.area) {
      add(task.area, task.area.description, isRequired: false)
    }
    let columns: [Document.Column] = [
      .init("Area", share: 5), .init("Tasks", isNumber: true), .init("With a named lead", isNumber: true),
      .init("With a date", isNumber: true), .init("In \(name)’s words"),
    ]
    let gaps =
      empty.isEmpty
      ? "Every area that a plan must cover has a task."
      : "Without a task: \(analysis.examination.list(empty) ?? "")."
    return .init(
      "cover", "Cover of the ten areas",
      [
        .table(.init("Tasks of the plan by area", columns, rows)), .paragraph(gaps),
        .paragraph(
          "A named lead is a person in post on the day of these facts, not a team or an empty post."),
      ])
  }

  /// Open tasks by person, plan against practice, in the order of the people table.
  var load: Document.Section {
    let rows = network.personIndices.compactMap { person -> [String]? in
      let counts = [
        count(person, .plan, .leads), count(person, .plan, .does, .helps, .agrees, .checks),
        count(person, .practice, .leads, .does), count(person, .practice, .helps, .agrees, .checks),
      ]
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return [network[network[person].name].shown(), role(person)] + counts.map(String.init)
    }
    let columns: [Document.Column] = [
      .init("Person", share: 3), .init("Role", share: 3), .init("Plan: leads", isNumber: true),
      .init("Plan: another part", isNumber: true), .init("Practice: leads or does", isNumber: true),
      .init("Practice: another part", isNumber: true),
    ]
    return .init(
      "load", "Who is carrying what",
      [
        .paragraph(
          "Open tasks, in the order of the people table. This shows where work lies, not how anybody does it."
        ),
        .table(.init("Plan against practice, by person", columns, rows)),
      ])
  }

  private func count(_ person: PersonIndex, _ layer: Layer, _ parts: Involvement...) -> Int {
    let tasks = parts.reduce(into: TaskSet()) { $0 |= analysis.examination.tasks(of: person, $1, layer) }
    return (tasks & analysis.examination.open).count
  }

  /// A role as written; what kind of row it is where no role is written.
  func role(_ person: PersonIndex) -> String {
    let written = network[network[person].roleText].shown()
    if !written.isEmpty { return written }
    switch network[person].kind {
    case .youngPerson: return "Young person"
    case .professional: return "Role not given"
    case .informal: return "Family or friend"
    case .team: return "Team"
    case .vacant: return "Post nobody holds"
    case .left: return "Has left"
    }
  }

  /// Every cell that a finding came from, so that a person can look it up.
  var annex: Document.Section {
    let rows = analysis.findings.flatMap { finding -> [[String]] in
      let about = finding.tasks.isEmpty ? words.subject(finding) : words.taskIDs(finding, limit: 3)
      return CellReference.of(finding.evidence).map { reference in
        let rows = reference.rows.filter { $0 > 0 }.map(String.init).joined(separator: ", ")
        return [
          "\(about) (\(finding.concern.rawValue))", reference.table.rawValue, rows.isEmpty ? "all" : rows,
          reference.cells.isEmpty ? kept(reference.table) : reference.cells.joined(separator: "\n"),
        ]
      }
    }
    let columns: [Document.Column] = [
      .init("Finding", share: 3), .init("Table", share: 2), .init("Rows", share: 2),
      .init("Column = what stands there", share: 5),
    ]
    return .init(
      "annex", "Annex: where every line comes from", kind: .annex,
      [
        .paragraph("Rows are counted as a spreadsheet counts them: the headings are row 1."),
        .table(.init("Cells by finding", columns, rows)),
      ])
  }

  private func kept(_ table: CaseTable) -> String {
    table == .perspectives ? "answers, shown as counts only" : "\(name)’s words, given whole above"
  }
}

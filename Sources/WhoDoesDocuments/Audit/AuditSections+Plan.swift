import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension AuditSections {
  /// The upper part of the third sheet: cover and load, side by side.
  var plan: Document.Section {
    var section = Document.Section("plan", "The plan as a whole", kind: .sheet)
    section.isSideBySide = true
    section.blocks = AuditThirdSheet(self).upper.map(Document.Block.section)
    return section
  }

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
      rows.append([name.capped(60)] + counts + [said ? "yes" : "not yet"])
    }
    for area in catalogue.areaEntries where area.isRequired { add(area.id, area.name, isRequired: true) }
    for area in catalogue.areaEntries where !area.isRequired { add(area.id, area.name, isRequired: false) }
    for task in network.tasks where !known.contains(task.area) {
      add(task.area, task.area.description, isRequired: false)
    }
    let columns: [Document.Column] = [
      .init("Area", share: 39), .init("Tasks", share: 15, isNumber: true),
      .init("Named lead", share: 17, isNumber: true), .init("With date", share: 13, isNumber: true),
      .init("Their words", share: 16),
    ]
    var table = Document.Table("Tasks of the plan by area", columns, rows)
    table.isDense = true
    let gaps =
      empty.isEmpty
      ? "Every area that a plan must cover has a task."
      : "Without a task: \(analysis.examination.list(empty) ?? "")."
    return .init("cover", "Cover of the ten areas", [.table(table), .paragraph(gaps)])
  }

  /// Open tasks by role, plan against practice, in the order in which the people table first has them.
  var load: Document.Section {
    let (short, whole) = loads
    let rest = whole.rows.count - short.rows.count
    let others = rest == 0 ? "" : " \(rest == 1 ? "1 role helps" : "\(rest) roles help") or check: annex."
    return .init(
      "load", "Who is carrying what",
      [.table(short), .paragraph("Open tasks: where work lies, not how it is done.\(others)")])
  }

  /// The same with helping and checking, for the annex.
  var loadInFull: Document.Section {
    .init("load-in-full", "Who is carrying what, every part", [.table(loads.whole)])
  }

  private var loads: (short: Document.Table, whole: Document.Table) {
    var rows: [(role: String, people: Int, counts: [Int])] = []
    for person in network.personIndices {
      let counts = [
        count(person, .plan, .leads), count(person, .plan, .does, .helps, .agrees, .checks),
        count(person, .practice, .leads, .does), count(person, .practice, .helps, .agrees, .checks),
      ]
      guard counts.contains(where: { $0 > 0 }) else { continue }
      let role = role(person)
      if let place = rows.firstIndex(where: { $0.role == role }) {
        rows[place].people += 1
        rows[place].counts = zip(rows[place].counts, counts).map(+)
      } else {
        rows.append((role, 1, counts))
      }
    }
    let columns: [Document.Column] = [
      .init("Role", share: 54), .init("Plan: leads", share: 19, isNumber: true),
      .init("Practice: leads, does", share: 27, isNumber: true),
    ]
    let names = rows.map { $0.people > 1 ? "\($0.role), \($0.people) people" : $0.role }
    var table = Document.Table(
      "Open tasks by role, plan against practice", columns,
      zip(names, rows).filter { $1.counts[0] + $1.counts[2] > 0 }
        .map { [$0, String($1.counts[0]), String($1.counts[2])] })
    table.isDense = true
    var whole = Document.Table(
      "Open tasks by role, every part",
      [
        .init("Role", share: 40), .init("Plan: leads", share: 15, isNumber: true),
        .init("Plan: another part", share: 15, isNumber: true),
        .init("Practice: leads or does", share: 15, isNumber: true),
        .init("Practice: another part", share: 15, isNumber: true),
      ], zip(names, rows).map { [$0] + $1.counts.map(String.init) })
    whole.isDense = true
    return (table, whole)
  }

  private func count(_ person: PersonIndex, _ layer: Layer, _ parts: Involvement...) -> Int {
    let tasks = parts.reduce(into: TaskSet()) { $0 |= analysis.examination.tasks(of: person, $1, layer) }
    return (tasks & analysis.examination.open).count
  }

  /// A role as written; what kind of row it is where no role is written.
  private func role(_ person: PersonIndex) -> String {
    let written = network[network[person].roleText].shown()
    if !written.isEmpty { return written.capped(44) }
    switch network[person].kind {
    case .youngPerson: return "Young person"
    case .professional: return "Role not given"
    case .informal: return "Family or friend"
    case .team: return "Team"
    case .vacant: return "Post nobody holds"
    case .left: return "Has left"
    }
  }
}

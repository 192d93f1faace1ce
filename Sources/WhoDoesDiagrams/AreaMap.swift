import OrderedCollections
import WhoDoesCatalogue
public import WhoDoesModel

/// Small maps, one for each area of the plan: every task of the area, with who leads and who helps.
///
/// ```swift
/// let sheets = AreaMap.draw(reader, findings: analysis.findings, stamp: "FICTION")
/// ```
public enum AreaMap {
  /// The most tasks of one map; the rest is counted.
  public static let mostTasks = 12

  /// Draws a map for every area that has a task, in the order of the catalogue.
  ///
  /// - Parameter most: The most tasks of one map; the rest is counted.
  /// - Complexity: O(*t* × *f* + *a*) for *t* tasks, *f* findings and *a* assignments.
  public static func draw(
    _ reader: MapReader, findings: [Finding], most: Int = mostTasks, stamp: String = ""
  ) -> [MapSheet] {
    let told = findings.filter { $0.concern != .note && reader.sees($0) }
    let tasks = Dictionary(grouping: reader.tasks) { reader.network[$0].area }
    let known = reader.catalogue.areas.keys.filter { tasks[$0] != nil }
    let others = tasks.keys.filter { reader.catalogue.areas[$0] == nil }.sorted()
    return (known + others).map { area in
      let all = (tasks[area] ?? []).map { row(of: $0, reader, told: told) }
      // What wants talking about and what is open first, each in the order of the plan.
      let sorted =
        all.filter { $0.concern != nil } + all.filter { $0.concern == nil && $0.isOpen }
        + all.filter { $0.concern == nil && !$0.isOpen }
      return sheet(reader.title(of: area), Array(sorted.prefix(most)), of: all.count, reader, stamp)
    }
  }

  /// One task as the map shows it.
  private struct Row {
    var title: String
    var fact: String
    var concern: Concern?
    var isOpen: Bool
    var leads: [PersonIndex]
    var helpers: [PersonIndex]
  }

  private static func row(of task: TaskIndex, _ reader: MapReader, told: [Finding]) -> Row {
    let network = reader.network
    let finding = told.first { $0.tasks.contains(task) }
    let parts = network.assignments(of: task).filter { $0.isActive(on: network.asOf) }
    func people(_ parts: [Assignment]) -> [PersonIndex] { Set(parts.map(\.person)).sorted() }
    var leads = people(parts.filter { $0.involvement == .leads })
    if !reader.seesConcerns { leads = MapFacts.agreedLead(of: task, reader).map { [$0] } ?? [] }
    let helpers = people(parts.filter { $0.involvement.hasASay || $0.involvement == .helps })
    return Row(
      title: reader.title(of: task),
      fact: finding.map { ShortFact.of($0, in: network, name: reader.name(of:)) }
        ?? progress(of: network[task], hasLead: !leads.isEmpty, reader),
      concern: finding?.concern, isOpen: network[task].isOpen, leads: leads,
      // Without one agreed lead, who else has a part would tell a young person of the disagreement.
      helpers: !reader.seesConcerns && leads.isEmpty ? [] : helpers.filter { !leads.contains($0) })
  }

  private static func progress(of task: PathwayTask, hasLead: Bool, _ reader: MapReader) -> String {
    switch task.progress {
    case .done: return "done"
    case .notNeeded: return "no longer needed"
    case .onTrack, .notStarted, .stuck, .unknown:
      if !hasLead, !reader.seesConcerns { return "we still need to agree who does this" }
      return task.due.map { "\($0 < reader.network.asOf ? "was for" : "by") \($0.inWords)" } ?? ""
    }
  }

  private static func sheet(
    _ area: String, _ rows: [Row], of count: Int, _ reader: MapReader, _ stamp: String
  ) -> MapSheet {
    var diagram = Diagram(title: "\(area) · \(reader.youngPerson)", description: "")
    var key = ["Solid line: leads. Dashed line: helps, does or must agree. \(reader.network.asOf.inWords)."]
    if rows.count < count { key.append("\(rows.count) of \(count) tasks are drawn; the list has them all.") }
    diagram.heading = .heading(diagram.title, stamp: stamp, forWhom: reader.forWhom, key: key)
    let people = Set(rows.flatMap { $0.leads + $0.helpers }).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: people.map { person in
        let node = Diagram.Node.person(
          reader.name(of: person), role: reader.roleBesideName(of: person), status: "",
          isGone: reader.network[person].isGone(on: reader.network.asOf), colours: reader.colours(of: person))
        return (person, diagram.add(node))
      })
    let boxes = rows.map { row in
      let box = diagram.add(
        row.concern.map { .finding($0, title: row.title, fact: row.fact, width: 34) }
          ?? .task(row.title, fact: row.fact, width: 34))
      for lead in row.leads.compactMap({ places[$0] }) {
        diagram.connect(lead, box, .leads(row.concern.map { .concern($0) } ?? .ink))
      }
      for helper in row.helpers.compactMap({ places[$0] }) { diagram.connect(helper, box, .helps) }
      return box
    }
    // A task that nobody has still stands in the column of tasks.
    if let near = people.first.flatMap({ places[$0] }) {
      for (row, box) in zip(rows, boxes) where row.leads.isEmpty && row.helpers.isEmpty {
        diagram.connect(near, box, .near)
      }
    }
    diagram.align(people.compactMap { places[$0] })
    diagram.align(boxes)
    return MapSheet(diagram, twin: [twin(area, rows, of: count, reader)])
  }

  private static func twin(_ area: String, _ rows: [Row], of count: Int, _ reader: MapReader)
    -> TextTwin.Section
  {
    var told = rows.map { row in
      TextTwin.task(
        row.title, concern: row.concern, fact: row.fact, leads: row.leads.map(reader.name(of:)),
        helpers: row.helpers.map(reader.name(of:)))
    }
    if rows.count < count { told.append("Tasks that the picture leaves to the list: \(count - rows.count).") }
    return TextTwin.Section(title: area, sentences: told)
  }
}

extension TextTwin {
  /// A task in one sentence or two.
  static func task(
    _ title: String, concern: Concern?, fact: String, leads: [String], helpers: [String]
  ) -> String {
    let word = concern.map { ConcernStyle($0).wordInText + ": " } ?? ""
    return "\(word)“\(title)”\(fact.isEmpty ? "" : ", \(fact)")."
      + (leads.isEmpty ? "" : " Leads: \(list(leads)).")
      + (helpers.isEmpty ? "" : " Helps, does or must agree: \(list(helpers)).")
  }
}

extension ConcernStyle {
  /// The word as it begins a sentence.
  var wordInText: String { word.prefix(1) + word.dropFirst().lowercased() }
}

extension MapReader {
  /// The colours of a person's organisation, the same on every map of a case.
  ///
  /// - Complexity: O(*p*) for *p* people.
  func colours(of person: PersonIndex) -> (line: Palette, tint: Palette) {
    switch network[person].kind {
    case .youngPerson: return (.ink, .white)
    case .informal: return (.family, .familyTint)
    case .professional, .team, .vacant, .left:
      let place = place(of: organisation(of: person))
      return (.agency(place), .agencyTint(place))
    }
  }

  /// The place of an organisation among all of the case.
  func place(of organisation: String) -> Int { organisations.firstIndex(of: organisation) ?? 0 }
}

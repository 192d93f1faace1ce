public import Graphviz
public import WhoDoesCatalogue
public import WhoDoesModel

/// The picture of who does what: the young person, the people around them by organisation, and only those
/// tasks that want talking about; clear tasks become a number in a person's box.
///
/// ```swift
/// let map = ResponsibilityMap.draw(`case`, findings: findings, catalogue: .england, stamp: "FICTION")
/// let svg = try map.svg()
/// ```
public enum ResponsibilityMap {
  /// Draws the map of a case.
  ///
  /// - Parameters:
  ///   - stamp: A line under the title, such as "FICTION".
  ///   - limit: The most findings to draw, the most urgent ones first; the rest is counted.
  ///   - shortFact: The third line of a finding's box; ``ShortFact`` where there is none.
  /// - Complexity: O(*f* × *a* + *p* × *a*) for *f* findings, *p* people and *a* assignments.
  public static func draw(
    _ case: Case, findings: [Finding], catalogue: Catalogue, stamp: String = "",
    limit: Int = MapFacts.mostFindings, shortFact: ((Finding) -> String)? = nil
  ) -> Diagram {
    draw(
      MapFacts(`case`, findings: findings, catalogue: catalogue, limit: limit, shortFact: shortFact),
      stamp: stamp)
  }

  /// Draws the map of a case with as many findings as can be read on a page, and tells how it fits.
  ///
  /// Where not even one can be read, because the people alone fill the page, the answer says so: then a table
  /// serves better.
  ///
  /// - Throws: ``GraphvizError`` with Graphviz' own messages.
  public static func fitting(
    _ page: Legibility.Page, _ case: Case, findings: [Finding], catalogue: Catalogue, stamp: String = "",
    shortFact: ((Finding) -> String)? = nil
  ) throws(GraphvizError) -> (diagram: Diagram, legibility: Legibility) {
    var limit = MapFacts.mostFindings
    while true {
      let diagram = draw(
        `case`, findings: findings, catalogue: catalogue, stamp: stamp, limit: limit, shortFact: shortFact)
      let legibility = try diagram.legibility(on: page)
      if legibility.isReadable || limit <= 1 { return (diagram, legibility) }
      limit -= 1
    }
  }

  /// Draws a map from its facts.
  ///
  /// - Complexity: O(*f* × *p*) for *f* findings and *p* people.
  public static func draw(_ facts: MapFacts, stamp: String = "") -> Diagram {
    var diagram = Diagram(title: title(of: facts), description: TextTwin.description(of: facts))
    diagram.heading = heading(of: facts, stamp: stamp)
    let centre = diagram.add(youngPerson(facts))
    var places: [PersonIndex: Diagram.NodeID] = [:]
    var column: [Diagram.NodeID] = []
    for (index, group) in facts.groups.enumerated() {
      let (line, tint): (Palette, Palette) =
        group.isFamily ? (.family, .familyTint) : (.agency(index), .agencyTint(index))
      let cluster = diagram.add(Diagram.Cluster(label: label(of: group, line: line), line: line))
      var nodes = group.people.map { person in
        let node = diagram.add(box(of: person, line: line, tint: tint, cluster: cluster))
        places[person.person] = node
        return node
      }
      if nodes.isEmpty {
        // Nobody of this organisation is shown, and a frame cannot stand around nothing.
        nodes = [diagram.add(box(of: group, cluster: cluster))]
      }
      diagram.connect(centre, nodes[nodes.count / 2], .belongs(line))
      column += nodes
    }
    if let own = facts.youngPersonIndex { places[own] = centre }
    let boxes = facts.findings.map { shown in
      let box = diagram.add(box(of: shown))
      connect(shown, box, in: &diagram, places: places, column: column)
      return box
    }
    diagram.align(column)
    diagram.align(boxes)
    return diagram
  }

  private static func connect(
    _ shown: MapFacts.FindingFacts, _ box: Diagram.NodeID, in diagram: inout Diagram,
    places: [PersonIndex: Diagram.NodeID], column: [Diagram.NodeID]
  ) {
    let leads = shown.leads.compactMap { places[$0] }
    let helpers = shown.helpers.compactMap { places[$0] }
    for lead in leads { diagram.connect(lead, box, .leads(.concern(shown.finding.concern))) }
    for helper in helpers { diagram.connect(helper, box, .helps) }
    // A box without a line still wants a place in the column, and it is best near somebody it concerns.
    guard leads.isEmpty, helpers.isEmpty else { return }
    let concerned = shown.finding.people.lazy.compactMap { places[$0] }.first { column.contains($0) }
    if let near = concerned ?? column.last { diagram.connect(near, box, .near) }
  }

  private static func title(of facts: MapFacts) -> String {
    "Who does what around \(facts.youngPerson) · \(facts.day.inWords)"
  }

  private static func heading(of facts: MapFacts, stamp: String) -> Label {
    var label = Label(alignment: .left)
    label.add(title(of: facts), .heading, isBold: true, width: 64, lines: 2)
    label.add(stamp, .normal, .ink, isBold: true, width: 80, lines: 1)
    label.add("Solid line: leads. Dashed line: helps, does or must agree.", .small, .smallPrint, width: 90)
    if facts.undrawnCount > 0 {
      let all = facts.findings.count + facts.undrawnCount
      let words = "The \(facts.findings.count) most urgent of \(all) points are drawn; the list has them all."
      label.add(words, .small, .smallPrint, width: 90)
    }
    return label
  }

  private static func youngPerson(_ facts: MapFacts) -> Diagram.Node {
    var label = Label()
    let size = facts.youngPerson.count <= 7 ? Label.Size.heading : .normal
    label.add(facts.youngPerson, size, .white, isBold: true, width: 12, lines: 3)
    if let age = facts.age { label.add(String(age), .normal, .white) }
    return Diagram.Node(label: label, outline: .circle, fill: .ink)
  }

  private static func label(of group: MapFacts.Group, line: Palette) -> Label {
    var label = Label(alignment: .left)
    label.add(group.title, .normal, line, isBold: true, width: 26, lines: 3)
    if !group.people.isEmpty, group.othersCount > 0 {
      label.add("and \(group.othersInWords)", .small, .smallPrint, width: 32, lines: 1)
    }
    return label
  }

  /// Stands for people of an organisation who are only counted.
  private static func box(of group: MapFacts.Group, cluster: Diagram.ClusterID) -> Diagram.Node {
    var label = Label()
    label.add(group.othersInWords, .small, .smallPrint, width: 26, lines: 2)
    return Diagram.Node(label: label, outline: .none, cluster: cluster)
  }

  private static func box(
    of person: MapFacts.PersonFacts, line: Palette, tint: Palette, cluster: Diagram.ClusterID
  ) -> Diagram.Node {
    var label = Label()
    label.add([.init(person.name, isBold: true), .init(person.role, .small)], width: 26, lines: 2)
    label.add(person.status, .small, .smallPrint)
    return Diagram.Node(
      label: label, outline: .roundedBox, border: person.isGone ? .dashed : .solid,
      line: person.isGone ? .help : line, fill: person.isGone ? .white : tint, cluster: cluster)
  }

  private static func box(of shown: MapFacts.FindingFacts) -> Diagram.Node {
    let style = ConcernStyle(shown.finding.concern)
    var label = Label()
    label.add("\(style.glyph) \(style.word)", .small, style.line, isBold: true)
    label.add(shown.title, isBold: true, width: 26, lines: 3)
    label.add(shown.fact, .small, .smallPrint, width: 32, lines: 2)
    return Diagram.Node(
      label: label, outline: style.outline, border: style.border, weight: style.weight, line: style.line,
      fill: style.tint, isRoomy: true)
  }
}

extension MapFacts.PersonFacts {
  /// What the person's box says beneath the name.
  var status: String {
    if isVacant { return "nobody in post" }
    if isGone { return "has left" }
    return "leads \(MapFacts.clearTasksInWords(clearTasks))"
  }
}

extension MapFacts.Group {
  /// How many more people there are and what they lead.
  var othersInWords: String {
    let people = "\(othersCount) \(people.isEmpty ? "" : "other ")\(othersCount == 1 ? "person" : "people")"
    return othersClearTasks == 0 ? people : "\(people), \(MapFacts.clearTasksInWords(othersClearTasks))"
  }
}

extension MapFacts {
  /// A number of clear tasks in words.
  static func clearTasksInWords(_ count: Int) -> String {
    switch count {
    case 0: "no clear task"
    case 1: "1 clear task"
    default: "\(count) clear tasks"
    }
  }
}

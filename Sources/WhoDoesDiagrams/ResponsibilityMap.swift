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
  /// - Parameters:
  ///   - subtitle: What part of the plan the map is about, where it is not the whole.
  ///   - isLandscape: Whether people stand in the middle and what is to be talked about on both sides, for wide
  ///     pages and screens.
  /// - Complexity: O(*f* × *p*) for *f* findings and *p* people.
  public static func draw(
    _ facts: MapFacts, stamp: String = "", subtitle: String = "", isLandscape: Bool = false
  ) -> Diagram {
    draw(facts, twin: TextTwin.write(facts), stamp: stamp, subtitle: subtitle, isLandscape: isLandscape)
  }

  /// Draws a map from its facts and the same facts in words.
  ///
  /// - Parameter count: What the heading says of how much is drawn; how many points of how many where it is nil.
  static func draw(
    _ facts: MapFacts, twin: [TextTwin.Section], stamp: String, subtitle: String = "", count: String? = nil,
    isLandscape: Bool
  ) -> Diagram {
    var diagram = Diagram(
      title: title(of: facts, subtitle: subtitle), description: TextTwin.description(of: twin))
    diagram.heading = heading(of: facts, title: diagram.title, stamp: stamp, count: count)
    if isLandscape { drawSides(facts, in: &diagram) } else { drawColumns(facts, in: &diagram) }
    return diagram
  }

  private static func drawColumns(_ facts: MapFacts, in diagram: inout Diagram) {
    let centre = diagram.add(.youngPerson(facts.youngPerson, age: facts.age))
    var people = people(of: facts, in: &diagram, size: .normal)
    for group in people.groups { diagram.connect(centre, group.middle, .belongs(group.line)) }
    if let own = facts.youngPersonIndex { people.places[own] = centre }
    let boxes = facts.findings.map { shown in
      let box = diagram.add(box(of: shown, facts, size: .normal))
      connect(shown, box, in: &diagram, people, facts, isBackwards: false)
      return box
    }
    diagram.align(people.column)
    diagram.align(boxes)
  }

  /// Where the people of a map went.
  struct People {
    var places: [PersonIndex: Diagram.NodeID] = [:]
    var column: [Diagram.NodeID] = []
    var groups: [(middle: Diagram.NodeID, line: Palette)] = []
  }

  /// Draws everybody in one column, each organisation in its frame.
  static func people(of facts: MapFacts, in diagram: inout Diagram, size: Label.Size) -> People {
    var people = People()
    for group in facts.groups {
      let colours = group.colours
      let cluster = diagram.add(
        Diagram.Cluster(label: label(of: group, line: colours.line), line: colours.line))
      var nodes = group.people.map { person in
        let node = diagram.add(
          .person(
            person.name, role: person.role, status: person.status, isGone: person.isGone, colours: colours,
            size: size, cluster: cluster))
        people.places[person.person] = node
        return node
      }
      if nodes.isEmpty {
        // Nobody of this organisation is shown, and a frame cannot stand around nothing.
        nodes = [diagram.add(box(of: group, cluster: cluster))]
      }
      people.groups.append((nodes[nodes.count / 2], colours.line))
      people.column += nodes
    }
    return people
  }

  static func connect(
    _ shown: MapFacts.FindingFacts, _ box: Diagram.NodeID, in diagram: inout Diagram, _ people: People,
    _ facts: MapFacts, isBackwards: Bool
  ) {
    let leads = shown.leads.compactMap { people.places[$0] }
    let helpers = shown.helpers.compactMap { people.places[$0] }
    let colour: Palette = facts.showsConcerns ? .concern(shown.finding.concern) : .ink
    for lead in leads { diagram.connect(lead, box, .leads(colour), isBackwards: isBackwards) }
    for helper in helpers { diagram.connect(helper, box, .helps, isBackwards: isBackwards) }
    // A box without a line still wants a place in the column, and it is best near somebody it concerns.
    guard leads.isEmpty, helpers.isEmpty else { return }
    let concerned = shown.finding.people.lazy.compactMap { people.places[$0] }
      .first { people.column.contains($0) }
    if let near = concerned ?? people.column.last {
      diagram.connect(near, box, .near, isBackwards: isBackwards)
    }
  }

  static func box(of shown: MapFacts.FindingFacts, _ facts: MapFacts, size: Label.Size) -> Diagram.Node {
    facts.showsConcerns
      ? .finding(shown.finding.concern, title: shown.title, fact: shown.fact, size: size)
      : .task(shown.title, fact: shown.fact, size: size, isBold: true)
  }

  private static func title(of facts: MapFacts, subtitle: String) -> String {
    let area = subtitle.isEmpty ? "" : ": \(subtitle)"
    return "Who does what around \(facts.youngPerson)\(area) · \(facts.day.inWords)"
  }

  private static func heading(of facts: MapFacts, title: String, stamp: String, count: String?) -> Label {
    let dashed = facts.showsConcerns ? "helps, does or must agree" : "helps or does"
    var key = ["Solid line: leads. Dashed line: \(dashed)."]
    if let count {
      key.append(count)
    } else if facts.undrawnCount > 0 {
      let all = facts.findings.count + facts.undrawnCount
      let (which, what) = facts.showsConcerns ? ("most urgent", "points") : ("next", "tasks")
      key.append("The \(facts.findings.count) \(which) of \(all) \(what) are drawn; the list has them all.")
    }
    return .heading(title, stamp: stamp, forWhom: facts.forWhom, key: key)
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
}

import Graphviz
import WhoDoesModel

/// Who is around the young person: those whom they named themselves nearest, the others by organisation.
///
/// ```swift
/// let sheet = NetworkMap.draw(reader, stamp: "FICTION")
/// ```
public enum NetworkMap {
  /// Draws the map.
  ///
  /// - Parameter most: The most people of one organisation, besides those whom the young person named.
  /// - Complexity: O(*p*² + *v* + *w*) for *p* people, *v* answers and *w* words of the young person.
  public static func draw(_ reader: MapReader, most: Int = .max, stamp: String = "") -> MapSheet {
    let title = "Who is around \(reader.youngPerson) · \(reader.network.asOf.inWords)"
    var diagram = Diagram(title: title, description: "")
    let (named, groups) = rows(reader, most: most)
    var key = ["Line: \(reader.namedInWords). Dashed box: has left, or nobody in post."]
    if let birthday = reader.birthday(18), birthday > reader.network.asOf {
      key.append("18th birthday: \(birthday.month.inWords).")
    }
    if let words = reader.leftOutInWords { key.append(words) }
    diagram.heading = .heading(title, stamp: stamp, forWhom: reader.forWhom, key: key)
    let centre = diagram.add(.youngPerson(reader.youngPerson, age: reader.network.youngPerson.age))
    var column: [Diagram.NodeID] = []
    if !named.isEmpty {
      let frame = diagram.add(Diagram.Cluster(label: Self.title(named: reader), line: .ink))
      column = named.map { person in
        let node = diagram.add(box(of: person, reader, showsOrganisation: true, cluster: frame))
        diagram.connect(centre, node, .shares(.firm))
        return node
      }
    }
    var others: [Diagram.NodeID] = []
    for group in groups {
      others += draw(group, reader, in: &diagram, near: column.isEmpty ? centre : column[column.count / 2])
    }
    if !others.isEmpty {
      // The nearest stand at the middle of the others, however few they are.
      let middle = column.isEmpty ? centre : column[column.count / 2]
      diagram.connect(middle, others[others.count / 2], .row)
    }
    diagram.align(column)
    diagram.align(others)
    return MapSheet(diagram, twin: twin(named, groups, reader))
  }

  /// People of one organisation besides those whom the young person named.
  private struct Group {
    var title: String
    var people: [PersonIndex]
    var othersCount = 0
  }

  private static func rows(_ reader: MapReader, most: Int) -> (named: [PersonIndex], groups: [Group]) {
    let network = reader.network
    let around = reader.people
    let ours = reader.namedByYoungPerson
    let named = around.filter { ours.contains($0) && !network[$0].isGone(on: network.asOf) }
    var groups: [Group] = []
    for person in around where !named.contains(person) {
      let title = reader.organisation(of: person)
      let place = groups.firstIndex { $0.title == title } ?? groups.count
      if place == groups.count { groups.append(Group(title: title, people: [])) }
      if groups[place].people.count < most {
        groups[place].people.append(person)
      } else {
        groups[place].othersCount += 1
      }
    }
    return (named, groups)
  }

  private static func draw(
    _ group: Group, _ reader: MapReader, in diagram: inout Diagram, near: Diagram.NodeID
  ) -> [Diagram.NodeID] {
    let line = group.people.first.map { reader.colours(of: $0).line } ?? .ink
    var label = Label(alignment: .left)
    label.add(group.title, .normal, line, isBold: true, width: 30, lines: 3)
    if group.othersCount > 0 { label.add(others(group), .small, .smallPrint, width: 32) }
    let frame = diagram.add(Diagram.Cluster(label: label, line: line))
    return group.people.map { person in
      let node = diagram.add(box(of: person, reader, showsOrganisation: false, cluster: frame))
      diagram.connect(near, node, .near)
      return node
    }
  }

  private static func others(_ group: Group) -> String {
    "and \(group.othersCount) other \(group.othersCount == 1 ? "person" : "people")"
  }

  private static func title(named reader: MapReader) -> Label {
    var label = Label(alignment: .left)
    let words = reader.seesVoice ? reader.namedTitle : MapReader.familyTitle
    label.add(words, .normal, .ink, isBold: true, width: 28, lines: 2)
    return label
  }

  private static func box(
    of person: PersonIndex, _ reader: MapReader, showsOrganisation: Bool, cluster: Diagram.ClusterID
  ) -> Diagram.Node {
    let row = reader.network[person]
    let role = reader.roleBesideName(of: person)
    let place = showsOrganisation && row.kind != .informal ? reader.organisation(of: person) : ""
    var node = Diagram.Node.person(
      reader.name(of: person), role: role, status: place, isGone: row.isGone(on: reader.network.asOf),
      colours: reader.colours(of: person), cluster: cluster)
    let time = reader.time(of: person)
    // What is coming to an end is what people look for here, so it is not small print.
    node.label.add(time, .small, .ink, isBold: !row.isGone(on: reader.network.asOf), width: 30, lines: 2)
    return node
  }

  private static func twin(
    _ named: [PersonIndex], _ groups: [Group], _ reader: MapReader
  ) -> [TextTwin.Section] {
    func sentence(_ person: PersonIndex, _ organisation: String) -> String {
      [reader.name(of: person), reader.roleBesideName(of: person), organisation, reader.time(of: person)]
        .filter { !$0.isEmpty }.joined(separator: ", ") + "."
    }
    let near = named.map { person in
      let row = reader.network[person]
      return sentence(person, row.kind == .informal ? "" : reader.organisation(of: person))
    }
    let first = TextTwin.Section(
      title: reader.seesVoice ? reader.namedTitle : MapReader.familyTitle, sentences: near)
    let birthday = reader.birthday(18).flatMap { $0 > reader.network.asOf ? $0.month.inWords : nil }
    let dates =
      birthday.map { [TextTwin.Section(title: "Dates", sentences: ["18th birthday: \($0)."])] } ?? []
    let leftOut = reader.leftOutInWords.map { [TextTwin.Section(title: "Left out", sentences: [$0])] } ?? []
    return leftOut + dates + (near.isEmpty ? [] : [first])
      + groups.map { group in
        let more = group.othersCount > 0 ? ["\(others(group))."] : []
        return .init(title: group.title, sentences: group.people.map { sentence($0, "") } + more)
      }
  }
}

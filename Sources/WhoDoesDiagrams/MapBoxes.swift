import Graphviz
import WhoDoesModel

/// Boxes and headings that every map draws alike.
extension Diagram.Node {
  /// The young person: a dark circle.
  static func youngPerson(_ name: String, age: Int?) -> Self {
    var label = Label()
    // A longer name in large letters would make the circle the largest thing on the page.
    label.add(name, name.count <= 7 ? .heading : .normal, .white, isBold: true, width: 12, lines: 3)
    if let age { label.add(String(age), .normal, .white) }
    return Self(label: label, outline: .circle, fill: .ink)
  }

  /// Somebody around the young person: name, role and one line on what they are to the picture.
  static func person(
    _ name: String, role: String, status: String, isGone: Bool, colours: (line: Palette, tint: Palette),
    size: Label.Size = .normal, cluster: Diagram.ClusterID? = nil
  ) -> Self {
    var label = Label()
    label.add([.init(name, size, isBold: true), .init(role, .small)], width: 26, lines: 3)
    label.add(status, .small, .smallPrint, width: 30, lines: 3)
    return Self(
      label: label, outline: .roundedBox, border: isGone ? .dashed : .solid,
      line: isGone ? .help : colours.line, fill: isGone ? .white : colours.tint, cluster: cluster)
  }

  /// Something to talk about: sign and word, what it is about, one fact.
  static func finding(
    _ concern: Concern, title: String, fact: String, size: Label.Size = .normal, width: Int = 26
  ) -> Self {
    let style = ConcernStyle(concern)
    var label = Label()
    label.add("\(style.glyph) \(style.word)", .small, style.line, isBold: true)
    label.add(title, size, isBold: true, width: width, lines: 3)
    label.add(fact, .small, .smallPrint, width: width + 6, lines: 2)
    return Self(
      label: label, outline: style.outline, border: style.border, weight: style.weight, line: style.line,
      fill: style.tint, isRoomy: true)
  }

  /// A task about which there is nothing to ask.
  static func task(
    _ title: String, fact: String, size: Label.Size = .normal, isBold: Bool = false, width: Int = 26
  ) -> Self {
    var label = Label()
    label.add(title, size, isBold: isBold, width: width, lines: 3)
    label.add(fact, .small, .smallPrint, width: width + 6, lines: 2)
    return Self(label: label, outline: .box, weight: .fine, line: .help)
  }
}

extension Label {
  /// What stands above a map: its name, the stamp with who may read it, and what its lines mean.
  static func heading(_ title: String, stamp: String, forWhom: String, key: [String]) -> Self {
    var label = Label(alignment: .left)
    label.add(title, .heading, isBold: true, width: 60, lines: 2)
    label.add(
      [stamp, forWhom].filter { !$0.isEmpty }.joined(separator: " · "), isBold: true, width: 80, lines: 1)
    for line in key { label.add(line, .small, .smallPrint, width: 84, lines: 2) }
    return label
  }
}

extension MapFacts.PersonFacts {
  /// What the person's box says beneath the name.
  ///
  /// Of somebody without a clear task it says nothing: a nought beside a name reads like a mark for them.
  var status: String {
    if isVacant { return "nobody in post" }
    if isGone { return "has left" }
    guard clearTasks > 0 else { return "" }
    let kind = isAmongConcerns ? "clear" : "other"
    return "leads \(clearTasks) \(kind) \(clearTasks == 1 ? "task" : "tasks")"
  }
}

extension MapFacts.Group {
  /// How many more people there are and what they lead.
  var othersInWords: String {
    let people = "\(othersCount) \(people.isEmpty ? "" : "other ")\(othersCount == 1 ? "person" : "people")"
    let tasks = "\(othersClearTasks) clear \(othersClearTasks == 1 ? "task" : "tasks")"
    return othersClearTasks == 0 ? people : "\(people), \(tasks)"
  }

  /// The colours of the organisation, the same on every map of a case.
  var colours: (line: Palette, tint: Palette) {
    isFamily ? (.family, .familyTint) : (.agency(place), .agencyTint(place))
  }
}

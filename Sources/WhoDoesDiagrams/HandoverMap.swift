import Graphviz
import WhoDoesModel

/// Who holds each task from now to 25, in lanes along one axis of time, and what nobody holds after 18.
///
/// ```swift
/// let sheet = HandoverMap.draw(reader, stamp: "FICTION")
/// ```
public enum HandoverMap {
  /// Draws the lanes of the tasks that go on after 18, those first that nobody will hold.
  ///
  /// - Parameter most: The most lanes to draw; the rest is counted.
  /// - Complexity: O(*t* × *a*) for *t* tasks with *a* assignments each.
  public static func draw(_ reader: MapReader, most: Int = 12, stamp: String = "") -> MapSheet {
    let facts = HandoverFacts(reader, most: most)
    let title = "Who holds what from now to 25 · \(reader.youngPerson) · \(reader.network.asOf.inWords)"
    var diagram = Diagram(title: title, description: "")
    diagram.spacing = .close
    diagram.heading = .heading(title, stamp: stamp, forWhom: reader.forWhom, key: key(facts, reader))
    guard !facts.lanes.isEmpty else {
      diagram.add(.task("No task that goes on after 18 is open", fact: ""))
      return MapSheet(diagram, twin: twin(facts, reader))
    }
    var columns = [[diagram.add(head("Task", []))]]
    for period in facts.periods {
      let node = diagram.add(head(period.title, period.events))
      if let before = columns.last?.first { diagram.connect(before, node, .row) }
      columns.append([node])
    }
    for lane in facts.lanes { draw(lane, reader, in: &diagram, columns: &columns) }
    for column in columns {
      diagram.align(column)
      // Invisible steps from one row to the next keep the rows in their order.
      for (upper, lower) in zip(column, column.dropFirst()) { diagram.connect(upper, lower, .near) }
    }
    return MapSheet(diagram, twin: twin(facts, reader))
  }

  private static func draw(
    _ lane: HandoverFacts.Lane, _ reader: MapReader, in diagram: inout Diagram,
    columns: inout [[Diagram.NodeID]]
  ) {
    var label = Label()
    label.add(lane.title, isBold: true, width: 30, lines: 3)
    var before = diagram.add(Diagram.Node(label: label, outline: .none))
    columns[0].append(before)
    var heldBefore: [PersonIndex]?
    for (place, holders) in lane.holders.enumerated() {
      let cell = diagram.add(box(holders, reader))
      diagram.connect(before, cell, connection(from: heldBefore, to: holders, reader))
      columns[place + 1].append(cell)
      (before, heldBefore) = (cell, holders)
    }
  }

  private static func connection(
    from before: [PersonIndex]?, to after: [PersonIndex], _ reader: MapReader
  ) -> Diagram.Connection {
    guard let before, !before.isEmpty, let first = after.first else { return .row }
    return before == after ? .goesOn(reader.colours(of: first).line) : .goesOver(.ink)
  }

  private static func head(_ title: String, _ events: [String]) -> Diagram.Node {
    var label = Label()
    label.add(title, isBold: true, width: 18, lines: 2)
    for event in events.prefix(3) { label.add(event, .small, .smallPrint, width: 20, lines: 2) }
    return Diagram.Node(label: label, outline: .none, breadth: .cell)
  }

  private static func box(_ holders: [PersonIndex], _ reader: MapReader) -> Diagram.Node {
    var label = Label()
    guard let first = holders.first else {
      let style = ConcernStyle(.gap)
      guard reader.seesConcerns else {
        label.add(nobody(reader), .small, .smallPrint, width: 18)
        return Diagram.Node(label: label, outline: .roundedBox, weight: .fine, line: .help, breadth: .cell)
      }
      label.add("\(style.glyph) \(nobody(reader))", .small, style.line, isBold: true, width: 18)
      return Diagram.Node(
        label: label, outline: .box, border: style.border, weight: .firm, line: style.line, fill: style.tint,
        breadth: .cell)
    }
    let colours = reader.colours(of: first)
    label.add(names(holders, reader), isBold: true, width: 18)
    return Diagram.Node(
      label: label, outline: .roundedBox, line: colours.line, fill: colours.tint, breadth: .cell)
  }

  private static func nobody(_ reader: MapReader) -> String {
    reader.seesConcerns ? "nobody yet" : "to be agreed"
  }

  private static func names(_ holders: [PersonIndex], _ reader: MapReader) -> String {
    let names = holders.prefix(3).map(reader.name(of:))
    return names.joined(separator: ", ") + (holders.count > 3 ? " and \(holders.count - 3) more" : "")
  }

  private static func key(_ facts: HandoverFacts, _ reader: MapReader) -> [String] {
    let nobody = reader.seesConcerns ? "dashed: nobody holds it" : "pale: to be agreed"
    var key = ["Each row is a task that goes on after 18. Box: who holds it; \(nobody)."]
    if facts.isBefore18, reader.birthday(18) == nil {
      key.append("The month of the 18th birthday is not known, so only today is shown.")
    }
    if facts.undrawnCount > 0 {
      key.append("\(facts.lanes.count) of \(facts.lanes.count + facts.undrawnCount) tasks are drawn.")
    }
    return key
  }

  private static func twin(_ facts: HandoverFacts, _ reader: MapReader) -> [TextTwin.Section] {
    let changes = facts.periods.dropFirst().map { "\($0.title): \(TextTwin.list($0.events))." }
    var told = facts.lanes.map { lane in
      let held = zip(facts.periods, lane.holders).map { period, holders in
        let who = holders.isEmpty ? nobody(reader) : names(holders, reader)
        return "\(MapReader.uncapitalised(period.title)): \(who)"
      }
      return "“\(lane.title)”, \(held.joined(separator: "; "))."
    }
    if told.isEmpty { told = ["No task that goes on after 18 is open."] }
    if facts.undrawnCount > 0 {
      told.append("Tasks that the picture leaves to the list: \(facts.undrawnCount).")
    }
    return (changes.isEmpty ? [] : [.init(title: "What changes", sentences: changes)])
      + [.init(title: "Who holds what", sentences: told)]
  }
}

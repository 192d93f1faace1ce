import WhoDoesModel

/// Whom people name as lead, for the tasks about which their answers differ most.
///
/// Answers were given in private: they stand as counts beside the role that was named.
///
/// ```swift
/// let sheet = ViewsMap.draw(reader, stamp: "FICTION")
/// ```
public enum ViewsMap {
  /// Draws the tasks that split opinion most, on the left, and every answer to "who leads?" on the right.
  ///
  /// - Parameter most: The most tasks to draw; the rest is counted.
  /// - Complexity: O(*v* + *t* log *t*) for *v* answers and *t* tasks.
  public static func draw(_ reader: MapReader, most: Int = 4, stamp: String = "") -> MapSheet {
    let facts = ViewsFacts(reader, most: most)
    let title = "Where answers to “Who leads?” differ · \(reader.youngPerson)"
    var diagram = Diagram(title: title, description: "")
    var key = ["Line: so many named this role. Two arrows: each of the two named the other."]
    let day = "\(reader.network.asOf.inWords)."
    if facts.undrawnCount == 0 {
      key.append(day)
    } else {
      key.append(
        "\(day) The \(facts.splits.count) tasks with the widest split are drawn; \(facts.undrawnCount) more differ."
      )
    }
    diagram.heading = .heading(title, stamp: stamp, forWhom: reader.forWhom, key: key)
    guard !facts.splits.isEmpty else {
      diagram.add(.task(nothing, fact: ""))
      return MapSheet(diagram, twin: [.init(title: "Who leads?", sentences: ["\(nothing)."])])
    }
    diagram.isAiry = facts.splits.contains { facts.showsArrows($0) && !$0.mutual.isEmpty }
    var tasks: [Diagram.NodeID] = []
    var answers: [Diagram.NodeID] = []
    for split in facts.splits {
      let task = diagram.add(
        .task(reader.title(of: split.task), fact: count(split, facts), isBold: true, width: 26))
      tasks.append(task)
      answers += draw(split, facts, reader, from: task, in: &diagram)
    }
    diagram.align(tasks)
    diagram.align(answers)
    return MapSheet(diagram, twin: twin(facts, reader))
  }

  private static let nothing = "No two answers differ"

  private static func draw(
    _ split: ViewsFacts.Split, _ facts: ViewsFacts, _ reader: MapReader, from task: Diagram.NodeID,
    in diagram: inout Diagram
  ) -> [Diagram.NodeID] {
    var places: [PersonIndex: Diagram.NodeID] = [:]
    let nodes = ordered(split).map { answer, count in
      let node = diagram.add(box(answer, count, facts, reader))
      diagram.connect(task, node, .shares(weight(count)))
      if case .person(let person) = answer { places[person] = node }
      return node
    }
    guard facts.showsArrows(split) else { return nodes }
    for (one, other) in split.mutual {
      guard let one = places[one], let other = places[other] else { continue }
      diagram.connect(one, other, .leads(.ink))
      diagram.connect(other, one, .leads(.ink))
    }
    return nodes
  }

  /// The answers with two who named each other side by side, so that their arrows are short.
  private static func ordered(
    _ split: ViewsFacts.Split
  ) -> [(answer: ViewsFacts.Answer, count: Int)] {
    guard let (one, other) = split.mutual.first else { return split.answers }
    let pair = split.answers.filter { $0.answer == .person(one) || $0.answer == .person(other) }
    return pair + split.answers.filter { answer in !pair.contains { $0.answer == answer.answer } }
  }

  private static func box(
    _ answer: ViewsFacts.Answer, _ count: Int, _ facts: ViewsFacts, _ reader: MapReader
  ) -> Diagram.Node {
    var label = Label()
    label.add(facts.words(answer), isBold: true, width: 26, lines: 2)
    label.add(answersInWords(count), .small, .smallPrint)
    switch answer {
    case .person(let person):
      let colours = reader.colours(of: person)
      return Diagram.Node(label: label, outline: .roundedBox, line: colours.line, fill: colours.tint)
    case .nobody, .dontKnow:
      return Diagram.Node(label: label, outline: .box, border: .dashed, line: .smallPrint)
    }
  }

  private static func weight(_ count: Int) -> Diagram.LineWeight {
    switch count {
    case ...1: .fine
    case 2: .firm
    default: .heavy
    }
  }

  private static func answersInWords(_ count: Int) -> String { count == 1 ? "1 answer" : "\(count) answers" }

  private static func count(_ split: ViewsFacts.Split, _ facts: ViewsFacts) -> String {
    let answered = "\(split.total) answered"
    return split.mutual.isEmpty || facts.showsArrows(split)
      ? answered : "\(answered); two people each named the other"
  }

  private static func twin(_ facts: ViewsFacts, _ reader: MapReader) -> [TextTwin.Section] {
    var told = facts.splits.map { split in
      let answers = split.answers.map { "\(facts.words($0.answer)), \(answersInWords($0.count))" }
      let pairs =
        facts.showsArrows(split)
        ? split.mutual.map {
          " Each named the other: \(facts.words(.person($0.0))) and \(facts.words(.person($0.1)))."
        } : []
      return "“\(reader.title(of: split.task))”, \(count(split, facts)): \(answers.joined(separator: "; "))."
        + pairs.joined()
    }
    if facts.undrawnCount > 0 {
      told.append("Tasks with differing answers that are left out: \(facts.undrawnCount).")
    }
    return [.init(title: "Who leads?", sentences: told)]
  }
}

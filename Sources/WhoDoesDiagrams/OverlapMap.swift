import Graphviz
import WhoDoesAnalysis
import WhoDoesModel

/// People joined by the tasks that both lead or do: on the left who, on the right what they share.
///
/// ```swift
/// let sheet = OverlapMap.draw(reader, stamp: "FICTION")
/// ```
public enum OverlapMap {
  /// Draws the pairs that share most.
  ///
  /// - Parameter most: The most pairs to draw; the rest is counted.
  /// - Complexity: O(*p*²) for *p* people, with a set of tasks for each.
  public static func draw(_ reader: MapReader, most: Int = 8, stamp: String = "") -> MapSheet {
    let all = pairs(reader)
    let drawn = Array(all.prefix(most))
    let title = "Who holds the same tasks around \(reader.youngPerson) · \(reader.network.asOf.inWords)"
    var diagram = Diagram(title: title, description: "")
    var key = ["Line: leads or does, in the plan or in practice; the more tasks, the heavier."]
    if drawn.count < all.count { key.append("The \(drawn.count) largest of \(all.count) pairs are drawn.") }
    diagram.heading = .heading(title, stamp: stamp, forWhom: reader.forWhom, key: key)
    guard !drawn.isEmpty else {
      diagram.add(.task(nothing, fact: ""))
      return MapSheet(diagram, twin: [.init(title: "Held by two", sentences: ["\(nothing)."])])
    }
    let people = Set(drawn.flatMap { [$0.one, $0.other] }).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: people.map { person in
        let node = Diagram.Node.person(
          reader.name(of: person), role: reader.roleBesideName(of: person), status: "",
          isGone: false, colours: reader.colours(of: person))
        return (person, diagram.add(node))
      })
    let boxes = drawn.map { pair in
      let box = diagram.add(box(of: pair, reader))
      for person in [pair.one, pair.other] {
        if let place = places[person] { diagram.connect(place, box, .shares(pair.weight)) }
      }
      return box
    }
    diagram.align(people.compactMap { places[$0] })
    diagram.align(boxes)
    return MapSheet(diagram, twin: twin(drawn, of: all.count, reader))
  }

  private static let nothing = "No task is held by two people"

  /// Two people and the tasks that both hold.
  private struct Pair {
    var one: PersonIndex
    var other: PersonIndex
    var tasks: [TaskIndex]
    var agreedCount: Int
    /// Whose tasks are all held by the other as well.
    var whole: PersonIndex?

    var weight: Diagram.LineWeight {
      switch tasks.count {
      case ...1: .fine
      case 2...3: .firm
      default: .heavy
      }
    }
  }

  private static func pairs(_ reader: MapReader) -> [Pair] {
    let x = Examination(reader.network, catalogue: reader.catalogue)
    let visible = TaskSet(reader.tasks) & x.open
    let people = reader.network.personIndices.filter {
      x.isPresent($0) && reader.network[$0].kind != .youngPerson
    }
    let held = people.map { (x.held(by: $0, .plan) | x.held(by: $0, .practice)) & visible }
    var pairs: [Pair] = []
    for one in people.indices {
      for other in people.indices where other > one {
        let both = held[one] & held[other]
        guard !both.isEmpty else { continue }
        // The smaller one: where both hold the same, saying it once is enough.
        let whole: PersonIndex? =
          both.count == held[other].count ? people[other] : both.count == held[one].count ? people[one] : nil
        pairs.append(
          Pair(
            one: people[one], other: people[other], tasks: Array(both),
            agreedCount: (both & x.agreedShared).count, whole: whole))
      }
    }
    return pairs.sorted { ($1.tasks.count, $0.one, $0.other) < ($0.tasks.count, $1.one, $1.other) }
  }

  private static func box(of pair: Pair, _ reader: MapReader) -> Diagram.Node {
    var label = Label(alignment: .left)
    label.add(count(pair), isBold: true, width: 40, lines: 2)
    for task in pair.tasks.prefix(mostTitles) {
      label.add("– \(reader.title(of: task))", .small, .ink, width: 42, lines: 1)
    }
    if pair.tasks.count > mostTitles {
      label.add("and \(pair.tasks.count - mostTitles) more", .small, .smallPrint, width: 40)
    }
    if let whole = whole(pair, reader) { label.add(whole, .small, .smallPrint, width: 42, lines: 2) }
    return Diagram.Node(label: label, outline: .box, weight: .light, line: .help)
  }

  private static let mostTitles = 4

  private static func count(_ pair: Pair) -> String {
    let tasks = pair.tasks.count == 1 ? "1 task" : "\(pair.tasks.count) tasks"
    switch pair.agreedCount {
    case 0: return tasks
    case pair.tasks.count: return "\(tasks), agreed to be shared"
    default: return "\(tasks), \(pair.agreedCount) agreed to be shared"
    }
  }

  /// Says where all that one holds is held by the other too; of a single task that says nothing.
  private static func whole(_ pair: Pair, _ reader: MapReader) -> String? {
    guard let whole = pair.whole, pair.tasks.count > 1 else { return nil }
    return "all that \(reader.name(of: whole)) holds"
  }

  private static func twin(_ pairs: [Pair], of count: Int, _ reader: MapReader) -> [TextTwin.Section] {
    var told = pairs.map { pair in
      let titles = pair.tasks.map { "“\(reader.title(of: $0))”" }
      return "\(reader.name(of: pair.one)) and \(reader.name(of: pair.other)) both hold \(Self.count(pair)): "
        + TextTwin.list(titles) + (whole(pair, reader).map { "; \($0)" } ?? "") + "."
    }
    if pairs.count < count { told.append("Pairs that the picture leaves out: \(count - pairs.count).") }
    return [.init(title: "Held by two", sentences: told)]
  }
}

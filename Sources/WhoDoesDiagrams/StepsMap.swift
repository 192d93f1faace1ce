import Graphviz
import WhoDoesModel

/// The ladder to each goal: the ground below, the goal on top, and on every rung who is there and what they
/// bring.
///
/// ```swift
/// let sheets = StepsMap.draw(reader, stamp: "FICTION")
/// ```
public enum StepsMap {
  /// Draws one ladder for every goal; without goals, one picture that says so.
  ///
  /// - Complexity: O(*s* log *s*) for *s* steps.
  public static func draw(_ reader: MapReader, stamp: String = "") -> [MapSheet] {
    var goals: [(id: String, steps: [Step])] = []
    for step in reader.network.steps {
      let id = reader.network[step.goalID]
      if let place = goals.firstIndex(where: { $0.id == id }) {
        goals[place].steps.append(step)
      } else {
        goals.append((id, [step]))
      }
    }
    guard !goals.isEmpty else { return [empty(reader, stamp)] }
    return goals.map { sheet(of: $0.steps.sorted { ($0.order, $0.row) < ($1.order, $1.row) }, reader, stamp) }
  }

  private static func sheet(of steps: [Step], _ reader: MapReader, _ stamp: String) -> MapSheet {
    let goal = steps.first.map { reader.words(reader.network[$0.goal]) } ?? ""
    let title = "\(goal) · \(reader.youngPerson)"
    var diagram = Diagram(title: title, description: "")
    diagram.direction = .topToBottom
    diagram.spacing = .close
    diagram.heading = .heading(
      title, stamp: stamp, forWhom: reader.forWhom,
      key: ["Read from the ground up. \(reader.network.asOf.inWords)."])
    var label = Label()
    label.add(goal, .heading, .white, isBold: true, width: 30, lines: 3)
    var upper = diagram.add(
      Diagram.Node(label: label, outline: .roundedBox, fill: .ink, isRoomy: true, breadth: .rung))
    let next = steps.first { $0.progress == .no }?.row
    for step in steps.reversed() {
      let rung = diagram.add(box(of: step, isNext: step.row == next, reader))
      diagram.connect(rung, upper, .leads(.ink), isBackwards: true)
      upper = rung
    }
    return MapSheet(diagram, twin: [twin(goal, steps, reader)])
  }

  private static func box(of step: Step, isNext: Bool, _ reader: MapReader) -> Diagram.Node {
    var label = Label()
    label.add(mark(step, isNext: isNext), .small, .smallPrint, isBold: true)
    label.add(reader.words(reader.network[step.step]), isBold: true, width: 40, lines: 4)
    label.add(help(step, reader), .small, .ink, width: 48, lines: 2)
    label.add(step.byWhen.map { "by \($0.inWords)" } ?? "", .small, .smallPrint)
    let colours = step.helper.map { reader.colours(of: $0) } ?? (.help, .white)
    return Diagram.Node(
      label: label, outline: step.progress == .start ? .box : .roundedBox,
      border: step.progress == .no && !isNext ? .dashed : .solid, weight: isNext ? .heavy : .normal,
      line: step.progress == .start ? .ink : colours.line, fill: colours.tint, isRoomy: true, breadth: .rung)
  }

  /// The sign for done is in every common font, other than the tick.
  private static func mark(_ step: Step, isNext: Bool) -> String {
    switch step.progress {
    case .start: "THE GROUND I STAND ON"
    case .yes: "√ DONE"
    case .no: isNext ? "NEXT STEP" : ""
    }
  }

  /// A mark as it stands in a sentence; "I" stays large.
  private static func inText(_ mark: String) -> String {
    mark.split(separator: " ").map { $0 == "I" || $0 == "√" ? String($0) : $0.lowercased() }
      .filter { $0 != "√" }.joined(separator: " ")
  }

  private static func help(_ step: Step, _ reader: MapReader) -> String {
    let brings = reader.words(reader.network[step.whatTheyBring])
    guard let helper = step.helper else { return brings }
    let name = reader.name(of: helper)
    return brings.isEmpty ? "with \(name)" : "\(name): \(brings)"
  }

  private static func twin(_ goal: String, _ steps: [Step], _ reader: MapReader) -> TextTwin.Section {
    let next = steps.first { $0.progress == .no }?.row
    let told = steps.map { step in
      let parts = [
        inText(mark(step, isNext: step.row == next)), "“\(reader.words(reader.network[step.step]))”",
        help(step, reader), step.byWhen.map { "by \($0.inWords)" } ?? "",
      ]
      let sentence = parts.filter { !$0.isEmpty }.joined(separator: ", ")
      return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    }
    return TextTwin.Section(title: goal, sentences: told)
  }

  private static func empty(_ reader: MapReader, _ stamp: String) -> MapSheet {
    let words = "No goal with steps is written down yet"
    var diagram = Diagram(title: "Steps · \(reader.youngPerson)", description: "")
    diagram.heading = .heading(diagram.title, stamp: stamp, forWhom: reader.forWhom, key: [])
    diagram.add(.task(words, fact: ""))
    return MapSheet(diagram, twin: [.init(title: "Steps", sentences: ["\(words)."])])
  }
}

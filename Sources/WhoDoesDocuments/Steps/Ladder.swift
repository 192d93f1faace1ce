import WhoDoesAnalysis
import WhoDoesModel

/// One ladder towards one goal: the ground, the rungs, and what holds it.
struct Ladder: Sendable {
  /// A rung.
  struct Rung: Equatable, Sendable {
    /// The step in the young person's words.
    var step: String
    /// Who is with them and what that person brings; empty where nobody is named.
    var help: String
    /// By when; empty where it is open.
    var byWhen: String
    /// Whether it is done.
    var isDone: Bool
  }

  /// The goal in their words; empty where there is none yet.
  var goal = ""
  /// The bigger goal that it leads to; empty where there is none.
  var biggerGoal = ""
  /// What they have already, in their words.
  var ground: [String] = []
  /// The rungs, the lowest first.
  var rungs: [Rung] = []
  /// How many steps there was no rung for.
  var stepsLeftOut = 0
  /// What to do when a step gets stuck.
  var ifStuck: [String] = []
  /// How they celebrate.
  var celebrations: [String] = []
  /// Their wishes, as suggestions for a goal.
  var suggestions: [Document.Quote] = []

  /// No ladder has more rungs; what lies further is another ladder.
  static let mostRungs = 6
  /// A ladder has at least so many, some of them empty.
  static let fewestRungs = 3
}

extension MyPageReader {
  /// Their ladders in the order of the table; one empty ladder where there are no steps yet.
  ///
  /// - Complexity: O(*s* log *s*) for *s* steps.
  var ladders: [Ladder] {
    var goals: [(id: String, steps: [Int])] = []
    for place in network.steps.indices where !network.isHidden(.step(place), from: .youngPerson) {
      let id = network[network.steps[place].goalID]
      if let known = goals.firstIndex(where: { $0.id == id }) {
        goals[known].steps.append(place)
      } else {
        goals.append((id, [place]))
      }
    }
    guard !goals.isEmpty else { return [emptyLadder] }
    return goals.map { goal in
      ladder(goal.steps.map { network.steps[$0] }.sorted { ($0.order, $0.row) < ($1.order, $1.row) })
    }
  }

  private func ladder(_ steps: [Step]) -> Ladder {
    func text(_ text: Text) -> String { network[text].shown().trimmed }
    var ladder = Ladder()
    ladder.goal = steps.map { text($0.goal) }.first { !$0.isEmpty } ?? ""
    ladder.biggerGoal = steps.map { text($0.biggerGoal) }.first { !$0.isEmpty } ?? ""
    let onGround = { (step: Step) in step.order == 0 || step.progress == .start }
    ladder.ground = steps.filter(onGround).map { text($0.step) } + strengths
    // What is done comes first to the ground when there are too many rungs, and then what is furthest away.
    let way = steps.filter { !onGround($0) }
    let open = way.filter { $0.progress != .yes }.prefix(Ladder.mostRungs)
    let room = Ladder.mostRungs - open.count
    let done = way.filter { $0.progress == .yes }
    ladder.ground += done.dropLast(room).map { "Done: \(text($0.step))" }
    let kept = Set((open + done.suffix(room)).map(\.row))
    ladder.rungs = way.filter { kept.contains($0.row) }.map(rung)
    ladder.stepsLeftOut = way.count - ladder.rungs.count - max(0, done.count - room)
    ladder.ifStuck = steps.map { text($0.ifStuck) }.filter { !$0.isEmpty }.uniqued
    ladder.celebrations = steps.map { text($0.celebrate) }.filter { !$0.isEmpty }.uniqued
    if ladder.ifStuck.isEmpty, let name = mainWorker.flatMap({ names[$0] }) {
      ladder.ifStuck = ["Tell \(name)."]
    }
    return ladder
  }

  private func rung(_ step: Step) -> Ladder.Rung {
    let brings = network[step.whatTheyBring].shown().trimmed
    let name = step.helper.flatMap { names[$0] }
    let help = name.map { brings.isEmpty ? $0 : "\($0): \(brings)" } ?? ""
    let isMissed = step.progress != .yes && step.byWhen.map { $0 < today } ?? false
    let day = step.byWhen.map { $0.plain(seenFrom: today) } ?? ""
    return Ladder.Rung(
      step: network[step.step].shown().trimmed, help: help,
      byWhen: isMissed ? StepsPhrases.chooseAgain : day, isDone: step.progress == .yes)
  }

  /// Things of their plan that are done or in their own hands: a few, to stand on.
  private var strengths: [String] {
    let kept = analysis.strengths.filter { $0.kind == .done || $0.kind == .youngPersonLeads }
    let tasks = kept.flatMap(\.tasks).filter(sees).uniqued.prefix(2)
    return tasks.map { task in
      let title = titles.title(of: task).title
      return network[task].progress == .done ? "Done: \(title)" : "I do this: \(title)"
    }
  }

  private var emptyLadder: Ladder {
    var ladder = Ladder()
    ladder.suggestions = quotes(Array(voice.prefix(3)))
    ladder.ground = strengths
    if let name = mainWorker.flatMap({ names[$0] }) { ladder.ifStuck = ["Tell \(name)."] }
    return ladder
  }
}

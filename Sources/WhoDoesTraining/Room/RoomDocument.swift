public import WhoDoesDocuments
import WhoDoesFiles
import WhoDoesModel

/// What a room said, for the room: counts of answers, and where they part.
///
/// It never says who answered what, and an answer that few gave is not wrong.
///
/// ```swift
/// let page = RoomDocument.build(room, title: "What this room said", stamp: .fiction)
/// ```
public enum RoomDocument {
  /// How many tasks a room has time to talk about.
  static let mostToTalkAbout = 4

  /// Builds the page.
  ///
  /// - Complexity: O(*p* · *t*) for *p* people and *t* tasks.
  public static func build(
    _ room: RoomAnswers, title: String = "What this room said", stamp: Document.Stamp
  ) -> Document {
    var document = Document(title: title, audience: .training, stamp: stamp)
    let rounds = room.rounds.map { RoomFigures(of: room, in: $0) }
    guard let first = rounds.first else { return document }
    let words = RoomWords(room)
    document.facts = words.facts
    document.sections = [
      .init("talk", "What to talk about", words.talk(first)),
      .init(
        "tasks", "Task by task", words.reading(first) + first.tasks.map { .section(words.task($0, first)) }),
    ]
    if rounds.count > 1 {
      document.sections.append(.init("change", "Before and after", words.change(rounds[0], rounds[1])))
    }
    document.sections.append(.init("alike", "How alike the answers were", words.alike(rounds)))
    document.footer = [
      "These are counts of answers. Nobody is right or wrong, and nobody is named.",
      "Please do not guess who said what.",
    ]
    return document
  }
}

/// The sentences and tables of a room's page.
struct RoomWords {
  let room: RoomAnswers

  init(_ room: RoomAnswers) { self.room = room }

  static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }
  static func tasks(_ count: Int) -> String { count == 1 ? "1 task" : "\(count) tasks" }

  var facts: [Document.Definition] {
    let counts = room.rounds.map { round in
      let count = room.sheets.count { $0.round == round }
      let most =
        room.tasks.indices.map { task in
          room.sheets.count { $0.round == round && $0.answers[task] != nil }
        }.max() ?? 0
      let who = Self.people(room.isByPerson ? count : most)
      return room.rounds.count > 1 ? "\(who) \(round.rawValue) the talk" : who
    }
    var facts = [Document.Definition("Answered alone", counts.joined(separator: ", "))]
    if !room.tables.isEmpty { facts.append(.init("Tables", "\(room.tables.count)")) }
    facts.append(.init("Asked about", Self.tasks(room.tasks.count)))
    let doubt = room.inDoubt.reduce(0, +)
    if doubt > 0 {
      facts.append(.init("In doubt", "\(doubt == 1 ? "1 answer" : "\(doubt) answers"), not counted"))
    }
    return facts
  }

  /// The tasks with the widest split, each with how it splits and one question.
  func talk(_ figures: RoomFigures) -> [Document.Block] {
    let split = figures.widestFirst.prefix(RoomDocument.mostToTalkAbout)
    guard !split.isEmpty else {
      return [.paragraph("Everybody gave the same answer to each task. Does the young person see it so too?")]
    }
    return [
      .table(
        .init(
          "The widest split first",
          [.init("Task", share: 5), .init("This room", share: 5), .init("Ask", share: 6)],
          split.map { [title($0.position), inWords($0.bars), question($0)] }))
    ]
  }

  func title(_ task: Int) -> String {
    let task = room.tasks[task]
    return task.id == task.title ? task.title : "\(task.id) \(task.title)"
  }

  /// Answers in a sentence: "9 Personal adviser, 4 Social worker, 2 don't know".
  func inWords(_ bars: [RoomAnswers.Bar]) -> String {
    bars.isEmpty
      ? "nobody answered" : bars.map { "\($0.count) \(words(of: $0))" }.joined(separator: ", ")
  }

  private func words(of bar: RoomAnswers.Bar) -> String {
    if case .named = bar.choice { return bar.label }
    return bar.label.prefix(1).lowercased() + bar.label.dropFirst()
  }

  private func question(_ task: RoomFigures.Task) -> String {
    switch task.bars.first?.choice {
    case .nobody?, .dontKnow?: "What is the first step, and who could take it?"
    case .everybody?: "When it is everyone's, who notices that it has not happened?"
    default:
      task.mutual.isEmpty
        ? "What in the case makes you think so?" : "Who has told the other, and how would they know?"
    }
  }

  func reading(_ figures: RoomFigures) -> [Document.Block] {
    let answered = figures.tasks.map(\.answered).max() ?? 0
    return [
      .paragraph(
        "Each bar is a count of answers; the longest it can be is \(Self.people(answered)). An empty cell is no answer "
          + "and is not counted as one. “Don't know” is a proper answer.")
    ]
  }

  /// The bars of one task, and what they show.
  func task(_ task: RoomFigures.Task, _ figures: RoomFigures) -> Document.Section {
    var blocks: [Document.Block] = []
    if task.bars.isEmpty {
      blocks = [.paragraph("Nobody answered this one.")]
    } else {
      let whole = figures.tasks.map(\.answered).max() ?? 0
      blocks = [
        .table(
          .init(
            "Who leads? \(Self.people(task.answered)) answered",
            [.init("Answer", share: 2), .init("How many", share: 3)],
            task.bars.map { [.text($0.label), .bar($0.count, of: whole)] }))
      ]
      let said = sentences(task, figures.round)
      if !said.isEmpty { blocks.append(.list(said)) }
      if let split = room.split(task.position, in: figures.round) { blocks.append(.table(table(split))) }
    }
    return .init("task-\(task.position + 1)", title(task.position), blocks)
  }

  /// What the answers of one task show, in counts; a role is named only where at least four of it answered.
  func sentences(_ task: RoomFigures.Task, _ round: RoomAnswers.Round) -> [String] {
    var lines: [String] = []
    if let claims = task.claims {
      switch task.claimedBy.count {
      case 0 where task.bars.contains { $0.choice.isName }:
        lines.append("Somebody is named, and nobody here says that it is theirs.")
      case 2...:
        lines.append(
          "\(Self.people(claims)) of \(task.claimedBy.count) roles each named their own role.")
      default: break
      }
    }
    let (open, closed) = (
      task.assumedNotClaimed.filter { isOpen($0, task.position, round) },
      task.assumedNotClaimed.filter { !isOpen($0, task.position, round) }
    )
    for role in open {
      lines.append("Others named \(room.names[role].label), and nobody with that role did.")
    }
    if !closed.isEmpty {
      lines.append(
        closed.count == 1
          ? "One role is named by others, and nobody with that role took it."
          : "\(closed.count) roles are named by others, and nobody with those roles took it.")
    }
    if !task.mutual.isEmpty {
      lines.append(
        task.mutual.count == 1
          ? "Two roles each named the other." : "\(task.mutual.count) pairs of roles each named the other.")
    }
    let doubt = room.inDoubt[task.position]
    if doubt > 0, round == room.rounds.first {
      lines.append("\(doubt == 1 ? "1 answer is" : "\(doubt) answers are") in doubt and not counted.")
    }
    return lines
  }

  private func isOpen(_ role: Int, _ task: Int, _ round: RoomAnswers.Round) -> Bool {
    room.split(task, in: round)?.roles.contains(role) == true
  }

  private func table(_ split: RoomAnswers.RoleSplit) -> Document.Table {
    let choices = split.bars.joined().map(\.choice)
      .reduce(into: [RoomAnswers.Choice]()) { if !$0.contains($1) { $0.append($1) } }
      .sorted { $0.order < $1.order }
    let columns = split.roles.map { Document.Column(room.names[$0].label, share: 2, isNumber: true) }
    return .init(
      "By role, where at least \(SmallGroups.least) share it", [.init("Answer", share: 3)] + columns,
      choices.map { choice in
        [room.label(of: choice)]
          + split.bars.map { bars in "\(bars.first { $0.choice == choice }?.count ?? 0)" }
      })
  }

  /// How the most common answer of each task moved.
  func change(_ before: RoomFigures, _ after: RoomFigures) -> [Document.Block] {
    let rows = zip(before.tasks, after.tasks).map { before, after in
      [
        title(before.position), "\(before.answered)", common(before), "\(after.answered)", common(after),
      ]
    }
    return [
      .paragraph("How many gave the most common answer, of those who answered."),
      .table(
        .init(
          "The most common answer",
          [
            .init("Task", share: 6), .init("Answered before", share: 2, isNumber: true),
            .init("Most common before", share: 4), .init("Answered after", share: 2, isNumber: true),
            .init("Most common after", share: 4),
          ], rows)),
    ]
  }

  private func common(_ task: RoomFigures.Task) -> String {
    guard let most = task.bars.first?.count else { return "–" }
    let labels = task.bars.filter { $0.count == most }.map(\.label)
    return "\(labels.joined(separator: " and "))\(labels.count > 1 ? ", each" : ""): \(most)"
  }

  func alike(_ rounds: [RoomFigures]) -> [Document.Block] {
    var lines: [String] = []
    for figures in rounds {
      let when = rounds.count > 1 ? "\(figures.round == .before ? "Before" : "After") the talk: " : ""
      let asked = figures.tasks.filter { $0.answered > 1 }
      let same = asked.count { ($0.split ?? 1) == 0 }
      let half = asked.count { task in 2 * (task.bars.first?.count ?? 0) > task.answered }
      lines.append(
        "\(when)everybody said the same in \(same) of \(Self.tasks(asked.count)), and more than half did in \(half)."
          .capitalisedStart)
      if let alpha = figures.alpha {
        lines.append(
          "\(when)Krippendorff's alpha is \(Self.figure(alpha)): 1 would be everybody saying the same, 0 no more alike "
            + "than chance. Empty cells do not count.")
      } else {
        lines.append("\(when)No figure beyond chance: no two different answers were given.".capitalisedStart)
      }
      if let kappa = figures.kappa { lines.append("\(when)Fleiss' kappa is \(Self.figure(kappa)).") }
    }
    lines.append("These figures are about this room and these tasks. They say nothing about any person.")
    return [.list(lines)]
  }

  static func figure(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return "\(hundredths < 0 ? "−" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension RoomAnswers.Choice {
  /// Whether somebody is named.
  var isName: Bool { if case .named = self { true } else { false } }
}

extension String {
  fileprivate var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}

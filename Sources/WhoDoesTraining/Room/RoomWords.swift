import WhoDoesDocuments
import WhoDoesFiles
import WhoDoesModel

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
}

extension RoomAnswers.Choice {
  /// Whether somebody is named.
  var isName: Bool { if case .named = self { true } else { false } }
}

import WhoDoesAnalysis
import WhoDoesModel

/// A row of "Who is doing what".
struct MyTask: Equatable, Sendable {
  /// The task.
  var task: TaskIndex
  /// The area in plain words.
  var area: String
  /// What the young person wants.
  var wish: String
  /// What happens next.
  var next: String
  /// Who does it.
  var who: String
  /// By when.
  var byWhen: String
}

extension MyPageReader {
  /// How far ahead a task matters now, in days: a season.
  private static let horizon = 92

  /// Open tasks that matter now, what matters most to them first.
  ///
  /// A task matters now when much hangs on it, when it is late or due within a season, or when the young person
  /// spoke of its area.
  var tasksThatMatterNow: [TaskIndex] {
    let areas = Set(voice.map { network.voice[$0].area })
    let now = openTasks.filter { task in
      let row = network[task]
      return row.isCritical || areas.contains(row.area)
        || row.due.map { $0.days(since: today) <= Self.horizon } ?? false
    }
    return now.sorted { key($0) < key($1) }
  }

  private func key(_ task: TaskIndex) -> (Int, Int, Int32, TaskIndex) {
    let row = network[task]
    return (wishRank(row.area), row.isCritical ? 0 : 1, row.due?.number ?? .max, task)
  }

  /// The rows, what matters most first.
  var doing: [MyTask] {
    let unsorted = unsortedTasks
    return tasksThatMatterNow.compactMap { task in
      guard !unsorted.contains(task), let who = names.list(doers(task)) else { return nil }
      let row = network[task]
      let isLate = row.due.map { $0 < today } ?? false
      let byWhen: String =
        if isLate {
          "A new day by \(answerDay.map { $0.plain(seenFrom: today) } ?? Self.blank)"
        } else {
          row.due.map { $0.plain(seenFrom: today) } ?? Self.blank
        }
      return MyTask(
        task: task, area: area(row.area), wish: titles.title(of: task).title,
        next: next(task, isLate: isLate, isMine: who == NamesOnMyPage.me), who: who, byWhen: byWhen)
    }
  }

  /// What happens next: their own next step, a day agreed, what the plan has yet to learn, or how far it is.
  private func next(_ task: TaskIndex, isLate: Bool, isMine: Bool) -> String {
    if let step = nextStep(of: task) { return step }
    let meeting = network.appointments.filter { $0.task == task && $0.date >= today }.map(\.date).min()
    if let meeting { return "There is a meeting on \(meeting.plain(seenFrom: today))." }
    let drift = analysis.findings.first { $0.tasks == [task] && Self.showing($0) == .inItsRow }
    let told = drift.flatMap { finding -> String? in
      guard !["drift.late-without-movement", "drift.date-moved-again"].contains(finding.rule) else {
        return nil
      }
      let told = statement(finding, task)?.replacing("'", with: "’")
      // How people say goodbye is for them to tell, and no part of what happens next.
      guard finding.rule == "drift.handover-unfinished", let told, let end = told.firstIndex(of: ".") else {
        return told
      }
      return String(told[...end])
    }
    if isLate { return [MyPagePhrases.isLate, told].compactMap(\.self).joined(separator: " ") }
    if let told { return told }
    switch network[task].progress {
    case .onTrack: return isMine ? MyPagePhrases.iAmDoingIt : MyPagePhrases.isGoingOn
    case .notStarted: return MyPagePhrases.notStarted
    case .stuck: return "This is stuck. \(promise(for: task, "will say what is next"))."
    case .unknown, .done, .notNeeded: return "\(promise(for: task, "will say how it is going"))."
    }
  }

  /// The next step of a ladder that leads to the task, in their words.
  private func nextStep(of task: TaskIndex) -> String? {
    let steps = network.steps.indices.filter { place in
      network.steps[place].task == task && network.steps[place].progress == .no
        && !network.isHidden(.step(place), from: .youngPerson)
    }
    let next = steps.min { (network.steps[$0].order, $0) < (network.steps[$1].order, $1) }
    return next.map { network[network.steps[$0].step].shown().trimmed }
  }
}

public import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesFiles
public import WhoDoesModel

/// Whom the people around one young person name as lead, task by task: counts, and where they part.
///
/// A name stands beside an answer only where that person has said yes to it; all else is a count. Nobody is marked.
///
/// ```swift
/// let report = ViewsReport(jordan, analysis, .england)
/// report.tasks[0].lines          // ["3 people say that they lead.", …]
/// ```
public struct ViewsReport: Sendable {
  /// An answer with how many gave it.
  public struct Answer: Equatable, Sendable {
    /// The answer in words.
    public let label: String
    /// How many gave it.
    public let count: Int
    /// Those of them who have said that they may be named.
    public let open: [String]
  }

  /// What was said about one task.
  public struct Task: Sendable {
    /// Its id.
    public let id: String
    /// Its title.
    public let title: String
    /// Who leads it in the plan, in words.
    public let plan: String
    /// Each answer, the most frequent first.
    public let answers: [Answer]
    /// How many were asked and gave no answer.
    public let silent: Int
    /// The figures.
    public let figures: RoomFigures.Task
    /// What the answers show, a sentence each.
    public let lines: [String]
  }

  /// Every task that somebody was asked about, the widest split first.
  public let tasks: [Task]
  /// How many people answered.
  public let people: Int
  /// Krippendorff's alpha over all tasks; nil where the answers allow none.
  public let alpha: Double?
  /// Fleiss' kappa; nil unless each task was answered by equally many.
  public let kappa: Double?
  /// The case as the team may read it.
  let network: Case

  /// Works out what can be said to the team.
  ///
  /// - Complexity: O(*t* · *p*²) for *t* tasks and *p* people.
  public init(_ source: Case, _ analysis: Analysis, _ catalogue: Catalogue) {
    let reader = Readership(source, analysis, catalogue, audience: .team)
    let room = RoomAnswers(views: reader, catalogue)
    let figures = RoomFigures(of: room)
    let asked = reader.tasks.filter { !reader.network.views(of: $0).isEmpty }
    network = reader.network
    people = room.sheets.count { $0.answers.contains { $0 != nil } }
    (alpha, kappa) = (figures.alpha, figures.kappa)
    let order = figures.tasks.indices.sorted {
      (-(figures.tasks[$0].split ?? -1), $0) < (-(figures.tasks[$1].split ?? -1), $1)
    }
    tasks = order.map { Self.task(figures.tasks[$0], about: asked[$0], room, reader) }
  }

  private static func task(
    _ figures: RoomFigures.Task, about task: TaskIndex, _ room: RoomAnswers, _ reader: Readership
  ) -> Task {
    let network = reader.network
    let views = network.views(of: task)
    func isOpen(_ place: Int) -> Bool {
      views.contains { $0.respondent.position == place && $0.mayBeNamed }
    }
    let answers = figures.bars.map { bar in
      Answer(
        label: bar.label.shown(), count: bar.count,
        open: views.filter { $0.mayBeNamed && RoomAnswers.Choice($0.saysLeadIs) == bar.choice }
          .map { network.shortName($0.respondent).shown() })
    }
    let leads = reader.analysis.examination.people(task, .plan, .leads)
    return Task(
      id: network[network[task].id].shown(), title: network[network[task].title].shown(),
      plan: leads.isEmpty ? "nobody by name" : reader.analysis.examination.names(leads).shown(),
      answers: answers, silent: views.count - figures.answered, figures: figures,
      lines: Self.lines(figures, room, isOpen))
  }

  /// Sentences in counts; a person is named only where they said that their answer may be seen.
  private static func lines(
    _ task: RoomFigures.Task, _ room: RoomAnswers, _ isOpen: (Int) -> Bool
  ) -> [String] {
    // With fewer than four answers each of these sentences would be about somebody who can be worked out.
    let isSafe = task.answered >= SmallGroups.least
    func names(_ places: [Int]) -> String {
      places.map { room.names[$0].label.shown() }.joined(separator: " and ")
    }
    var lines: [String] = []
    if isSafe, task.claimedBy.isEmpty, task.bars.contains(where: { $0.choice.isName }) {
      lines.append("Somebody is named, and nobody who answered says that it is theirs.")
    }
    if task.claimedBy.count > 1, isSafe || task.claimedBy.allSatisfy(isOpen) {
      lines.append(
        "\(task.claimedBy.count) people each say that they lead"
          + (task.claimedBy.allSatisfy(isOpen) ? ": \(names(task.claimedBy))." : "."))
    }
    let (open, closed) = (
      task.assumedNotClaimed.filter(isOpen), task.assumedNotClaimed.filter { !isOpen($0) }
    )
    if !open.isEmpty {
      lines.append("Others name \(names(open)), who \(open.count == 1 ? "names" : "name") somebody else.")
    }
    if isSafe, !closed.isEmpty {
      lines.append(
        closed.count == 1
          ? "1 person is named by others, and does not name themselves."
          : "\(closed.count) people are named by others, and do not name themselves.")
    }
    for (one, other) in task.mutual where isSafe || isOpen(one) && isOpen(other) {
      lines.append(
        isOpen(one) && isOpen(other)
          ? "\(names([one, other])) each name the other." : "Two people each name the other.")
    }
    return lines
  }
}

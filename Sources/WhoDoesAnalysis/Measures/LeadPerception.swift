import Foundation
public import WhoDoesModel

/// Whom people name as the lead of each task when asked alone, and where their answers part.
///
/// ```swift
/// let room = LeadPerception(of: jordan)
/// room.tasks.filter { $0.claimedBy.isEmpty }         // somebody is named, and nobody says it is theirs
/// ```
///
/// It counts answers about tasks. Nobody is marked right or wrong, and "don't know" is a proper answer.
public struct LeadPerception<Who: Hashable & Sendable, Task: Sendable>: Sendable {
  /// What somebody answered about a task.
  public enum Answer: Hashable, Sendable {
    case names(Who)
    case nobody
    case dontKnow
  }

  /// Somebody is assumed to lead who names another.
  public struct Assumption: Equatable, Sendable {
    /// Who is assumed to lead.
    public let assumed: Who
    /// Who assumes it, in the order of answering.
    public let by: [Who]
    /// What the assumed person answers; nil where they were not asked or gave no answer.
    public let ownAnswer: Answer?
  }

  /// The answers about one task.
  public struct TaskAnswers: Sendable {
    /// The task.
    public let task: Task
    /// Every different answer with how many gave it, the most frequent first, then in the order given.
    public let counts: [(answer: Answer, count: Int)]
    /// Those who name themselves, in the order of answering.
    public let claimedBy: [Who]
    /// Those who are assumed to lead and name another.
    public let assumedNotClaimed: [Assumption]
    /// Pairs who each name the other.
    public let mutual: [(Who, Who)]
    /// The share of pairs of answers that are the same; nil with fewer than two.
    public var agreement: Double? { Agreement.pairwise(counts: counts.map(\.count)) }
    /// How many answered.
    public var answered: Int { counts.reduce(0) { $0 + $1.count } }
    /// The share of the most frequent answer; nil without answers.
    public var largestShare: Double? { counts.first.map { Double($0.count) / Double(answered) } }
    /// How evenly answers are spread, as a share of what it would be if all differed; nil with fewer than two.
    public var spread: Double? {
      guard answered > 1 else { return nil }
      let total = Double(answered)
      return counts.reduce(0) { $0 - Double($1.count) / total * log(Double($1.count) / total) } / log(total)
    }
  }

  /// Every task, in the order given.
  public let tasks: [TaskAnswers]
  /// Krippendorff's alpha over all answers; nil where they allow none.
  public let alpha: Double?

  /// Counts answers.
  ///
  /// - Parameters:
  ///   - people: Who answered.
  ///   - tasks: What they were asked about.
  ///   - answers: A row for each person, a column for each task; nil for no answer.
  /// - Complexity: O(*p*² × *t*) for *p* people and *t* tasks.
  public init(people: [Who], tasks: [Task], answers: [[Answer?]]) {
    alpha = Agreement.alpha(answers)
    self.tasks = tasks.enumerated().map { place, task in
      let given = zip(people, answers).compactMap { person, row in
        place < row.count ? row[place].map { (person, $0) } : nil
      }
      return Self.answers(given, about: task)
    }
  }

  private static func answers(_ given: [(who: Who, answer: Answer)], about task: Task) -> TaskAnswers {
    var counts: [(answer: Answer, count: Int)] = []
    for (_, answer) in given {
      if let place = counts.firstIndex(where: { $0.answer == answer }) {
        counts[place].count += 1
      } else {
        counts.append((answer, 1))
      }
    }
    func own(_ who: Who) -> Answer? { given.first { $0.who == who }?.answer }
    let assumptions = counts.compactMap { answer, _ -> Assumption? in
      guard case .names(let assumed) = answer, let answered = own(assumed), answered != answer else {
        return nil
      }
      return Assumption(
        assumed: assumed, by: given.filter { $0.answer == answer && $0.who != assumed }.map(\.who),
        ownAnswer: answered)
    }
    var mutual: [(Who, Who)] = []
    for (place, one) in given.enumerated() {
      for other in given[(place + 1)...]
      where one.answer == .names(other.who) && other.answer == .names(one.who) {
        mutual.append((one.who, other.who))
      }
    }
    // A stable order by count: equal counts stay in the order in which they were first given.
    let sorted = counts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    return TaskAnswers(
      task: task, counts: sorted.map(\.element),
      claimedBy: given.filter { $0.answer == .names($0.who) }.map(\.who), assumedNotClaimed: assumptions,
      mutual: mutual)
  }
}

extension LeadPerception where Who == PersonIndex, Task == TaskIndex {
  /// Counts the answers of a case; tasks about which nobody was asked are left out.
  ///
  /// - Complexity: O(*p*² × *t*) for *p* people and *t* tasks.
  public init(of network: Case) {
    var people: [PersonIndex] = []
    for view in network.views where !people.contains(view.respondent) { people.append(view.respondent) }
    people.sort()
    let tasks = network.taskIndices.filter { !network.views(of: $0).isEmpty }
    let answers = people.map { person in
      tasks.map { task in
        network.views(of: task).first { $0.respondent == person }.flatMap { view -> Answer? in
          switch view.saysLeadIs {
          case .person(let lead): .names(lead)
          case .nobody: .nobody
          case .dontKnow: .dontKnow
          case .noAnswer: nil
          }
        }
      }
    }
    self.init(people: people, tasks: tasks, answers: answers)
  }
}

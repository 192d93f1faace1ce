import WhoDoesAnalysis

/// What can be said about the answers of a room: where they part, and what everybody thinks that another has.
///
/// Everything is about tasks and roles. Nobody is marked, and no figure belongs to one person.
///
/// ```swift
/// let figures = RoomFigures(of: room)
/// figures.tasks[0].agreement          // the share of pairs of people who said the same
/// figures.alpha                       // over all tasks; nil where the answers allow none
/// ```
public struct RoomFigures: Sendable {
  /// What can be said about one task.
  public struct Task: Sendable {
    /// Its position in ``RoomAnswers/tasks``.
    public let position: Int
    /// How often each answer was given.
    public let bars: [RoomAnswers.Bar]
    /// How many gave an answer that counts.
    public var answered: Int { bars.reduce(0) { $0 + $1.count } }
    /// The share of pairs of answers that are the same; nil with fewer than two.
    public var agreement: Double? { Agreement.pairwise(counts: bars.map(\.count)) }
    /// The share of answers unlike the most common one, of those given; nil without any.
    public var split: Double? {
      answered == 0 ? nil : Double(answered - (bars.first?.count ?? 0)) / Double(answered)
    }
    /// How many named their own role; nil where no role was given.
    public let claims: Int?
    /// Roles that somebody of that role names, in the order of ``RoomAnswers/names``.
    public let claimedBy: [Int]
    /// Roles that others name while nobody of that role who answered does.
    public let assumedNotClaimed: [Int]
    /// Pairs of such roles, each of which names the other.
    public let mutual: [(Int, Int)]
  }

  /// The round that it is about.
  public let round: RoomAnswers.Round
  /// Every task, in the order of the grid.
  public let tasks: [Task]
  /// Krippendorff's alpha over all tasks, answers missing allowed; nil where no two different answers were given.
  public let alpha: Double?
  /// Fleiss' kappa; nil unless each task was answered by equally many, which it takes for granted.
  public let kappa: Double?

  /// Works everything out for one round.
  ///
  /// - Complexity: O(*p* · *t* + *t* · *r*²) for *p* people, *t* tasks and *r* roles.
  public init(of room: RoomAnswers, in round: RoomAnswers.Round = .before) {
    self.round = round
    let sheets = room.sheets.filter { $0.round == round }
    let bars = room.tasks.indices.map { room.bars($0, in: round) }
    tasks = room.tasks.indices.map { Self.task($0, bars[$0], sheets, isByPerson: room.isByPerson) }
    alpha = Agreement.alpha(sheets.map(\.answers))
    // Only answers that somebody gave are categories; an empty cell is no answer and no agreement.
    let choices = Set(bars.joined().map(\.choice))
    let asked = bars.filter { !$0.isEmpty }
    kappa =
      Agreement.fleiss(
        counts: asked.map { bars in choices.map { choice in bars.first { $0.choice == choice }?.count ?? 0 } }
      )?
      .kappa
  }

  private static func task(
    _ task: Int, _ bars: [RoomAnswers.Bar], _ sheets: [RoomAnswers.Sheet], isByPerson: Bool
  ) -> Task {
    /// How often people of a role named each role.
    var named: [Int: [Int: Int]] = [:]
    /// Which roles answered anything.
    var answered: Set<Int> = []
    var knowsRoles = false
    for sheet in sheets {
      guard isByPerson, let role = sheet.role else { continue }
      knowsRoles = true
      guard let answer = sheet.answers[task] else { continue }
      answered.insert(role)
      if case .named(let other) = answer { named[role, default: [:]][other, default: 0] += 1 }
    }
    func claims(_ role: Int) -> Bool { named[role]?[role] != nil }
    let everyNamed = Set(named.values.flatMap(\.keys)).sorted()
    let assumed = everyNamed.filter { role in answered.contains(role) && !claims(role) }
    var mutual: [(Int, Int)] = []
    for (place, one) in assumed.enumerated() {
      for other in assumed[(place + 1)...]
      where named[one]?[other] != nil && named[other]?[one] != nil { mutual.append((one, other)) }
    }
    return Task(
      position: task, bars: bars,
      claims: knowsRoles ? named.reduce(0) { $0 + ($1.value[$1.key] ?? 0) } : nil,
      claimedBy: everyNamed.filter(claims), assumedNotClaimed: assumed, mutual: mutual)
  }

  /// The tasks that want talking about, the widest split first; where everybody agrees there is nothing to say.
  ///
  /// - Complexity: O(*t* log *t*).
  public var widestFirst: [Task] {
    tasks.filter { ($0.split ?? 0) > 0 }
      .sorted { (-($0.split ?? 0), $0.position) < (-($1.split ?? 0), $1.position) }
  }
}

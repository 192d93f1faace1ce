public import WhoDoesFiles

/// What the people in a room answered when each was asked alone: who leads each task.
///
/// It holds no names of those who answered, only their role and table where these were given.
///
/// ```swift
/// let (room, problems) = TallyFile.read("tally.csv", names: NameKey(roles: .england))
/// room.bars(ofTask: "T1")         // [Bar(label: "Personal adviser", count: 9), …]
/// ```
public struct RoomAnswers: Equatable, Sendable {
  /// An answer.
  public enum Choice: Hashable, Sendable {
    /// Somebody who can be named, by position in ``RoomAnswers/names``.
    case named(Int)
    /// All of them together.
    case everybody
    /// Nobody leads.
    case nobody
    /// A proper answer.
    case dontKnow
  }

  /// When an answer was given.
  public enum Round: String, CaseIterable, Sendable {
    /// Alone, before the talk; also where a grid does not say when.
    case before
    /// Alone again, after it.
    case after
  }

  /// A task that was asked about.
  public struct Task: Equatable, Sendable {
    /// Its id in the case, or the heading of its column.
    public var id: String
    /// What it is.
    public var title: String

    /// A task with its id.
    public init(id: String, title: String) { (self.id, self.title) = (id, title) }
  }

  /// What one person answered.
  public struct Sheet: Equatable, Sendable {
    /// The table at which they sat; empty where it was not given.
    public var table = ""
    /// Their own role, by position in ``RoomAnswers/names``.
    public var role: Int?
    /// When they answered.
    public var round = Round.before
    /// An answer for each task; nil where there is none that can be counted.
    public var answers: [Choice?]

    /// Answers of one person.
    public init(table: String = "", role: Int? = nil, round: Round = .before, answers: [Choice?]) {
      (self.table, self.role, self.round, self.answers) = (table, role, round, answers)
    }
  }

  /// How often an answer was given.
  public struct Bar: Equatable, Sendable {
    /// The answer.
    public var choice: Choice
    /// The answer in words.
    public var label: String
    /// How many gave it.
    public var count: Int
  }

  /// Everybody who can be named.
  public var names: [NameKey.Entry]
  /// The tasks, in the order of the grid.
  public var tasks: [Task]
  /// The people who answered.
  public var sheets: [Sheet]
  /// Answers that are in doubt and not counted, such as two letters in one cell, for each task.
  public var inDoubt: [Int]
  /// Whether each row was one person; a grid of counts does not say who gave which answers.
  public var isByPerson = true

  /// Answers with everything given.
  public init(names: [NameKey.Entry], tasks: [Task], sheets: [Sheet], inDoubt: [Int]? = nil) {
    (self.names, self.tasks, self.sheets) = (names, tasks, sheets)
    self.inDoubt = inDoubt ?? [Int](repeating: 0, count: tasks.count)
  }

  /// The rounds in which somebody answered.
  public var rounds: [Round] { Round.allCases.filter { round in sheets.contains { $0.round == round } } }

  /// The tables at which people sat, in the order of the grid.
  public var tables: [String] {
    sheets.map(\.table).reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
  }

  /// An answer in words.
  public func label(of choice: Choice) -> String {
    switch choice {
    case .named(let place): names[place].label
    case .everybody: "Everyone"
    case .nobody: "Nobody"
    case .dontKnow: "Don't know"
    }
  }

  /// How often each answer was given about a task, the most frequent first and equals in the order of ``names``.
  ///
  /// - Complexity: O(*n*) in the people, and O(*a* log *a*) in the different answers.
  public func bars(_ task: Int, in round: Round = .before, where isCounted: (Sheet) -> Bool = { _ in true })
    -> [Bar]
  {
    var counts: [Choice: Int] = [:]
    for sheet in sheets where sheet.round == round && isCounted(sheet) {
      if let choice = sheet.answers[task] { counts[choice, default: 0] += 1 }
    }
    return counts.map { Bar(choice: $0.key, label: label(of: $0.key), count: $0.value) }
      .sorted { (-$0.count, $0.choice.order) < (-$1.count, $1.choice.order) }
  }

  /// How often each answer was given about a task of this id; nil for a task that was not asked about.
  public func bars(ofTask id: String, in round: Round = .before) -> [Bar]? {
    tasks.firstIndex { $0.id == id }.map { bars($0, in: round) }
  }
}

extension RoomAnswers.Choice {
  /// Names in their order, then the three others.
  var order: Int {
    switch self {
    case .named(let place): place
    case .everybody: .max - 2
    case .nobody: .max - 1
    case .dontKnow: .max
    }
  }
}

import WhoDoesFiles
import WhoDoesModel

/// What the columns of a grid hold.
struct TallyHeadings {
  /// What a column holds.
  enum Kind: Equatable {
    case person, table, role, round, ignored
    /// A task, by position.
    case task(Int)
    /// The task of the row, in a grid of counts.
    case rowTask
    /// How many gave an answer, in a grid of counts.
    case count(RoomAnswers.Choice)
  }

  private(set) var kinds: [Kind] = []
  private(set) var tasks: [RoomAnswers.Task]
  private(set) var problems = Problems()
  /// Whether it is a grid of counts.
  private(set) var isCounts = false
  /// Whether the tasks were known before the grid was read.
  let knowsTasks: Bool

  /// Whether there is anything to read.
  var isGrid: Bool {
    kinds.contains {
      switch $0 {
      case .task, .count: true
      default: false
      }
    }
  }

  init(_ table: RawTable, names: NameKey, tasks known: [RoomAnswers.Task]?) {
    (tasks, knowsTasks) = (known ?? [], known != nil)
    let headings = table.headings.map { table.text($0) }
    isCounts = headings.contains { Self.own[Spelling.key($0)] == .rowTask }
    for (heading, cell) in zip(headings, table.headings) {
      let kind = kind(of: heading, names)
      let isRepeated = kind != .ignored && kinds.contains(kind)
      if isRepeated || kind == .ignored && !heading.isEmpty && !Self.isQuiet(heading) {
        problems.add(
          isRepeated ? .error : .notice, isRepeated ? "repeated-column" : "unknown-column",
          at: table.place(of: cell, in: nil),
          isRepeated
            ? "\(heading.quoted) is here twice; the first is read." : "\(heading.quoted) is not read.",
          isRepeated
            ? "Take one of them away."
            : Suggestion.didYouMean(heading, among: tasks.map(\.id) + ["role", "table", "when"]))
      }
      kinds.append(isRepeated ? .ignored : kind)
    }
  }

  private mutating func kind(of heading: String, _ names: NameKey) -> Kind {
    let key = Spelling.key(heading)
    if let own = Self.own[key] { return own }
    if Self.isQuiet(heading) { return .ignored }
    if isCounts {
      guard let choice = TallyReader.choice(names.read(heading).meaning) else { return .ignored }
      return .count(choice)
    }
    if let place = Self.place(of: heading, among: tasks, byNumber: knowsTasks) { return .task(place) }
    guard !knowsTasks, !key.isEmpty else { return .ignored }
    tasks.append(.init(id: heading, title: heading))
    return .task(tasks.count - 1)
  }

  /// The task that a heading means: by id, title or number.
  static func place(of written: String, among tasks: [RoomAnswers.Task], byNumber: Bool = true) -> Int? {
    let key = Spelling.key(written)
    guard !key.isEmpty else { return nil }
    if let place = tasks.firstIndex(where: { Spelling.key($0.id) == key }) { return place }
    if let place = tasks.firstIndex(where: { Spelling.key($0.title) == key }) { return place }
    guard byNumber else { return nil }
    for start in ["", "t", "q", "task", "question", "no", "number"] where key.hasPrefix(start) {
      if let number = Int(key.dropFirst(start.count)), tasks.indices.contains(number - 1) {
        return number - 1
      }
    }
    return nil
  }

  private static func isQuiet(_ heading: String) -> Bool {
    heading.isEmpty
      || ["comment", "comments", "note", "notes", "total", "answered", "tasktitle", "title"]
        .contains(Spelling.key(heading))
  }

  private static let own: [String: Kind] = {
    var own: [String: Kind] = [:]
    for key in ["person", "name", "who", "respondent", "participant", "initials", "personid", "sheet"] {
      own[key] = .person
    }
    for key in ["table", "tableno", "tablenumber", "group", "groupno"] { own[key] = .table }
    for key in ["role", "myrole", "yourrole", "job", "jobtitle", "iam", "iama"] { own[key] = .role }
    for key in ["when", "round", "beforeafter", "beforeorafter", "time", "phase"] { own[key] = .round }
    for key in ["task", "taskid"] { own[key] = .rowTask }
    return own
  }()
}

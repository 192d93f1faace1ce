import WhoDoesCatalogue
import WhoDoesModel

/// A finding in the making: what a rule says about one task, or about the case.
///
/// Its cells and words are worked out only where somebody will read them; whom it concerns always is.
struct Draft {
  private let isBrief: Bool
  var tasks: [TaskIndex] = []
  var people: [PersonIndex] = []
  var area: AreaID?
  var evidence: [Evidence] = []
  private(set) var slots: [Slot: String] = [:]
  var urgency: Urgency?
  private(set) var basis: Basis?
  /// Whether a council's own rule is behind it; where nil, a local threshold of the rule says so.
  private(set) var isLocalRule: Bool?

  /// A draft about a case, as brief as its examination.
  init(_ examination: Examination) { isBrief = examination.detail == .brief }

  /// Adds cells that show what the rule saw; the same cell is cited once.
  mutating func cite(_ cells: @autoclosure () -> [Evidence]) {
    guard !isBrief else { return }
    for cell in cells() where !evidence.contains(cell) { evidence.append(cell) }
  }

  /// Adds a cell that shows what the rule saw.
  mutating func cite(_ cell: @autoclosure () -> Evidence) { cite([cell()]) }

  /// Adds two cells that show what the rule saw.
  mutating func cite(_ cell: @autoclosure () -> Evidence, _ other: @autoclosure () -> Evidence) {
    cite([cell(), other()])
  }

  /// Puts words into a place of the rule's sentences.
  mutating func say(_ slot: Slot, _ words: @autoclosure () -> String) {
    if !isBrief { slots[slot] = words() }
  }

  /// Says what it rests on, where that is not what its rule does.
  mutating func rest(on basis: @autoclosure () -> Basis?, isLocal: @autoclosure () -> Bool? = nil) {
    guard !isBrief else { return }
    (self.basis, isLocalRule) = (basis(), isLocal())
  }

  /// Takes over all words of another draft.
  mutating func say(asIn other: Draft) { slots = other.slots }

  /// Adds people the finding is about, each once.
  mutating func concerns(_ more: some Sequence<PersonIndex>) {
    for person in more where !people.contains(person) { people.append(person) }
  }
}

extension Examination {
  /// Cells of a task's own row, leaving out empty ones except where emptiness is the point.
  func cells(_ task: TaskIndex, _ columns: Column...) -> [Evidence] {
    columns.map {
      Evidence(table: .tasks, row: Int(network[task].row), column: $0.rawValue, value: value($0, of: task))
    }
  }

  private func value(_ column: Column, of index: TaskIndex) -> String {
    let task = network[index]
    return switch column {
    case .title: network[task.title]
    case .area: task.area.description
    case .due: task.due?.description ?? ""
    case .status: task.progress.rawValue
    case .critical: task.isCritical ? "yes" : "no"
    case .lastActivity: task.lastActivity?.description ?? ""
    case .timesDateMoved: String(task.timesDateMoved)
    case .planStance: task.planStance.map { network[$0.words] } ?? ""
    case .note: network[task.note]
    default: network[task.id]
    }
  }

  /// The cells that name people for a task, for the parts asked for.
  func cells(
    _ task: TaskIndex, _ layer: Layer, where isMeant: (Assignment) -> Bool = { _ in true }
  ) -> [Evidence] {
    network.assignments(of: task).filter { $0.layer == layer && isMeant($0) }.map {
      Evidence(
        table: .assignments, row: Int($0.row), column: Column.involvement.rawValue,
        value: "\(network[network[$0.person].id]) \($0.involvement.rawValue) (\($0.layer.rawValue))")
    }
  }

  /// The cells of people's answers, one column of them.
  func cells(views task: TaskIndex, _ column: Column, where isMeant: (View) -> Bool = { _ in true })
    -> [Evidence]
  {
    network.views(of: task).filter(isMeant).map { view in
      let value =
        switch column {
        case .stance: view.stance.map { network[$0.words] } ?? ""
        case .ownPart: view.ownPart?.rawValue ?? ""
        default: named(view.saysLeadIs)
        }
      return Evidence(table: .perspectives, row: Int(view.row), column: column.rawValue, value: value)
    }
  }

  /// The cell of a person's row.
  func cell(_ person: PersonIndex, _ column: Column) -> Evidence {
    let row = network[person]
    let value =
      switch column {
      case .kind: row.kind.rawValue
      case .role: network[row.roleText]
      case .inPostTo: row.until?.description ?? ""
      case .inPostFrom: row.from?.description ?? ""
      case .agency: row.agency.map { network[network.agencies[$0.position]] } ?? ""
      default: network[row.name]
      }
    return Evidence(table: .people, row: Int(row.row), column: column.rawValue, value: value)
  }

  /// The cell of a fact about the case; row 0 where it was not given.
  func cell(_ field: CaseField) -> Evidence {
    let row = network.field(field)
    return Evidence(
      table: .case, row: row.map { Int($0.row) } ?? 0, column: field.rawValue,
      value: row.map { network[$0.value] } ?? "")
  }

  /// A table as a whole, with how many rows of it mattered.
  func whole(_ table: CaseTable, _ column: Column, _ value: String) -> Evidence {
    Evidence(table: table, row: 0, column: column.rawValue, value: value)
  }

  private func named(_ lead: View.NamedLead) -> String {
    switch lead {
    case .person(let person): network[network[person].id]
    case .nobody: "NOBODY"
    case .dontKnow: "DONT_KNOW"
    case .noAnswer: ""
    }
  }
}

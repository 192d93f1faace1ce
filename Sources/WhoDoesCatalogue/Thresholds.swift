internal import WhoDoesModel

/// A number that a rule compares with, and why it is that number.
public struct Threshold: Sendable, Equatable {
  /// The number.
  public var value: Int
  /// Why this number: its source, or that it is our own choice.
  public var reason: String
  /// Whether a council's own file set it.
  public var isLocal: Bool

  /// A number with its reason.
  public init(_ value: Int, reason: String, isLocal: Bool = false) {
    (self.value, self.reason, self.isLocal) = (value, reason, isLocal)
  }
}

/// The numbers that rules compare with; `thresholds.yaml` has them with their reasons.
public struct Thresholds: Sendable, Equatable {
  /// The names of the numbers, as the YAML file and a council's own file write them.
  public enum Name: String, CaseIterable, Codable, Sendable {
    /// Days without activity after which a late task counts as not moving.
    case daysWithoutMovement = "days-without-movement"
    /// Times a date was moved from which it counts as moved again and again.
    case dateMoves = "date-moves"
    /// Days before a due date from which a critical task wants talking about at once.
    case daysToAct = "days-to-act"
    /// Months after which a plan is due for review.
    case planReviewMonths = "plan-review-months"
    /// How many tasks more in practice than in the plan make a hidden load.
    case hiddenLoadTasks = "hidden-load-tasks"
    /// Per cent of led tasks in one pair of hands that make a single point of failure.
    case singlePointPercent = "single-point-percent"
    /// Led tasks from which a share is worth working out.
    case singlePointMinimum = "single-point-minimum"
    /// People asked from which "nobody says it is theirs" means something.
    case viewsNeeded = "views-needed"
    /// Rows from which a pattern is reported once for the table.
    case patternMinimum = "pattern-minimum"
    /// Per cent of open tasks over which a pattern is reported once for the table.
    case patternPercent = "pattern-percent"
    /// The age from which the council gives a personal adviser.
    case adviserFromAge = "adviser-from-age"
    /// Weeks between contacts that the council expects.
    case contactWeeks = "contact-weeks"
  }

  private var numbers = PerCase<Name, Threshold?>(repeating: nil)
  /// The numbers alone, which rules ask for at every task.
  private var values = PerCase<Name, Int?>(repeating: nil)

  /// Thresholds by name; every name must be there.
  public init(_ numbers: [Name: Threshold]) {
    for (name, threshold) in numbers { set(name, to: threshold) }
  }

  /// The number of a name, with its reason.
  public func threshold(_ name: Name) -> Threshold {
    guard let threshold = numbers[name] else { preconditionFailure("the catalogue has no \(name.rawValue)") }
    return threshold
  }

  /// The number of a name.
  public subscript(name: Name) -> Int {
    get { values[name] ?? threshold(name).value }
    set {
      var threshold = numbers[name] ?? Threshold(newValue, reason: "set by the caller")
      threshold.value = newValue
      set(name, to: threshold)
    }
  }

  /// Puts a threshold in place of another.
  public mutating func set(_ name: Name, to threshold: Threshold) {
    numbers[name] = threshold
    values[name] = threshold.value
  }

  /// The thresholds that have no number yet.
  public var missing: [Name] { Name.allCases.filter { numbers[$0] == nil } }
}

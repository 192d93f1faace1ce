/// What the law calls a young person who is in, or has been in, care.
public enum LeavingCareStatus: String, CaseIterable, Codable, Sendable {
  /// Looked after and under 16: no leaving-care duties yet.
  case lookedAfter = "looked after"
  /// 16 or 17 and still looked after, for long enough.
  case eligible
  /// 16 or 17, was eligible, no longer looked after.
  case relevant
  /// 18 to 20, was relevant or eligible.
  case formerRelevant = "former relevant"
  /// 21 to 24, and asked for support or is in education or training.
  case formerRelevant21 = "former relevant 21 to 24"
  /// Has some rights to advice and help, without a statutory adviser or plan.
  case qualifying

  /// The letters used for the status in the catalogue: E, R, FR, FR+, Q.
  public var abbreviation: String {
    switch self {
    case .lookedAfter: "LA"
    case .eligible: "E"
    case .relevant: "R"
    case .formerRelevant: "FR"
    case .formerRelevant21: "FR+"
    case .qualifying: "Q"
    }
  }
}

/// The facts about the young person that WhoDoes holds: few, and no full date of birth.
public struct YoungPerson: Equatable, Sendable {
  /// The month of birth.
  public var birthMonth: Month?
  /// Age in whole years on the day of the case.
  public var age: Int?
  /// The month of the 18th birthday, written or worked out.
  public var turns18: Month?
  /// The leaving-care status as typed.
  public var status: LeavingCareStatus?
  /// First day in care, where known.
  public var lookedAfterFrom: Day?
  /// Last day in care, where known.
  public var lookedAfterUntil: Day?
  /// Whether in education or training, or wishing to be; nil where unknown.
  public var isInEducation: Bool?
  /// Whether they asked for support after 21; nil where unknown.
  public var askedForSupport: Bool?

  /// A young person about whom nothing is known yet.
  public init() {}

  /// Whether they are 18 or over on a day; nil where neither age nor month of birth is known.
  public func isAdult(on day: Day) -> Bool? {
    if let turns18 { return turns18 <= day.month }
    return age.map { $0 >= 18 }
  }
}

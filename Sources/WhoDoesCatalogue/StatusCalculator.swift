public import WhoDoesModel

/// Works out which leaving-care statuses the dates of care allow.
///
/// Status follows from dates; nobody chooses it. Few cases hold every date, so the answer is a set: one status
/// where the dates settle it, more where something is not known. A wrong status has cost young people what they
/// were owed, so WhoDoes compares the typed one with this set and never overwrites it.
///
/// ```swift
/// let calculator = StatusCalculator(youngPerson: youngPerson, asOf: asOf)
/// calculator.possible                          // [.eligible]
/// calculator.objection(to: .formerRelevant)    // "“former relevant” does not fit. At 17 …"
/// ```
public struct StatusCalculator: Sendable {
  /// The statuses that the known facts allow; empty where none of them fits.
  public private(set) var possible: Set<LeavingCareStatus> = []
  /// Why, one sentence for each step.
  public private(set) var reasons: [String] = []
  /// The ages that the month of birth allows on the day; nil where nothing is known.
  public let ages: ClosedRange<Int>?

  private let facts: CareFacts

  /// Works out the statuses of a young person on a day.
  public init(youngPerson: YoungPerson, asOf day: Day) {
    facts = CareFacts(youngPerson: youngPerson, asOf: day)
    ages = facts.ages
    guard let ages else {
      possible = Set(LeavingCareStatus.allCases)
      reasons = ["Neither age nor month of birth is known, so every status is possible."]
      return
    }
    for age in ages {
      let (statuses, why) = Self.statuses(at: age, facts)
      possible.formUnion(statuses)
      reasons += why.filter { !reasons.contains($0) }
    }
    if ages.count > 1 {
      reasons.insert(
        "The birthday falls in this month, so the age may be \(ages.lowerBound) or \(ages.upperBound).", at: 0
      )
    }
  }

  /// Age, statuses and reasons in sentences for a reader.
  ///
  /// - Complexity: O(*n*) in the number of reasons.
  public var summary: String {
    guard let ages else { return reasons.joined(separator: " ") }
    let age = ages.count > 1 ? "\(ages.lowerBound) or \(ages.upperBound)" : "\(ages.lowerBound)"
    let fitting = LeavingCareStatus.allCases.filter(possible.contains).map(\.rawValue)
    let outcome = fitting.isEmpty ? "no status fits." : "the dates allow: \(fitting.joined(separator: ", "))."
    return "At \(age) \(outcome) \(reasons.joined(separator: " "))"
  }

  /// Why a typed status cannot be right; nil where it can.
  ///
  /// - Complexity: O(*n*) in the number of reasons.
  public func objection(to typed: LeavingCareStatus) -> String? {
    possible.contains(typed) ? nil : "“\(typed.rawValue)” does not fit. \(summary)"
  }

  private static func statuses(at age: Int, _ facts: CareFacts) -> (Set<LeavingCareStatus>, [String]) {
    switch age {
    case ..<16: under16(facts)
    case 16...17: at16or17(facts)
    case 18...20: from18(facts)
    case 21...24: from21(facts)
    default: ([], ["From 25 no leaving-care status is left."])
    }
  }

  private static func under16(_ facts: CareFacts) -> (Set<LeavingCareStatus>, [String]) {
    facts.isInCare == false
      ? ([], ["Under 16 and not in care, so there is no leaving-care status."])
      : ([.lookedAfter], ["Under 16 there are no leaving-care duties yet."])
  }

  private static func at16or17(_ facts: CareFacts) -> (Set<LeavingCareStatus>, [String]) {
    switch (facts.isInCare, facts.servedThirteenWeeks) {
    case (true?, true?): ([.eligible], ["In care at 16 or 17, and for at least 13 weeks since 14."])
    case (true?, false?):
      (
        [.lookedAfter, .eligible],
        [
          "In care at 16 or 17, on the dates given for less than 13 weeks since 14; earlier times would count."
        ]
      )
    case (true?, nil): ([.lookedAfter, .eligible], ["In care at 16 or 17; since when is not known."])
    case (false?, _): leftCareBefore18(facts)
    case (nil, _):
      (
        [.lookedAfter, .eligible, .relevant, .qualifying],
        ["At 16 or 17, and whether still in care is not known."]
      )
    }
  }

  private static func leftCareBefore18(_ facts: CareFacts) -> (Set<LeavingCareStatus>, [String]) {
    if facts.leftBefore16 == true {
      return (
        [.relevant, .qualifying],
        [
          "Care ended before 16: relevant only if in hospital or custody on turning 16, qualifying only under a"
            + " special guardianship order or after a later time away from home."
        ]
      )
    }
    return (
      [.relevant, .qualifying],
      [
        facts.servedThirteenWeeks == true
          ? "Care ended at 16 or 17 after at least 13 weeks, which makes a relevant child; qualifying instead after"
            + " a settled return home or under a special guardianship order."
          : "Care ended at 16 or 17; whether it had lasted 13 weeks since 14 is not settled by the dates given."
      ]
    )
  }

  private static func from18(_ facts: CareFacts) -> (Set<LeavingCareStatus>, [String]) {
    if facts.leftBefore16 == true {
      return (
        [.qualifying, .formerRelevant],
        [
          "Care ended before 16: former relevant only if relevant by being in hospital or custody on turning 16."
        ]
      )
    }
    if facts.wasInCareAt18 == true, facts.servedThirteenWeeks == true {
      return ([.formerRelevant], ["In care on turning 18, and for at least 13 weeks since 14."])
    }
    return (
      [.formerRelevant, .qualifying],
      ["From 18 to 20; whether eligible or relevant before 18 is not settled by the dates given."]
    )
  }

  private static func from21(_ facts: CareFacts) -> (Set<LeavingCareStatus>, [String]) {
    switch (facts.askedForSupport, facts.isInEducation) {
    case (true?, _):
      ([.formerRelevant21, .qualifying], ["From 21 to 24 and asked for support."])
    case (_, true?):
      (
        [.formerRelevant21, .formerRelevant, .qualifying],
        ["From 21 to 24 and in education or training; an agreed course is said to carry former relevant on."]
      )
    case (false?, false?):
      ([], ["From 21 to 24, has not asked for support and is not in education: may come back until 25."])
    default:
      (
        [.formerRelevant21, .formerRelevant, .qualifying],
        ["From 21 to 24; whether support was asked for, or a course is followed, is not known."]
      )
    }
  }
}

internal import WhoDoesModel

/// Something a case must hold before a rule can say anything about it.
public enum Need: String, CaseIterable, Sendable {
  case plan
  case practice
  case views
  case voice
  case stances
  case dueDates = "due-dates"
  case status
  case age
  case planDates = "plan-dates"
  case roles
  case appointments

  /// What is missing, as "could not check" says it.
  public var missing: String {
    switch self {
    case .plan: "the plan names nobody for any task"
    case .practice: "nobody has said who does what in practice"
    case .views: "nobody was asked alone who leads"
    case .voice: "the young person's own words are not there"
    case .stances: "nobody was asked what they would decide"
    case .dueDates: "no task has a date"
    case .status: "the leaving-care status is not given"
    case .age: "neither the month of birth nor the age is given"
    case .planDates: "neither the day of the plan nor its review date is given"
    case .roles: "no role was found in the catalogue"
    case .appointments: "there is no table of appointments"
    }
  }

  /// Whether a case holds it; a case of many rows usually says so in its first.
  ///
  /// - Complexity: O(*n*) in the rows of the table concerned.
  func isMet(by network: Case) -> Bool {
    switch self {
    case .plan: network.assignments.contains { $0.layer == .plan }
    case .practice: network.assignments.contains { $0.layer == .practice }
    case .views: !network.views.isEmpty
    case .voice: !network.voice.isEmpty
    case .stances: network.views.contains { $0.stance != nil }
    case .dueDates: network.tasks.contains { $0.due != nil }
    case .status: network.youngPerson.status != nil
    case .age: network.youngPerson.age != nil || network.youngPerson.turns18 != nil
    case .planDates: network.planDated != nil || network.planReviewDue != nil
    case .roles: network.people.contains { $0.role != nil && $0.kind != .youngPerson }
    case .appointments: network.tables.contains(.appointments)
    }
  }
}

/// A set of needs, so that a rule whose needs are not met is passed by without looking at each.
struct NeedSet: OptionSet, Hashable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Some needs.
  init(_ needs: [Need]) {
    rawValue = Need.allCases.enumerated().reduce(0) { $0 | (needs.contains($1.element) ? 1 << $1.offset : 0) }
  }

  /// What a case holds.
  init(metBy network: Case) {
    rawValue = Need.allCases.enumerated().reduce(0) {
      $0 | ($1.element.isMet(by: network) ? 1 << $1.offset : 0)
    }
  }
}

/// A rule that could not look, and what was missing.
public struct CouldNotCheck: Equatable, Sendable {
  /// The rule's id.
  public let rule: String
  /// The rule's title.
  public let title: String
  /// What is missing.
  public let missing: [Need]
}

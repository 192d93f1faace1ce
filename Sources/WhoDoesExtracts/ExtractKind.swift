/// Where an extract comes from.
public enum ExtractSource: String, CaseIterable, Sendable {
  /// The child-level lists that Ofsted asks for (Annex A): names of workers, one row for each young person.
  case annexA = "annex-a"
  /// The Standard Safeguarding Dataset: ids of workers, with the time of every involvement.
  case ssd
  /// The yearly return SSDA903: registration numbers of social workers, with the time of every episode.
  case ssda903
  /// A list of who to ring in other services.
  case keyContacts = "key-contacts"
}

/// A table of an extract, told by its headings.
public enum ExtractKind: String, CaseIterable, Sendable {
  case annexList8 = "annex-a-list-8"
  case annexList9 = "annex-a-list-9"
  case ssdPerson = "ssd_person"
  case ssdInvolvements = "ssd_involvements"
  case ssdProfessionals = "ssd_professionals"
  case ssdCareLeavers = "ssd_care_leavers"
  case ssdDepartment = "ssd_department"
  case ssdEpisodes = "ssd_cla_episodes"
  case ssdReviews = "ssd_cla_reviews"
  case ssdVisits = "ssd_cla_visits"
  case header903 = "ssda903-header"
  case episodes903 = "ssda903-episodes"
  case reviews903 = "ssda903-reviews"
  case oc3 = "ssda903-oc3"
  case socialWorkerEpisodes = "ssda903-sw-episodes"
  case keyContacts = "key_contacts"

  /// Where the table comes from.
  public var source: ExtractSource {
    switch self {
    case .annexList8, .annexList9: .annexA
    case .ssdPerson, .ssdInvolvements, .ssdProfessionals, .ssdCareLeavers, .ssdDepartment, .ssdEpisodes,
      .ssdReviews, .ssdVisits:
      .ssd
    case .header903, .episodes903, .reviews903, .oc3, .socialWorkerEpisodes: .ssda903
    case .keyContacts: .keyContacts
    }
  }

  /// The columns without which a table is not taken for this one.
  var telling: [ExtractColumn] {
    switch self {
    case .annexList8: [.child, .careFrom, .worker]
    case .annexList9: [.child, .eligibility, .inTouch]
    case .ssdPerson: [.child, .dateOfBirth]
    case .ssdInvolvements: [.role, .from, .until]
    case .ssdProfessionals: [.worker]
    case .ssdCareLeavers: [.child, .eligibility]
    case .ssdDepartment: [.team, .teamName]
    case .ssdEpisodes: [.child, .from]
    case .ssdReviews: [.lastReview]
    case .ssdVisits: [.child, .lastVisit]
    case .header903: [.child, .dateOfBirth]
    case .episodes903: [.child, .from, .careEndReason]
    case .reviews903: [.child, .lastReview]
    case .oc3: [.child, .inTouch]
    case .socialWorkerEpisodes: [.child, .worker, .from]
    case .keyContacts: [.child, .agency]
    }
  }

  /// Whether a row stands for one young person, so that one without an id is of no use.
  var hasChildren: Bool { self != .ssdProfessionals && self != .ssdDepartment }
}

/// What a column of an extract holds, whatever its heading says.
public enum ExtractColumn: String, CaseIterable, Sendable {
  case child
  case dateOfBirth = "date_of_birth"
  case worker, adviser, team, eligibility
  case planDate = "plan_date"
  case inTouch = "in_touch"
  case lastContact = "last_contact"
  case accommodation, suitability, activity
  case careFrom = "care_from"
  case careUntil = "care_until"
  case careEndReason = "care_end_reason"
  case startReason = "start_reason"
  case lastReview = "last_review"
  case cancelled
  case lastVisit = "last_visit"
  case lastReviewerContact = "last_reviewer_contact"
  case placementType = "placement_type"
  case role, from, until, reason
  case rowID = "row_id"
  case workerName = "worker_name"
  case jobTitle = "job_title"
  case teamName = "team_name"
  case agency
  case currentAsOf = "current_as_of"
}

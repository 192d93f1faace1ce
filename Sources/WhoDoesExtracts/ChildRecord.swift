public import WhoDoesModel

/// A row of a table of an extract.
public struct RowPlace: Hashable, Sendable {
  /// The table, by position in ``Extract/tables``.
  public var table: Int
  /// The row, by position among all rows of its table.
  var row: Int
}

/// What the sources of an extract say of one young person.
public struct ChildRecord: Sendable {
  /// The council's own id.
  public let id: String
  /// The month of birth; no more of the date is kept.
  public internal(set) var birthMonth: Month?
  /// What lists of care leavers say: one row for each source.
  public internal(set) var leaver: [LeaverRow] = []
  /// Who was allocated, when, in the order of the files.
  public internal(set) var allocations: [Allocation] = []
  /// Times in care.
  public internal(set) var care: [CareSpell] = []
  /// The last review of the care plan.
  public internal(set) var lastReview: Day?
  /// The last visit of a social worker.
  public internal(set) var lastVisit: Day?
  /// The last contact of the reviewing officer.
  public internal(set) var lastReviewerContact: Day?
  /// Who to ring in other services.
  public internal(set) var contacts: [KeyContact] = []
  /// Where the young person was first met.
  public let first: RowPlace

  init(id: String, first: RowPlace) { (self.id, self.first) = (id, first) }

  /// The month of the 18th birthday.
  public var turns18: Month? { birthMonth?.adding(months: 216) }

  /// Whether they are 18 on a day for certain; the month of the birthday itself counts as before. Nil where the month
  /// of birth is not known.
  public func isAdult(on day: Day) -> Bool? { turns18.map { $0 < day.month } }

  /// Whether they are in care on a day; nil where no source says.
  public func isInCare(on day: Day) -> Bool? {
    guard !care.isEmpty else { return nil }
    return care.contains { ($0.from.map { $0 <= day } ?? true) && ($0.until.map { $0 >= day } ?? true) }
  }
}

/// A row of a list of care leavers.
public struct LeaverRow: Sendable {
  /// Where it stands.
  public let at: RowPlace
  /// The kind of table.
  public let kind: ExtractKind
  /// The columns that the table has, empty or not.
  public let columns: Set<ExtractColumn>
  /// The allocated worker as written; empty where nobody is.
  public internal(set) var worker = ""
  /// The personal adviser as written; empty where nobody is.
  public internal(set) var adviser = ""
  /// The team as written.
  public internal(set) var team = ""
  /// The status: `E`, `R`, `FR`, `Q` or `OTHER`.
  public internal(set) var status: String?
  /// The last review of the pathway plan.
  public internal(set) var planDate: Day?
  /// Whether the council is in touch: `YES`, `NO`, `REFU`, `NREQ`, `RHOM`, `DIED`, …
  public internal(set) var inTouch: String?
  /// The last contact.
  public internal(set) var lastContact: Day?
  /// The letter of the kind of home.
  public internal(set) var accommodation: String?
  /// `1` suitable, `2` not.
  public internal(set) var suitability: String?
  /// What the young person does by day: `F1` to `G6`.
  public internal(set) var activity: String?

  /// Whether a pathway plan and an adviser are owed at the status that the row gives; nil where it gives none.
  public var isOwedAdviser: Bool? { status.map { ["E", "R", "FR"].contains($0) } }

  /// Whether the row says that support has ended: returned home, died, or no longer needing it.
  public var hasEnded: Bool { ["DIED", "RHOM", "NREQ"].contains(inTouch ?? "") }
}

/// Somebody allocated to a young person over a time.
public struct Allocation: Sendable {
  /// The part that the role code stands for.
  public enum Part: Equatable, Sendable {
    case socialWorker, adviser, external
    case other(RoleID)
  }

  /// Where it stands.
  public let at: RowPlace
  /// The source, whose ids are compared with each other alone.
  public let source: ExtractSource
  /// The worker's id; empty where only a team is named.
  public var worker: String
  /// The part.
  public var part: Part
  /// The team.
  public var team: String
  /// First day.
  public var from: Day?
  /// Last day; nil while it goes on.
  public var until: Day?
  /// The code for why it changed.
  public var reason: String

  /// Whether it goes on after a day.
  public func isOpen(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { $0 > day } ?? true)
  }
}

/// A time in care.
public struct CareSpell: Equatable, Sendable {
  /// First day.
  public var from: Day?
  /// Last day.
  public var until: Day?
}

/// Who to ring in another service.
public struct KeyContact: Sendable {
  /// Where it stands.
  public let at: RowPlace
  /// The service.
  public var agency: String
  /// The role as written.
  public var role: String
  /// The name.
  public var name: String
  /// Since when.
  public var from: Day?
  /// The day for which the list was true.
  public var currentAsOf: Day?
}

import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// One thing that an extract shows by itself, with everything a person needs to understand and question it.
///
/// Its examples are small extracts, read by the real reader; the tests run them.
public struct ExtractRule: Sendable {
  /// What a rule saw in one record.
  public struct Seen: Sendable {
    /// The row that shows it.
    public var at: RowPlace
    /// The columns that show it.
    public var columns: [ExtractColumn]
    /// What to put into the sentence.
    public var slots: [Slot: String]

    init(_ at: RowPlace, _ columns: [ExtractColumn], _ slots: [Slot: String] = [:]) {
      (self.at, self.columns, self.slots) = (at, columns, slots)
    }
  }

  /// A stable name, such as `gap.no-plan-date`.
  public let id: String
  /// The kind of thing it finds.
  public let concern: Concern
  /// A short title.
  public let title: String
  /// What an extract must hold for the rule to say anything.
  public let needs: [ExtractNeed]
  /// What it finds.
  public let finds: String
  /// Why it matters to the young person.
  public let why: String
  /// When the same look is not a problem.
  public let fineWhen: String
  /// What the expectation rests on.
  public let basis: Basis
  /// What was seen, with places in braces for what the record fills in.
  public let statement: String
  /// The question to ask.
  public let question: String
  /// Small extracts on which it fires and stays quiet.
  public let examples: [ExtractExample]
  /// Looks at one record; nil where the record lacks what the rule needs.
  let look: @Sendable (ChildRecord, Extract) -> [Seen]?
}

/// A small extract for a rule, read for 2 March 2026: tables, each begun by its file's name behind `#`. Invented.
public struct ExtractExample: Sendable {
  /// What it shows, in one sentence.
  public let story: String
  /// The tables.
  public let tables: String
  /// The ids of the young people found; empty where the rule must stay quiet.
  public let found: [String]

  static func fires(_ story: String, on found: [String], _ tables: String) -> Self {
    Self(story: story, tables: tables, found: found)
  }

  static func quiet(_ story: String, _ tables: String) -> Self {
    Self(story: story, tables: tables, found: [])
  }
}

/// Something an extract must hold before a rule can say anything about it.
public enum ExtractNeed: String, CaseIterable, Sendable {
  case advisers, advisersOfTheirOwn = "advisers-of-their-own"
  case planDates = "plan-dates"
  case contactDates = "contact-dates"
  case status, births, teams, allocations
  case adviserAllocations = "adviser-allocations"
  case workersInCare = "workers-in-care"
  case homes

  /// What is missing, as "could not check" says it.
  public var missing: String {
    switch self {
    case .advisers: "no table has a column for the personal adviser"
    case .advisersOfTheirOwn:
      "no table has a worker and a personal adviser in columns of their own (in Eclipse both are one)"
    case .planDates: "no table has the date of the last pathway plan review"
    case .contactDates: "no table has both whether the council is in touch and the date of the last contact"
    case .status: "no table has the eligibility"
    case .births: "no table has dates of birth"
    case .teams: "no table has both a team and a worker"
    case .allocations: "no table says from when to when workers were allocated"
    case .workersInCare: "no list of young people in care names their workers"
    case .homes: "no table has both whether the home is suitable and whether the council is in touch"
    case .adviserAllocations: "no row of an adviser's involvement was found (are the role codes mapped?)"
    }
  }

  /// Whether an extract holds it.
  ///
  /// - Complexity: O(*t*) in the tables; O(*n*) in the allocations for one need.
  public func isMet(by extract: Extract) -> Bool {
    let leavers: [ExtractKind] = [.annexList9, .ssdCareLeavers]
    return switch self {
    case .advisers: extract.system != .eclipse && extract.has(.adviser, in: leavers)
    case .advisersOfTheirOwn:
      extract.system != .eclipse
        && extract.tables.contains {
          leavers.contains($0.kind) && $0.has(.adviser) && $0.has(.worker)
        }
    case .planDates: extract.has(.planDate, in: leavers)
    case .contactDates:
      extract.tables.contains { leavers.contains($0.kind) && $0.has(.inTouch) && $0.has(.lastContact) }
    case .status: extract.has(.eligibility, in: leavers)
    case .births: extract.tables.contains { $0.has(.dateOfBirth) }
    case .teams:
      extract.tables.contains {
        $0.has(.team) && $0.has(.worker) && (leavers + [.annexList8]).contains($0.kind)
      }
    case .allocations: extract.children.contains { !$0.allocations.isEmpty }
    case .workersInCare: extract.has(.worker, in: [.annexList8])
    case .homes:
      extract.tables.contains {
        (leavers + [.oc3]).contains($0.kind) && ($0.has(.suitability) || $0.kind == .oc3) && $0.has(.inTouch)
      }
    case .adviserAllocations:
      extract.children.contains { child in child.allocations.contains { $0.part == .adviser } }
    }
  }
}

extension ExtractRule {
  /// Every rule of extracts, besides those of cases that ``ExtractAnalysis`` uses.
  public static let all: [ExtractRule] = [
    .waitingInTeam, .noWorkerInCare, .noPlanDate, .workerEnded, .handoverGapAt18, .severalAllocated,
    .adviserEnded, .inTouchWithoutDate, .unsuitableHome, .adviserIsWorker,
  ]

  /// The ids of the rules of cases that look at extracts as well.
  public static var idsOfCaseRules: [String] { CaseRuleUse.all.map(\.rule.id) }

  /// The rule of an id, or nil.
  public static func named(_ id: String) -> ExtractRule? { all.first { $0.id == id } }
}

import WhoDoesCatalogue
public import WhoDoesModel

/// What a caseload counts of one young person: no name, no word, no cell.
///
/// ```swift
/// summary.add(CaseloadFacts(analysis))
/// ```
public struct CaseloadFacts: Equatable, Sendable {
  /// The statuses by which a caseload is counted.
  public enum StatusGroup: String, CaseIterable, Codable, Sendable {
    case eligible, relevant
    case formerRelevant = "former relevant, 18 to 20"
    case formerRelevant21 = "former relevant, 21 to 24"
    case other = "another status, or not known"
  }

  /// The times at which tasks change hands.
  public enum HandoverPoint: String, CaseIterable, Codable, Sendable {
    case at16 = "aged 16"
    case at17 = "aged 17, before 18"
    case move = "a move or a decision about home within six months"
    case workerChange = "a change of social worker or personal adviser within six months"
    case at21 = "aged 21"
  }

  /// How old a plan is.
  public enum PlanAge: String, CaseIterable, Codable, Sendable {
    case upToSix = "up to 6 months"
    case upToTwelve = "over 6, up to 12 months"
    case older = "over 12 months"
    case unknown = "no date given"
  }

  /// What a case may hold besides a plan.
  public enum Layer: String, CaseIterable, Codable, Sendable {
    case practice = "who does it in practice"
    case views = "what people said when asked alone"
    case voice = "the young person's own words"
    case planDate = "the date of the plan"
    case status = "the leaving-care status"
  }

  /// Tasks with somebody in plan and in practice, and those of them where nobody is in both.
  public struct PlanAndPractice: Equatable, Codable, Sendable {
    /// Tasks that could be compared.
    public var compared = 0
    /// Those in which plan and practice name different people.
    public var differ = 0

    /// Nothing compared yet.
    public init() {}
  }

  /// Two agencies with a part in a task that nobody holds, and which task of the catalogue it stands for.
  public struct Pair: Hashable, Comparable, Sendable {
    /// The agency that comes first in the alphabet.
    public var first: String
    /// The other.
    public var second: String
    /// The task of the catalogue.
    public var task: CatalogueTaskID

    /// Two agencies in the order of the alphabet, with a task.
    public init(_ one: String, _ other: String, _ task: CatalogueTaskID) {
      (first, second) = one < other ? (one, other) : (other, one)
      self.task = task
    }

    /// Orders by the first agency, then the second, then the task.
    public static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second, left.task) < (right.first, right.second, right.task)
    }
  }

  /// The status group.
  public var status = StatusGroup.other
  /// The concerns found, each as the main one of some task or of the case.
  public var concerns: Set<Concern> = []
  /// The rules that found something, without notes.
  public var rules: Set<String> = []
  /// Areas with an open task, as far as a caseload may name them.
  public var areas: Set<AreaID> = []
  /// Areas with something that nobody holds, as far as a caseload may name them.
  public var unheldAreas: Set<AreaID> = []
  /// Areas in which plan and practice differ, as far as a caseload may name them.
  public var differingAreas: Set<AreaID> = []
  /// Whether anything at all is held by nobody.
  public var hasUnheld = false
  /// Where tasks are about to change hands, or just did.
  public var points: Set<HandoverPoint> = []
  /// Plan against practice over all tasks.
  public var tasks = PlanAndPractice()
  /// How old the plan is.
  public var planAge = PlanAge.unknown
  /// What is there.
  public var layers: Set<Layer> = []
  /// Roles with a part, those of them in what nobody holds, and those where plan and practice differ.
  public var roles = Involved<RoleID>()
  /// The same for agencies.
  public var agencies = Involved<String>()
  /// Pairs of agencies with a part in something that nobody holds.
  public var pairs: Set<Pair> = []
  /// The team: the agency of the personal adviser, else of the social worker.
  public var team: String?
  /// The worker of that team, as an opaque number; it is only counted.
  public var worker: UInt64?

  /// Who is involved in what.
  public struct Involved<Name: Hashable & Sendable>: Equatable, Sendable {
    /// Those with a part in some open task.
    public var any: Set<Name> = []
    /// Those with a part in something that nobody holds.
    public var unheld: Set<Name> = []
    /// Those with a part where plan and practice differ.
    public var differ: Set<Name> = []

    /// Nobody yet.
    public init() {}
  }

  /// Whether the case says that it is invented.
  public var isFiction = false

  /// Nothing known.
  public init() {}

  /// What a caseload counts of one young person.
  ///
  /// - Parameter analysis: What was found in the case, with every rule.
  /// - Complexity: O(*n*) in the tasks, parts and findings of the case.
  public init(_ analysis: Analysis) {
    let reader = CaseloadReader(analysis)
    reader.read(&self)
  }
}

public import WhoDoesCatalogue
public import WhoDoesModel

/// What WhoDoes found in one case: what works, what to talk about, and what could not be seen.
///
/// ```swift
/// let analysis = Analysis(of: jordan, catalogue: .england)
/// for finding in analysis.findings { print(finding.statement(for: .manager), finding.question) }
/// ```
public struct Analysis: Sendable {
  /// What to talk about, the most urgent first; every task has at most one finding besides notes.
  public private(set) var findings: [Finding] = []
  /// What works and is to be kept: what no rule has anything to say about, also of those that were not asked for.
  ///
  /// - Complexity: O(1) after the first time, which walks all tasks and their rows.
  public var strengths: [Strength] { strengthsFound.value(findStrengths) }
  /// Rules that lacked something, and what.
  public private(set) var couldNotCheck: [CouldNotCheck] = []
  /// Findings that the team accepted and that stay quiet until their date.
  public private(set) var accepted: [Acceptance] = []
  /// Acceptances that have run out, or whose finding is no longer there.
  public private(set) var spentAcceptances: [SpentAcceptance] = []
  /// The case laid out as sets, for maps and documents.
  public let examination: Examination
  private var strengthsFound = Deferred<[Strength]>()
  private let isByAllRules: Bool

  /// How much is said of each finding.
  public enum Detail: Sendable {
    /// What it is, whom it concerns, the cells it came from, and the words for its sentences.
    case whole
    /// What it is and whom it concerns, for counts over many cases; not for a list of names, since who answered alone
    /// is told apart by the cells.
    case brief
  }

  /// An acceptance that does nothing any more.
  public struct SpentAcceptance: Equatable, Sendable {
    /// Why it does nothing.
    public enum Reason: String, Sendable {
      /// Its date has passed and what it accepted is still there.
      case expired
      /// What it accepted is no longer there.
      case noLongerFound = "no-longer-found"
    }

    /// The acceptance.
    public let acceptance: Acceptance
    /// Why it does nothing.
    public let reason: Reason
  }

  /// Looks at a case with every rule given.
  ///
  /// - Parameters:
  ///   - network: the case.
  ///   - catalogue: what law, guidance and local rules expect.
  ///   - rules: the rules to look with; all of them by default.
  /// - Complexity: O(*r* · *w* + rows) for *r* rules and *w* words of 128 tasks each, and the evidence of what
  ///   is found.
  public init(of network: Case, catalogue: Catalogue, rules: [Rule] = Rule.all) {
    let book =
      rules.count == Rule.all.count && rules.elementsEqual(Rule.all, by: { $0 === $1 })
      ? .all : RuleBook(rules)
    self.init(of: network, memory: WordMemory(of: catalogue), rules: book)
  }

  /// Looks at one of many cases.
  ///
  /// - Parameters:
  ///   - network: the case.
  ///   - memory: what is remembered from case to case, with the catalogue.
  ///   - rules: the rules to look with.
  ///   - detail: how much to say of each finding.
  /// - Complexity: as for one case.
  public init(of network: Case, memory: WordMemory, rules: RuleBook, detail: Detail = .whole) {
    examination = Examination(network, memory, detail)
    isByAllRules = rules.rules.count >= Rule.all.count
    var desk = RankingDesk(examination, rules)
    desk.look()
    findings = desk.rank()
    couldNotCheck = desk.couldNotCheck
    guard !network.acceptances.isEmpty else { return }
    accepted = desk.quiet
    spentAcceptances = desk.spentAcceptances()
  }

  private func findStrengths() -> [Strength] {
    var everything = findings
    if !isByAllRules {
      var desk = RankingDesk(examination, .all)
      desk.look()
      everything = desk.rank()
    }
    let troubled = everything.filter { $0.concern != .note }.flatMap(\.tasks)
    return examination.strengths(besides: TaskSet(troubled))
  }

  /// Forgets whatever is about a task that must not be read, or rests on its row.
  mutating func keepOnly(_ isRead: (TaskIndex) -> Bool) {
    let network = examination.network
    let whatWorks = strengths
    let hiddenRows = network.taskIndices.filter { !isRead($0) }.map { Int(network[$0].row) }
    findings.removeAll { finding in
      !finding.tasks.allSatisfy(isRead)
        || finding.evidence.contains { $0.table == .tasks && hiddenRows.contains($0.row) }
    }
    strengthsFound = Deferred(whatWorks.filter { $0.tasks.allSatisfy(isRead) })
    accepted.removeAll { !($0.task.map(isRead) ?? true) }
    spentAcceptances.removeAll { !($0.acceptance.task.map(isRead) ?? true) }
  }
}

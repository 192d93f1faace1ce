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
  /// What works and is to be kept.
  public private(set) var strengths: [Strength] = []
  /// Rules that lacked something, and what.
  public private(set) var couldNotCheck: [CouldNotCheck] = []
  /// Findings that the team accepted and that stay quiet until their date.
  public private(set) var accepted: [Acceptance] = []
  /// Acceptances that have run out, or whose finding is no longer there.
  public private(set) var spentAcceptances: [SpentAcceptance] = []
  /// The case laid out as sets, for maps and documents.
  public let examination: Examination

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
    examination = Examination(network, catalogue: catalogue)
    var desk = RankingDesk(examination, rules: rules)
    desk.look()
    findings = desk.rank()
    couldNotCheck = desk.couldNotCheck
    accepted = desk.quiet
    spentAcceptances = desk.spentAcceptances()
    // What works is what no rule has anything to say about, also of those that were not asked for.
    let everything = rules.count < Rule.all.count ? Self.findings(examination) : findings
    let troubled = everything.filter { $0.concern != .note }.flatMap(\.tasks)
    strengths = examination.strengths(besides: TaskSet(troubled))
  }

  private static func findings(_ examination: Examination) -> [Finding] {
    var desk = RankingDesk(examination, rules: Rule.all)
    desk.look()
    return desk.rank()
  }
  /// Forgets whatever is about a task that must not be read, or rests on its row.
  mutating func keepOnly(_ isRead: (TaskIndex) -> Bool) {
    let network = examination.network
    let hiddenRows = network.taskIndices.filter { !isRead($0) }.map { Int(network[$0].row) }
    findings.removeAll { finding in
      !finding.tasks.allSatisfy(isRead)
        || finding.evidence.contains { $0.table == .tasks && hiddenRows.contains($0.row) }
    }
    strengths.removeAll { !$0.tasks.allSatisfy(isRead) }
    accepted.removeAll { !($0.task.map(isRead) ?? true) }
    spentAcceptances.removeAll { !($0.acceptance.task.map(isRead) ?? true) }
  }
}

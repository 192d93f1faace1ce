/// Counts a caseload, wherever it is kept.
///
/// ```swift
/// let counted = try CaseloadCount(Caseload("council", catalogue: .england))
/// print(counted.summary.total, counted.remarks)
/// ```
public struct CaseloadCount: Sendable {
  /// What it adds up to.
  public let summary: CaseloadSummary
  /// What became of the rows and cases, a line each.
  public let remarks: [String]

  /// Counts a caseload on every core. A case that cannot be read is named and left out.
  ///
  /// - Throws: `CaseStream.WritingFailed`.
  /// - Complexity: O(*n*) in the rows and cases, shared among the cores.
  public init(_ caseload: Caseload) throws {
    var caseload = caseload
    caseload.detail = .brief
    let (summary, tally) = try caseload.run(into: { CaseloadSummary() }) { summary, one, _ in
      summary.add(CaseloadFacts(one.analysis))
    } merge: {
      $0.merge($1)
    }
    var counted = summary
    counted.unreadable = tally.unreadableCount
    (self.summary, remarks) = (counted, tally.lines)
  }
}

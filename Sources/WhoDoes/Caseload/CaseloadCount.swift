/// Counts a caseload from its tables, from case folders or from a register.
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
    let (summary, tally) = try caseload.run(into: { CaseloadSummary() }) { summary, one, _ in
      summary.add(CaseloadFacts(one.analysis))
    } merge: {
      $0.merge($1)
    }
    var counted = summary
    counted.unreadable = tally.unreadableCount
    (self.summary, remarks) = (counted, tally.lines)
  }

  /// Counts the latest state of everybody in a register.
  ///
  /// - Throws: `RegisterError` where the register cannot be read.
  /// - Complexity: O(*n*) in the young people.
  public init(_ desk: RegisterDesk) throws(RegisterError) {
    var counted = CaseloadSummary()
    var remarks: [String] = []
    for entry in try desk.register.entries() {
      do throws(RegisterError) {
        let network = try desk.network(of: entry.reference)
        counted.add(CaseloadFacts(Analysis(of: network, catalogue: desk.catalogue)))
      } catch {
        counted.unreadable += 1
        remarks.append(error.description)
      }
    }
    (summary, self.remarks) = (counted, remarks)
  }
}

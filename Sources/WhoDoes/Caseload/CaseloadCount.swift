import Dispatch
import Foundation
import Synchronization

/// Counts a caseload from case folders or from a register, on every core.
///
/// ```swift
/// let counted = CaseloadCount.count(CaseFolder.cases(at: ["cases"]), catalogue: .england)
/// print(counted.summary.total, counted.failures)
/// ```
public struct CaseloadCount: Sendable {
  /// What it adds up to.
  public private(set) var summary = CaseloadSummary()
  /// A line for every case that could not be read.
  public private(set) var failures: [String] = []
  /// The cases that hold what identifies somebody and do not say that they are invented.
  public private(set) var lookReal: [String] = []

  /// Nothing counted yet.
  public init() {}

  /// Counts cases that lie in folders or files. A case that cannot be read is named and left out.
  ///
  /// - Complexity: O(*n*) in the cases, shared among the cores.
  public static func count(_ paths: [String], catalogue: Catalogue, asOf: Day? = nil) -> Self {
    spread(paths.count) { place, counted in
      do {
        let file = try CaseFile(paths[place], catalogue: catalogue, asOf: asOf)
        if file.looksReal { counted.lookReal.append(paths[place]) }
        counted.add(file.analysis())
      } catch {
        counted.summary.unreadable += 1
        let first = error.diagnostics.first { $0.severity == .error }
        counted.failures.append(
          "\(first?.description ?? paths[place]) whodoes check \(paths[place]) says more.")
      }
    }
  }

  /// Counts the latest state of everybody in a register.
  ///
  /// - Throws: `RegisterError` where the register cannot be read.
  /// - Complexity: O(*n*) in the young people, shared among the cores.
  public static func count(_ desk: RegisterDesk) throws(RegisterError) -> Self {
    let references = try desk.register.entries().map(\.reference)
    return spread(references.count) { place, counted in
      do {
        let network = try desk.network(of: references[place])
        counted.add(Analysis(of: network, catalogue: desk.catalogue))
      } catch {
        counted.summary.unreadable += 1
        counted.failures.append("\(error)")
      }
    }
  }

  private mutating func add(_ analysis: Analysis) { summary.add(CaseloadFacts(analysis)) }

  /// Shares work out in slices and adds up what they count; the order of slices makes no difference to the sums.
  private static func spread(_ count: Int, _ work: @Sendable (Int, inout Self) -> Void) -> Self {
    let size = 16
    let slices = (count + size - 1) / size
    let whole = Mutex(Self())
    DispatchQueue.concurrentPerform(iterations: slices) { slice in
      var counted = Self()
      for place in (slice * size)..<min(count, (slice + 1) * size) { work(place, &counted) }
      let part = counted
      whole.withLock { $0.merge(part) }
    }
    var all = whole.withLock { $0 }
    all.failures.sort()
    all.lookReal.sort()
    return all
  }

  private mutating func merge(_ other: Self) {
    summary.merge(other.summary)
    failures += other.failures
    lookReal += other.lookReal
  }
}

import Foundation
import Synchronization
public import WhoDoesModel

/// The cases of a caseload's long tables, one after another on every core.
///
/// ```swift
/// let stream = CaseStream([people, tasks])
/// let (workers, tally) = try stream.run(threads: 2) { CountingWorker() }
/// ```
///
/// Tables in the order of their cases (by the bytes of the id) are read once and forgotten as they are read. Where
/// they are not in that order, all their rows are gathered first in about a quarter of their bytes, or as many of the
/// cases' as have room, and the tables are read again for the others; what the workers see, and the order in which
/// their output is written, is the same.
public struct CaseStream: Sendable {
  /// What became of the rows, and how long it took.
  public struct Tally: Sendable {
    /// Cases that a worker looked at.
    public var cases = 0
    /// Rows below the headings.
    public var rowsRead = 0
    /// Rows that could not be used.
    public var rowsRefused = 0
    /// Rows that were used.
    public var rowsUsed: Int { rowsRead - rowsRefused }
    /// Whether it ended before all cases were looked at.
    public var wasStopped = false
    /// Whether the tables were not in the order of their cases.
    public var wasUnsorted = false
    /// What was wrong with single rows, the first hundred of a kind.
    public var diagnostics: [Diagnostic] = []
    /// Seconds of all threads together: finding cells, the work on the cases, writing.
    public var seconds = (read: 0.0, work: 0.0, write: 0.0)
  }

  /// How far a run is.
  public struct Progress: Sendable {
    /// Cases done.
    public let cases: Int
    /// The share of the bytes that have been read, 0 to 1.
    public let share: Double
  }

  /// What a run may be told besides.
  public struct Options: Sendable {
    /// How many threads work; at least one.
    public var threads = ProcessInfo.processInfo.activeProcessorCount
    /// Called from any thread as it goes.
    public var progress: @Sendable (Progress) -> Void = { _ in }
    /// Asked before every parcel; true ends the run with what is complete.
    public var shouldStop: @Sendable () -> Bool = { false }
    /// Where output goes, and whether that went well; nil where workers write nothing.
    public var write: (@Sendable (UnsafeBufferPointer<UInt8>) -> Bool)?
    /// Forgets what was written, where tables turn out not to be in order; nil where that cannot be, as on a pipe,
    /// and then the order is looked at beforehand.
    public var rewind: (@Sendable () -> Bool)?

    /// What rows in no order may take in memory, in bytes: 160 MB, which is enough for ten million. What has no room
    /// is read again later, so that less memory takes more time.
    public var memory = 160_000_000

    /// Every core, and no output.
    public init() {}
  }

  /// The output could not be written.
  public struct WritingFailed: Error, Sendable {
    /// Nothing more is known.
    public init() {}
  }

  let tables: [LongTable]

  /// A stream of the cases in some tables; the first has at least one row for every case.
  public init(_ tables: [LongTable]) { self.tables = tables }

  /// Runs through all cases.
  ///
  /// - Parameters:
  ///   - options: Threads, progress, output.
  ///   - worker: Makes a worker for a thread; a run that has to begin again makes new ones.
  /// - Returns: The workers, for what they gathered, and the tally.
  /// - Throws: ``WritingFailed``.
  /// - Complexity: O(*n*) in the bytes of tables in order. Of others O(*n* · *g*) for *g* groups of cases that have
  ///   room one after another, and O(*c* log *c*) in the cases.
  public func run<Worker: CaseWorker>(
    _ options: Options, worker: @Sendable () -> Worker
  ) throws(WritingFailed) -> (workers: [Worker], tally: Tally) {
    if options.write == nil || options.rewind != nil || isInOrder(options) {
      if let done = try pass(options, SortedSource(tables), worker) { return done }
      if let rewind = options.rewind, !rewind() { throw WritingFailed() }
    }
    let source = ShuffledSource(
      tables,
      .init(memory: options.memory) { share, cases in
        options.progress(Progress(cases: cases, share: share))
        return !options.shouldStop()
      })
    guard var done = try pass(options, source, worker) else { throw WritingFailed() }
    done.tally.wasUnsorted = true
    add(source.strays, to: &done.tally)
    return done
  }

  private func isInOrder(_ options: Options) -> Bool {
    final class Looker: CaseWorker {
      func take(_ rows: CaseRows, into output: OutputBytes) -> Int { 0 }
    }
    var quiet = Options()
    (quiet.threads, quiet.shouldStop) = (options.threads, options.shouldStop)
    return (try? pass(quiet, SortedSource(tables)) { Looker() }) != nil
  }

  /// One run over a source; nil where its tables are not in order.
  private func pass<Worker: CaseWorker>(
    _ options: Options, _ source: any ParcelSource, _ makeWorker: @Sendable () -> Worker
  ) throws(WritingFailed) -> (workers: [Worker], tally: Tally)? {
    let output = OrderedOutput(options.write)
    let whole = Guarded(Whole<Worker>())
    let cases = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, options.threads)) { _ in
      let worker = makeWorker()
      let blocks = tables.map(TableBlock.init)
      var grouping = Grouping(tables: tables.count)
      defer { grouping.release() }
      var own = Tally()
      var refused: [(table: Int, row: RefusedRow)] = []
      var isOutOfOrder = false
      do throws(Grouping.OutOfOrder) {
        while true {
          if options.shouldStop() || output.isBroken {
            own.wasStopped = true
            break
          }
          let start = DispatchTime.now().uptimeNanoseconds
          guard let parcel = try source.next(blocks, refuse: { refused.append(($0, $1)) }) else {
            own.wasStopped = source.wasStopped
            break
          }
          let read = DispatchTime.now().uptimeNanoseconds
          let bytes = output.borrow()
          let count = try grouping.walk(blocks, counts: parcel.counts, worker, bytes) {
            refused.append(($0, $1))
          }
          let worked = DispatchTime.now().uptimeNanoseconds
          own.seconds.read += Double(read - start) / 1e9
          own.seconds.work += Double(worked - read) / 1e9
          own.cases += count.cases
          own.rowsRefused += count.rowsRefused
          own.rowsRead += parcel.counts.reduce(0, +)
          _ = output.finish(parcel.number, bytes)
          let done = cases.add(count.cases, ordering: .relaxed).newValue
          options.progress(Progress(cases: done, share: parcel.share))
        }
      } catch { isOutOfOrder = true }
      let (part, left, broken) = (own, refused, isOutOfOrder)
      whole.withLock { whole in
        whole.workers.append(worker)
        whole.isOutOfOrder = whole.isOutOfOrder || broken
        whole.refused += left
        whole.tally.cases += part.cases
        whole.tally.rowsRead += part.rowsRead
        whole.tally.rowsRefused += part.rowsRefused
        whole.tally.wasStopped = whole.tally.wasStopped || part.wasStopped
        whole.tally.seconds.read += part.seconds.read
        whole.tally.seconds.work += part.seconds.work
      }
    }
    var done = whole.withLock { $0 }
    guard !done.isOutOfOrder else { return nil }
    guard !output.isBroken else { throw WritingFailed() }
    done.tally.seconds.write = output.seconds
    var kinds: [String: Int] = [:]
    // Rows without a case are in a parcel and counted there; the others are in none.
    let unread = done.refused.count { $0.row.reason != .noCase }
    done.tally.rowsRead += unread
    done.tally.rowsRefused += unread
    for (table, row) in done.refused.sorted(by: { ($0.table, $0.row.number) < ($1.table, $1.row.number) }) {
      add(row, of: table, to: &done.tally, &kinds)
    }
    return (done.workers, done.tally)
  }
}

/// What the threads of a run bring together.
private struct Whole<Worker> {
  var tally = CaseStream.Tally()
  var workers: [Worker] = []
  var isOutOfOrder = false
  var refused: [(table: Int, row: RefusedRow)] = []
}

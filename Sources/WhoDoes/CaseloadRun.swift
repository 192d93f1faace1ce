import Dispatch
import Foundation
import Synchronization
public import WhoDoesCaseload
public import WhoDoesCatalogue
public import WhoDoesFiles

/// Looks at a caseload and writes what is found as it goes: to a file, which appears when it is whole, or to
/// standard output.
///
/// ```swift
/// let tally = try CaseloadRun("council", catalogue: .england, format: .csv, to: "findings.csv").start()
/// ```
///
/// An interrupt ends it after the cases in flight; what is complete so far is kept.
public struct CaseloadRun {
  /// The caseload, with its day, rules, threads and progress.
  public var caseload: Caseload
  private let catalogue: Catalogue
  private let format: CaseloadFormat
  private let out: String?

  /// Opens a caseload.
  ///
  /// - Throws: `UnreadableCase` where there is none.
  public init(
    _ path: String, catalogue: Catalogue, format: CaseloadFormat, to out: String?
  ) throws(UnreadableCase) {
    self.init(try Caseload(path, catalogue: catalogue), catalogue: catalogue, format: format, to: out)
  }

  /// Looks at a caseload that is open.
  public init(_ caseload: Caseload, catalogue: Catalogue, format: CaseloadFormat, to out: String?) {
    (self.caseload, self.catalogue, self.format, self.out) = (caseload, catalogue, format, out)
  }

  /// Looks at every case.
  ///
  /// - Throws: `OutputFile.Refusal` where the result cannot be written.
  public func start() throws -> CaseloadTally {
    let target = try out.map { [self] in try StreamedFile($0, notOver: self.caseload.path) }
    let descriptor = target?.descriptor ?? STDOUT_FILENO
    let interrupt = Interrupt()
    defer { interrupt.end() }
    var caseload = caseload
    let heading = Array(format.heading.utf8)
    let writeAll: @Sendable (UnsafeBufferPointer<UInt8>) -> Bool = { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeBufferPointer(rebasing: rest)
        let count = write(descriptor, part.baseAddress, part.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    let begin: @Sendable () -> Bool = { heading.withUnsafeBufferPointer { writeAll($0) } }
    caseload.options.write = writeAll
    if target != nil {
      caseload.options.rewind = {
        ftruncate(descriptor, 0) == 0 && lseek(descriptor, 0, SEEK_SET) == 0 && begin()
      }
    }
    caseload.options.shouldStop = { interrupt.hasCome }
    let (format, catalogue) = (format, catalogue)
    do {
      guard begin() else { throw CaseStream.WritingFailed() }
      let (_, tally) = try caseload.run(into: { () }) { _, one, output in
        format.write(one, catalogue, into: output)
      } merge: { _, _ in
      }
      try target?.finish()
      return tally
    } catch is CaseStream.WritingFailed {
      target?.abandon()
      throw OutputFile.Refusal(
        description:
          "\(out ?? "standard output") could not be written. Is the disk full? Choose another place.")
    } catch {
      target?.abandon()
      throw error
    }
  }
}

/// Whether the user has asked to stop; a second interrupt ends the program as usual.
/// The source is made before and cancelled after the run, and touched by nobody in between.
private final class Interrupt: @unchecked Sendable {
  private let flag = Atomic<Bool>(false)
  private let source: any DispatchSourceSignal

  init() {
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    signal(SIGINT, SIG_IGN)
    source.setEventHandler { [self] in
      flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
  }

  var hasCome: Bool { flag.load(ordering: .relaxed) }

  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}

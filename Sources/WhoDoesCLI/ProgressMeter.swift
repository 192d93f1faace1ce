import Foundation
import WhoDoes

/// A line on a terminal that says how far a batch is; nothing at all where standard error is no terminal.
struct ProgressMeter {
  private let start = ContinuousClock.now
  private let isShown = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// Writes the line anew.
  func show(_ progress: MapBatch.Progress) {
    guard isShown else { return }
    let line = progress.line(after: ContinuousClock.now - start, width: Terminal.width)
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
  }

  /// Writes the line anew for a caseload: how many cases, how many a second, and how long it still takes.
  func show(_ progress: CaseStream.Progress) {
    guard progress.share > 0 else { return }
    let total = max(progress.cases, Int(Double(progress.cases) / progress.share))
    show(MapBatch.Progress(done: progress.cases, total: total))
  }

  /// Takes the line away.
  func clear() {
    if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}

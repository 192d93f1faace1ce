/// Hands out cases by number, and keeps what the threads bring back.
final class CaseQueue: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var workers: [AnyObject] = []
    var tally = CaseStream.Tally()
  }

  private let count: Int
  private let state = Guarded(State())

  init(_ count: Int) { self.count = count }

  func next() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Counts one that is done.
  func finish() -> Int {
    state.withLock { state in
      state.done += 1
      return state.done
    }
  }

  func keep(_ worker: AnyObject, _ tally: CaseStream.Tally) {
    state.withLock { state in
      state.workers.append(worker)
      state.tally.cases += tally.cases
      state.tally.rowsRead += tally.rowsRead
      state.tally.rowsRefused += tally.rowsRefused
      state.tally.wasStopped = state.tally.wasStopped || tally.wasStopped
    }
  }

  func result<Worker: AnyObject>(of _: Worker.Type) -> (workers: [Worker], tally: CaseStream.Tally) {
    state.withLock { ($0.workers.compactMap { $0 as? Worker }, $0.tally) }
  }
}

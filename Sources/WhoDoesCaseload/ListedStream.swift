import Dispatch

/// Listed cases, one after another on every core.
struct ListedStream {
  private let cases: ListedCases

  init(_ cases: ListedCases) { self.cases = cases }

  func run<Accumulator>(
    _ options: CaseStream.Options, worker makeWorker: @Sendable () -> CaseAnalyst<Accumulator>
  ) throws(CaseStream.WritingFailed) -> (workers: [CaseAnalyst<Accumulator>], tally: CaseStream.Tally) {
    let output = OrderedOutput(options.write)
    let queue = CaseQueue(cases.count)
    DispatchQueue.concurrentPerform(iterations: max(1, min(options.threads, cases.count))) { _ in
      let worker = makeWorker()
      var own = CaseStream.Tally()
      while let place = queue.next() {
        if options.shouldStop() || output.isBroken {
          own.wasStopped = true
          break
        }
        let start = Double(DispatchTime.now().uptimeNanoseconds) / 1e9
        let one = cases.read(place)
        let bytes = output.borrow()
        own.rowsRead += one.rowCount
        own.cases += 1
        own.rowsRefused +=
          worker.take(one.id, one.tables, one.diagnostics, since: start, bytes) ?? one.rowCount
        _ = output.finish(place, bytes)
        let done = queue.finish()
        options.progress(.init(cases: done, share: Double(done) / Double(cases.count)))
      }
      queue.keep(worker, own)
    }
    guard !output.isBroken else { throw CaseStream.WritingFailed() }
    var (workers, tally) = queue.result(of: CaseAnalyst<Accumulator>.self)
    tally.seconds.write = output.seconds
    tally.rowsRead += cases.strayRows
    tally.rowsRefused += cases.strayRows
    tally.diagnostics = cases.diagnostics
    return (workers, tally)
  }
}

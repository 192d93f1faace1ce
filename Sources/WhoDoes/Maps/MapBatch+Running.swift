import Foundation

extension MapBatch {
  /// Draws every case, and goes on past those that cannot be drawn.
  ///
  /// One loop feeds all processes and waits for any of them, so nothing here runs at the same time as anything
  /// else.
  ///
  /// - Parameter progress: Is told after every case, and at least once a second.
  /// - Throws: ``CannotStart`` where not one process can be started.
  /// - Complexity: O(*n*) in the cases, besides the drawing; memory for what is reported alone.
  public func run(progress: (Progress) -> Void = { _ in }) throws(CannotStart) -> Report {
    var run = Run(of: self)
    return try run.toItsEnd(progress: progress)
  }

  /// Why no process could be started.
  public struct CannotStart: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the system says.
    public let description: String
  }

  /// A batch under way.
  private struct Run {
    let batch: MapBatch
    let targets: [String]
    var answers: [Int: Answer] = [:]
    var next = 0
    var workers: [WorkerProcess] = []
    var report = Report()
    let setup: [UInt8]

    init(of batch: MapBatch) {
      (self.batch, targets) = (batch, batch.targets)
      setup = Self.line(batch.setup)
    }

    mutating func toItsEnd(progress: (Progress) -> Void) throws(CannotStart) -> Report {
      // Whatever happens, no process is left behind.
      defer { for worker in workers { worker.kill() } }
      while answers.count < batch.cases.count {
        try feed()
        let answered = answers.count
        wait(atMost: .seconds(1))
        if answers.count > answered || batch.cases.isEmpty { replaceTheTired() }
        progress(Progress(done: answers.count, total: batch.cases.count))
      }
      for worker in workers { dismiss(worker) }
      workers = []
      for (place, name) in batch.cases.enumerated() {
        guard let answer = answers[place] else { continue }
        if answer.errors.isEmpty {
          report.drawn.append(
            .init(
              name: name, files: answer.files, remarks: answer.remarks, noticeCount: answer.noticeCount))
        } else {
          report.failures.append(.init(name: name, reasons: answer.errors))
        }
      }
      return report
    }

    /// Gives every idle process a case, and starts another where there is room.
    private mutating func feed() throws(CannotStart) {
      while next < batch.cases.count, let worker = try idle() {
        let job = Self.line(Job(caseName: batch.cases[next], target: targets[next]))
        worker.begin(next, job, until: .now + batch.patience)
        next += 1
      }
    }

    private mutating func idle() throws(CannotStart) -> WorkerProcess? {
      if let worker = workers.first(where: { $0.job == nil }) { return worker }
      guard workers.count < max(1, batch.workers) else { return nil }
      do {
        let worker = try WorkerProcess(batch.command)
        report.workerCount += 1
        worker.send(setup)
        workers.append(worker)
        return worker
      } catch {
        // With one process at work the batch is slower, and with none it cannot go on.
        if workers.isEmpty { throw CannotStart(description: error.description) }
        return nil
      }
    }

    /// Waits until a process answers or ends, or the first has taken too long.
    private mutating func wait(atMost longest: Duration) {
      let now = ContinuousClock.now
      let soonest = workers.compactMap { $0.job == nil ? nil : $0.deadline }.min() ?? now + longest
      for worker in WorkerProcess.ready(workers, within: min(longest, max(.zero, soonest - now))) {
        let lines = worker.read()
        for line in lines { take(line, from: worker) }
        if worker.hasEnded { bury(worker, "The drawing stopped half way: \(worker.endInWords).") }
      }
      for worker in workers where worker.job != nil && worker.deadline < .now {
        worker.kill()
        bury(worker, "The drawing took longer than \(batch.patience.components.seconds) s and was stopped.")
      }
    }

    private mutating func take(_ line: [UInt8], from worker: WorkerProcess) {
      guard let job = worker.finish() else { return }
      answers[job] =
        (try? JSONDecoder().decode(Answer.self, from: Data(line)))
        ?? Answer(errors: ["The answer of the drawing process could not be read. \(Self.advice)"])
    }

    /// Takes a process off the list that has ended, and says so of the case that it was at.
    private mutating func bury(_ worker: WorkerProcess, _ reason: String) {
      if let job = worker.finish() { answers[job] = Answer(errors: ["\(reason) \(Self.advice)"]) }
      dismiss(worker)
      workers.removeAll { $0 === worker }
    }

    private static let advice =
      "Look at this case alone with whodoes check; a larger --page or another --kind may draw it."

    /// Lets processes go that have drawn their share, so that what Graphviz keeps of memory goes with them.
    private mutating func replaceTheTired() {
      for worker in workers where worker.job == nil && worker.drawnCount >= batch.casesPerWorker {
        dismiss(worker)
        workers.removeAll { $0 === worker }
      }
    }

    private mutating func dismiss(_ worker: WorkerProcess) {
      report.peakMegabytes = max(report.peakMegabytes, worker.dismiss())
    }

    private static func line(_ value: some Encodable) -> [UInt8] {
      // Plain values of our own always encode.
      let encoder = JSONEncoder()
      encoder.outputFormatting = .withoutEscapingSlashes
      return ((try? encoder.encode(value)).map(Array.init) ?? []) + [UInt8(ascii: "\n")]
    }
  }
}

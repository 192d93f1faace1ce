import Foundation

/// The other side of a ``MapBatch``: reads cases as JSON lines, draws them, and answers with a line each.
///
/// The first line is a ``MapBatch/Setup``. It ends when nothing more comes, so none outlives its batch.
public struct DrawingWorker {
  private let setup: MapBatch.Setup
  private let catalogue: Catalogue

  /// Serves until standard input ends.
  ///
  /// - Throws: `DecodingError` for a setup that is none, ``UnreadableCatalogue`` for a council's file.
  public static func serve() throws {
    guard let first = readLine() else { return }
    let setup = try JSONDecoder().decode(MapBatch.Setup.self, from: Data(first.utf8))
    limitMemory(to: setup.megabytes)
    let worker = Self(setup: setup, catalogue: try .england(adaptedBy: setup.localCatalogue))
    while let line = readLine() {
      limitProcessor(to: setup.processorSeconds)
      let answer = worker.answer(to: line)
      let bytes = (try? JSONEncoder().encode(answer)) ?? Data()
      FileHandle.standardOutput.write(bytes + [UInt8(ascii: "\n")])
    }
  }

  /// Draws one case.
  private func answer(to line: String) -> MapBatch.Answer {
    var answer = MapBatch.Answer()
    do {
      let job = try JSONDecoder().decode(MapBatch.Job.self, from: Data(line.utf8))
      let file = try CaseFile(
        job.caseName, catalogue: catalogue, asOf: setup.asOf.flatMap { Day($0) }, lenient: setup.isLenient)
      answer.noticeCount = file.diagnostics.count { $0.severity == .notice }
      guard !file.looksReal else {
        answer.errors = ["It looks like a real young person's case. Draw it by itself, with --real."]
        return answer
      }
      let files = try setup.order.drawn(of: file)
      answer.remarks = files.remarks
      answer.files = try files.write(to: job.target, notOver: job.caseName, isSettled: false)
      for written in answer.files { try file.recordExport(of: written, for: setup.order.audience) }
    } catch let error as UnreadableCase {
      answer.errors = error.diagnostics.filter { $0.severity == .error }.map(\.description)
    } catch {
      answer.errors = ["\(error)"]
    }
    return answer
  }

  /// Ends this process where it asks for more memory, and lets it leave no picture of it on the disk.
  private static func limitMemory(to megabytes: Int) {
    lower(__rlimit_resource_t(RLIMIT_AS.rawValue), to: rlim_t(megabytes) << 20)
    lower(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
  }

  /// Ends this process where one drawing takes longer than it may, counted from now.
  private static func limitProcessor(to seconds: Int) {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    let used = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1
    lower(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: rlim_t(used + seconds))
  }

  /// Sets the soft limit alone, because a hard one could not be raised for the next drawing.
  private static func lower(_ resource: __rlimit_resource_t, to value: rlim_t) {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(value, limit.rlim_max)
    setrlimit(resource, &limit)
  }
}

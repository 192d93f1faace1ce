import CountedAllocations
import Foundation
import WhoDoes

/// Reads and analyses generated cases on one core, one after another.
struct AnalysisBenchmark {
  /// How many cases.
  let cases: Int

  private(set) var readingTime = Duration.zero
  private(set) var analysisTime = Duration.zero
  private(set) var findings = 0
  private(set) var tasks = 0
  private(set) var blocks: UInt64 = 0
  private(set) var bytes: UInt64 = 0
  /// Cases that the reader refused: a slip in the generator, and none is expected.
  private(set) var refused = 0

  /// What a piece of work took of the processor: another program's work on the same core does not count.
  private func processorTime(_ work: () -> Void) -> Duration {
    let start = clock()
    work()
    return .microseconds(Int64(clock() - start) * 1_000_000 / Int64(CLOCKS_PER_SEC))
  }

  /// So many cases are in memory at a time.
  private static let batch = 500

  init(cases: Int) { self.cases = cases }

  mutating func run() {
    let catalogue = Catalogue.england
    let titles = Array(catalogue.taskEntries)
    for start in stride(from: 0, to: cases, by: Self.batch) {
      let texts = (start..<min(start + Self.batch, cases)).map {
        GeneratedCase(number: $0, titles: titles).text
      }
      var networks: [Case] = []
      readingTime += processorTime {
        for text in texts {
          do {
            networks.append(try CaseSource.read(text: text, catalogue: catalogue).case)
          } catch {
            if refused == 0 { print(error) }
            refused += 1
          }
        }
      }
      tasks += networks.reduce(0) { $0 + $1.tasks.count }
      let (blocksBefore, bytesBefore) = (counted_allocations(), counted_bytes())
      analysisTime += processorTime {
        for network in networks { findings += Analysis(of: network, catalogue: catalogue).findings.count }
      }
      blocks += counted_allocations() - blocksBefore
      bytes += counted_bytes() - bytesBefore
    }
  }

  func report() {
    let read = Double(cases - refused)
    print(
      """
      \(cases - refused) generated cases from memory, one core, processor time\(refused > 0 ? " (\(refused) refused)" : "")
        analysis     \(rounded(read / analysisTime.seconds, to: 0)) cases per second, \
      \(rounded(analysisTime.seconds / read * 1e6, to: 0)) µs each
        allocations  \(rounded(Double(blocks) / read, to: 0)) a case, \(rounded(Double(bytes) / read / 1024, to: 1)) KB
        findings     \(rounded(Double(findings) / read, to: 2)) a case, on \(rounded(Double(tasks) / read, to: 1)) tasks
        reading      \(rounded(read / readingTime.seconds, to: 0)) cases per second, \
      \(rounded(readingTime.seconds / read * 1e6, to: 0)) µs each
      """)
  }
}

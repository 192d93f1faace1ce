import Foundation

/// Draws the same map of many cases with several processes: Graphviz draws one picture at a time in each, and
/// what it never gives back of its memory goes with the process.
///
/// ```swift
/// var batch = MapBatch(of: ["cases/jordan", "cases/yonas"], to: "maps", MapOrder(kind: .network))
/// batch.command = ["/usr/local/bin/whodoes", "draw-worker"]
/// let report = try batch.run { print($0.done, "of", $0.total) }
/// for failure in report.failures { print(failure) }
/// ```
///
/// Every file has the bytes that the order gives on its own, and the report is in the order of the cases,
/// whichever process drew what.
public struct MapBatch: Sendable {
  /// The cases, each a path.
  public var cases: [String]
  /// The folder that the maps go to; it is made where it is missing.
  public var folder: String
  /// What is drawn, and how cases are read.
  public var setup: Setup
  /// How many processes draw at once.
  public var workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
  /// How many cases one process draws before another takes its place: after a thousand it holds about 60 MB, and
  /// a new one has fonts to open and every line to measure again.
  public var casesPerWorker = 1000
  /// How long one case may take before its process is ended.
  public var patience = Duration.seconds(60)
  /// The program that reads a ``Setup`` and then cases on standard input, with its arguments.
  public var command: [String]

  /// A batch of cases that go to a folder.
  public init(of cases: [String], to folder: String, _ order: MapOrder = MapOrder(), command: [String] = []) {
    (self.cases, self.folder, self.command) = (cases, folder, command)
    setup = Setup(order: order)
  }

  /// What holds for every case; the first line that a worker reads.
  public struct Setup: Codable, Hashable, Sendable {
    /// What is drawn.
    public var order: MapOrder
    /// A council's own YAML file.
    public var localCatalogue: String?
    /// The day for which cases are read, as `2026-03-09`.
    public var asOf: String?
    /// Whether rows with errors are left out.
    public var isLenient = false
    /// The most seconds of a processor that one case may take.
    public var processorSeconds = 30
    /// The most memory that a worker may ask for, in megabytes.
    public var megabytes = 2048
  }

  /// One case to draw; a line that a worker reads.
  struct Job: Codable {
    var caseName: String
    var target: String
  }

  /// What became of it; a line that a worker writes.
  struct Answer: Codable {
    var files: [String] = []
    var remarks: [String] = []
    var errors: [String] = []
    var noticeCount = 0
  }

  /// How far a batch is.
  public struct Progress: Hashable, Sendable {
    /// Cases that are drawn, or could not be.
    public let done: Int
    /// All cases.
    public let total: Int

    /// So many of so many.
    public init(done: Int, total: Int) { (self.done, self.total) = (done, total) }
  }

  /// Where the map of every case goes: the name of its folder or file, what is drawn, and a number where
  /// several cases have one name. Nothing that stands inside a case gets into a name.
  ///
  /// - Complexity: O(*n*) in the cases.
  public var targets: [String] {
    CaseNames.unique(cases).map { unique in
      let file = "\(unique)-\(setup.order.kind.rawValue).\(setup.order.format.rawValue)"
      return folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
    }
  }
}

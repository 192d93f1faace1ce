import Foundation
import Synchronization
public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesFiles
public import WhoDoesModel

/// Many cases, read and looked at one after another on every core: the same readers and rules as for one.
///
/// ```swift
/// let caseload = try Caseload("council", catalogue: .england)
/// let (gaps, tally) = try caseload.run(into: { 0 }) { count, one, _ in
///   count += one.analysis.findings.count { $0.concern == .gap }
/// } merge: { $0 += $1 }
/// ```
///
/// A caseload is a folder with the tables of a case, each with a column `case_id` more (`people.csv`, `tasks.csv`, …),
/// or one workbook with those tables as its sheets, or a folder of case folders, or cases from elsewhere, one by one.
/// Cases come and go: memory is bounded by those in flight. Results depend neither on
/// the number of threads nor, where `case_id` is what the rows are told apart by, on the order of the rows.
public struct Caseload: Sendable {
  /// Where it is.
  public let path: String
  private let catalogue: Catalogue
  private let kind: Kind
  /// The day for which to read every case; its own day if nil.
  public var asOf: Day?
  /// The rules to look with.
  public var rules = Rule.all
  /// How much to say of each finding; counts need neither cells nor words.
  public var detail = Analysis.Detail.whole
  /// Whether to find out how long each rule takes, for which every rule looks twice.
  public var timesRules = false
  /// Whether cases that look like real lives may be read.
  public var mayBeReal = false
  /// Whether to leave out rows with errors and go on with the rest of their case; each is named.
  public var isLenient = false
  /// Threads, progress, where output goes.
  public var options = CaseStream.Options()

  private enum Kind: Sendable {
    case tables([LongTable])
    case list(ListedCases)
  }

  /// Opens a caseload.
  ///
  /// - Throws: `UnreadableCase` where there is none here, or a table of it cannot be read, with what to do.
  public init(_ path: String, catalogue: Catalogue) throws(UnreadableCase) {
    (self.path, self.catalogue) = (path, catalogue)
    let folders = CaseFolder.cases(at: [path])
    if folders != [path] {
      kind = .list(
        ListedCases(count: folders.count) {
          .init(id: URL(filePath: folders[$0]).lastPathComponent, reading: CaseFolder.read(folders[$0]))
        })
      return
    }
    if let workbook = try WorkbookCases(path) {
      kind = .list(workbook.cases)
      return
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    var found: [CaseTable: String] = [:]
    for name in names {
      let file = path.hasSuffix("/") ? path + name : path + "/" + name
      let url = URL(filePath: file)
      guard ["csv", "tsv", "txt"].contains(url.pathExtension.lowercased()),
        let table = CaseTable(named: url.deletingPathExtension().lastPathComponent)
      else { continue }
      if let other = found[table] {
        throw UnreadableCase(diagnostics: [
          Diagnostic(
            .error, code: "repeated-table", at: .init(file: file),
            "The folder has the table \(table.rawValue) twice, in \(other) too.",
            suggestion: "Keep one of the two.")
        ])
      }
      found[table] = file
    }
    guard found[.case] != nil else {
      throw UnreadableCase(diagnostics: [
        Diagnostic(
          .error, code: "no-caseload", at: .init(file: path), "There is no caseload here.",
          suggestion:
            "Give a folder with case.csv, people.csv, tasks.csv and so on, each with a column case_id, "
            + "or a folder of case folders.")
      ])
    }
    var tables: [LongTable] = []
    // The table of cases comes first: who is not in it is no case.
    for table in CaseTable.allCases {
      guard let file = found[table] else { continue }
      tables.append(try LongTable(file))
    }
    kind = .tables(tables)
  }

  /// A caseload of cases that are read one by one.
  ///
  /// - Parameter path: Where they are kept, so that nothing is written over it.
  public init(_ cases: ListedCases, at path: String, catalogue: Catalogue) {
    (self.path, self.catalogue, kind) = (path, catalogue, .list(cases))
  }

  /// Looks at every case.
  ///
  /// - Parameters:
  ///   - accumulator: Makes what a thread gathers into; it may be called more than once a thread.
  ///   - each: Adds a case, and writes what is to be written about it. Its output is written in the order of the
  ///     cases.
  ///   - merge: Adds what another thread gathered.
  /// - Throws: `CaseStream.WritingFailed`.
  public func run<Accumulator>(
    into accumulator: @escaping @Sendable () -> Accumulator,
    each: @escaping @Sendable (inout Accumulator, AnalysedCase, OutputBytes) -> Void,
    merge: (inout Accumulator, Accumulator) -> Void
  ) throws -> (Accumulator, CaseloadTally) {
    let settings = settings
    switch kind {
    case .tables(let tables):
      let (workers, tally) = try CaseStream(tables).run(options) {
        CaseAnalyst(tables, settings, accumulator(), each)
      }
      return Self.merged(workers, accumulator(), merge, tally)
    case .list(let cases):
      let (workers, tally) = try ListedStream(cases).run(options) {
        CaseAnalyst([], settings, accumulator(), each)
      }
      return Self.merged(workers, accumulator(), merge, tally)
    }
  }

  private var settings: CaseAnalystSettings {
    CaseAnalystSettings(
      catalogue: catalogue, asOf: asOf, rules: RuleBook(rules), detail: detail, mayBeReal: mayBeReal,
      isLenient: isLenient,
      timesRules: timesRules)
  }

  private static func merged<Accumulator>(
    _ workers: [CaseAnalyst<Accumulator>], _ start: Accumulator,
    _ merge: (inout Accumulator, Accumulator) -> Void, _ stream: CaseStream.Tally
  ) -> (Accumulator, CaseloadTally) {
    var (whole, tally) = (start, CaseloadTally())
    for worker in workers {
      merge(&whole, worker.accumulator)
      tally.add(worker.tally)
    }
    (tally.rowsRead, tally.rowsRefused) = (stream.rowsRead, stream.rowsRefused)
    (tally.wasStopped, tally.wasUnsorted) = (stream.wasStopped, stream.wasUnsorted)
    tally.diagnostics = stream.diagnostics + tally.diagnostics
    tally.timings.read = stream.seconds.read
    tally.timings.write = stream.seconds.write
    return (whole, tally)
  }
}

extension CaseTable {
  /// The table of a file's name.
  init?(named name: String) {
    let name = name.lowercased()
    if name == "views" { self = .perspectives } else { self.init(rawValue: name) }
  }
}

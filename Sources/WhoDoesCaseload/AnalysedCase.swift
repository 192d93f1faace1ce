public import WhoDoesAnalysis
public import WhoDoesModel

/// One case of a caseload, read and looked at.
public struct AnalysedCase: Sendable {
  /// The id that the caseload gives it: its `case_id`, or the name of its folder.
  public let id: String
  /// The case.
  public let network: Case
  /// What was found in it.
  public let analysis: Analysis
  /// What the readers said of its rows.
  public let notices: [Diagnostic]
}

/// What became of a caseload as a whole.
public struct CaseloadTally: Sendable {
  /// Cases that were looked at.
  public internal(set) var analysed = 0
  /// Cases that could not be read, each with its first error: the first hundred.
  public internal(set) var unreadable: [(id: String, error: Diagnostic)] = []
  /// How many could not be read.
  public internal(set) var unreadableCount = 0
  /// Rows below the headings, and how many of them were in no case that could be read.
  public internal(set) var rowsRead = 0
  /// Rows of cases that could not be read, and rows of no case.
  public internal(set) var rowsRefused = 0
  /// Rows of the cases that were looked at.
  public var rowsUsed: Int { rowsRead - rowsRefused }
  /// What was wrong with rows that belong to no case, and with rows that were left out of theirs: the first hundred of
  /// a kind.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Whether it was stopped before the end.
  public internal(set) var wasStopped = false
  /// Whether the tables were not in the order of their cases.
  public internal(set) var wasUnsorted = false
  /// Where the time went, in seconds of all threads together.
  public internal(set) var timings = CaseloadTimings()

  /// Counts a case that cannot be read; the first hundred by their ids are named, whoever came upon them.
  mutating func refuse(_ id: String, _ error: Diagnostic) {
    unreadableCount += 1
    unreadable.append((id, error))
    if unreadable.count >= 200 { unreadable = Array(unreadable.sorted { $0.id < $1.id }.prefix(100)) }
  }

  /// Keeps what was wrong with rows that were left out of a case that is there all the same.
  mutating func leaveOut(_ id: String, _ errors: [Diagnostic]) {
    guard !errors.isEmpty else { return }
    let said = errors.map { error in
      Diagnostic(
        .error, code: error.code, at: error.place, "Case \(id): \(error.message)",
        suggestion: error.suggestion)
    }
    diagnostics = Array((diagnostics + said).sorted(by: Self.isBefore).prefix(100))
  }

  mutating func add(_ other: Self) {
    analysed += other.analysed
    unreadableCount += other.unreadableCount
    unreadable = Array((unreadable + other.unreadable).sorted { $0.id < $1.id }.prefix(100))
    rowsRead += other.rowsRead
    rowsRefused += other.rowsRefused
    diagnostics = Array((diagnostics + other.diagnostics).sorted(by: Self.isBefore).prefix(100))
    wasStopped = wasStopped || other.wasStopped
    timings.add(other.timings)
  }
}

extension CaseloadTally {
  /// By file, sheet and row, so that it does not matter which thread came upon what.
  private static func isBefore(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    let (left, right) = (one.place, other.place)
    return (left.file, left.sheet ?? "", left.row ?? 0, one.message)
      < (right.file, right.sheet ?? "", right.row ?? 0, other.message)
  }
}

/// Where the time of a caseload went, in seconds of all threads together.
public struct CaseloadTimings: Sendable {
  /// Reading bytes and finding cells.
  public internal(set) var read = 0.0
  /// Making cases out of rows.
  public internal(set) var group = 0.0
  /// Looking at the cases with the rules.
  public internal(set) var rules = 0.0
  /// Putting results into words.
  public internal(set) var words = 0.0
  /// Writing them.
  public internal(set) var write = 0.0
  /// The looks of single rules, in the order of the rules of the caseload; empty unless asked for.
  public internal(set) var byRule: [Double] = []

  mutating func add(_ other: Self) {
    read += other.read
    group += other.group
    rules += other.rules
    words += other.words
    write += other.write
    if byRule.isEmpty {
      byRule = other.byRule
    } else {
      for (place, more) in other.byRule.enumerated() { byRule[place] += more }
    }
  }
}

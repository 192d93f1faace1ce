/// A register that is open, with the catalogue by which its cases are read: answers what people ask of it.
///
/// ```swift
/// let desk = try RegisterDesk("team.register", .reading)
/// let page = try desk.comparison(of: "Jordan", from: march, to: june)
/// ```
public struct RegisterDesk: Sendable, DocumentSource {
  /// The register.
  public let register: Register
  /// The catalogue by which its cases are read.
  public let catalogue: Catalogue

  /// Opens a register.
  ///
  /// - Throws: `RegisterError`.
  public init(
    _ path: String, _ purpose: Register.Purpose, catalogue: Catalogue = .england
  ) throws(RegisterError) {
    (register, self.catalogue) = (try Register(path, purpose), catalogue)
  }

  /// Where the register lies.
  public var path: String { register.path }

  /// Puts on record, beside the register, that something was written from it.
  public func recordExport(of file: String, for audience: Audience?) throws(OutputFile.Refusal) {
    let latest = try? register.entries().map { try network(of: $0.reference) }
    // Invented cases need no record. What cannot be read may be real.
    if let latest, latest.allSatisfy(\.isFiction) { return }
    try ExportLog(of: path).add(file: file, audience: audience)
  }

  /// The state that held on a day, or the latest.
  ///
  /// - Throws: `RegisterError` where there is none.
  public func network(of reference: String, on day: Day? = nil) throws(RegisterError) -> Case {
    try register.network(of: register.snapshot(of: reference, on: day), catalogue)
  }

  /// What changed between two days; between the last two that were kept where none are given.
  ///
  /// - Throws: `RegisterError` where there are not two states to compare.
  /// - Complexity: O(*n*) in the states that are kept, each of which is analysed, so that a finding that comes back is
  ///   known again.
  public func comparison(
    of reference: String, from: Day? = nil, to: Day? = nil, for audience: Audience = .manager
  ) throws(RegisterError) -> Document {
    let last = try register.snapshot(of: reference, on: to)
    let first = try register.snapshot(of: reference, on: from ?? last.day.adding(days: -1))
    guard first.day < last.day else {
      throw .noSnapshot(reference: reference, day: last.day.adding(days: -1).inWords)
    }
    var earlier: [Set<FindingKey>] = []
    for snapshot in try register.days(of: reference) where snapshot.day < first.day {
      earlier.append(FindingKey.all(try reading(snapshot, audience).analysis))
    }
    return ComparisonDocument.build(
      try reading(first, audience), try reading(last, audience), catalogue, earlier: earlier)
  }

  private func reading(_ snapshot: Snapshot, _ audience: Audience) throws(RegisterError) -> Readership {
    let network = try register.network(of: snapshot, catalogue)
    return Readership(network, Analysis(of: network, catalogue: catalogue), catalogue, audience: audience)
  }

  /// Everything that is held about somebody, over all days.
  ///
  /// - Throws: `RegisterError` where the register holds nothing of them.
  public func everything(of reference: String) throws(RegisterError) -> Document {
    var states: [(network: Case, analysis: Analysis)] = []
    for snapshot in try register.snapshots(of: reference) {
      let network = try register.network(of: snapshot, catalogue)
      states.append((network, Analysis(of: network, catalogue: catalogue)))
    }
    guard let document = EverythingDocument.build(states, catalogue) else {
      throw .noSnapshot(reference: reference, day: "any day")
    }
    return document
  }
}

extension ComparisonDocument {
  /// What changed between two case folders.
  public static func build(_ before: CaseFile, _ after: CaseFile, for audience: Audience = .manager)
    -> Document
  {
    func reading(_ file: CaseFile) -> Readership {
      Readership(file.network, file.analysis(), file.catalogue, audience: audience)
    }
    return build(reading(before), reading(after), after.catalogue)
  }
}

public import Foundation
internal import GRDB
public import WhoDoesCatalogue
public import WhoDoesFiles
public import WhoDoesModel

/// Dated snapshots of cases in one file, so that a later day can be held against an earlier one.
///
/// The file is SQLite's. Only its owner can read it, it is one file once it is closed, and what it has acknowledged
/// it keeps, whatever happens to the process or the disk. A case that is there already, word for word, is not kept
/// a second time. Two states of one day are both kept; the later one counts for that day.
///
/// ```swift
/// let register = try Register("team.register", .create)
/// try register.add(jordan)
/// for snapshot in try register.snapshots(of: "Jordan") { print(snapshot.day) }
/// ```
public final class Register: Sendable {
  /// What a register is opened for.
  public enum Purpose: Sendable {
    /// To be read. Nothing is written, not even beside the file.
    case reading
    /// To be changed.
    case changing
    /// To be changed, and begun where it is not there.
    case create
  }

  /// Where the file lies.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens a register.
  ///
  /// - Throws: ``RegisterError``: no file, no register, a later version's file, or one that cannot be written.
  public init(_ path: String, _ purpose: Purpose) throws(RegisterError) {
    self.path = path
    do {
      let isThere = FileManager.default.fileExists(atPath: path)
      if purpose == .create, !isThere {
        try Self.makeEmptyFile(path)
      } else if !isThere {
        throw RegisterError.missing(path: path)
      }
      if purpose == .reading {
        queue = try Self.openForReading(path)
        try Self.closing(queue) { try Self.check($0, path, mayBeEmpty: false) }
      } else {
        // First only looked at, so that a file of somebody else's is not touched.
        try Self.look(at: path)
        queue = try DatabaseQueue(path: path, configuration: RegisterSchema.configuration(changes: true))
        try queue.writeWithoutTransaction(RegisterSchema.setUp)
        if try !queue.read(RegisterSchema.migrator.hasCompletedMigrations) {
          try RegisterSchema.migrator.migrate(queue)
        }
        Self.keepFromOthers(path)
      }
    } catch { throw RegisterError(error, path) }
  }

  /// Closes the file; what was written beside it goes into it.
  ///
  /// - Throws: ``RegisterError``.
  public func close() throws(RegisterError) { try guarded { try queue.close() } }

  // MARK: Adding

  /// Keeps a case as it stands.
  ///
  /// When this returns, the snapshot is on the disk. When it throws, nothing of it is.
  ///
  /// - Parameters:
  ///   - reference: What the young person is called here; the reference of the case, else its pseudonym, if left out.
  ///   - time: When it came in.
  /// - Throws: ``RegisterError``.
  /// - Complexity: O(*n*) in the size of the case.
  public func add(
    _ network: Case, as reference: String? = nil, at time: Date = .now
  ) throws(RegisterError) -> Addition {
    let body = Data(CaseJSON.write(network))
    let reference = reference ?? network.registerReference
    let row = SnapshotRow(
      reference: reference, day: network.asOf, added: time.formatted(.iso8601),
      keepUntil: Day(network.value(.keepUntil)), hash: SHA256.hexadecimal(body))
    return try guarded {
      try queue.write { database in
        // Looked for first: where it is there already, not a byte of the file changes.
        if let kept = try Self.kept(database, row) { return .alreadyThere(kept) }
        try database.execute(
          sql: "INSERT INTO young_person (reference) VALUES (?) ON CONFLICT DO NOTHING",
          arguments: [reference])
        try database.execute(
          sql: """
            INSERT INTO snapshot (young_person, day, added, keep_until, hash, body)
            SELECT id, ?, ?, ?, ?, ? FROM young_person WHERE reference = ?
            """,
          arguments: [
            row.day.description, row.added, row.keepUntil?.description, row.hash, body, reference,
          ])
        guard let kept = try Self.kept(database, row) else {
          throw RegisterError.other(path: path, reason: "what was written is not there")
        }
        return .added(kept)
      }
    }
  }

  // MARK: Reading

  /// Everybody in the register, by reference.
  ///
  /// - Parameter since: Leaves out who has no snapshot of this day or later.
  /// - Throws: ``RegisterError``.
  /// - Complexity: O(*n*) in the snapshots.
  public func entries(since: Day? = nil) throws(RegisterError) -> [RegisterEntry] {
    let all = try guarded { try queue.read { try Self.rows($0, "AND day >= ?", [since?.description ?? ""]) } }
    let people = Dictionary(grouping: all, by: \.reference)
    return people.keys.sorted().compactMap { reference in
      guard let rows = people[reference], let first = rows.first, let last = rows.last else { return nil }
      return RegisterEntry(
        reference: reference, count: rows.count, days: first.day...last.day, keepUntil: last.keepUntil)
    }
  }

  /// The snapshots of a young person by day, and of one day in the order in which they came.
  ///
  /// - Throws: ``RegisterError/unknown(reference:nearest:)`` where the register does not hold them.
  public func snapshots(of reference: String, since: Day? = nil) throws(RegisterError) -> [Snapshot] {
    let all = try guarded {
      try queue.read { try Self.rows($0, "AND young_person.reference = ?", [reference]) }
    }
    guard !all.isEmpty else {
      throw .unknown(
        reference: reference,
        nearest: Suggestion.didYouMean(reference, among: try entries().map(\.reference)))
    }
    return all.filter { snapshot in since.map { snapshot.day >= $0 } ?? true }
  }

  /// The states of a young person, one for each day: the last that came in for it.
  ///
  /// - Throws: ``RegisterError``.
  public func days(of reference: String, since: Day? = nil) throws(RegisterError) -> [Snapshot] {
    let all = try snapshots(of: reference, since: since)
    return all.indices.filter { $0 + 1 == all.count || all[$0 + 1].day != all[$0].day }.map { all[$0] }
  }

  /// The state that held on a day: that of the day itself, else of the last one before it.
  ///
  /// - Parameter day: nil for the latest there is.
  /// - Throws: ``RegisterError/noSnapshot(reference:day:)`` where there is none so early.
  public func snapshot(of reference: String, on day: Day? = nil) throws(RegisterError) -> Snapshot {
    let all = try days(of: reference)
    guard let found = all.last(where: { snapshot in day.map { snapshot.day <= $0 } ?? true }) else {
      throw .noSnapshot(reference: reference, day: day?.inWords ?? "any day")
    }
    return found
  }

  /// The case that a snapshot holds.
  ///
  /// - Throws: ``RegisterError/unreadable(reference:day:reason:)`` where this version cannot read it.
  public func network(of snapshot: Snapshot, _ catalogue: Catalogue) throws(RegisterError) -> Case {
    let (tables, found) = try tables(of: snapshot)
    let (built, more) = CaseBuilder.build(tables, catalogue: catalogue)
    guard let built, let errors = .some((found + more).filter { $0.severity == .error }), errors.isEmpty
    else {
      let reason = (found + more).first { $0.severity == .error }?.message ?? "it has no day"
      throw .unreadable(reference: snapshot.reference, day: snapshot.day.inWords, reason: reason)
    }
    return built
  }

  /// The tables of the case that a snapshot holds, and what the reader says of them.
  ///
  /// - Throws: ``RegisterError``; also where what is kept is not what was put there.
  public func tables(of snapshot: Snapshot) throws(RegisterError) -> (RawTables, [Diagnostic]) {
    CaseJSON.read(try body(of: snapshot), file: "register")
  }

  /// The text of a case as it is kept, in the form of `CaseJSON`.
  ///
  /// - Throws: ``RegisterError``; also where what is kept is not what was put there.
  func body(of snapshot: Snapshot) throws(RegisterError) -> [UInt8] {
    let body = try guarded {
      try queue.read {
        try Data.fetchOne($0, sql: "SELECT body FROM snapshot WHERE id = ?", arguments: [snapshot.id])
      }
    }
    guard let body, SHA256.hexadecimal(body) == snapshot.hash else {
      throw .unreadable(
        reference: snapshot.reference, day: snapshot.day.inWords,
        reason: "it is not what was kept. Put back a copy.")
    }
    return [UInt8](body)
  }

  // MARK: Removing

  /// Removes a young person, or what is older than a day, and cleans the file of it.
  ///
  /// The rows are written over, the file is written anew without them, and nothing is left beside it. Copies and
  /// backups of the file are out of reach.
  ///
  /// - Returns: How many snapshots are gone.
  /// - Throws: ``RegisterError``; ``RegisterError/removedButOpen(path:)`` where the rows are gone and the file could
  ///   not be cleaned yet.
  public func remove(_ reference: String, before day: Day? = nil) throws(RegisterError) -> Int {
    _ = try snapshots(of: reference)
    let count = try guarded {
      try queue.write { database in
        try database.execute(
          sql: """
            DELETE FROM snapshot WHERE day < ? AND young_person IN
              (SELECT id FROM young_person WHERE reference = ?)
            """,
          arguments: [day?.description ?? "9999-99-99", reference])
        let count = database.changesCount
        try database.execute(
          sql: "DELETE FROM young_person WHERE id NOT IN (SELECT young_person FROM snapshot)")
        return count
      }
    }
    if count > 0 { try tidy() }
    return count
  }

  /// Writes the file anew without anything that was removed from it.
  ///
  /// - Throws: ``RegisterError/removedButOpen(path:)`` where somebody else has it open.
  /// - Complexity: O(*n*) in the size of the file.
  public func tidy() throws(RegisterError) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        try database.checkpoint(.truncate)
      }
    } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
      throw .removedButOpen(path: path)
    } catch { throw RegisterError(error, path) }
  }

  // MARK: Checking

  /// What is wrong with the file: nothing, in one that is whole.
  ///
  /// Looks at SQLite's own structures, at every link between rows, and at every snapshot's hash.
  ///
  /// - Throws: ``RegisterError`` where it cannot even be looked at.
  /// - Complexity: O(*n*) in the size of the file.
  public func problems() throws(RegisterError) -> [String] {
    var found = try guarded {
      try queue.read { database in
        try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
          + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "a row without its owner: \($0)" }
      }
    }
    for entry in try entries() {
      for snapshot in try snapshots(of: entry.reference) {
        do { _ = try body(of: snapshot) } catch { found.append(error.description) }
      }
    }
    return found
  }
}

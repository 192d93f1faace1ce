import Foundation
import GRDB
public import WhoDoesModel

/// What is kept of a snapshot besides its text.
struct SnapshotRow {
  var reference: String
  var day: Day
  var added: String
  var keepUntil: Day?
  var hash: String
}

extension Register {
  /// The snapshots that fit a condition, by reference, day and turn.
  static func rows(
    _ database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [Snapshot] {
    let sql = """
      SELECT snapshot.id, reference, day, added, keep_until, hash FROM snapshot, young_person
      WHERE young_person.id = snapshot.young_person \(condition) ORDER BY reference, day, snapshot.id
      """
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
      guard let day = Day(row["day"] as String) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a snapshot has no day")
      }
      return Snapshot(
        id: row["id"], reference: row["reference"], day: day, added: row["added"],
        keepUntil: (row["keep_until"] as String?).flatMap { Day($0) }, hash: row["hash"])
    }
  }

  /// The snapshot of somebody that holds just this, where there is one.
  static func kept(_ database: Database, _ row: SnapshotRow) throws -> Snapshot? {
    try rows(database, "AND reference = ? AND hash = ?", [row.reference, row.hash]).first
  }

  /// Does something with the file, and says in our words why it could not be done.
  func guarded<Result>(_ work: () throws -> Result) throws(RegisterError) -> Result {
    do { return try work() } catch { throw RegisterError(error, path) }
  }
}

extension Case {
  /// What a register calls the young person: the case's reference, else the pseudonym, else "unnamed".
  public var registerReference: String {
    [value(.reference), value(.pseudonym)].first { !$0.isEmpty } ?? "unnamed"
  }
}

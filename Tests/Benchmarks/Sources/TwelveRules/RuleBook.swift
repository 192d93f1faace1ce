import Foundation
import WhoDoesFiles
import WhoDoesModel

/// What the twelve rules know before the first case: the tasks, the roles, and which of them matter to whom.
final class RuleBook: Sendable {
  let asOf: DayKey
  /// The latest day on which an activity is no longer recent.
  let staleBefore: DayKey
  let tasks: WordTable
  let roles: WordTable
  let statuses: [[UInt8]]
  /// For each role, whether it ends at 18 and the tasks that it is expected to lead.
  let endsAt18: [Bool]
  let expected: [UInt64]
  let continuing: UInt64
  let reviewer: Int
  /// For each status and age, the tasks that apply and the roles expected to lead any of them.
  private let applicable: [UInt64]
  private let needed: [UInt64]
  private static let ages = 128

  /// Reads the two small tables.
  init(_ map: ColumnMapFile, folder: String, asOf: Day) throws {
    func table(_ name: String) throws -> [[String: String]] {
      guard let columns = map.tables[name] else { throw MapProblem(table: name) }
      let bytes = try Data(contentsOf: URL(filePath: folder).appending(path: columns.file))
      let table = DelimitedText.read(Array(bytes), file: columns.file).table
      let headings = table.headings.map { table.text($0) }
      return try table.rows.map { row in
        let cells = table.cells(of: row).map { table.text($0) }
        return try columns.columns.mapValues { heading in
          guard let place = headings.firstIndex(of: heading) else { throw MapProblem(table: name) }
          return place < cells.count ? cells[place] : ""
        }
      }
    }
    self.asOf = DayKey(asOf)
    staleBefore = DayKey(asOf.adding(days: -60))
    let roleRows = try table("roles").sorted { $0["role"] ?? "" < $1["role"] ?? "" }
    var roles = WordTable()
    for row in roleRows { roles.add(row["role"] ?? "") }
    endsAt18 = roleRows.map { $0["endsAt18"] == "1" }
    let names = roleRows.map { $0["role"] ?? "" }
    reviewer = names.firstIndex(of: "iro") ?? -1
    let taskRows = try table("tasks")
    precondition(taskRows.count <= 64 && names.count <= 64, "A word has 64 bits.")
    var tasks = WordTable()
    var expected = [UInt64](repeating: 0, count: names.count)
    var continuing: UInt64 = 0
    var statuses: [String] = []
    for (place, row) in taskRows.enumerated() {
      tasks.add(row["task"] ?? "")
      if let role = names.firstIndex(of: row["expectedRole"] ?? "") { expected[role] |= 1 << UInt64(place) }
      if row["continues"] == "1" { continuing |= 1 << UInt64(place) }
      for status in (row["statuses"] ?? "").split(separator: "|") where !statuses.contains(String(status)) {
        statuses.append(String(status))
      }
    }
    var applicable = [UInt64](repeating: 0, count: statuses.count * Self.ages)
    var needed = applicable
    for (place, row) in taskRows.enumerated() {
      let (low, high) = (Int(row["minAge"] ?? "") ?? 0, Int(row["maxAge"] ?? "") ?? 127)
      for status in (row["statuses"] ?? "").split(separator: "|") {
        guard let known = statuses.firstIndex(of: String(status)) else { continue }
        for age in low...min(high, Self.ages - 1) {
          applicable[known * Self.ages + age] |= 1 << UInt64(place)
          if let role = names.firstIndex(of: row["expectedRole"] ?? "") {
            needed[known * Self.ages + age] |= 1 << UInt64(role)
          }
        }
      }
    }
    (self.tasks, self.roles, self.expected, self.continuing) = (tasks, roles, expected, continuing)
    (self.applicable, self.needed) = (applicable, needed)
    self.statuses = statuses.map { Array($0.utf8) }
  }

  /// The tasks that apply at a status and age, and the roles that should lead them.
  func expectations(status: Int, age: Int) -> (tasks: UInt64, roles: UInt64) {
    guard (0..<Self.ages).contains(age) else { return (0, 0) }
    return (applicable[status * Self.ages + age], needed[status * Self.ages + age])
  }
}

/// The column map: which file and which columns of other people's tables mean what.
struct ColumnMapFile: Decodable {
  struct Table: Decodable {
    let file: String
    let columns: [String: String]
  }

  let asOf: String
  let tables: [String: Table]
}

/// A table or column that the map or the file does not have.
struct MapProblem: Error {
  let table: String
}

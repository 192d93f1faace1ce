import Foundation
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

/// The fictional cases that come with the package, and small ones made in tests.
enum Scenario {
  static let names = ["jordan", "yonas"]

  static func folder(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/Scenarios/\(name)").path
  }

  static func read(_ name: String) throws -> Case {
    try CaseSource.read(folder(name), catalogue: .england).case
  }

  /// The tables of a scenario by name, as bytes.
  static func files(_ name: String) throws -> [(table: String, bytes: [UInt8])] {
    try ["case", "people", "tasks", "assignments", "perspectives", "voice", "steps"].map { table in
      let url = URL(fileURLWithPath: folder(name)).appendingPathComponent(table + ".csv")
      return (table, [UInt8](try Data(contentsOf: url)))
    }
  }

  /// Builds a case out of the bytes of its tables.
  static func build(_ files: [(table: String, bytes: [UInt8])]) -> (case: Case?, diagnostics: [Diagnostic]) {
    var tables = RawTables(source: "test")
    var found: [Diagnostic] = []
    for (name, bytes) in files {
      guard let table = CaseTable(writtenAs: name) else { continue }
      let (raw, diagnostics) = DelimitedText.read(bytes, file: name + ".csv", name: name)
      tables[table] = raw
      found += diagnostics
    }
    let (built, more) = CaseBuilder.build(tables, catalogue: .england)
    return (built, found + more)
  }

  /// A folder of its own for one test, taken away afterwards.
  static func withFolder<Answer>(_ body: (String) throws -> Answer) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("whodoes-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// A small case as text; rows may be added to any table.
  static func small(_ changes: [CaseTable: String] = [:], header: [CaseTable: String] = [:]) -> String {
    var text = ""
    for (table, rows) in [
      (CaseTable.case, "field,value\nas_of,2026-03-09\npseudonym,Sam\n"),
      (
        .people,
        "person_id,name,role,kind,in_post_from,in_post_to\nP1,Sam,Young person,young_person,,\n"
          + "P2,Ann Lee,Social worker,professional,2025-01-06,\n"
      ),
      (
        .tasks,
        "task_id,area,title,due,critical,status,times_date_moved\nT1,HOME,Find a flat,2026-04-01,yes,stuck,0\n"
      ),
      (.assignments, "task_id,person_id,layer,involvement,from,until\nT1,P2,plan,leads,,\n"),
      (
        .perspectives,
        "task_id,respondent_id,says_lead_is,confidence,collected_on\nT1,P2,P2,sure,2026-03-09\n"
      ),
      (.steps, "goal_id,goal,order,step,helper_id,by_when\nG1,A flat,1,See one,P2,2026-03-20\n"),
      (.voice, "area,words\nHOME,I want a flat.\n"),
      (.accepted, "rule,task_id,reason,agreed_by,until\ngap.no-lead,T1,Fine,Ann,2026-06-30\n"),
      (.appointments, "title,date,start,end,person_id\nVisit,2026-03-20,10:00,11:00,P2\n"),
    ] {
      text += "# \(table.rawValue)\n" + (header[table] ?? rows) + (changes[table] ?? "") + "\n"
    }
    return text
  }
}

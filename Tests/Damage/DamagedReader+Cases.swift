import Foundation
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel
import ZipArchive

extension DamagedReader {
  /// A folder of tables, one of them damaged.
  static func folder(_ data: String) throws -> DamagedReader {
    let tables = try scenario("jordan", data)
    return DamagedReader("folder", tables.map { DamagedFile($0.table.rawValue, $0.bytes) }, few: 42) {
      bytes, name in
      var raw = RawTables(source: "folder")
      var found: [Diagnostic] = []
      for (table, whole) in tables {
        let file = table.rawValue + ".csv"
        let read = DelimitedText.read(
          table.rawValue == name ? bytes : whole, file: file, name: table.rawValue)
        raw[table] = read.table
        found += read.diagnostics
      }
      return outcome(of: raw, found)
    }
  }

  /// JSON, and one text with all tables.
  static func text(_ data: String) throws -> DamagedReader {
    let network = try CaseSource.read(data + "/Scenarios/jordan", catalogue: .england).case
    let files = [DamagedFile("case.json", CaseJSON.write(network)), DamagedFile("case.txt", text: smallCase)]
    return DamagedReader("text", files, few: 40, leastUnderstood: 5) { bytes, name in
      let (tables, found) =
        name == "case.json" ? CaseJSON.read(bytes, file: name) : CaseText.read(bytes, file: name)
      return outcome(of: tables, found)
    }
  }

  /// A case as a workbook of Excel and of OpenDocument.
  static func workbook(_ data: String) throws -> DamagedReader {
    let network = try CaseSource.read(data + "/Scenarios/yonas", catalogue: .england).case
    let tables = try scenario("yonas", data).map {
      ($0.table, DelimitedText.read($0.bytes, file: "a.csv").table)
    }
    let files = [
      DamagedFile("case.xlsx", try CaseWorkbook.write(network, catalogue: .england)),
      DamagedFile("case.ods", try ZipWriter.write(OpenDocument.entries(tables))),
    ]
    return DamagedReader("workbook", files, few: 16, leastUnderstood: 5) { bytes, name in
      let (tables, found) = CaseWorkbook.read(bytes, file: name)
      return outcome(of: tables, found)
    }
  }

  /// A sound state of a case against a damaged one, and that against itself.
  static func comparison() throws -> DamagedReader {
    let sound = reader(try CaseSource.read(text: smallCase, catalogue: .england).case)
    let file = DamagedFile("june.txt", text: smallCase)
    return DamagedReader("compare", [file], few: 40, leastUnderstood: 5) { bytes, name in
      let (tables, _) = CaseText.read(bytes, file: name)
      guard let network = CaseBuilder.build(tables, catalogue: .england).case else {
        return Outcome(isUnderstood: false)
      }
      let damaged = reader(network)
      var outcome = Outcome(isUnderstood: true)
      for task in CaseComparison(sound, damaged).tasks {
        outcome.check(!task.title.isEmpty || !task.changes.isEmpty, "a change without a task")
      }
      outcome.check(CaseComparison(damaged, damaged).isEmpty, "a case differs from itself")
      return outcome
    }
  }

  private static func reader(_ network: Case) -> Readership {
    Readership(network, Analysis(of: network, catalogue: .england), .england, audience: .manager)
  }

  /// Builds a case, and writes and reads again whatever was understood.
  private static func outcome(of tables: RawTables, _ found: [Diagnostic]) -> Outcome {
    let (built, more) = CaseBuilder.build(tables, catalogue: .england)
    var outcome = Outcome(isUnderstood: built != nil)
    outcome.checkWords(of: found + more)
    guard let built else { return outcome }
    let (again, problems) = CaseJSON.read(CaseJSON.write(built), file: "again.json")
    outcome.check(!problems.contains { $0.severity == .error }, "what was written cannot be read")
    outcome.check(
      CaseBuilder.build(again, catalogue: .england).case == built, "what was written is another case")
    let folder = CaseTables.tables(of: built)
    _ = folder.tables.compactMap { folder[$0] }.map { DelimitedText.write($0) }
    return outcome
  }

  /// The tables of a scenario.
  static func scenario(_ name: String, _ data: String) throws -> [(table: CaseTable, bytes: [UInt8])] {
    try [CaseTable.case, .people, .tasks, .assignments, .perspectives, .voice, .steps].map { table in
      let path = "\(data)/Scenarios/\(name)/\(table.rawValue).csv"
      return (table, [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
  }

  private static let smallCase = """
    # case
    field,value
    as_of,2026-03-09
    # people
    person_id,name,role,kind,in_post_to
    P1,Ana,Young person,young_person,
    P2,Denise,Social worker,professional,
    P3,Marcus,Personal adviser,professional,2026-05-01
    P4,Shaz,Keyworker,professional,
    # tasks
    task_id,area,title,due,status
    T1,HOME,Find a flat,2026-06-01,on_track
    T2,MONEY,Open a bank account,2026-06-01,stuck
    T3,HEALTH,See a dentist,2026-02-01,done
    # assignments
    task_id,person_id,layer,involvement,from,until
    T1,P2,plan,leads,,
    T1,P2,practice,does,,2026-04-01
    T2,P3,plan,leads,,
    T2,P3,practice,does,2026-01-01,
    T3,P4,plan,leads,,
    # perspectives
    task_id,respondent_id,says_lead_is,confidence,collected_on
    T1,P3,P2,sure,2026-03-09
    # voice
    area,words
    HOME,I want a flat.
    # steps
    goal_id,goal,order,step,helper_id,by_when
    G1,A flat,1,See one,P2,2026-03-20
    """
}

extension DamagedReader.Outcome {
  /// Whatever is said of a file is said, and in a few words.
  mutating func checkWords(of diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      check(
        (1..<2_000).contains(diagnostic.description.utf8.count), "\(diagnostic.code) says nothing or too much"
      )
    }
  }
}

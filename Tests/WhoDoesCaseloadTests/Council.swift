import Foundation
import WhoDoesAnalysis
import WhoDoesCaseload
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

/// A small council whose tables lie in a folder of their own, made of invented young people.
struct Council {
  var tables: [String: String] = [:]

  /// Cases with ids `C01`, `C02`, …; every second plan names nobody, every third has two leads in practice.
  init(cases: Int) {
    var rows = ["case": "case_id,field,value\n", "people": "case_id,person_id,name,role,kind\n"]
    rows["tasks"] = "case_id,task_id,area,title,due\n"
    rows["assignments"] = "case_id,task_id,person_id,layer,involvement\n"
    for number in 1...max(1, cases) where cases > 0 {
      let id = "C\(number < 10 ? "0" : "")\(number)"
      rows["case", default: ""] += "\(id),as_of,2026-03-09\n\(id),fiction,yes\n\(id),age,17\n"
      rows["people", default: ""] +=
        "\(id),P1,Jordan,Young person,young_person\n\(id),P2,Denise Ward,Social worker,professional\n"
        + "\(id),P3,Shaz Iqbal,Keyworker,professional\n"
      rows["tasks", default: ""] +=
        "\(id),T1,HOME,Find a flat,2026-04-01\n\(id),T2,HEALTH,Register with a GP,\n"
      if !number.isMultiple(of: 2) { rows["assignments", default: ""] += "\(id),T1,P2,plan,leads\n" }
      rows["assignments", default: ""] += "\(id),T2,P3,plan,leads\n\(id),T2,P3,practice,leads\n"
      if number.isMultiple(of: 3) { rows["assignments", default: ""] += "\(id),T2,P2,practice,leads\n" }
    }
    tables = rows
  }

  /// The lines of a table below its heading.
  func lines(_ table: String) -> [String] {
    (tables[table] ?? "").split(separator: "\n").dropFirst().map(String.init)
  }

  /// Puts other lines below a table's heading.
  mutating func setLines(_ table: String, _ lines: [String]) {
    let heading = (tables[table] ?? "").prefix { $0 != "\n" }
    tables[table] = ([String(heading)] + lines).map { $0 + "\n" }.joined()
  }

  /// Writes the tables into a new folder and gives it to some work.
  func inFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "council-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in tables { try Data(text.utf8).write(to: folder.appending(path: "\(name).csv")) }
    return try work(folder.path)
  }

  /// What a run found: a line for every finding in the order in which it was written, and the tally.
  func findings(
    threads: Int = 2, canRewind: Bool = true, lenient: Bool = false, memory: Int? = nil
  ) throws -> (lines: [String], tally: CaseloadTally) {
    try inFolder { folder in
      let written = Written()
      var caseload = try Caseload(folder, catalogue: .england)
      (caseload.options.threads, caseload.isLenient) = (threads, lenient)
      if let memory { caseload.options.memory = memory }
      caseload.options.write = { bytes in written.add(bytes) }
      if canRewind { caseload.options.rewind = { written.clear() } }
      let (_, tally) = try caseload.run(into: { 0 }) { _, one, output in
        for finding in one.analysis.findings {
          let tasks = finding.tasks.map { one.network[one.network[$0].id] }.joined(separator: "+")
          output.append("\(one.id) \(finding.rule) \(tasks)\n")
        }
      } merge: {
        $0 += $1
      }
      return (written.lines, tally)
    }
  }
}

/// Keeps what a run writes.
private final class Written: @unchecked Sendable {
  private var bytes: [UInt8] = []

  func add(_ more: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes += more
    return true
  }

  func clear() -> Bool {
    bytes = []
    return true
  }

  var lines: [String] { String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init) }
}

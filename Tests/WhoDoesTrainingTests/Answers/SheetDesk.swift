import Foundation
import WhoDoes
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

/// A place of its own for one test, with a case that nobody has been asked about yet.
struct SheetDesk {
  static let text = """
    # case
    field,value
    pseudonym,Robin
    as_of,2026-03-09
    fiction,yes

    # people
    person_id,name,role,agency,kind
    P1,Robin,Young person,,young_person
    P2,Denise Holloway,Social worker,Council,professional
    P3,Marcus Bell,Personal adviser,Council,professional
    P4,Shaz Iqbal,Keyworker,Home,professional
    P5,Tom Farrell,Housing officer,Housing,professional
    P6,Helen Osei,Independent reviewing officer,Council,professional

    # tasks
    task_id,area,title,due,critical
    T1,SUPPORT,Keep in touch every week,2026-04-01,yes
    T2,HOME,Apply to the housing panel,2026-02-01,yes
    T3,MONEY,Open a bank account,2026-05-01,no
    T4,HEALTH,See a dentist,2026-05-01,no
    """

  let folder: URL
  let network: Case

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "answers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    network = try CaseSource.read(text: Self.text, catalogue: .england).case
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Puts a sheet on the desk.
  func sheet(_ name: String, _ text: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Puts the case on the desk as a folder of tables.
  func caseFolder() throws -> CaseFile {
    let path = folder.appending(path: "case").path
    try CaseFolder.write(network, to: path)
    return try CaseFile(path)
  }
}

/// Runs a test at a desk.
func atDesk<Answer>(_ body: (SheetDesk) throws -> Answer) throws -> Answer {
  let desk = try SheetDesk()
  defer { desk.remove() }
  return try body(desk)
}

extension Case {
  /// Every answer as `task person lead part words`, in the order of the table.
  var said: [String] {
    views.map { view in
      let lead =
        switch view.saysLeadIs {
        case .person(let person): self[self[person].id]
        case .nobody: "nobody"
        case .dontKnow: "?"
        case .noAnswer: "-"
        }
      return [
        self[self[view.task].id], self[self[view.respondent].id], lead, view.ownPart?.rawValue ?? "-",
        self[view.words],
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}

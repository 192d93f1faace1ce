import Foundation
import Testing
import WhoDoesFiles
import WhoDoesModel

@Suite("What was written from a real case is on record, and can be removed again")
struct ExportLogTests {
  private func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "export-log-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path + "/r4", withIntermediateDirectories: true)
    return path
  }

  @Test("The log says when, for whom, which file and who, and nothing of what it said")
  func lines() throws {
    let place = try folder()
    defer { try? FileManager.default.removeItem(atPath: place) }
    let log = ExportLog(of: place + "/r4")
    try log.add(file: place + "/audit.html", audience: .manager, by: "amara")
    try log.add(file: place + "/=x, \"y\".json", audience: nil, by: "sam")
    #expect(log.entries.map(\.audience) == ["manager", ""])
    #expect(log.entries.map(\.file) == [place + "/audit.html", place + "/=x, \"y\".json"])
    #expect(log.entries.map(\.person) == ["amara", "sam"])
    #expect(log.entries.allSatisfy { $0.time.hasSuffix("Z") })
    let mode = try FileManager.default.attributesOfItem(atPath: log.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("Clearing removes what the log names, keeps the case, and says what had gone and what stays")
  func clearing() throws {
    let place = try folder()
    defer { try? FileManager.default.removeItem(atPath: place) }
    let (one, two) = (place + "/audit.html", place + "/map.svg")
    for file in [one, place + "/r4/people.csv"] {
      #expect(FileManager.default.createFile(atPath: file, contents: nil))
    }
    let log = ExportLog(of: place + "/r4")
    for file in [one, two, one] { try log.add(file: file, audience: .manager) }
    #expect(DerivedFiles.list(of: place + "/r4") == [one])
    let outcome = DerivedFiles.remove(of: place + "/r4")
    #expect(outcome.removed == [one] && outcome.alreadyGone == [two] && outcome.kept.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: one))
    #expect(FileManager.default.fileExists(atPath: place + "/r4/people.csv"))
  }
}

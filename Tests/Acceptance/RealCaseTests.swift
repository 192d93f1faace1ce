import Foundation
import Testing
import WhoDoes

@Suite("A real young person's case")
struct RealCaseTests {
  /// A case that holds a telephone number and does not say that it is invented.
  private static let tables = [
    "case.csv": "field,value\nas_of,2026-03-09\nleaving_care_status,eligible\nbirth_month,2008-08\n",
    "people.csv": """
    person_id,name,role,kind,notes
    P1,Jay,Young person,young_person,
    P2,Ana Quarrie,Keyworker,professional,Her own mobile is 07700 900123

    """,
    "tasks.csv": "task_id,area,title\nT1,HOME,Find a place to live\n",
  ]

  private func inAFolder(_ check: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "real-case-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "r4"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in Self.tables {
      try Data(text.utf8).write(to: folder.appending(path: "r4/\(name)"))
    }
    try check(folder)
  }

  private func whodoes(
    _ words: [String], in folder: URL, through launcher: [String] = []
  ) throws -> (exit: Int32, errors: String) {
    let process = Process()
    let command = launcher + [try CommandTests.whodoes().path] + words
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    let errors = folder.appending(path: "errors.txt")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
  }

  @Test("stops without --real, and says why and what to do")
  func stops() throws {
    try inAFolder { folder in
      let answer = try whodoes(["audit", "r4", "--out", "audit.html"], in: folder)
      #expect(answer.exit == 2)
      #expect(answer.errors.contains("people.csv"))
      #expect(answer.errors.contains("--real"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "audit.html").path))
    }
  }

  @Test("is written with --real: stamped, without the number, on record, and removable again")
  func goesOn() throws {
    try inAFolder { folder in
      let written = try whodoes(["audit", "r4", "--real", "R4", "--out", "audit.html"], in: folder)
      #expect(written.exit == 0)
      let page = try String(contentsOf: folder.appending(path: "audit.html"), encoding: .utf8)
      #expect(page.contains("Contains personal information") && page.contains("R4"))
      #expect(!page.contains("07700"))
      let entries = ExportLog(of: folder.appending(path: "r4").path).entries
      #expect(entries.map(\.audience) == ["manager"])
      #expect(entries.first?.file.hasSuffix("/audit.html") == true)
      let cleared = try whodoes(["clear", "r4", "--yes"], in: folder)
      #expect(cleared.exit == 0)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "audit.html").path))
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "r4/people.csv").path))
    }
  }

  @Test("is refused for training")
  func noTraining() throws {
    try inAFolder { folder in
      let words = ["exercise", "--from", "r4", "--real", "R4", "--out", "friday"]
      let answer = try whodoes(words, in: folder)
      #expect(answer.exit == 2 && answer.errors.contains("invented"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "friday").path))
    }
  }

  /// Whether this machine lets a test have a network of its own with nothing in it.
  private static let canBeCutOff: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = ["--net", "true"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test("and every other are written the same with no network at all", .enabled(if: canBeCutOff))
  func offline() throws {
    try inAFolder { folder in
      let jordan = URL(filePath: #filePath).appending(path: "../../../Data/Scenarios/jordan")
        .standardizedFileURL
      for (name, launcher) in [("with", []), ("without", ["/usr/bin/unshare", "--net"])] {
        for command in ["audit", "meeting", "mypage", "steps"] {
          let words = [command, jordan.path, "--out", "\(name)-\(command).html"]
          let exit = try whodoes(words, in: folder, through: launcher).exit
          #expect(exit == 0, "\(name) \(command)")
        }
      }
      for command in ["audit", "meeting", "mypage", "steps"] {
        let (one, other) = ("with-\(command).html", "without-\(command).html")
        #expect(
          try Data(contentsOf: folder.appending(path: one)) == Data(contentsOf: folder.appending(path: other))
        )
      }
    }
  }
}

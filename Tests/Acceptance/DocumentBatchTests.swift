import Foundation
import Testing
import WhoDoes

@Suite("All documents of several cases at once")
struct DocumentBatchTests {
  private func inAFolder(_ check: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try check(folder)
  }

  private func scenario(_ name: String) -> String {
    Scenario.root.appending(path: "Data/Scenarios/\(name)").path
  }

  @Test("Each file has the bytes that its own command would write, in the order of the cases")
  func same() throws {
    try inAFolder { folder in
      let report = DocumentBatch(of: [scenario("yonas"), scenario("jordan")], to: folder).run()
      #expect(report.failures.isEmpty)
      let names = ["yonas", "jordan"].flatMap { name in
        CaseDocument.allCases.flatMap {
          ["\(folder)/\(name)-\($0.rawValue).html", "\(folder)/\(name)-\($0.rawValue).docx"]
        }
      }
      #expect(report.written == names)
      let jordan = try CaseFile(scenario("jordan"))
      let alone = [
        "audit": try jordan.auditPage(), "meeting": HTMLRenderer().render(jordan.meeting()),
        "mypage": HTMLRenderer().render(jordan.myPage().document),
        "steps": HTMLRenderer().render(jordan.stepsPages().document),
      ]
      for (kind, page) in alone {
        let written = try String(contentsOfFile: "\(folder)/jordan-\(kind).html", encoding: .utf8)
        #expect(written == page, "\(kind)")
      }
    }
  }

  @Test(
    "A case that cannot be read is named with what to do, and the others are there; equal names get numbers")
  func oneIsMissing() throws {
    try inAFolder { folder in
      let cases = [scenario("jordan"), folder + "/nowhere", scenario("jordan") + "/"]
      let report = DocumentBatch(of: cases, to: folder, [.steps], in: [.markdown]).run()
      #expect(report.written == ["\(folder)/jordan-steps.md", "\(folder)/jordan-2-steps.md"])
      #expect(report.failures.count == 1 && report.failures[0].contains("nowhere"))
    }
  }
}

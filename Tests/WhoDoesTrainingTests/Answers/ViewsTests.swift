import Foundation
import Testing
import WhoDoes
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel
import WhoDoesTraining
import ZipArchive

@Suite("What people said alone, as counts")
struct ViewsTests {
  /// Answers of people whom nobody names, with words that nobody may see.
  private func asked(_ yes: String = "") throws -> (file: CaseFile, folder: URL) {
    let desk = try SheetDesk()
    let file = try desk.caseFolder()
    let rows = (2...6).map { person in
      "T1,\(person < 4 ? "P3" : "P2"),P\(person),STANCEMARK\(person),WORDSMARK\(person),\(person == 6 ? yes : "")"
    }
    let sheet = try desk.sheet(
      "a.csv", "task_id,who leads,from,stance,words,nameme\n" + rows.joined(separator: "\n"))
    _ = try file.adding([sheet]).write(to: nil)
    return (try CaseFile(file.path), desk.folder)
  }

  /// The report in every form, parts of archives unpacked.
  private func everyForm(_ file: CaseFile) throws -> [String: String] {
    let report = file.views()
    let page = ViewsDocument.build(report)
    var forms = [
      "text": ViewsText.write(report, width: 80), "json": ViewsJSON.write(report),
      "html": HTMLRenderer().render(page), "markdown": MarkdownRenderer().render(page),
    ]
    for (name, bytes) in [
      ("docx", try DOCXRenderer().render(page)), ("xlsx", try XLSXRenderer().render(page)),
    ] {
      let archive = try ZipReader(bytes)
      forms[name] = try archive.names.map { String(decoding: try archive.read($0), as: UTF8.self) }
        .joined()
    }
    return forms
  }

  @Test("Nothing in any form says who said what without their yes")
  func nobodyIsNamed() throws {
    let (file, folder) = try asked()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (form, text) in try everyForm(file) {
      // Shaz, Tom and Helen answered and are named by nobody; Denise and Marcus are named as leads.
      for name in ["Shaz", "Tom", "Farrell", "Helen", "STANCEMARK", "WORDSMARK", "P4", "P5", "P6"] {
        #expect(!text.contains(name), "\(form) has \(name)")
      }
      #expect(text.contains("Denise") && text.contains("Marcus"), "\(form)")
    }
  }

  @Test("With their yes the name stands beside that answer, and nobody else's does")
  func openly() throws {
    let (file, folder) = try asked("yes")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (form, text) in try everyForm(file) {
      #expect(text.contains("Helen"), "\(form)")
      for name in ["Shaz", "Tom"] { #expect(!text.contains(name), "\(form) has \(name)") }
    }
  }

  @Test("With fewer than four answers nothing is said of who claims or is assumed")
  func few() throws {
    try atDesk { desk in
      let file = try desk.caseFolder()
      let sheet = try desk.sheet("a.csv", "task_id,who leads,from\nT1,P,P2\nT1,S,P3\nT1,me,P4\n")
      _ = try file.adding([sheet]).write(to: nil)
      let task = try #require(try CaseFile(file.path).views().tasks.first)
      #expect(task.figures.mutual.count == 1 && task.lines.isEmpty)
    }
  }

  @Test("Jordan's answers: two people each wait for the other, and the widest split comes first")
  func jordan() throws {
    let path = URL(filePath: #filePath).appending(path: "../../../../Data/Scenarios/jordan")
      .standardizedFileURL.path
    let report = try CaseFile(path).views()
    let camhs = try #require(report.tasks.first { $0.id == "A-T20" })
    #expect(camhs.figures.mutual.count == 1 && camhs.figures.claimedBy.isEmpty)
    #expect(camhs.lines.contains("Two people each name the other."))
    let splits = report.tasks.map { $0.figures.split ?? -1 }
    #expect(splits == splits.sorted(by: >))
  }
}

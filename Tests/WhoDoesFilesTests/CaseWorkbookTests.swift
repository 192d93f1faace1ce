import Foundation
import Spreadsheet
import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel
import ZipArchive

@testable import WhoDoesFiles

@Suite("A case kept as a workbook")
struct CaseWorkbookTests {
  private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/Scenarios")

  private static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)) ?? []).filter {
      !$0.hasPrefix(".")
    }
    .sorted()
  }

  private func read(_ bytes: [UInt8], _ name: String) throws -> Case {
    try Scenario.withFolder { folder in
      let path = folder + "/" + name
      try Data(bytes).write(to: URL(filePath: path))
      return try CaseSource.read(path, catalogue: .england).case
    }
  }

  @Test("Folder, workbook and JSON hold the same case", arguments: names)
  func roundTrip(name: String) throws {
    let folder = try CaseSource.read(Self.scenarios.appending(path: name).path, catalogue: .england).case
    let workbook = try read(CaseWorkbook.write(folder, catalogue: .england), "case.xlsx")
    #expect(workbook == folder)
    let json = try read(CaseJSON.write(workbook), "case.json")
    #expect(json == folder)
    #expect(CaseJSON.write(workbook) == CaseJSON.write(folder))
  }

  @Test("Odd letters, line breaks and texts that look like formulas come through a workbook whole")
  func oddLetters() throws {
    var tables = CaseText.read(Scenario.small()).tables
    let words = [
      "=1+1", "'=2", "a\nb", "_x0041_", "£5 “so” — 👩‍👧", "007", "1e5", "2026-03-09", "TRUE", "<&>\"'", "-",
      "#N/A",
    ]
    tables[.voice] = RawTable(
      name: "voice", file: "voice", headings: ["area", "words"],
      rows: words.map { ["HOME", $0.hasPrefix("=") || $0 == "-" ? "'" + $0 : $0] })
    let (built, _) = CaseBuilder.build(tables, catalogue: .england)
    let source = try #require(built)
    let again = try read(CaseWorkbook.write(source, catalogue: .england), "case.xlsx")
    #expect(again.voice.map { again[$0.words] } == source.voice.map { source[$0.words] })
    #expect(again == source)
  }

  @Test("A new workbook has every table with its columns, and its example is a right case")
  func newWorkbook() throws {
    let bytes = try CaseWorkbook.empty(catalogue: .england)
    let (contents, problems) = GridFile.read(bytes, file: "new.xlsx")
    #expect(problems.filter { $0.code != "hidden-sheet" }.isEmpty, "\(problems)")
    #expect(
      contents.grids.filter { !$0.isHidden }.map(\.name)
        == ["How to"] + CaseTable.allCases.map(\.rawValue) + ["Example"])
    for table in CaseTable.allCases {
      let grid = contents.grids.first { $0.name == table.rawValue }
      #expect(grid?.rows.first?.cells.map(\.text) == table.columns.map(\.rawValue))
    }
    let (_, found) = try CaseSource.read(text: ExampleSheet.text, catalogue: .england)
    #expect(!found.contains { $0.severity == .error })
    let parts = try ZipReader(bytes)
    let sheet = String(decoding: try parts.read("xl/worksheets/sheet5.xml"), as: UTF8.self)
    #expect(sheet.contains("tasks") && sheet.contains("people") && sheet.contains("<pane "))
    #expect(!sheet.contains("sheetProtection"))
  }

  @Test("A slip is told with its sheet and cell, and so are formula errors and sheets with other names")
  func slips() throws {
    var people = Sheet("People", columns: ["person_id", "name", "role", "kind"].map { .init($0) })
    people.rows = [[.text("P1"), .text("Jo"), .text("Young person"), .text("yung_person")]]
    var fields = Sheet("case", columns: [.init("field"), .init("value")])
    fields.rows = [[.text("as_of"), .text("2026-03-09")]]
    var tasks = Sheet("Taskss", columns: [.init("task_id")])
    tasks.rows = [[.text("T1")]]
    let bytes = try Workbook("x", sheets: [people, fields, tasks]).bytes()
    let error = #expect(throws: UnreadableCase.self) { try read(bytes, "case.xlsx") }
    let lines = error?.diagnostics.map(\.description) ?? []
    #expect(lines.contains { $0.contains("case.xlsx:People!D2: error") }, "\(lines)")
    #expect(lines.contains { $0.contains(":Taskss: notice") && $0.contains("tasks") })
  }
}

import Foundation
import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("Files and folders")
struct FileTests {
  @Test("tables are found by name, and near misses are pointed out")
  func folder() throws {
    try Scenario.withFolder { folder in
      for (name, text) in [
        ("People.CSV", "person_id,name,role,kind\nP1,Sam,Friend,young_person\n"), ("views.csv", "a,b\n"),
        ("taks.csv", "a\n"), ("notes.csv", "a\n"), ("raw-plan-table.csv", "a\n"), ("people.docx", "a\n"),
      ] {
        try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
      }
      let (tables, diagnostics) = CaseFolder.read(folder)
      #expect(tables.tables == [.people, .perspectives])
      #expect(diagnostics.map(\.code) == ["near-table-name"])
      #expect(diagnostics.first?.suggestion == "Did you mean tasks.csv?")
      #expect(diagnostics.first?.place.file == folder + "/taks.csv")
    }
  }

  @Test("one text file, one JSON file and a folder are all a case")
  func sources() throws {
    let small = try CaseSource.read(text: Scenario.small(), catalogue: .england).case
    try Scenario.withFolder { folder in
      try Scenario.small().write(toFile: folder + "/case.txt", atomically: true, encoding: .utf8)
      try Data(CaseJSON.write(small)).write(to: URL(fileURLWithPath: folder + "/case.json"))
      try CaseFolder.write(small, to: folder + "/case")
      for name in ["case.txt", "case.json", "case"] {
        #expect(try CaseSource.read(folder + "/" + name, catalogue: .england).case == small)
      }
    }
  }

  @Test("a path that is not there is one error")
  func missing() throws {
    let error = #expect(throws: UnreadableCase.self) {
      try CaseSource.read("no/such/folder", catalogue: .england)
    }
    #expect(error?.diagnostics.map(\.code) == ["unreadable-file"])
  }

  @Test("writing never overwrites, and says what is in the way")
  func inTheWay() throws {
    let small = try CaseSource.read(text: Scenario.small(), catalogue: .england).case
    try Scenario.withFolder { folder in
      try "mine".write(toFile: folder + "/people.csv", atomically: true, encoding: .utf8)
      #expect(throws: UnwritableFolder.inTheWay(folder: folder, files: ["people.csv"])) {
        try CaseFolder.write(small, to: folder)
      }
      #expect(throws: UnwritableFolder.self) { try NewCaseFolder.write(to: folder) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["people.csv"])
      #expect(try String(contentsOfFile: folder + "/people.csv", encoding: .utf8) == "mine")
    }
  }

  @Test("a new case has every table, every field and a guide, and reads as a case without anybody")
  func newCase() throws {
    try Scenario.withFolder { folder in
      try NewCaseFolder.write(to: folder + "/new/case")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/new/case").sorted()
      #expect(names == (CaseTable.allCases.map { $0.rawValue + ".csv" } + ["GUIDE.md"]).sorted())
      let (tables, found) = CaseFolder.read(folder + "/new/case")
      #expect(found.isEmpty)
      let (_, diagnostics) = CaseBuilder.build(tables, catalogue: .england)
      #expect(diagnostics.map(\.code) == ["missing-as-of", "no-young-person"])
      let guide = try String(contentsOfFile: folder + "/new/case/GUIDE.md", encoding: .utf8)
      for table in CaseTable.allCases {
        for column in table.columns {
          #expect(guide.contains("| \(column.rawValue) |"))
          #expect(!column.guide(in: table).meaning.isEmpty)
        }
      }
      for field in CaseField.allCases { #expect(guide.contains("| \(field.rawValue) |")) }
    }
  }

  @Test("a workbook is no text, and a cell of two megabytes is an error at its place")
  func notText() {
    #expect(
      DelimitedText.read([0x50, 0x4B, 0x03, 0x04, 0], file: "a.csv").diagnostics.map(\.code) == ["not-text"])
    let long = Array("a,b\n1,2\n3,".utf8) + [UInt8](repeating: 0x78, count: 2 << 20) + Array("\n5,6\n".utf8)
    let (table, diagnostics) = DelimitedText.read(long, file: "a.csv")
    #expect(diagnostics.map(\.code) == ["cell-too-long"])
    #expect(diagnostics.first?.place == .init(file: "a.csv", line: 3, column: 2, row: 3))
    #expect(table.rows.count == 3)
  }

  @Test("rows past the limit are not read")
  func manyRows() {
    let bytes = Array("a\n".utf8) + Array(repeating: Array("x\n".utf8), count: Limits.rows + 5).joined()
    let (table, diagnostics) = DelimitedText.read(bytes, file: "a.csv")
    #expect(table.rows.count == Limits.rows)
    #expect(diagnostics.map(\.code) == ["too-many-rows"])
  }

  @Test("cells keep lines, rows and columns through line breaks, quotes and blank rows")
  func places() {
    let (table, diagnostics) = DelimitedText.read(
      Array("a,b\r\n\"1\r\n2\",\"x \"\"y\"\"\"\r\n\r\n , \r\n 3 ,4\r\n5".utf8), file: "a.csv")
    #expect(
      table.rows.map { table.cells(of: $0).map(table.text) } == [["1\n2", "x \"y\""], ["3", "4"], ["5"]])
    #expect(table.rows.map(\.number) == [2, 5, 6])
    #expect(table.rows.map(\.line) == [2, 6, 7])
    #expect(table.cells(of: table.rows[0])[1].line == 3)
    #expect(diagnostics.map(\.code) == ["too-few-cells"])
  }

  @Test(
    "JSON errors have a line and a path",
    arguments: [
      ("{\n\"people\": [\n{\"person_id\": }]}", "not-json", 3, "$.people[0].person_id"),
      ("[]", "wrong-shape", 1, "$"),
      ("{\"people\": 3}", "wrong-shape", 1, "$.people"),
      ("{\"people\": [3]}", "wrong-shape", 1, "$.people[0]"),
      ("{\"format\": \"x/2\"}", "unknown-format", 1, "$.format"),
      ("{\"poeple\": []}", "unknown-table", 1, "people?"),
      ("{\"people\": [{\"name\": [1]}]}", "wrong-shape", 1, "$.people[0]"),
      ("{\"a\": 1} x", "not-json", 1, "$"),
      ("", "not-json", 1, "$"), ("{\"a\": \"\\q\"}", "not-json", 1, "$.a"),
      (String(repeating: "[", count: 100_000), "not-json", 1, "too deep"),
    ])
  func json(text: String, code: String, line: Int, path: String) throws {
    let (_, diagnostics) = CaseJSON.read(Array(text.utf8), file: "case.json")
    let found = try #require(diagnostics.first { $0.code == code })
    #expect(found.place.line == line)
    #expect(found.description.contains(path), "\(found)")
  }

  @Test("a wrong cell in JSON has its path")
  func jsonCell() throws {
    let text = """
      {"format": "whodoes-case/1", "case": [{"field": "as_of", "value": "2026-03-09"}],
       "people": [{"person_id": "P1", "name": "Sam", "role": "", "kind": "young_person"},
        {"person_id": "P2", "name": "Ann \\u00e9\\ud83d\\ude42", "role": "Social worker", "kind": "worker"}],
       "tasks": [{"task_id": 1, "area": "HOME", "title": "Move", "critical": true}]}
      """
    let (tables, found) = CaseJSON.read(Array(text.utf8), file: "case.json")
    #expect(found.isEmpty)
    let (built, diagnostics) = CaseBuilder.build(tables, catalogue: .england)
    let error = try #require(diagnostics.first { $0.severity == .error })
    #expect(error.place == .init(file: "case.json", line: 3, column: 4, row: 3))
    #expect(error.message.contains("($.people[1].kind)"))
    #expect(built?.tasks.first?.isCritical == true)
    #expect(tables[.people].map { $0.text($0.cells(of: $0.rows[1])[1 + $0.rows[0].count]) } == "Ann é🙂")
  }

  @Test("a JSON case without anybody says so")
  func nobody() {
    let text =
      "{\"format\": \"whodoes-case/1\", \"case\": {\"as_of\": \"2026-03-09\"}, \"people\": [], \"tasks\": []}"
    let (tables, found) = CaseJSON.read(Array(text.utf8), file: "case.json")
    let errors = (found + CaseBuilder.build(tables, catalogue: .england).diagnostics)
      .filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["no-young-person"])
  }
}

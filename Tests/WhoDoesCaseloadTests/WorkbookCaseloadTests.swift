import Foundation
import Spreadsheet
import Testing
import WhoDoesAnalysis
import WhoDoesCaseload
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel
import ZipArchive

@Suite("A caseload in one workbook")
struct WorkbookCaseloadTests {
  /// What is found in a council whose tables are the sheets of one workbook.
  private func findings(
    _ council: Council, lenient: Bool = false
  ) throws -> (found: [String], tally: CaseloadTally) {
    var sheets: [Sheet] = []
    for (name, text) in council.tables.sorted(by: { $0.key < $1.key }) {
      let rows = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      }
      var sheet = Sheet(name, columns: rows[0].map { .init($0) })
      sheet.rows = rows.dropFirst().map { $0.map { $0.isEmpty ? .room : .text($0) } }
      sheets.append(sheet)
    }
    let path = FileManager.default.temporaryDirectory.appending(path: "council-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(Workbook("Council", sheets: sheets).bytes()).write(to: path)
    var caseload = try Caseload(path.path, catalogue: .england)
    caseload.isLenient = lenient
    return try caseload.findings()
  }

  @Test("is what the same tables are as files, in whatever order the rows stand")
  func asFiles() throws {
    let council = Council(cases: 12)
    var mixed = council
    for table in council.tables.keys { mixed.setLines(table, council.lines(table).reversed()) }
    let expected = try council.findings()
    let (found, tally) = try findings(mixed)
    #expect(found == expected.lines.sorted())
    #expect(tally.rowsRead == expected.tally.rowsRead && tally.rowsRefused == 0 && tally.analysed == 12)
  }

  @Test("may be an OpenDocument spreadsheet, and rows of no case are named by their sheet there too")
  func openDocument() throws {
    let council = Council(cases: 12)
    var mixed = council
    for table in council.tables.keys { mixed.setLines(table, council.lines(table).reversed()) }
    mixed.setLines("tasks", mixed.lines("tasks") + ["C99,T1,HOME,Nobody's,"])
    let sheets = mixed.tables.sorted { $0.key < $1.key }.map { name, text in
      let rows = text.split(separator: "\n").map { row in
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        let written = cells.map {
          $0.isEmpty
            ? "<table:table-cell/>"
            : "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
        }
        return "<table:table-row>\(written.joined())</table:table-row>"
      }
      return "<table:table table:name=\"\(name)\">\(rows.joined())</table:table>"
    }
    let content =
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
      + sheets.joined() + "</office:spreadsheet></office:body></office:document-content>"
    let path = FileManager.default.temporaryDirectory.appending(path: "council-\(UUID().uuidString).ods")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(ZipWriter.write([ZipEntry("content.xml", text: content)])).write(to: path)
    let expected = try council.findings()
    let (found, tally) = try Caseload(path.path, catalogue: .england).findings()
    #expect(found == expected.lines.sorted())
    #expect(tally.analysed == 12 && tally.rowsRead == expected.tally.rowsRead + 1 && tally.rowsRefused == 1)
    #expect(tally.diagnostics.map(\.code) == ["no-such-case"])
    #expect(tally.diagnostics.map(\.place.sheet) == ["tasks"])
  }

  @Test("names rows of no case with their sheet and row, and counts them as refused")
  func strays() throws {
    var council = Council(cases: 2)
    council.setLines("tasks", council.lines("tasks") + ["C99,T1,HOME,Nobody's,", ",T1,HOME,Whose,"])
    let (_, tally) = try findings(council)
    #expect(tally.analysed == 2 && tally.rowsRefused == 2)
    #expect(tally.diagnostics.map(\.code) == ["no-such-case", "no-case-id"])
    #expect(tally.diagnostics.map(\.place.row) == [6, 7])
    #expect(tally.diagnostics.allSatisfy { $0.place.sheet == "tasks" })
  }

  @Test("a workbook of one case is no caseload, and the answer says what to do")
  func oneCase() throws {
    var council = Council(cases: 1)
    council.tables = council.tables.mapValues { $0.replacing("case_id", with: "note") }
    #expect {
      try findings(council)
    } throws: { error in
      let first = (error as? UnreadableCase)?.diagnostics.first
      return first?.code == "no-caseload" && first?.suggestion?.contains("whodoes check") == true
    }
  }

  @Test("with a row that cannot be read the case is left out, or lenient only the row, and both add up")
  func lenient() throws {
    var council = Council(cases: 3)
    council.setLines("assignments", council.lines("assignments") + ["C02,T1,P9,plan,leads"])
    let strict = try findings(council)
    #expect(strict.tally.analysed == 2 && strict.tally.unreadable.map(\.id) == ["C02"])
    // Its 3 facts, 3 people, 2 tasks and 3 parts.
    #expect(strict.tally.rowsRefused == 11)
    let lenient = try findings(council, lenient: true)
    #expect(lenient.tally.analysed == 3 && lenient.tally.unreadableCount == 0)
    #expect(lenient.tally.rowsRefused == 1)
    #expect(lenient.tally.rowsRead == strict.tally.rowsRead)
    #expect(lenient.found == (try Council(cases: 3).findings().lines.sorted()))
    let said = try #require(lenient.tally.diagnostics.first)
    #expect(said.message.hasPrefix("Case C02: ") && said.place.sheet == "assignments")
    // As files, whose rows are of the case once they are in order.
    var files = council
    files.setLines("assignments", files.lines("assignments").sorted())
    #expect(try files.findings(lenient: true).tally.rowsRefused == 1)
  }

  @Test("what the first hundred messages are does not depend on the number of threads")
  func messages() throws {
    var council = Council(cases: 90)
    council.setLines(
      "assignments",
      council.lines("assignments").flatMap { [$0, $0.replacing("P3", with: "P9")] })
    var said: [[String]] = []
    for threads in [1, 4] {
      said.append(try council.findings(threads: threads, lenient: true).tally.diagnostics.map(\.description))
    }
    #expect(said[0].count == 100)
    #expect(said[0].map(Self.withoutFolder) == said[1].map(Self.withoutFolder))
  }

  /// A message without the folder, which is another for every run.
  private static func withoutFolder(_ said: String) -> Substring {
    said.split(separator: "/", maxSplits: 20).last ?? ""
  }
}

extension Caseload {
  /// A line for every finding, and the tally.
  fileprivate func findings() throws -> (found: [String], tally: CaseloadTally) {
    let (found, tally) = try run(into: { [String]() }) { found, one, _ in
      for finding in one.analysis.findings {
        let tasks = finding.tasks.map { one.network[one.network[$0].id] }.joined(separator: "+")
        found.append("\(one.id) \(finding.rule) \(tasks)")
      }
    } merge: {
      $0 += $1
    }
    return (found.sorted(), tally)
  }
}

import Foundation
import Spreadsheet
import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel
import ZipArchive

@testable import WhoDoesFiles

@Suite("Workbooks as they come back from a meeting")
struct XLSXTableTests {
  private let headings = ["task_id", "task", "lead", "helps", "by", "who_tells", "status"]

  private func workbook(_ rows: [[Sheet.Cell]]) throws -> [UInt8] {
    var sheet = Sheet("Decisions", columns: headings.map { .init($0, choices: ["Ann Lee", "Sam"]) })
    sheet.rows = rows
    sheet.spareRows = 3
    return try Workbook("Decisions", sheets: [sheet]).bytes()
  }

  /// A workbook as another program might write it, out of its parts.
  private func parts(
    sheet: String, strings: String = "<sst/>", formats: String = "", styles: [Int] = [0], book: String = "",
    sheets: String = #"<sheet name="One" sheetId="1" r:id="r1"/>"#
  ) throws -> [UInt8] {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let looks = styles.map { #"<xf numFmtId="\#($0)"/>"# }.joined()
    return try ZipWriter.write([
      ZipEntry(
        "_rels/.rels",
        text:
          #"<Relationships><Relationship Id="a" Type="\#(relation)/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
      ),
      ZipEntry(
        "xl/workbook.xml",
        text: "<workbook xmlns:r=\"\(relation)\">\(book)<sheets>\(sheets)</sheets></workbook>"),
      ZipEntry(
        "xl/_rels/workbook.xml.rels",
        text: "<Relationships>"
          + [
            ("r1", "worksheet", "worksheets/one.xml"), ("r2", "worksheet", "../xl/worksheets/two.xml"),
            ("r3", "styles", "styles.xml"), ("r4", "sharedStrings", "strings.xml"),
          ]
          .map { #"<Relationship Id="\#($0.0)" Type="\#(relation)/\#($0.1)" Target="\#($0.2)"/>"# }.joined()
          + "</Relationships>"),
      ZipEntry("xl/worksheets/one.xml", text: "<worksheet><sheetData>\(sheet)</sheetData></worksheet>"),
      ZipEntry(
        "xl/worksheets/two.xml",
        text:
          #"<worksheet><sheetData><row><c t="inlineStr"><is><t>second</t></is></c></row></sheetData></worksheet>"#
      ),
      ZipEntry("xl/strings.xml", text: strings),
      ZipEntry(
        "xl/styles.xml",
        text:
          "<styleSheet>\(formats)<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(looks)</cellXfs></styleSheet>"
      ),
    ])
  }

  private func texts(_ bytes: [UInt8]) -> [[String]] {
    let (table, problems) = XLSXTable.read(bytes, file: "decisions.xlsx")
    #expect(!problems.contains { $0.severity == .error }, "\(problems)")
    return [table.headings.map(table.text)] + table.rows.map { table.cells(of: $0).map(table.text) }
  }

  private func decisions(
    _ bytes: [UInt8], ending: String
  ) throws -> (decisions: TypedDecisions, diagnostics: [Diagnostic]) {
    let network = try CaseSource.read(text: Scenario.small(), catalogue: .england).case
    return try Scenario.withFolder { folder in
      let path = folder + "/decisions." + ending
      try Data(bytes).write(to: URL(filePath: path))
      return DecisionsFile.read(
        path, network: network, on: Day(year: 2026, month: 3, day: 10) ?? network.asOf)
    }
  }

  @Test("A filled workbook says the same as the filled CSV")
  func sameAsCSV() throws {
    let rows = [
      ["T1", "Find a flat, soon", "Ann", "Sam & Ann", "24/03/26", "Ann Lee", "stuck"],
      ["PLAN", "Put it into the plan", "Ann Lee", "", "2026-03-12", "", ""],
      ["PAGE", "", "", "", "", "", ""],
    ]
    let csv = RawTable(name: "decisions", file: "decisions.csv", headings: headings, rows: rows)
    let typed = try decisions(
      workbook(rows.map { $0.map { $0.isEmpty ? .room : .text($0) } }), ending: "xlsx")
    let plain = try decisions(DelimitedText.write(csv), ending: "csv")
    #expect(typed.decisions == plain.decisions)
    #expect(typed.decisions.decisions.count == 1 && typed.decisions.jobs.count == 1)
    #expect(typed.diagnostics.map(\.message) == plain.diagnostics.map(\.message))
  }

  @Test("A slip is named with the row and column of the sheet, past empty rows")
  func slips() throws {
    let empty = [Sheet.Cell](repeating: .room, count: 7)
    let row: [Sheet.Cell] = [.text("T1"), .room, .text("Annn"), .room, .number(46_105), .room, .room]
    let (_, problems) = try decisions(workbook([empty, row]), ending: "xlsx")
    #expect(problems.map(\.code) == ["unknown-person", "serial-date"])
    #expect(problems.map(\.place.row) == [3, 3] && problems.map(\.place.column) == [3, 5])
  }

  @Test("Days are known by their look, in workbooks that count from 1900 and from 1904")
  func days() throws {
    let formats = """
      <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>\
      <numFmt numFmtId="165" formatCode="[Red]0&quot; days&quot;"/></numFmts>
      """
    let cells = (1...6).map { #"<c s="\#($0)"><v>46105</v></c>"# }.joined()
    let sheet = #"<row r="1">\#(cells)</row><row r="2"><c s="1"><v>46105.75</v></c><c><v>2.0</v></c></row>"#
    let styles = [0, 14, 22, 164, 165, 1, 46]
    #expect(
      try texts(parts(sheet: sheet, formats: formats, styles: styles)) == [
        ["2026-03-24", "2026-03-24", "2026-03-24", "46105", "46105", "2026-03-24"],
        ["2026-03-24", "2", "", "", "", ""],
      ])
    let other = #"<row><c s="1"><v>44643</v></c></row><row><c s="1"><v>0</v></c></row>"#
    #expect(
      try texts(parts(sheet: other, styles: [0, 14], book: #"<workbookPr date1904="1"/>"#)) == [
        ["2026-03-24"], ["1904-01-01"],
      ])
    let old = ["1", "59", "60", "61", "2958465", "2958466", "-1"]
    let row = "<row>" + old.map { #"<c s="1"><v>\#($0)</v></c>"# }.joined() + "</row>"
    #expect(
      try texts(parts(sheet: row, styles: [0, 14])) == [
        ["1900-01-01", "1900-02-28", "60", "1900-03-01", "9999-12-31", "2958466", "-1"]
      ])
  }

  @Test("A day picked in the sheet is a day in the decision")
  func pickedDay() throws {
    let sheet = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>task_id</t></is></c><c r="B1" t="inlineStr"><is><t>lead</t></is></c>\
      <c r="C1" t="inlineStr"><is><t>by</t></is></c></row>\
      <row r="4"><c r="A4" t="str"><v>T1</v></c><c r="C4" s="1"><v>46105</v></c></row>
      """
    let (typed, problems) = try decisions(parts(sheet: sheet, styles: [0, 14]), ending: "xlsx")
    #expect(problems.isEmpty)
    #expect(typed.decisions.map(\.due) == [Day(year: 2026, month: 3, day: 24)])
    #expect(typed.decisions.map(\.row) == [4])
  }

  @Test("Runs are joined, cells stand where they say, and the first sheet to be seen is read")
  func places() throws {
    let strings = """
      <x:sst xmlns:x="x"><x:si><x:r><x:t>Ann </x:t></x:r><x:r><x:t>Lee &amp; Sam</x:t></x:r>\
      <x:rPh><x:t>not this</x:t></x:rPh></x:si><x:si><x:t>a_x000D_b_x005F_</x:t></x:si></x:sst>
      """
    let sheet = """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>\
      <row r="5"><c r="C5" t="s"><v>1</v></c><c r="AB5"><v>9</v></c></row>
      """
    let (table, problems) = XLSXTable.read(try parts(sheet: sheet, strings: strings), file: "x.xlsx")
    #expect(table.headings.map(table.text) == ["Ann Lee & Sam", "", "inline"])
    #expect(table.rows.map { table.cells(of: $0).map(table.text) } == [["", "", "ab_"]])
    #expect(table.rows.map(\.number) == [5])
    #expect(problems.map(\.code) == ["outside-the-table"] && problems.first?.place.column == 28)
    let hidden = #"<sheet name="One" state="hidden" r:id="r1"/><sheet name="Two" r:id="r2"/>"#
    #expect(try texts(parts(sheet: sheet, sheets: hidden)) == [["second"]])
  }

  @Test("What is no workbook, or a damaged or endless one, is refused in plain words")
  func refused() throws {
    let good = try workbook([[.text("T1")]])
    let bomb = #"<!DOCTYPE a [<!ENTITY b "bbbb">]><sst><si><t>&b;</t></si></sst>"#
    let wide = String(repeating: " ", count: 17 << 20)
    let cases: [(bytes: [UInt8], code: String)] = try [
      (Array("task_id,lead\n".utf8), "not-a-workbook"), ([], "not-a-workbook"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "not-a-workbook"),
      (ZipWriter.write([ZipEntry("word/document.xml", text: "<a/>")]), "not-a-workbook"),
      (Array(good.prefix(good.count / 2)), "damaged-workbook"),
      (parts(sheet: "", strings: bomb), "damaged-workbook"),
      (parts(sheet: "<row>"), "damaged-workbook"),
      (parts(sheet: #"<row><c t="s"><v>7</v></c></row>"#), "damaged-workbook"),
      (parts(sheet: #"<row r="2"/><row r="1"/>"#), "damaged-workbook"),
      (parts(sheet: "", sheets: #"<sheet state="hidden" r:id="r1"/>"#), "damaged-workbook"),
      (parts(sheet: ""), "no-heading"), (parts(sheet: wide), "file-too-large"),
    ]
    for (bytes, code) in cases {
      let (typed, problems) = try decisions(bytes, ending: "xlsx")
      #expect(typed == TypedDecisions())
      #expect(problems.map(\.code) == [code])
      #expect(problems.allSatisfy { $0.severity == .error && $0.suggestion?.isEmpty == false })
    }
  }
}

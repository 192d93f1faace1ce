import Foundation
import Testing
import ZipArchive

@testable import Spreadsheet

@Suite("Workbooks")
struct WorkbookTests {
  private var decisions: Workbook {
    var sheet = Sheet(
      "Decisions",
      columns: [
        .init("Task", width: 40), .init("Lead", choices: ["Denise", "Cole, Dana"]), .init("Times"),
        .init("Done"),
      ])
    sheet.rows = [
      [.text("=1+1"), .room, .number(2), .box(isTicked: false)],
      [.strong("Two\nlines"), .room, .number(0.5), .box(isTicked: true)],
    ]
    sheet.spareRows = 2
    sheet.foot = "Fiction & more"
    var other = Sheet("Also", columns: [.init("Lead", choices: ["Denise", "Cole, Dana"])])
    other.rows = [[.room]]
    return Workbook("Decisions for Jay", sheets: [sheet, other])
  }

  private func parts(_ workbook: Workbook) throws -> [String: String] {
    let reader = try ZipReader(workbook.bytes())
    var parts: [String: String] = [:]
    for name in reader.names { parts[name] = String(decoding: try reader.read(name), as: UTF8.self) }
    return parts
  }

  @Test("The same workbook gives the same bytes, and no file is left anywhere")
  func repeatable() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.contains("lxw") || $0.hasPrefix("tmp")
    }
    #expect(try decisions.bytes() == decisions.bytes())
    let after = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.contains("lxw") || $0.hasPrefix("tmp")
    }
    #expect(Set(after).isSubset(of: before))
  }

  @Test("Texts stay texts, and numbers are numbers")
  func cells() throws {
    let parts = try parts(decisions)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    let texts = try #require(parts["xl/sharedStrings.xml"])
    #expect(!sheet.contains("<f>"))
    #expect(texts.contains("<t>=1+1</t>") && texts.contains("Two\nlines"))
    #expect(sheet.contains("<v>0.5</v>"))
  }

  @Test("Headings stay in sight and are printed on every sheet, with the foot")
  func layout() throws {
    let parts = try parts(decisions)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("ySplit=\"1\""))
    #expect(sheet.contains("orientation=\"landscape\"") && sheet.contains("paperSize=\"9\""))
    #expect(sheet.contains("&amp;LFiction &amp;&amp; more&amp;RPage &amp;P of &amp;N"))
    #expect(parts["xl/workbook.xml"]?.contains("Decisions!$1:$1") == true)
  }

  @Test("What can be chosen stands on a hidden sheet, once for equal lists")
  func choices() throws {
    let parts = try parts(decisions)
    #expect(parts["xl/workbook.xml"]?.contains("name=\"choices\" sheetId=\"3\" state=\"hidden\"") == true)
    let rules = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(rules.contains("sqref=\"B2:B5\"") && rules.contains("<formula1>choices!$A$1:$A$2</formula1>"))
    #expect(rules.contains("sqref=\"D2:D3\"") && rules.contains("<formula1>choices!$B$1:$B$2</formula1>"))
    #expect(parts["xl/worksheets/sheet2.xml"]?.contains("<formula1>choices!$A$1:$A$2</formula1>") == true)
    #expect(parts["xl/sharedStrings.xml"]?.contains("Cole, Dana") == true)
  }

  @Test("It says nothing of who made it, and a day that never changes")
  func properties() throws {
    let core = try #require(parts(decisions)["docProps/core.xml"])
    #expect(core.contains("<dc:title>Decisions for Jay</dc:title>"))
    #expect(core.contains("<dc:creator></dc:creator>") || !core.contains("creator"))
    #expect(core.contains("2000-01-01T00:00:00Z"))
  }

  @Test(
    "Names for tabs are as near as can be",
    arguments: [
      ("Who is doing what", "Who is doing what"), ("a/b: [c]?", "a b c"), ("", "Sheet"),
      ("'quoted'", "quoted"),
      ("Taken", "Taken 2"), ("choices", "choices 2"), ("x\ny", "x y"),
      ("Plan against practice, by person and more", "Plan against practice, by perso"), ("👩‍👩‍👧 team", "👩‍👩‍👧 team"),
    ])
  func names(_ wish: String, _ name: String) {
    #expect(Sheet.name(wish, taken: ["taken", "Choices"]) == name)
  }

  @Test("What the format does not hold is refused with a reason")
  func refused() {
    #expect(throws: SpreadsheetError.noSheet) { try Workbook("", sheets: []).bytes() }
    for name in ["", "a:b", "choices", String(repeating: "x", count: 32)] {
      #expect(throws: SpreadsheetError.badName(name)) {
        try Workbook("", sheets: [Sheet(name, columns: [.init("A")])]).bytes()
      }
    }
    #expect(throws: SpreadsheetError.badName("ONE")) {
      try Workbook("", sheets: [Sheet("one", columns: []), Sheet("ONE", columns: [])]).bytes()
    }
    var long = Sheet("long", columns: [.init("A")])
    long.rows = [[.text(String(repeating: "x", count: 40_000))]]
    #expect(throws: SpreadsheetError.tooLong("long")) { try Workbook("", sheets: [long]).bytes() }
  }

  @Test("Columns are named as spreadsheets name them")
  func columns() {
    #expect([0, 25, 26, 701, 702].map(ChoiceLists.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
  }
}

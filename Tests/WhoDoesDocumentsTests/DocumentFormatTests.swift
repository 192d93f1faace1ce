import Spreadsheet
import Testing
import WhoDoesDocuments
import WhoDoesModel
import ZipArchive

@Suite("A document in other forms")
struct DocumentFormatTests {
  @Test(
    "The ending of a file's name says the form",
    arguments: [
      ("a.html", .html), ("x/y.HTM", .html), ("a.docx", .docx), ("a.md", .markdown), ("a.csv", .csv),
      ("a.pdf", .pdf), ("a.xlsx", .xlsx),
      ("a", nil), ("a.txt", nil), (".docx", nil), ("b.docx/a", nil), ("", nil),
    ] as [(String, DocumentFormat?)])
  func ending(_ name: String, _ format: DocumentFormat?) { #expect(DocumentFormat(ofFile: name) == format) }

  @Test("Every table is a file with a name of its own")
  func tables() throws {
    let tables = DocumentTables(of: .withEveryBlock("=1+1"))
    #expect(tables.all.map(\.name) == ["parts", "parts-2", "wide", "aside"])
    let lines = try #require(tables.all.first).csv.split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[1] == "\"'=1+1; and a second line\",\"'=1+1\",3,☑,")
  }

  @Test("A workbook has a sheet for each table, with its stamp, and texts stay texts")
  func workbook() throws {
    let bytes = try XLSXRenderer().render(.withEveryBlock("=1+1"))
    let reader = try ZipReader(bytes)
    #expect(reader.names.count { $0.hasPrefix("xl/worksheets/sheet") } == 5)
    let sheet = String(decoding: try reader.read("xl/worksheets/sheet1.xml"), as: UTF8.self)
    #expect(!sheet.contains("<f>") && sheet.contains("<v>12</v>"))
    #expect(sheet.contains("Fiction · For the team around the young person"))
    #expect(try XLSXRenderer().render(.withEveryBlock("=1+1")) == bytes)
    #expect(throws: SpreadsheetError.noSheet) {
      try XLSXRenderer().render(.init(title: "None", audience: .team, stamp: .draft))
    }
  }

  @Test("Markdown holds every part, with a table's cells in one line each")
  func markdown() {
    let text = MarkdownRenderer().render(.withEveryBlock("a*b"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == "# Everything, a\\*b")
    #expect(lines.contains("| a\\*b<br>and a second line | **a\\*b** | 3 | ☑ |  |"))
    #expect(lines.contains("| --- | --- | ---: | --- | --- |"))
    #expect(lines.contains("- [ ] a\\*b") && lines.contains("- [x] done"))
    #expect(lines.contains("#### Innermost") || lines.contains("##### Innermost"))
    #expect(!text.contains("a*b"))
    #expect(lines.filter { $0.hasPrefix("|") }.allSatisfy { $0.count { $0 == "|" } == 6 })
  }
}

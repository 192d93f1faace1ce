import Foundation
import Testing
import WhoDoesModel
import ZipArchive

@testable import WhoDoesFiles

@Suite("Tables as they stand in the files people have")
struct GridTests {
  private func grids(_ text: String, _ file: String) -> [Grid] {
    let (contents, problems) = GridFile.read(Array(text.utf8), file: file)
    #expect(!problems.contains { $0.severity == .error }, "\(problems)")
    return contents.grids
  }

  private func texts(_ grid: Grid?) -> [[String]] { grid?.rows.map { $0.cells.map(\.text) } ?? [] }

  private func word(_ body: String) throws -> [UInt8] {
    try ZipWriter.write([
      ZipEntry(
        "word/document.xml",
        text: "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>")
    ])
  }

  private func cell(_ words: String, _ look: String = "") -> String {
    "<w:tc>\(look)<w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:tc>"
  }

  @Test("A CSV keeps its title row, its long rows and its places")
  func delimited() throws {
    let grid = try #require(
      grids("Pathway plan\nWhat,Who\n\"Find, a flat\",SW,late\n\n,PA\n", "plan.csv").first)
    #expect(
      texts(grid) == [["Pathway plan"], ["What", "Who"], ["Find, a flat", "SW", "late"], ["", "PA"]])
    #expect(grid.rows.map(\.number) == [1, 2, 3, 5] && grid.rows.map(\.line) == [1, 2, 3, 5])
    #expect(grid.place(of: grid.rows[2], column: 2).description == "plan.csv:3:3")
    #expect(texts(grids("Title; with a sign\nWhat;Who\nCook;PA\n", "a.csv").first).last == ["Cook", "PA"])
  }

  @Test("Word: merged cells repeat their words, struck-out words stand apart, an inner table is a table")
  func wordFile() throws {
    let body = """
      <w:p><w:r><w:t>Health</w:t></w:r></w:p><w:tbl>\
      <w:tr>\(cell("Plan", "<w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>"))</w:tr>\
      <w:tr>\(cell("Home", "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"))\(cell("Find a flat"))\(cell("SW"))</w:tr>\
      <w:tr>\(cell("", "<w:tcPr><w:vMerge/></w:tcPr>"))\(cell("Move"))<w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr>\
      <w:t>SW</w:t></w:r><w:r><w:t> PA &amp; Nan</w:t></w:r></w:p><w:tbl><w:tr>\(cell("inner"))</w:tr></w:tbl>\
      <w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>
      """
    let (contents, problems) = GridFile.read(try word(body), file: "plan.docx")
    #expect(problems.isEmpty && contents.kind == .document && contents.paragraphs == ["Health"])
    #expect(contents.grids.map(\.name) == ["table 2", "table 1"])
    let grid = try #require(contents.grids.last)
    #expect(grid.heading == "Health")
    #expect(
      texts(grid) == [
        ["Plan", "Plan", "Plan"], ["Home", "Find a flat", "SW"], ["Home", "Move", "PA & Nan"],
      ])
    #expect(grid.rows[0].cells[2].mergedFrom?.column == 1 && grid.rows[2].cells[0].mergedFrom?.row == 2)
    #expect(grid.rows[2].cells[2].struckOut == "SWold")
    #expect(grid.rows[2].cells[2].marks == .trackedChange)
    #expect(grid.place(of: grid.rows[1], column: 1).description == "plan.docx:table 1!B2")
  }

  @Test("A web page is read as a browser shows it, with end tags left out and cells across rows")
  func webPage() throws {
    let page = """
      <!DOCTYPE html><html><head><title>no</title><style>td { a > b }</style></head><body><h2>Money</h2>
      <table border=1><caption>Actions</caption><tr><th>What<th>Who<br>leads</th></tr>
      <tr><td rowspan=2>Open  an\n account<td><s>SW</s> PA&nbsp;&ndash; Sam
      <tr><td colspan="2"><span style="text-decoration:line-through">x</span>y</table>
      <script>if (a < b) document.write("<table><tr><td>no</td></tr></table>")</script>
      """
    let grid = try #require(grids(page, "plan.html").first)
    #expect(grid.heading == "Actions")
    #expect(
      texts(grid) == [
        ["What", "Who\nleads"], ["Open an account", "PA – Sam"], ["Open an account", "y", "y"],
      ])
    #expect(grid.rows[1].cells[1].struckOut == "SW" && grid.rows[2].cells[1].struckOut == "x")
  }

  @Test("Markdown tables keep escaped bars and strike out what stands between tildes")
  func markdown() throws {
    let text = "# Home\n\n| What | Who |\n|---|:-:|\n| a \\| b | ~~SW~~ **PA** |\n\nNext | no table\n"
    let grid = try #require(grids(text, "plan.md").first)
    #expect(texts(grid) == [["What", "Who"], ["a | b", "PA"]] && grid.heading == "Home")
    #expect(grid.rows[1].cells[1].struckOut == "SW" && grid.rows[1].line == 5)
  }

  @Test("An OpenDocument sheet: repeated and covered cells, days, errors, a hidden sheet")
  func openDocument() throws {
    let content = """
      <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">\
      <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/>\
      </style:style><style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/>\
      </style:style></office:automatic-styles><office:body><office:spreadsheet>\
      <table:table table:name="Plan"><table:table-row><table:table-cell table:number-columns-repeated="2" \
      office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type="date" \
      office:date-value="2026-03-24"><text:p>24/03/26</text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1000"/>\
      </table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell \
      table:number-rows-spanned="2" office:value-type="string"><text:p>a<text:s text:c="2"/>b<text:span \
      text:style-name="T1">c</text:span></text:p><text:p>d</text:p></table:table-cell><table:table-cell \
      calcext:value-type="error" office:value-type="string"><text:p>#REF!</text:p></table:table-cell>\
      </table:table-row></table:table><table:table table:name="Old" table:style-name="ta2"><table:table-row>\
      <table:table-cell office:value-type="float" office:value="4.0"><text:p>4</text:p></table:table-cell>\
      </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
      """
    let bytes = try ZipWriter.write([ZipEntry("content.xml", text: content)])
    let all = GridFile.read(bytes, file: "plan.ods").contents.grids
    #expect(all.map(\.name) == ["Plan", "Old"] && all.map(\.isHidden) == [false, true])
    #expect(texts(all.first) == [["x", "x", "2026-03-24"], ["a  b\nd", "#REF!"], ["a  b\nd", "#REF!"]])
    #expect(all[0].rows.map(\.number) == [1, 5, 6] && all[0].rows[0].cells[2].marks == .date)
    #expect(all[0].rows[1].cells[0].struckOut == "c" && all[0].rows[1].cells[1].marks == .error)
    #expect(texts(all.last) == [["4"]])
  }

  @Test("A workbook: struck-out runs and cells, formulas, errors, merged blocks, several sheets")
  func workbook() throws {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let sheet = """
      <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="inlineStr"><is><t>gone</t></is></c>\
      <c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="e"><v>#N/A</v></c></row><row r="3" hidden="1"><c r="B3" t="str">\
      <f>A1</f></c><c r="C3" s="2"><v>46105.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/>\
      </mergeCells></worksheet>
      """
    let strings = "<sst><si><r><t>SW </t></r><r><rPr><strike/></rPr><t>PA</t></r></si></sst>"
    let styles = """
      <styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/>\
      <xf numFmtId="22"/></cellXfs></styleSheet>
      """
    let bytes = try ZipWriter.write([
      ZipEntry(
        "xl/workbook.xml",
        text: "<workbook><sheets><sheet name=\"A &amp; B\" r:id=\"r1\"/></sheets></workbook>"),
      ZipEntry(
        "xl/_rels/workbook.xml.rels",
        text: "<Relationships>"
          + [("r1", "worksheet", "s.xml"), ("r2", "styles", "y.xml"), ("r3", "sharedStrings", "t.xml")]
          .map { "<Relationship Id=\"\($0.0)\" Type=\"\(relation)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
          + "</Relationships>"),
      ZipEntry("xl/s.xml", text: sheet), ZipEntry("xl/t.xml", text: strings),
      ZipEntry("xl/y.xml", text: styles),
    ])
    let (contents, problems) = GridFile.read(bytes, file: "plan.xlsx")
    #expect(problems.isEmpty, "\(problems)")
    let grid = try #require(contents.grids.first)
    #expect(grid.name == "A & B")
    #expect(texts(grid) == [["SW", "", "2", "#N/A"], ["SW", "", "2026-03-24 12:00"]])
    #expect(grid.rows[0].cells[0].struckOut == "PA" && grid.rows[0].cells[1].struckOut == "gone")
    #expect(grid.rows[0].cells[2].marks == .formula && grid.rows[0].cells[3].marks == .error)
    #expect(grid.rows[1].cells[0].mergedFrom?.row == 1 && grid.rows[1].isHidden)
    #expect(grid.place(of: grid.rows[1], column: 27).description == "plan.xlsx:A & B!AB3")
  }

  @Test("What holds no tables is refused in plain words, and so are files made to be endless")
  func refused() throws {
    let deep = String(repeating: "<a>", count: 600)
    let cases: [(bytes: [UInt8], file: String, code: String)] = try [
      (Array("%PDF-1.7".utf8), "plan.pdf", "not-a-table"),
      (Array("{\\rtf1 x}".utf8), "plan.doc", "not-a-table"),
      ([0xD0, 0xCF, 0x11, 0xE0], "plan.doc", "not-a-workbook"),
      (word("<!DOCTYPE a [<!ENTITY b \"bbbb\">]>"), "plan.docx", "damaged-workbook"),
      (word(deep), "plan.docx", "damaged-workbook"), (word("<w:tbl>"), "plan.docx", "damaged-workbook"),
      (ZipWriter.write([ZipEntry("a.txt", text: "a")]), "a.zip", "not-a-workbook"),
    ]
    for (bytes, file, code) in cases {
      let (contents, problems) = GridFile.read(bytes, file: file)
      #expect(contents.grids.isEmpty && contents.kind == nil)
      #expect(problems.map(\.code) == [code])
      #expect(problems.allSatisfy { $0.severity == .error && $0.suggestion?.isEmpty == false })
    }
  }
}

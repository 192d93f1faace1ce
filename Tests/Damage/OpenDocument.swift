import WhoDoesFiles
import WhoDoesModel
import ZipArchive

/// A workbook of tables as LibreOffice keeps it, with nothing but their cells.
enum OpenDocument {
  static func entries(_ tables: [(table: CaseTable, content: RawTable)]) -> [ZipEntry] {
    var xml =
      #"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>"#
    for (table, content) in tables {
      xml += "<table:table table:name=\"\(table.rawValue)\">" + row(content.headings.map(content.text))
      for line in content.rows { xml += row(content.cells(of: line).map(content.text)) }
      xml += "</table:table>"
    }
    xml += "</office:spreadsheet></office:body></office:document-content>"
    return [
      ZipEntry("mimetype", text: "application/vnd.oasis.opendocument.spreadsheet"),
      ZipEntry("content.xml", text: xml),
    ]
  }

  private static func row(_ cells: [String]) -> String {
    "<table:table-row>"
      + cells.map { cell in
        let safe = cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return
          "<table:table-cell office:value-type=\"string\"><text:p>\(safe)</text:p></table:table-cell>"
      }.joined() + "</table:table-row>"
  }
}

import WhoDoes

/// Tables of any kind of file, and the plan in them. The first letter says the kind; for office files the rest is
/// the part with the tables, since changes to a packed file never get past the unpacking.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let kind = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  let (file, input): (String, [UInt8]) =
    switch kind {
    case UInt8(ascii: "w"): ("fuzz.docx", packed(rest, "word/document.xml"))
    case UInt8(ascii: "o"): ("fuzz.ods", packed(rest, "content.xml"))
    case UInt8(ascii: "x"): ("fuzz.xlsx", workbook(rest))
    case UInt8(ascii: "h"): ("fuzz.html", rest)
    case UInt8(ascii: "m"): ("fuzz.md", rest)
    case UInt8(ascii: "c"): ("fuzz.csv", rest)
    default: ("fuzz", rest)
    }
  let (contents, diagnostics) = GridFile.read(input, file: file)
  precondition(contents.kind != nil || diagnostics.contains { $0.severity == .error })
  for diagnostic in diagnostics { precondition(!diagnostic.description.isEmpty) }
  for grid in contents.grids {
    precondition(zip(grid.rows, grid.rows.dropFirst()).allSatisfy { $0.number < $1.number })
  }
  let plan = PlanImport.read(
    contents, diagnostics, catalogue: .england, settings: .init(today: Day(number: 20_000)))
  precondition(!plan.isEmpty || plan.diagnostics.contains { $0.severity == .error })
  return 0
}

private func packed(_ bytes: [UInt8], _ part: String) -> [UInt8] {
  (try? ZipWriter.write([ZipEntry(part, bytes)])) ?? []
}

/// A workbook with one sheet.
private func workbook(_ sheet: [UInt8]) -> [UInt8] {
  let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let parts = [("r1", "worksheet", "s.xml"), ("r2", "sharedStrings", "t.xml")]
    .map { "<Relationship Id=\"\($0.0)\" Type=\"\(relation)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
  let entries = [
    ZipEntry(
      "xl/workbook.xml", text: "<workbook><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"),
    ZipEntry("xl/_rels/workbook.xml.rels", text: "<Relationships>\(parts)</Relationships>"),
    ZipEntry("xl/s.xml", sheet),
    ZipEntry("xl/t.xml", text: "<sst><si><t>What</t></si><si><t>By whom</t></si><si><t>SW/PA</t></si></sst>"),
  ]
  return (try? ZipWriter.write(entries)) ?? []
}

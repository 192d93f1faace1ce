import WhoDoes

/// One table as a spreadsheet writes it: read, written, and the same cells when read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (table, diagnostics) = DelimitedText.read(bytes, file: "fuzz.csv")
  for diagnostic in diagnostics { precondition(!diagnostic.description.isEmpty) }
  guard !table.headings.isEmpty else { return 0 }
  let (again, _) = DelimitedText.read(DelimitedText.write(table), file: "again.csv")
  precondition(again.headings.map(again.text) == table.headings.map(table.text))
  precondition(again.rows.count == table.rows.count)
  for (row, other) in zip(table.rows, again.rows) {
    precondition(again.cells(of: other).map(again.text) == table.cells(of: row).map(table.text))
  }
  return 0
}

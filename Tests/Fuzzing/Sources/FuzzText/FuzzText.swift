import WhoDoes

/// A text with all tables: read, built, looked at and written out in every plain form.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (tables, found) = CaseText.read(bytes, file: "fuzz.txt")
  let (network, more) = CaseBuilder.build(tables, catalogue: .england)
  for diagnostic in found + more { precondition(!diagnostic.description.isEmpty) }
  guard let network else { return 0 }
  let analysis = Analysis(of: network, catalogue: .england)
  _ = JSONReport.write(network, analysis, .england)
  _ = CSVReport.write(network, analysis, .england)
  _ = MarkdownReport.write(network, analysis, .england)
  _ = TextReport.write(network, analysis, .england, width: 40, isStyled: true)
  // What was understood reads back as the same case.
  let (again, _) = CaseJSON.read(CaseJSON.write(network), file: "fuzz.json")
  precondition(CaseBuilder.build(again, catalogue: .england).case == network)
  return 0
}

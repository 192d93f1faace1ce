import WhoDoes

/// A case as JSON: read and built, and lossless when written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (tables, _) = CaseJSON.read(bytes, file: "fuzz.json")
  guard let network = CaseBuilder.build(tables, catalogue: .england).case else { return 0 }
  let (again, _) = CaseJSON.read(CaseJSON.write(network), file: "again.json")
  precondition(CaseBuilder.build(again, catalogue: .england).case == network)
  return 0
}

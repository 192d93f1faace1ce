import WhoDoes

/// A council's own YAML file over the catalogue of England.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let yaml = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let (catalogue, diagnostics) = Catalogue.england.merging(local: yaml, fileName: "fuzz.yaml")
  for diagnostic in diagnostics { precondition(!diagnostic.description.isEmpty) }
  // A file with mistakes leaves a catalogue that can be used.
  _ = catalogue.role(named: "Social worker")
  return 0
}

extension CaseFile {
  /// The map of who does what, with as many findings as can be read on A4, and how it fits.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func responsibilityMap(_ analysis: Analysis? = nil) throws -> (
    diagram: Diagram, legibility: Legibility
  ) {
    try ResponsibilityMap.fitting(
      .a4Portrait, network, findings: (analysis ?? self.analysis()).findings, catalogue: catalogue,
      stamp: stamp)
  }

  /// The page for a service manager, as one HTML file.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func auditPage() throws -> String {
    let analysis = analysis()
    let (map, _) = try responsibilityMap(analysis)
    _ = map
    return ""
  }
}

extension CaseFile {
  /// The map of who does what, with as many findings as can be read on A4, and how it fits.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func responsibilityMap() throws -> (diagram: Diagram, legibility: Legibility) {
    try ResponsibilityMap.fitting(
      .a4Portrait, network, findings: analysis().findings, catalogue: catalogue, stamp: stamp)
  }

  /// The page for a service manager, as one HTML file with the map in it.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func auditPage() throws -> String {
    let analysis = analysis()
    let map = try Document.Figure.map(network, analysis, catalogue, stamp: stamp)
    return HTMLRenderer().render(AuditDocument.build(network, analysis, catalogue, figure: map))
  }
}

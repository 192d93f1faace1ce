extension CaseFile {
  /// A map for an audience and a page, with the step that made it fit and the same facts in words.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func map(
    _ kind: MapKind = .responsibility, for audience: Audience = .manager,
    on page: Legibility.Page = .a4Portrait, theme: Theme = .light
  ) throws -> MapSheets {
    try Maps.sheets(
      kind, of: network, analysis: analysis(), catalogue: catalogue, audience: audience, page: page,
      theme: theme, stamp: stamp)
  }

  /// The document for a service manager, with the map in it.
  ///
  /// - Parameter analysis: What was found in the case, where that is known already.
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func audit(_ analysis: Analysis? = nil) throws -> Document {
    let analysis = analysis ?? self.analysis()
    let reader = Readership(network, analysis, catalogue, audience: .manager)
    let map = try Document.Figure.map(reader.network, reader.analysis, catalogue, stamp: stamp)
    return AuditDocument.build(network, analysis, catalogue, figure: map)
  }

  /// The document for a service manager, as one HTML file with the map in it.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func auditPage() throws -> String { HTMLRenderer().render(try audit()) }
}

public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// Every map, by its kind: one way in for commands and documents.
///
/// ```swift
/// let sheets = try Maps.sheets(
///   .handover, of: jordan, analysis: analysis, catalogue: .england, audience: .team, page: .a4Landscape)
/// sheets.stepTaken.sentence        // "The map is drawn whole."
/// ```
public enum Maps {
  /// Draws a map for an audience and a page, and takes the next simpler form where it could not be read.
  ///
  /// - Parameters:
  ///   - theme: The colours.
  ///   - stamp: A line under the title, such as "FICTION".
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  /// - Complexity: O(*f* × *a* + *p*² + *p* × *t*) for *f* findings, *a* assignments, *p* people and *t* tasks,
  ///   besides the layout.
  public static func sheets(
    _ kind: MapKind, of network: Case, analysis: Analysis, catalogue: Catalogue, audience: Audience,
    page: Legibility.Page, theme: Theme = .light, stamp: String = ""
  ) throws -> MapSheets {
    // What must not be shown to them is taken out first, so that no map can show it by mistake.
    let shown = Readership(network, analysis, catalogue, audience: audience)
    let reader = MapReader(shown.network, catalogue: catalogue, audience: audience, of: network)
    guard isDrawn(kind, for: reader) else {
      let told = TextTwin.Section(
        title: "Left out", sentences: [MapSheets.Step.leftOut.sentence])
      return MapSheets(diagrams: [], legibility: [], twin: [told], stepTaken: .leftOut)
    }
    var sheets = try fitted(kind, reader, shown.analysis.findings, page, stamp)
    for index in sheets.diagrams.indices { sheets.diagrams[index].theme = theme }
    return sheets
  }

  private static func fitted(
    _ kind: MapKind, _ reader: MapReader, _ findings: [Finding], _ page: Legibility.Page, _ stamp: String
  ) throws -> MapSheets {
    switch kind {
    case .responsibility:
      try ResponsibilityMap.sheets(reader, findings: findings, page: page, stamp: stamp)
    case .areas:
      try fitting(AreaMap.steps, on: page) {
        AreaMap.draw(reader, findings: findings, most: $0, stamp: stamp)
      }
    case .network:
      try fitting([.max, 3, 1], on: page) { [NetworkMap.draw(reader, most: $0, stamp: stamp)] }
    case .handover:
      try fitting([12, 8, 5], on: page) { [HandoverMap.draw(reader, most: $0, stamp: stamp)] }
    case .overlap:
      try fitting([8, 5, 3], on: page) { [OverlapMap.draw(reader, most: $0, stamp: stamp)] }
    case .views:
      try fitting([4, 3, 2, 1], on: page) { [ViewsMap.draw(reader, most: $0, stamp: stamp)] }
    case .steps: try fitting([0], on: page) { _ in StepsMap.draw(reader, stamp: stamp) }
    }
  }

  /// Whether an audience gets a map at all; what shows disagreement or private answers is not for everyone.
  private static func isDrawn(_ kind: MapKind, for reader: MapReader) -> Bool {
    switch kind {
    case .responsibility, .areas, .network, .handover: true
    case .overlap: reader.seesConcerns
    case .views: reader.seesAnswers
    case .steps: reader.seesVoice
    }
  }
}

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
    let reader = MapReader(network, catalogue: catalogue, audience: audience)
    guard isDrawn(kind, for: reader) else {
      let told = TextTwin.Section(
        title: "Left out", sentences: [MapSheets.Step.leftOut.sentence])
      return MapSheets(diagrams: [], legibility: [], twin: [told], stepTaken: .leftOut)
    }
    var sheets =
      switch kind {
      case .responsibility:
        try ResponsibilityMap.sheets(reader, findings: analysis.findings, page: page, stamp: stamp)
      case .areas:
        try fitting(
          AreaMap.draw(reader, findings: analysis.findings, stamp: stamp), on: page)
      case .network:
        try firstReadable([.max, 3, 1], on: page) { NetworkMap.draw(reader, most: $0, stamp: stamp) }
      case .handover:
        try firstReadable([12, 8, 5], on: page) { HandoverMap.draw(reader, most: $0, stamp: stamp) }
      case .overlap:
        try firstReadable([8, 5, 3], on: page) { OverlapMap.draw(reader, most: $0, stamp: stamp) }
      case .views:
        try firstReadable([4, 3, 2, 1], on: page) { ViewsMap.draw(reader, most: $0, stamp: stamp) }
      case .steps: try fitting(StepsMap.draw(reader, stamp: stamp), on: page)
      }
    for index in sheets.diagrams.indices { sheets.diagrams[index].theme = theme }
    return sheets
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

  /// The first drawing that can be read, of one that shows most and others that show less and count the rest.
  private static func firstReadable(
    _ steps: [Int], on page: Legibility.Page, _ draw: (Int) -> MapSheet
  ) throws -> MapSheets {
    var sheets = MapSheets(diagrams: [], legibility: [], twin: [], stepTaken: .tableOnly)
    for (place, most) in steps.enumerated() {
      let drawn = try fitting([draw(most)], on: page)
      if drawn.stepTaken == .whole { return drawn }
      // Words have room for everything, so without a picture the fullest ones are kept.
      if place == 0 { sheets = drawn }
    }
    return sheets
  }

  /// Takes the sheets that can be read; where one cannot, all are told in words.
  static func fitting(
    _ drawn: [MapSheet], on page: Legibility.Page, step: MapSheets.Step = .whole
  ) throws -> MapSheets {
    let twin = drawn.flatMap(\.twin)
    let legibility = try drawn.map { try $0.diagram.legibility(on: page) }
    guard legibility.allSatisfy(\.isReadable), !drawn.isEmpty else {
      return MapSheets(diagrams: [], legibility: [], twin: twin, stepTaken: .tableOnly)
    }
    return MapSheets(
      diagrams: drawn.map(\.diagram), legibility: legibility, twin: twin,
      stepTaken: drawn.count > 1 ? step : .whole)
  }
}

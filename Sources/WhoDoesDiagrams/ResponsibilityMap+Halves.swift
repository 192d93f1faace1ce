public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// The map on two sheets that hang beside each other, where there is no printer for one large one.
extension ResponsibilityMap {
  /// The most points that one of two sheets shows.
  static let mostOnHalf = 10
  /// The fewest points for which two sheets are worth hanging.
  static let fewestInTwo = 4

  /// Draws the map on two sheets: the points that belong to the people who stand first on one, the others on the
  /// other, each with the people whom they concern.
  ///
  /// ```swift
  /// let sheets = try ResponsibilityMap.inTwo(
  ///   jordan, analysis: analysis, catalogue: .england, audience: .training, page: .a4Portrait)
  /// sheets.diagrams.count        // 2
  /// ```
  ///
  /// Two sheets have room for more points than one. Where there are too few points for two, or no half of them can
  /// be read on its page, the answer is the map as ``Maps`` gives it.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  /// - Complexity: O(*f* × *a* + *p* × *a*) for *f* findings, *p* people and *a* assignments, besides the layout.
  public static func inTwo(
    _ network: Case, analysis: Analysis, catalogue: Catalogue, audience: Audience, page: Legibility.Page,
    stamp: String = ""
  ) throws -> MapSheets {
    let shown = Readership(network, analysis, catalogue, audience: audience)
    let reader = MapReader(shown.network, catalogue: catalogue, audience: audience, of: network)
    let all = MapFacts(reader, findings: shown.analysis.findings, limit: .max)
    if reader.seesConcerns, all.findings.count >= fewestInTwo {
      let most = min(all.findings.count, 2 * mostOnHalf)
      for limit in stride(from: most, through: min(most, fewestWhole), by: -2) {
        if let sheets = try halves(of: all, limit, reader, page, stamp) { return sheets }
      }
    }
    return try Maps.sheets(
      .responsibility, of: network, analysis: analysis, catalogue: catalogue, audience: audience, page: page,
      stamp: stamp)
  }

  /// So many of the most urgent points on two sheets; nil where one of them could not be read.
  private static func halves(
    of all: MapFacts, _ limit: Int, _ reader: MapReader, _ page: Legibility.Page, _ stamp: String
  ) throws -> MapSheets? {
    var drawn = all
    drawn.findings = Array(all.findings.prefix(limit))
    let points = fromTopToBottom(drawn).map(\.finding)
    let left = all.findings.count - limit
    let count =
      left == 0
      ? "All \(limit) points are on two sheets."
      : "The \(limit) most urgent of \(all.findings.count) points are on two sheets; the list has them all."
    var sheets = MapSheets(diagrams: [], legibility: [], twin: [], stepTaken: .whole)
    let middle = (points.count + 1) / 2
    for (place, half) in [points[..<middle], points[middle...]].enumerated() {
      var facts = MapFacts(
        reader, findings: Array(half), others: all.findings.map(\.finding), limit: .max, onlyConcerned: true)
      if place == 1 { facts.undrawnCount = left }
      let name = "sheet \(place + 1) of 2"
      let twin = TextTwin.write(facts).map { $0.under("Sheet \(place + 1)") }
      let diagram = draw(
        facts, twin: twin, stamp: stamp, subtitle: name, count: count, isLandscape: page.isLandscape)
      guard let legibility = try diagram.readable(on: page) else { return nil }
      sheets.diagrams.append(diagram)
      sheets.legibility.append(legibility)
      sheets.twin += twin
    }
    return sheets
  }
}

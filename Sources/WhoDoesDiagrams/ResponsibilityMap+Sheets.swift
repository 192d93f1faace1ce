import WhoDoesModel

/// The steps that the map goes down until it can be read.
extension ResponsibilityMap {
  /// The fewest findings for which one picture is still worth more than a picture for every area.
  static let fewestWhole = 8

  /// The map whole, else split by area, else in words.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  static func sheets(
    _ reader: MapReader, findings: [Finding], page: Legibility.Page, stamp: String
  ) throws -> MapSheets {
    let all = MapFacts(reader, findings: findings, limit: .max)
    let most = min(all.findings.count, MapFacts.mostFindings)
    // First with everybody, then with those alone whom it concerns, then with fewer points.
    for limit in stride(from: most, through: min(most, fewestWhole), by: -2) {
      for onlyConcerned in [false, true] {
        let facts = all.limited(to: limit, onlyConcerned: onlyConcerned, for: reader)
        let twin = TextTwin.write(facts)
        let diagram = draw(facts, twin: twin, stamp: stamp, isLandscape: page.isLandscape)
        if let legibility = try diagram.readable(on: page) {
          return MapSheets(diagrams: [diagram], legibility: [legibility], twin: twin, stepTaken: .whole)
        }
      }
    }
    guard reader.seesConcerns else {
      // The areas' own maps show a young person the same tasks, a few at a time.
      return try Maps.fitting(AreaMap.steps, on: page, step: .splitByArea) {
        AreaMap.draw(reader, findings: [], most: $0, stamp: stamp)
      }
    }
    let areas = byArea(all, reader)
    let everything = all.findings.map(\.finding)
    var split = try Maps.fitting([.max, 8, 5, 3], on: page, step: .splitByArea) { most in
      areas.map { title, findings in
        let facts = MapFacts(
          reader, findings: findings, others: everything, limit: most, onlyConcerned: true)
        let twin = TextTwin.write(facts)
        let diagram = draw(
          facts, twin: twin, stamp: stamp, subtitle: title, isLandscape: page.isLandscape)
        return MapSheet(diagram, twin: twin.map { $0.under(title) })
      }
    }
    switch split.stepTaken {
    case .tableOnly: split.twin = TextTwin.write(all)
    case .whole: split.stepTaken = .splitByArea
    case .splitByArea, .someInWords, .leftOut: break
    }
    return split
  }

  /// What is to be talked about in each area of the plan, in the order in which areas first come up.
  private static func byArea(_ facts: MapFacts, _ reader: MapReader) -> [(title: String, findings: [Finding])]
  {
    var areas: [(title: String, findings: [Finding])] = []
    for finding in facts.findings.map(\.finding) {
      let area = finding.area ?? finding.tasks.first.map { reader.network[$0].area }
      let title = area.map { reader.title(of: $0) } ?? "the plan as a whole"
      if let place = areas.firstIndex(where: { $0.title == title }) {
        areas[place].findings.append(finding)
      } else {
        areas.append((title, [finding]))
      }
    }
    return areas
  }
}

extension TextTwin.Section {
  /// The section with an area before its title.
  func under(_ area: String) -> Self { Self(title: "\(area): \(title)", sentences: sentences) }
}

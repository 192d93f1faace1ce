import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// Finds the area of the plan that a heading means.
struct PlanAreas {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The area by code, name or alias, with or without a number before it; nil where none is meant.
  func find(_ text: String) -> AreaID? {
    guard (1...80).contains(text.utf8.count) else { return nil }
    if let code = AreaID(text), catalogue.areas[code] != nil { return code }
    let plain = text.drop { !$0.isLetter }
    for candidate in [String(plain), plain.lowercased().replacing("my ", with: "")] where !candidate.isEmpty {
      if let area = catalogue.area(named: candidate) { return area }
    }
    let ending = plain.lowercased()
    for lead in ["being ", "section ", "area ", "keeping "] where ending.hasPrefix(lead) {
      if let area = catalogue.area(named: String(ending.dropFirst(lead.count))) { return area }
    }
    return nil
  }

  /// The area whose names share most stems with a heading, for a proposal; of
  /// several that share as many the one named first. Nil where there is none.
  func nearest(_ text: String) -> AreaID? {
    let stems = Set(WordStems.of(String(text.prefix(200))))
    guard !stems.isEmpty else { return nil }
    let shared = catalogue.areas.values.map { area in
      (
        area: area.id,
        count: stems.intersection(([area.name, area.plainName] + area.aliases).flatMap { WordStems.of($0) })
          .count
      )
    }
    guard let best = shared.map(\.count).max(), best > 0 else { return nil }
    let winners = shared.filter { $0.count == best }
    guard winners.count > 1 else { return winners[0].area }
    // "Education, training and employment" is about what it names first.
    for word in PlanColumn.words(text) {
      if let area = find(word), winners.contains(where: { $0.area == area }) { return area }
    }
    return nil
  }
}

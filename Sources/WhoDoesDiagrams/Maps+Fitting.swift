import Graphviz

/// The steps down that a map takes until it can be read, each sheet for itself.
extension Maps {
  /// Takes of every sheet the first drawing that can be read; only a sheet without one is told in words.
  ///
  /// - Parameters:
  ///   - amounts: How much a sheet shows, the most first.
  ///   - step: What is said where there are several sheets.
  ///   - draw: Draws every sheet with so much in it: the same sheets in the same order for every amount.
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  static func fitting(
    _ amounts: [Int], on page: Legibility.Page, step: MapSheets.Step = .whole, _ draw: (Int) -> [MapSheet]
  ) throws -> MapSheets {
    var simpler: [Int: [MapSheet]] = [:]
    let fullest = amounts.first.map(draw) ?? []
    var sheets = MapSheets(diagrams: [], legibility: [], twin: [], stepTaken: .whole)
    for (place, full) in fullest.enumerated() {
      var found: (sheet: MapSheet, legibility: Legibility)?
      for amount in amounts where found == nil {
        let drawn = amount == amounts.first ? fullest : simpler[amount] ?? draw(amount)
        if amount != amounts.first { simpler[amount] = drawn }
        found = try drawn[place].diagram.readable(on: page).map { (drawn[place], $0) }
        if found != nil, amount != amounts.first { sheets.remarks.append(fewer(full.diagram.title)) }
      }
      // Words have room for everything, so without a picture the fullest ones are kept.
      sheets.twin += found?.sheet.twin ?? full.twin
      if let found {
        sheets.diagrams.append(found.sheet.diagram)
        sheets.legibility.append(found.legibility)
      } else {
        sheets.inWordsAlone += full.twin
        sheets.remarks.append("“\(full.diagram.title)” is told in words alone.")
      }
    }
    guard !sheets.diagrams.isEmpty else {
      return MapSheets(diagrams: [], legibility: [], twin: sheets.twin, stepTaken: .tableOnly)
    }
    sheets.stepTaken = !sheets.inWordsAlone.isEmpty ? .someInWords : fullest.count > 1 ? step : .whole
    return sheets
  }

  private static func fewer(_ title: String) -> String {
    "“\(title)” shows less at once, so that it can be read; it says how much it leaves out."
  }
}

extension Diagram {
  /// How the picture fits a page; nil where it could not be read, or is too tangled to be laid out.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  func readable(on page: Legibility.Page) throws(GraphvizError) -> Legibility? {
    do {
      let legibility = try legibility(on: page)
      return legibility.isReadable ? legibility : nil
    } catch .tooTangled {
      return nil
    }
  }
}

extension AreaMap {
  /// How many tasks an area's map shows, step by step.
  static let steps = [mostTasks, 8, 5, 3]
}

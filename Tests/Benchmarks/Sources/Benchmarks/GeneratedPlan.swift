import WhoDoes

/// An invented plan's table of very many rows, which say the few hundred things that plans say.
struct GeneratedPlan {
  let rows: Int

  private static let headings = ["Area", "What needs to happen", "By whom", "By when"]
  private static let areas = ["Health", "Money", "Accommodation", "Education", "Identity"]
  private static let who = [
    "SW", "PA", "SW/PA", "SW or PA", "LCT", "Keyworker", "YP", "tbc", "PA to support, SW to lead",
  ]
  private static let when = ["2026-04-01", "ASAP", "ongoing", "12/05/2026", "before 18", "June"]

  /// The rows below the headings.
  private var lines: [[String]] {
    var luck = SeededGenerator(seed: 5)
    let titles = Catalogue.england.taskEntries.map(\.title)
    return (0..<rows).map { _ in
      let title = "\(luck.pick(titles)), step \(Int.random(in: 1...20, using: &luck))"
      return [luck.pick(Self.areas), title, luck.pick(Self.who), luck.pick(Self.when)]
    }
  }

  var csv: String {
    ([Self.headings] + lines).map { row in
      row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }.joined(separator: "\n")
  }

  var workbook: Workbook {
    var sheet = Sheet("Plan", columns: Self.headings.map { Sheet.Column($0) })
    sheet.rows = lines.map { $0.map { .text($0) } }
    return Workbook("Plan", sheets: [sheet])
  }
}

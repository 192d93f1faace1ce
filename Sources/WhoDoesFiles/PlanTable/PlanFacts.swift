import WhoDoesModel

/// Facts that stand around a plan's table: the day of the plan, the next review, what the young person is called.
struct PlanFacts {
  var planDated: Day?
  var reviewDue: Day?
  var youngPeople: Set<String> = []
  /// A date at the head of the file that does not say of what.
  private var plainDate: Day?

  init(_ contents: GridFile, besides tables: [Grid]) {
    defer { planDated = planDated ?? plainDate }
    for text in contents.paragraphs.prefix(500) { look(at: text) }
    for grid in contents.grids.prefix(200) {
      let isPlan = tables.contains { $0.name == grid.name && $0.file == grid.file }
      for row in isPlan ? grid.rows.prefix(6) : grid.rows.prefix(60) {
        let texts = row.cells.filter { !$0.text.isEmpty && $0.mergedFrom == nil }.map(\.text)
        if texts.count == 1 { look(at: texts[0]) }
        for pair in zip(texts, texts.dropFirst()) where pair.0.utf8.count <= 60 {
          look(at: pair.0 + ": " + pair.1)
        }
      }
    }
  }

  private mutating func look(at text: String) {
    guard text.utf8.count <= 400 else { return }
    let small = text.lowercased()
    if small.contains("plan") || small.contains("review"), let day = Self.day(in: text) {
      if small.contains("review"), !small.contains("plan date"), !small.contains("date of plan") {
        reviewDue = reviewDue ?? day
      } else if !Set(PlanColumn.words(small)).isDisjoint(with: ["dated", "date", "written", "agreed"])
        || ["completed on", "plan of"].contains(where: small.contains)
      {
        planDated = planDated ?? day
      }
    }
    let isDate = ["date:", "date ", "dated:", "dated ", "updated:", "updated ", "last updated"].contains(
      where: small.hasPrefix)
    if isDate, plainDate == nil {
      plainDate = Self.day(in: text)
    }
    // What the young person is called serves only to know them in "by whom".
    for label in ["young person", "name", "name of young person", "young person's name", "child"] {
      guard small.hasPrefix(label + ":") else { continue }
      let name = text.dropFirst(label.count + 1).trimmingPrefix(" ")
      if RoleWords.isName(String(name)) || name.filter(\.isLetter).count == 1 {
        youngPeople.insert(RoleWords.words(String(name)).joined(separator: " "))
        if let first = name.split(separator: " ").first {
          youngPeople.insert(RoleWords.words(String(first)).joined())
          // "A. Bello" is Ayo Bello.
          let rest = name.split(separator: " ").dropFirst().joined(separator: " ")
          if !rest.isEmpty {
            youngPeople.insert(RoleWords.words("\(first.prefix(1)) \(rest)").joined(separator: " "))
          }
        }
      }
    }
  }

  /// The one whole day that stands in a text.
  private static func day(in text: String) -> Day? {
    let words = text.split { " ,;:()\n\t".contains($0) }.map(String.init)
    var found: Set<Day> = []
    for start in words.indices {
      for length in [1, 3] where start + length <= words.count {
        let piece = words[start..<start + length].joined(separator: " ")
        guard piece.contains(where: \.isNumber), case .day(let day, _) = DateReading(piece) else { continue }
        found.insert(day)
      }
    }
    return found.count == 1 ? found.first : nil
  }
}

import WhoDoesCatalogue
import WhoDoesModel

/// By whom.
extension PlanReader {
  /// Reads who is named in a row.
  mutating func read(_ row: PlanRow) -> ReadRow {
    let said = row.who.filter {
      $0.mergedFrom == nil || row.who.count == 1 || $0.mergedFrom?.row != row.place.row
    }
    let text = said.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    let struck = (row.who + row.helps).map(\.struckOut).filter { !$0.isEmpty }.joined(separator: ", ")
    var readings: [WhoReading] = []
    if let answer = settings.answers[.who, text], !text.isEmpty {
      readings = [WhoReading(answer, words)]
    } else {
      readings = said.filter { !$0.text.isEmpty }.map { reading($0.text) }
      tell(readings, text, said, struck, row)
    }
    if text.isEmpty { tallies.add(.nobody, text, row.place) }
    if row.isWhoInAction { tallies.add(.inAction, text, row.place) }
    let helps = row.helps.filter { !$0.text.isEmpty }.map { WhoReading($0.text, words, standsFor: .helps) }
    return (row, readings, helps, text)
  }

  private mutating func reading(_ text: String) -> WhoReading {
    if let reading = known[text] { return reading }
    let reading = WhoReading(text, words)
    known[text] = reading
    return reading
  }

  mutating func knownArea(_ heading: String) -> AreaID? {
    if let area = knownAreas[heading] { return area }
    let area = PlanAreas(catalogue).find(heading)
    knownAreas[heading] = area
    return area
  }

  /// Notes what is in doubt about a cell, and asks once for all cells that say the same.
  private mutating func tell(
    _ readings: [WhoReading], _ text: String, _ cells: [Grid.Cell], _ struck: String, _ row: PlanRow
  ) {
    var kinds = readings.reduce(into: Set<WhoReading.Doubt>()) { $0.formUnion($1.doubts) }
    let mentions = readings.flatMap(\.mentions)
    if readings.count > 1, mentions.filter({ $0.part == .leads }).count > 1 { kinds.insert(.severalLeads) }
    if cells.contains(where: \.isBracketed) { kinds.insert(.bracketed) }
    if !struck.isEmpty { tallies.add(.struckOut, struck, row.place) }
    if mentions.isEmpty, !text.isEmpty { kinds = [.nobody] }
    for kind in WhoReading.Doubt.allCases where kinds.contains(kind) && !(text.isEmpty && kind == .nobody) {
      guard kind == .team else {
        tallies.add(kind, text, row.place)
        continue
      }
      for mention in mentions {
        if case .team = mention.meaning { tallies.add(.team, mention.words, row.place) }
      }
      tallies.addTeamRow()
    }
    guard
      !kinds.isDisjoint(with: [
        .severalLeads, .alternative, .unknown, .uncertain, .bracketed, .noLead, .timing, .nobody,
        .nameAndPost,
      ])
    else { return }
    doubts.add(
      .who, text, readAs: Self.inWords(mentions, words),
      question: "Who leads, and who helps? For example: SW leads, PA helps; or: nobody", row.place)
  }

  private static func inWords(_ mentions: [WhoReading.Mention], _ words: RoleWords) -> String {
    guard !mentions.isEmpty else { return "nobody" }
    var said: [String] = []
    for mention in mentions {
      let who = mention.words
      if mention.alternative != nil {
        if !said.contains(where: { $0.hasPrefix("one of") }) {
          said.append(
            "one of " + mentions.filter { $0.alternative != nil }.map(\.words).joined(separator: " or "))
        }
      } else {
        said.append("\(WhoReading.verb(in: who)?.who ?? who) \(mention.part.rawValue)")
      }
    }
    return said.joined(separator: ", ")
  }

  /// The parts of a task, a row of the table each.
  mutating func parts(_ id: String, _ row: ReadRow, _ people: inout PlanPeople) -> [[String]] {
    var parts: [[String]] = []
    func add(_ place: Int, _ part: Involvement, _ isShared: Bool, _ people: PlanPeople) {
      let cells = [id, people.entries[place].id, Layer.plan.rawValue, part.rawValue, isShared ? "yes" : ""]
      if !parts.contains(where: { $0[1] == cells[1] && $0[3] == cells[3] }) { parts.append(cells) }
    }
    for reading in row.who + row.helps {
      let groups = Dictionary(grouping: reading.mentions.filter { $0.alternative != nil }) {
        $0.alternative ?? 0
      }
      for mention in reading.mentions where mention.alternative == nil {
        let isOnly = reading.mentions.count == 1
        let place = people.place(of: mention)
        // One name with "to agree" beside it under "by whom" is who leads, and who must agree as well.
        if isOnly, [.agrees, .checks].contains(mention.part) { add(place, .leads, false, people) }
        add(place, mention.part, reading.isShared, people)
      }
      for number in groups.keys.sorted() {
        add(people.alternative(groups[number] ?? []), .leads, false, people)
      }
    }
    return parts
  }
}

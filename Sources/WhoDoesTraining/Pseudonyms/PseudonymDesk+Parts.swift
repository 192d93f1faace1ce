import WhoDoesModel

/// Who has which part, what people answered, and the smaller tables.
extension PseudonymDesk {
  mutating func writeParts() {
    for row in before[.assignments] {
      var now = row.filter { [.layer, .involvement, .agreedShared].contains($0.key) }
      now[.taskID] = row[.taskID].flatMap { tasks[$0] }
      now[.personID] = row[.personID].flatMap { people[$0] }
      now[.from] = moved(row[.from])
      now[.until] = moved(row[.until])
      draft[.assignments].append(now)
    }
    let views = original.views.sorted { $0.row < $1.row }
    for (place, row) in before[.perspectives].enumerated() {
      var now = row.filter { [.ownPart, .confidence].contains($0.key) }
      now[.taskID] = row[.taskID].flatMap { tasks[$0] }
      now[.respondentID] = row[.respondentID].flatMap { people[$0] }
      now[.saysLeadIs] = row[.saysLeadIs].map { people[$0] ?? $0 }
      now[.collectedOn] = moved(row[.collectedOn])
      if row[.stance] != nil {
        now[.stance] = position(place < views.count ? views[place].stance : nil)
      }
      empty([.words], of: row, .perspectives, place)
      draft[.perspectives].append(now)
    }
    for table in [CaseTable.assignments, .perspectives] where original.tables.contains(table) {
      draft.rows[table] = draft[table]
    }
  }

  mutating func writeTheRest() {
    for row in before[.accepted] {
      draft[.accepted].append([
        .rule: row[.rule] ?? "", .taskID: row[.taskID].flatMap { tasks[$0] } ?? "",
        .reason: "Agreed by the team",
        .agreedBy: "The team", .until: moved(row[.until]) ?? "",
      ])
    }
    for (place, row) in before[.appointments].enumerated() {
      var now = row.filter { [.start, .end].contains($0.key) }
      now[.title] = "Appointment \(place + 1)"
      now[.date] = moved(row[.date])
      now[.personID] = row[.personID].flatMap { people[$0] }
      now[.taskID] = row[.taskID].flatMap { tasks[$0] }
      draft[.appointments].append(now)
    }
    for (place, row) in before[.voice].enumerated() { empty([.words], of: row, .voice, place) }
    for (place, row) in before[.steps].enumerated() {
      empty([.goal, .step, .whatTheyBring], of: row, .steps, place)
    }
    if !before[.voice].isEmpty {
      remarks.append(
        "The young person's own words are left out, all \(before[.voice].count). Somebody may write them anew."
      )
    }
    if !before[.steps].isEmpty {
      remarks.append("Goals and steps are left out, all \(before[.steps].count).")
    }
    if before.rows.values.joined().contains(where: { $0[.doNotShowTo] != nil }) {
      remarks.append("Marks of who must not see what are left out with the words they protect.")
    }
    let words = emptied.filter { ![.voice, .steps].contains($0.table) }.count
    if words > 0 { remarks.append("Notes and quotes are left out, in \(words) cells.") }
  }
}

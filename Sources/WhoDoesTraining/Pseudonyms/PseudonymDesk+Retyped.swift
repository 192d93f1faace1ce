import WhoDoesModel

/// Words that a person wrote anew, and what of the original would still show.
extension PseudonymDesk {
  /// Puts in what a person wrote anew; answers where something of the original stands in it.
  ///
  /// - Complexity: O(*w* · *k*) in the words and the traces of the case.
  mutating func applying(_ retyped: [PseudonymisedCase.Emptied: String]) -> [String] {
    var still: [String] = []
    var voice: [Int: DraftCase.Row] = [:]
    for (cell, words) in retyped.sorted(by: {
      ($0.key.table.rawValue, $0.key.row) < ($1.key.table.rawValue, $1.key.row)
    }) {
      guard !words.isEmpty, emptied.contains(cell) else { continue }
      still += traces.standing(inWordsOfAPerson: words).map {
        "“\($0)” in \(cell.table.rawValue), row \(cell.row)"
      }
      switch cell.table {
      case .voice:
        var row =
          voice[cell.row] ?? [.area: before[.voice][cell.row - 2][.area] ?? "", .date: "", .whoseHand: ""]
        row[cell.column] = words
        row[.date] = moved(before[.voice][cell.row - 2][.date])
        row[.whoseHand] = "Written anew by somebody else"
        voice[cell.row] = row
      case .people, .tasks, .perspectives: draft[cell.table][cell.row - 2][cell.column] = words
      default: continue
      }
    }
    if !voice.isEmpty { draft[.voice] = voice.sorted { $0.key < $1.key }.map(\.value) }
    return still
  }

  /// What of the original would still stand in the case that is written.
  func whatStillShows() -> [String] {
    let cells = draft.rows.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { table, rows in
      rows.flatMap { row in row.map { (table, $0.key, $0.value) } }
    }
    // A case of somebody called Foster may still speak of foster carers: roles, kinds of agency and of place are ours.
    return cells.filter {
      ![.role, .agency].contains($0.1) && !PlainKinds.ownWords.contains($0.2)
    }.flatMap { table, column, text in
      traces.standing(in: text).map { "“\($0)” in \(table.rawValue), \(column.rawValue)" }
    }
  }
}

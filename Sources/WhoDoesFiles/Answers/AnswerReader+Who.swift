import Foundation
import WhoDoesModel

/// Which task a row is about, and whose answer it is.
extension AnswerReader {
  mutating func task(_ row: RawTable.Row) -> TaskIndex? {
    let (id, title) = (text(.taskID, row), text(.task, row))
    let titled = byTitle[Spelling.key(title)] ?? []
    if let task = byID[Spelling.key(id)] {
      guard titled.isEmpty || titled.contains(task) else {
        report(
          .error, "id-and-title", .taskID, row, "\(id.quoted) and \(title.quoted) are two different tasks.",
          "Put the id or the title right.")
        return nil
      }
      return task
    }
    if id.isEmpty, titled.count == 1 { return titled[0] }
    if id.isEmpty, title.isEmpty {
      report(
        .error, "empty-cell", .taskID, row, "There is no task.", "Write the task's id, or take the row out.")
      return nil
    }
    let written = id.isEmpty ? title : id
    report(
      .error, "unknown-task", id.isEmpty ? .task : .taskID, row, "\(written.quoted) is no task of this case.",
      Suggestion.didYouMean(written, among: network.tasks.map { network[$0.id] })
        ?? (titled.count == 1 ? "The title is that of \(network[network[titled[0]].id])." : nil))
    return nil
  }

  /// Whose sheet it is, where its rows do not say: as given, else as the file's name ends.
  mutating func owner() -> PersonIndex? {
    if let from { return from }
    let stem = table.file.split(separator: "/").last.map(String.init) ?? ""
    let parts = stem.split(separator: ".").first.map { $0.lowercased() } ?? ""
    let found = network.personIndices.filter { person in
      let id = network[network[person].id].lowercased()
      guard !id.isEmpty, let range = parts.range(of: id, options: .backwards) else { return false }
      let isFree = { (letter: Character?) in letter.map { !$0.isLetter && !$0.isNumber } ?? true }
      return isFree(range.lowerBound > parts.startIndex ? parts[parts.index(before: range.lowerBound)] : nil)
        && isFree(range.upperBound < parts.endIndex ? parts[range.upperBound] : nil)
    }
    return found.count == 1 ? found[0] : nil
  }

  mutating func respondent(_ row: RawTable.Row, owner: PersonIndex?) -> PersonIndex? {
    let written = text(.from, row)
    guard !written.isEmpty else {
      if let owner { return owner }
      report(
        .error, "whose-answer", .from, row, "It does not say whose answer this is.",
        "Write who answered, or give --from with their id.")
      return nil
    }
    switch names.read(written).meaning {
    case .one(let place): return PersonIndex(place)
    case .myself: if let owner { return owner }
    case .either(let some):
      report(
        .error, "several-people", .from, row,
        "\(written.quoted) can be \(Spelling.choice(some.map { names.entries[$0].label })).",
        "Write the whole name or the id.")
      return nil
    default: break
    }
    report(
      .error, "unknown-person", .from, row, "\(written.quoted) is nobody in the people table.",
      Suggestion.didYouMean(written, among: names.entries.flatMap { [$0.label, $0.id] }))
    return nil
  }
}

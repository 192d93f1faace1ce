public import WhoDoesFiles
public import WhoDoesModel

/// Takes the sheets about how people work together back: each file is one person's.
public enum LensFile {
  /// Reads `.xlsx` and `.csv` sheets; what is in doubt is told and not counted.
  ///
  /// - Returns: The counts, what became of the rows of each file, and what was in doubt.
  /// - Complexity: O(*n*) in the rows.
  public static func read(_ paths: [String]) -> (lens: LensAnswers, diagnostics: [Diagnostic]) {
    let (lens, _, diagnostics) = account(paths)
    return (lens, diagnostics)
  }

  /// Reads sheets and accounts for every row.
  ///
  /// - Complexity: O(*n*) in the rows.
  public static func account(
    _ paths: [String]
  ) -> (lens: LensAnswers, counts: [ReturnedAnswers.Count], diagnostics: [Diagnostic]) {
    var (lens, counts, diagnostics) = (LensAnswers(), [ReturnedAnswers.Count](), [Diagnostic]())
    for path in paths {
      let (table, found) = ReturnedSheet.read(path, name: "lens") { LensReader(it: $0) != nil }
      diagnostics += found
      guard var reader = LensReader(it: table) else {
        var count = ReturnedAnswers.Count(file: path)
        (count.rows, count.refused) = (table.rows.count, table.rows.count)
        counts.append(count)
        if !found.contains(where: { $0.severity == .error }) {
          diagnostics.append(
            Diagnostic(
              .error, code: "not-a-lens-sheet", at: .init(file: path, row: 1),
              "This is no sheet about how people work together.",
              suggestion: "Is it another file? whodoes lens writes the sheets."))
        }
        continue
      }
      reader.read(into: &lens, file: path)
      counts.append(reader.count)
      diagnostics += reader.problems.finished()
    }
    return (lens, counts, diagnostics)
  }
}

/// Walks the rows of one sheet.
struct LensReader {
  private let table: RawTable
  private let item: Int
  private let answer: Int
  private(set) var problems = Problems()
  private(set) var count = ReturnedAnswers.Count(file: "")

  /// nil for a table that is no such sheet.
  init?(it table: RawTable) {
    let keys = table.headings.map { Spelling.key(table.text($0)) }
    guard let item = keys.firstIndex(where: { ["item", "id", "no", "line"].contains($0) }),
      let answer = keys.firstIndex(where: { $0.hasPrefix("youranswer") || $0 == "answer" })
    else { return nil }
    (self.table, self.item, self.answer) = (table, item, answer)
  }

  mutating func read(into lens: inout LensAnswers, file: String) {
    count.file = file
    var network: [Int: LensAnswer] = [:]
    var own: [Int: LensAnswer] = [:]
    var mayBeSeen: Bool?
    for row in table.rows {
      count.rows += 1
      let (id, written) = (text(item, row).uppercased(), text(answer, row))
      guard !written.isEmpty, written != "-" else {
        count.leftEmpty += 1
        continue
      }
      if id == LensSheet.consentID {
        mayBeSeen = Spelling.yesOrNo(written)
        if mayBeSeen == nil {
          doubt(row, "\(written.quoted) is neither yes nor no, and counts as no.")
        } else {
          count.read += 1
        }
        continue
      }
      let place = LensItem.network.firstIndex { $0.id == id }
      let ownPlace = LensItem.own.firstIndex { $0.id == id }
      guard place != nil || ownPlace != nil else {
        refuse(row, "unknown-item", "\(text(item, row).quoted) is no item of the sheet.")
        continue
      }
      guard let value = place != nil ? Self.answer(written) : Self.ownAnswer(written) else {
        doubt(row, "\(written.quoted) is none of the answers, and is not counted.")
        continue
      }
      let isRepeated = place.map { network[$0] != nil } ?? ownPlace.map { own[$0] != nil } ?? false
      guard !isRepeated else {
        refuse(row, "repeated-row", "The item is answered above already.")
        continue
      }
      if let place { network[place] = value }
      if let ownPlace { own[ownPlace] = value }
      count.read += 1
    }
    if !network.isEmpty {
      lens.sheets += 1
      for (place, value) in network { lens.counts[place][value, default: 0] += 1 }
    }
    guard !own.isEmpty else { return }
    guard mayBeSeen == true else {
      problems.add(
        .notice, "not-shared", at: .init(file: file),
        "The young person has not said that their answers may be seen, so they are not taken in.")
      return
    }
    lens.isOwnShown = true
    for (place, value) in own { lens.own[place] = value }
  }

  private func text(_ column: Int, _ row: RawTable.Row) -> String {
    let cells = table.cells(of: row)
    return column < cells.count ? table.text(cells[cells.startIndex + column]) : ""
  }

  private mutating func doubt(_ row: RawTable.Row, _ message: String) {
    count.doubted += 1
    problems.add(
      .notice, "in-doubt", at: .init(file: table.file, line: row.line, column: answer + 1, row: row.number),
      "Row \(row.number): \(message)", "Choose one from the list.")
  }

  private mutating func refuse(_ row: RawTable.Row, _ code: String, _ message: String) {
    count.refused += 1
    problems.add(
      .error, code, at: .init(file: table.file, line: row.line, column: item + 1, row: row.number),
      "Row \(row.number): \(message)", "Take the row out.")
  }

  /// 1 to 5, the words, or both; a half and a range are in doubt.
  static func answer(_ written: String) -> LensAnswer? {
    let key = Spelling.key(written)
    for answer in LensAnswer.inOrder
    where key == Spelling.key(answer.choice) || key == Spelling.key(answer.inWords)
      || answer != .cannotSay && written == "\(answer.rawValue)"
      || answer != .cannotSay && written == "\(answer.rawValue).0"
    {
      return answer
    }
    let unsure = ["cannotsay", "dontknow", "dk", "notsure", "cs"]
    return unsure.contains(key) || written.allSatisfy({ $0 == "?" }) ? .cannotSay : nil
  }

  /// The young person's three answers and "don't know".
  static func ownAnswer(_ written: String) -> LensAnswer? {
    switch Spelling.key(written) {
    case "yes", "y": .fully
    case "sortof", "sorta", "abit", "some", "sometimes": .partly
    case "no", "n", "nope": .notAtAll
    case "dontknow", "dk", "notsure", "idk": .cannotSay
    default: written.allSatisfy { $0 == "?" } ? .cannotSay : nil
    }
  }
}

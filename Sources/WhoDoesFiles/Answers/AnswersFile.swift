import Foundation
public import WhoDoesCatalogue
public import WhoDoesModel

/// Takes answer sheets back in whatever state they come.
///
/// ```swift
/// let (returned, problems) = AnswersFile.read(["answers-A-P02.xlsx"], network: jordan, .england)
/// returned.counts[0].read             // 11
/// returned.counts[0].doubted          // 1: two leads in one cell
/// ```
public enum AnswersFile {
  /// Reads `.xlsx` and `.csv` sheets against the case that they were made from.
  ///
  /// Rows may be missing, more, or in another order, and columns too. People are known by letter, id, name, first
  /// name, job title, or what the young person calls them. Whatever is in doubt stays in doubt: it is told with its
  /// file, row and column, and what was written is kept as words and never turned into a name.
  ///
  /// - Parameters:
  ///   - from: Whose answers they are, where neither a row nor the file's name says so.
  ///   - day: The day on which they were given, where the sheet does not say.
  /// - Complexity: O(*r* · *p*) for *r* rows and *p* people.
  public static func read(
    _ paths: [String], network: Case, _ catalogue: Catalogue, from: PersonIndex? = nil, on day: Day? = nil
  ) -> (returned: ReturnedAnswers, diagnostics: [Diagnostic]) {
    var returned = ReturnedAnswers()
    var diagnostics: [Diagnostic] = []
    let names = NameKey(network, catalogue)
    for path in paths {
      let (table, found) = ReturnedSheet.read(path, name: "answers") { table in
        let headings = AnswerHeadings(table)
        return headings.isAnswers || headings.isOwnSay
      }
      diagnostics += found
      let headings = AnswerHeadings(table)
      var count = ReturnedAnswers.Count(file: path)
      guard headings.isAnswers || headings.isOwnSay else {
        count.rows = table.rows.count
        count.refused = table.rows.count
        returned.counts.append(count)
        if !found.contains(where: { $0.severity == .error }) {
          diagnostics.append(
            Diagnostic(
              .error, code: "not-an-answer-sheet", at: .init(file: path, row: 1),
              "This is no answer sheet: it has no task column with a question beside it.",
              suggestion: "Is it another file? whodoes ask writes the sheets."))
        }
        continue
      }
      diagnostics += headings.isAnswers ? headings.problems.finished() : []
      var reader = AnswerReader(
        table, headings, network: network, catalogue, names, from: from, day: day, count: count)
      if headings.isAnswers { reader.readAnswers() } else { reader.readOwnSay() }
      returned.answers += reader.answers
      returned.ownWords += reader.ownWords
      returned.counts.append(reader.count)
      diagnostics += reader.problems.finished()
    }
    return (returned, diagnostics)
  }
}

/// Walks the rows of one returned sheet.
struct AnswerReader {
  let table: RawTable
  let headings: AnswerHeadings
  let network: Case
  let catalogue: Catalogue
  let names: NameKey
  let from: PersonIndex?
  let day: Day?
  var problems = Problems()
  var answers: [ReturnedAnswers.Answer] = []
  var ownWords: [ReturnedAnswers.OwnWords] = []
  var count: ReturnedAnswers.Count
  /// Where each task and person was answered before in this file.
  private var seen: [Seen: Int] = [:]
  private let byID: [String: TaskIndex]
  private let byTitle: [String: [TaskIndex]]

  private struct Seen: Hashable {
    var task: TaskIndex
    var person: PersonIndex
  }

  init(
    _ table: RawTable, _ headings: AnswerHeadings, network: Case, _ catalogue: Catalogue, _ names: NameKey,
    from: PersonIndex?, day: Day?, count: ReturnedAnswers.Count
  ) {
    (self.table, self.headings, self.network) = (table, headings, network)
    (self.catalogue, self.names, self.from, self.day, self.count) = (catalogue, names, from, day, count)
    byID = Dictionary(
      network.taskIndices.map { (Spelling.key(network[network[$0].id]), $0) },
      uniquingKeysWith: { one, _ in one })
    var titles: [String: [TaskIndex]] = [:]
    for task in network.taskIndices {
      for title in [network[task].title, network[task].plainTitle] where !title.isEmpty {
        titles[Spelling.key(network[title]), default: []].append(task)
      }
    }
    byTitle = titles
  }

  mutating func readAnswers() {
    let owner = owner()
    for row in table.rows {
      count.rows += 1
      switch read(row, owner: owner) {
      case .read: count.read += 1
      case .doubted: count.doubted += 1
      case .refused: count.refused += 1
      case .leftEmpty: count.leftEmpty += 1
      }
    }
  }

  private enum Fate { case read, doubted, refused, leftEmpty }

  private mutating func read(_ row: RawTable.Row, owner: PersonIndex?) -> Fate {
    guard let task = task(row) else { return .refused }
    let questions: [AnswerColumn] = [.whoLeads, .myPart, .decide, .words]
    guard questions.contains(where: { !WrittenCell.isNothing(text($0, row)) && !isUnticked(text($0, row)) })
    else { return .leftEmpty }
    guard let person = respondent(row, owner: owner) else { return .refused }
    var answer = ReturnedAnswers.Answer(task: task, respondent: person)
    var isDoubted = readLead(row, into: &answer)
    isDoubted = readPart(row, into: &answer) || isDoubted
    answer.stance = masked(text(.decide, row), .decide, row)
    if WrittenCell.isNothing(answer.stance) { answer.stance = "" }
    let said = masked(text(.words, row), .words, row)
    answer.words = [said, answer.words].filter { !$0.isEmpty }.joined(separator: " ")
    answer.collectedOn = date(row) ?? day
    isDoubted = readConsent(row, into: &answer) || isDoubted
    return keep(answer, row, isDoubted: isDoubted)
  }

  /// Whether a cell holds only boxes that nobody has ticked.
  private func isUnticked(_ text: String) -> Bool { TickedWords.ticked(in: text)?.isEmpty == true }

  /// Keeps an answer; where the file has another one of the same person to the same task, both are in doubt.
  private mutating func keep(
    _ answer: ReturnedAnswers.Answer, _ row: RawTable.Row, isDoubted: Bool
  ) -> Fate {
    let key = Seen(task: answer.task, person: answer.respondent)
    guard let place = seen[key] else {
      seen[key] = answers.count
      answers.append(answer)
      if !count.people.contains(answer.respondent) { count.people.append(answer.respondent) }
      return isDoubted ? .doubted : .read
    }
    guard answers[place] != answer else { return isDoubted ? .doubted : .read }
    report(
      .error, "repeated-row", .taskID, row,
      "There is another answer to this task from the same person above; the first is kept.",
      "Ask which of the two is meant, and take the other one out.")
    return .refused
  }
}

// MARK: Cells

extension AnswerReader {
  func cell(_ position: Int?, _ row: RawTable.Row) -> RawTable.Cell? {
    let cells = table.cells(of: row)
    guard let position, position < cells.count else { return nil }
    return cells[cells.startIndex + position]
  }

  func text(_ column: AnswerColumn, _ row: RawTable.Row) -> String {
    cell(headings.columns[column], row).map { table.text($0) } ?? ""
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ column: AnswerColumn, _ row: RawTable.Row,
    _ message: String, _ suggestion: String? = nil
  ) {
    report(severity, code, headings.columns[column], row, "\(column.rawValue): \(message)", suggestion)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ position: Int?, _ row: RawTable.Row,
    _ message: String, _ suggestion: String?
  ) {
    let place =
      cell(position, row).map { table.place(of: $0, in: row) }
      ?? .init(file: table.file, line: row.line, row: row.number)
    problems.add(severity, code, at: place, "Row \(row.number), \(message)", suggestion)
  }

  /// A text without what identifies somebody.
  mutating func masked(_ written: String, _ position: Int?, _ row: RawTable.Row) -> String {
    guard let masked = IdentifyingText.masked(Array(written.utf8)[...], but: { _ in false }) else {
      return written
    }
    for kind in masked.kinds {
      report(.notice, "identifying-text", position, row, "\(kind.rawValue) is taken out.", nil)
    }
    return String(decoding: masked.text, as: UTF8.self)
  }

  private mutating func masked(_ written: String, _ column: AnswerColumn, _ row: RawTable.Row) -> String {
    masked(written, headings.columns[column], row)
  }

  private mutating func task(_ row: RawTable.Row) -> TaskIndex? {
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
  private mutating func owner() -> PersonIndex? {
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

  private mutating func respondent(_ row: RawTable.Row, owner: PersonIndex?) -> PersonIndex? {
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

  /// Reads who leads; true where it is in doubt.
  private mutating func readLead(_ row: RawTable.Row, into answer: inout ReturnedAnswers.Answer) -> Bool {
    let written = text(.whoLeads, row)
    let reading = names.read(written)
    if reading.isUnsure { answer.confidence = .guess }
    let doubt: String
    switch reading.meaning {
    case .nothing: return false
    case .one(let place) where !reading.isCrossedOut:
      answer.lead = .person(PersonIndex(place))
      if reading.isByRole {
        report(
          .notice, "read-as", .whoLeads, row, "\(written.quoted) is read as \(names.entries[place].label).")
      }
      return readConfidence(row, into: &answer)
    case .myself where !reading.isCrossedOut:
      answer.lead = .person(answer.respondent)
      return readConfidence(row, into: &answer)
    case .nobody where !reading.isCrossedOut: answer.lead = .nobody; return readConfidence(row, into: &answer)
    case .dontKnow where !reading.isCrossedOut:
      answer.lead = .dontKnow; return readConfidence(row, into: &answer)
    case .several: doubt = "names more than one"
    case .either(let some): doubt = "can be \(Spelling.choice(some.map { names.entries[$0].label }))"
    case .everybody: doubt = "is everybody, and nobody in person"
    case .unknown: doubt = "is nobody in the people table"
    case .one, .myself, .nobody, .dontKnow: doubt = "has something crossed out"
    }
    answer.words = "Wrote \(masked(written, .whoLeads, row).quoted) for who leads."
    report(
      .notice, "in-doubt", .whoLeads, row,
      "\(written.quoted) \(doubt). It is kept as words, and counts as no answer.",
      reading.meaning == .unknown
        ? Suggestion.didYouMean(written, among: names.entries.flatMap { [$0.label, $0.id] })
          ?? "Ask whom they meant." : "Ask which one they meant.")
    return true
  }

  private mutating func readConfidence(_ row: RawTable.Row, into answer: inout ReturnedAnswers.Answer) -> Bool
  {
    let written = text(.confidence, row)
    guard !WrittenCell.isNothing(written) else { return false }
    if let confidence = View.Confidence(writtenAs: written) {
      answer.confidence = confidence
      return false
    }
    report(
      .notice, "in-doubt", .confidence, row, "\(written.quoted) is not read.", "Write sure, think or guess.")
    return true
  }

  /// Reads the own part; true where it is in doubt.
  private mutating func readPart(_ row: RawTable.Row, into answer: inout ReturnedAnswers.Answer) -> Bool {
    var written = text(.myPart, row)
    if let ticked = TickedWords.ticked(in: written) { written = ticked.joined(separator: " and ") }
    guard !WrittenCell.isNothing(written) else { return false }
    let key = Spelling.key(written)
    if let part = AnswerPart.allCases.first(where: { Spelling.key($0.rawValue) == key }) ?? Self.parts[key] {
      answer.part = part.involvement
      return false
    }
    if written.allSatisfy({ $0 == "?" }) { return false }
    if let part = Involvement(writtenAs: written) {
      answer.part = part
      return false
    }
    let kept = "Wrote \(masked(written, .myPart, row).quoted) for their part."
    answer.words = [answer.words, kept].filter { !$0.isEmpty }.joined(separator: " ")
    report(
      .notice, "in-doubt", .myPart, row, "\(written.quoted) is no one part. It is kept as words.",
      "Write one of \(Spelling.choice(AnswerPart.allCases.map(\.rawValue))).")
    return true
  }

  private static let parts: [String: AnswerPart] = [
    "l": .lead, "h": .help, "a": .agree, "t": .told, "c": .check, "d": .does, "idoit": .does, "ido": .does,
    "icheck": .check, "iamtold": .told, "imtold": .told, "agree": .agree, "mustagree": .agree, "none": .none,
    "nothing": .none, "no": .none, "0": .none, "dk": .dontKnow, "notsure": .dontKnow, "idontknow": .dontKnow,
  ]

  private mutating func readConsent(_ row: RawTable.Row, into answer: inout ReturnedAnswers.Answer) -> Bool {
    let written = text(.mayBeNamed, row)
    guard !WrittenCell.isNothing(written) else { return false }
    guard let yes = Spelling.yesOrNo(written) else {
      report(
        .notice, "in-doubt", .mayBeNamed, row, "\(written.quoted) is neither yes nor no, and counts as no.",
        "Write yes or no.")
      return true
    }
    answer.mayBeNamed = yes
    return false
  }

  private mutating func date(_ row: RawTable.Row) -> Day? {
    let written = text(.collectedOn, row)
    guard !WrittenCell.isNothing(written) else { return nil }
    if case .day(let day, _) = DateReading(written) { return day }
    report(
      .notice, "no-date", .collectedOn, row, "\(written.quoted) is no day, and is not read.",
      "Write it as in 2026-03-09.")
    return nil
  }
}

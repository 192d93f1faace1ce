import WhoDoesCatalogue
import WhoDoesModel

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
  let byID: [String: TaskIndex]
  let byTitle: [String: [TaskIndex]]

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

import Foundation
import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

extension AnswerReader {
  /// Reads the young person's own sheet: only what they say may be seen is taken in.
  mutating func readOwnSay() {
    var wanted = 0
    var lastLine = ""
    for row in table.rows {
      count.rows += 1
      if !own(.question, row).isEmpty { lastLine = own(.question, row) }
      let words = own(.myWords, row)
      guard !WrittenCell.isNothing(words) else {
        count.leftEmpty += 1
        continue
      }
      // On paper a question stands on the first of its lines alone.
      let line = own(.line, row).isEmpty ? lastLine : own(.line, row)
      guard let question = question(line) else {
        refuse(row, .line, "unknown-line", "\(line.quoted) is none of the three questions.", nil)
        continue
      }
      guard mayBeSeen(row) else { continue }
      let about = own(.about, row)
      guard let area = area(about, question) else {
        count.doubted += 1
        tell(
          .notice, row, .about, "no-area",
          about.isEmpty
            ? "It does not say what part of life it is about, so it waits."
            : "\(about.quoted) is no part of the plan, so it waits.",
          "Ask, and choose one from the list.")
        continue
      }
      if question == .want { wanted += 1 }
      let kept = masked(words, headings.own[.myWords], row)
      ownWords.append(
        .init(
          area: area, words: kept, typedBy: own(.typedBy, row), interpreter: own(.interpreter, row),
          top: question == .want && wanted <= 3 ? wanted : nil))
      count.read += 1
    }
    if let person = network.youngPersonIndex { count.people = [person] }
  }

  private func own(_ column: OwnSayColumn, _ row: RawTable.Row) -> String {
    cell(headings.own[column], row).map { table.text($0) } ?? ""
  }

  private mutating func tell(
    _ severity: Diagnostic.Severity, _ row: RawTable.Row, _ column: OwnSayColumn, _ code: String,
    _ message: String, _ suggestion: String?
  ) {
    report(severity, code, headings.own[column], row, "\(column.rawValue): \(message)", suggestion)
  }

  private mutating func refuse(
    _ row: RawTable.Row, _ column: OwnSayColumn, _ code: String, _ message: String, _ suggestion: String?
  ) {
    count.refused += 1
    tell(.error, row, column, code, message, suggestion)
  }

  /// Whether a line may be seen; where it does not say so, nobody decides for the young person.
  private mutating func mayBeSeen(_ row: RawTable.Row) -> Bool {
    var written = own(.mayBeSeen, row)
    if let ticked = TickedWords.ticked(in: written) { written = ticked.joined(separator: " and ") }
    switch Spelling.yesOrNo(written) {
    case true?: return true
    case false?:
      count.refused += 1
      tell(.notice, row, .mayBeSeen, "not-shared", "They do not want it seen. It is not taken in.", nil)
    case nil:
      count.doubted += 1
      tell(
        .notice, row, .mayBeSeen, "not-asked",
        written.isEmpty
          ? "It does not say whether it may be seen, so it waits."
          : "\(written.quoted) is neither yes nor no, so it waits.",
        "Ask them, and write yes or no.")
    }
    return false
  }

  private func question(_ line: String) -> OwnSayQuestion? {
    let key = Spelling.key(line)
    return OwnSayQuestion.allCases.first { question in
      key == Spelling.key(question.words)
        || key.hasPrefix(question.rawValue.lowercased())
          && key.dropFirst(question.rawValue.count).allSatisfy(\.isNumber)
    }
  }

  /// The area of the plan by code, name or plain name; who they go to is about the people who help.
  private func area(_ about: String, _ question: OwnSayQuestion) -> AreaID? {
    if about.isEmpty { return question == .go && catalogue["SUPPORT" as AreaID] != nil ? "SUPPORT" : nil }
    if let area = catalogue.area(named: about) { return area }
    let key = Spelling.key(about)
    return catalogue.areas.values.first { Spelling.key($0.plainName) == key }?.id
  }
}

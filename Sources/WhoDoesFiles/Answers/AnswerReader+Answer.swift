import WhoDoesModel

/// What was answered; whatever is in doubt is kept as words and counts as no answer.
extension AnswerReader {
  /// Reads who leads; true where it is in doubt.
  mutating func readLead(_ row: RawTable.Row, into answer: inout ReturnedAnswers.Answer) -> Bool {
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

  mutating func readConfidence(_ row: RawTable.Row, into answer: inout ReturnedAnswers.Answer) -> Bool {
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
  mutating func readPart(_ row: RawTable.Row, into answer: inout ReturnedAnswers.Answer) -> Bool {
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

  mutating func readConsent(_ row: RawTable.Row, into answer: inout ReturnedAnswers.Answer) -> Bool {
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

  mutating func date(_ row: RawTable.Row) -> Day? {
    let written = text(.collectedOn, row)
    guard !WrittenCell.isNothing(written) else { return nil }
    if case .day(let day, _) = DateReading(written) { return day }
    report(
      .notice, "no-date", .collectedOn, row, "\(written.quoted) is no day, and is not read.",
      "Write it as in 2026-03-09.")
    return nil
  }
}

import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension AuditSections {
  /// The facts at the head: whose plan, how old, who was asked, and what the page was made from.
  var facts: [Document.Definition] { AuditHead(words).facts }

  /// The young person's words, first, and whole or not here at all.
  var voice: Document.Section {
    guard !network.voice.isEmpty else {
      return .init(
        "voice", "In their own words", kind: .voice,
        [.paragraph("\(name)’s own words are not there yet. Who asks, and when?")])
    }
    var blocks = shownVoice.map { Document.Block.quote(words.quote(network.voice[$0])) }
    let rest = network.voice.count - shownVoice.count
    if rest > 0 { blocks.append(.paragraph(AuditFirstSheet.moreWords(rest, of: network.voice.count, name))) }
    return .init("voice", "In their own words", kind: .voice, blocks)
  }

  /// The words that the first sheet has no room for, whole.
  var moreVoice: Document.Section? {
    let rest = network.voice.indices.filter { !shownVoice.contains($0) }
    guard !rest.isEmpty else { return nil }
    return .init(
      "more-voice", "More of their own words", kind: .voice,
      rest.map { .quote(words.quote(network.voice[$0])) })
  }

  /// What is working: at least as many lines as there are things to talk about, or why not.
  var working: Document.Section {
    let strengths = analysis.strengths
    let first = AuditFirstSheet(words, findings: Array(findings.prefix(shownFindings)))
    var blocks: [Document.Block] = []
    if !strengths.isEmpty { blocks.append(.list(strengths.prefix(shownStrengths).map(first.line))) }
    if let why = first.whyFewer { blocks.append(.paragraph(why)) }
    if shownStrengths < strengths.count {
      blocks.append(.paragraph(AuditFirstSheet.moreWorking(strengths.count - shownStrengths)))
    }
    return .init("working", "What is working", blocks)
  }

  /// The lines of what is working that the first sheet has no room for.
  var moreWorking: Document.Section? {
    guard shownStrengths < analysis.strengths.count else { return nil }
    let first = AuditFirstSheet(words, findings: [])
    return .init(
      "more-working", "More that is working",
      [.list(analysis.strengths.dropFirst(shownStrengths).map(first.line))])
  }
}

/// The facts at the head of an audit.
struct AuditHead {
  let words: CaseInWords

  init(_ words: CaseInWords) { self.words = words }

  private var network: Case { words.network }

  var facts: [Document.Definition] {
    let reference = network.value(.reference).shown()
    var facts: [Document.Definition] = [
      .init(
        "Reference", reference.isEmpty ? network.youngPersonName.shown().capped(60) : reference.capped(60))
    ]
    facts.append(.init("Age", words.age.map { "\($0) years" } ?? "not given"))
    facts.append(.init("Status", words.status.isEmpty ? "not given" : words.status.capped(80)))
    facts.append(.init("Made on", network.asOf.inWords))
    facts.append(.init("Plan dated", network.planDated?.inWords ?? "not given"))
    facts.append(.init("Review due", network.planReviewDue?.inWords ?? "not given"))
    facts.append(.init("Asked alone", asked))
    facts.append(.init("Next meeting", meeting ?? "not given"))
    facts.append(.init("Made from", madeFrom))
    return facts
  }

  /// The next meeting as written, its day in words.
  var meeting: String? {
    let written = network.value(.nextMeeting).shown().capped(100)
    guard let day = network.nextMeeting else { return written.isEmpty ? nil : written }
    let rest = written.hasPrefix(day.description) ? String(written.dropFirst(10)).trimmed : ""
    return rest.isEmpty ? day.inWords : "\(day.inWords), \(rest)"
  }

  private var asked: String {
    let (asked, answered) = words.respondents
    guard !asked.isEmpty else { return "nobody yet" }
    let all = answered.count == asked.count
    return "\(Self.people(asked.count)), of whom \(all ? "all" : String(answered.count)) answered"
  }

  private var madeFrom: String {
    var parts = [network.planDated.map { "the plan of \($0.inWords)" } ?? "the plan, without a date"]
    if network.assignments.contains(where: { $0.layer == .practice }) {
      parts.append("what people report of practice")
    }
    if !network.views.isEmpty {
      parts.append(
        "answers of \(Self.people(words.respondents.answered.count))\(span(network.views.map(\.collectedOn)))"
      )
    }
    if !network.voice.isEmpty {
      parts.append(
        "\(network.youngPersonName.shown().capped(60))’s own words\(span(network.voice.map(\.date)))")
    }
    return (words.analysis.examination.list(parts) ?? "").capitalisedFirst + "."
  }

  /// The first and last of some days: " of 5 March 2026", " of 5 March 2026 to 9 March 2026".
  private func span(_ days: [Day?]) -> String {
    let known = days.compactMap(\.self)
    guard let first = known.min(), let last = known.max() else { return ", without a date" }
    return first == last ? " of \(first.inWords)" : " of \(first.inWords) to \(last.inWords)"
  }

  private static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }
}

extension CaseInWords {
  /// Everybody who was asked, and of them everybody who answered at least once.
  var respondents: (asked: Set<PersonIndex>, answered: Set<PersonIndex>) {
    let answered = network.views.filter { $0.saysLeadIs != .noAnswer || $0.stance != nil }.map(\.respondent)
    return (Set(network.views.map(\.respondent)), Set(answered))
  }

  /// Something the young person said, with its area, its day, whose hand and who interpreted.
  func quote(_ said: VoiceStatement) -> Document.Quote {
    let area = catalogue[said.area]?.plainName ?? said.area.description
    let hand = network[said.whoseHand].shown()
    let interpreter = network[said.interpreter].shown()
    let source = [
      area, said.date?.inWords, hand.isEmpty ? nil : hand,
      interpreter.isEmpty ? nil : "Interpreter: \(interpreter)",
    ].compactMap(\.self)
    return .init(network[said.words], source: source.joined(separator: ". "))
  }
}

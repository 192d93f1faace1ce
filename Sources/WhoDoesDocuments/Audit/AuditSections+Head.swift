import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension AuditSections {
  /// The facts at the head: whose plan, how old, who was asked, and what the page was made from.
  var facts: [Document.Definition] {
    var facts: [Document.Definition] = [.init("Reference", name)]
    if let age = words.age { facts.append(.init("Age", "\(age) years")) }
    facts.append(.init("Status", words.status.isEmpty ? "not given" : words.status))
    facts.append(.init("Day of these facts", network.asOf.inWords))
    facts.append(.init("Plan dated", network.planDated?.inWords ?? "not given"))
    facts.append(.init("Next review by", network.planReviewDue?.inWords ?? "not given"))
    if let meeting { facts.append(.init("Next meeting", meeting)) }
    facts.append(.init("Asked alone", asked))
    facts.append(.init("Made from", madeFrom))
    return facts
  }

  /// The next meeting as written, its day in words.
  private var meeting: String? {
    let written = network.value(.nextMeeting).shown()
    guard let day = network.nextMeeting else { return written.isEmpty ? nil : written }
    let rest = written.hasPrefix(day.description) ? String(written.dropFirst(10)).trimmed : ""
    return rest.isEmpty ? day.inWords : "\(day.inWords), \(rest)"
  }

  /// Everybody who was asked, and of them everybody who answered at least once.
  var respondents: (asked: Set<PersonIndex>, answered: Set<PersonIndex>) {
    let answered = network.views.filter { $0.saysLeadIs != .noAnswer || $0.stance != nil }.map(\.respondent)
    return (Set(network.views.map(\.respondent)), Set(answered))
  }

  private var asked: String {
    let (asked, answered) = respondents
    guard !asked.isEmpty else { return "nobody yet" }
    let all = answered.count == asked.count
    return "\(people(asked.count)), of whom \(all ? "all" : String(answered.count)) answered"
  }

  private var madeFrom: String {
    var parts = [network.planDated.map { "the plan of \($0.inWords)" } ?? "the plan, without a date"]
    if network.assignments.contains(where: { $0.layer == .practice }) {
      parts.append("what people report of practice")
    }
    if !network.views.isEmpty {
      parts.append(
        "answers of \(people(respondents.answered.count))\(span(network.views.map(\.collectedOn)))")
    }
    if !network.voice.isEmpty { parts.append("\(name)’s own words\(span(network.voice.map(\.date)))") }
    return (analysis.examination.list(parts) ?? "").capitalisedFirst + "."
  }

  /// The first and last of some days: " of 5 March 2026", " of 5 March 2026 to 9 March 2026".
  private func span(_ days: [Day?]) -> String {
    let known = days.compactMap(\.self)
    guard let first = known.min(), let last = known.max() else { return ", without a date" }
    return first == last ? " of \(first.inWords)" : " of \(first.inWords) to \(last.inWords)"
  }

  func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

  /// The young person's words, whole and first.
  var voice: Document.Section {
    guard !network.voice.isEmpty else {
      return .init(
        "voice", "In their own words", kind: .voice,
        [.paragraph("\(name)’s own words are not there yet. Who asks, and when?")])
    }
    let quotes = network.voice.map { said -> Document.Block in
      let area = catalogue[said.area]?.plainName ?? said.area.description
      let hand = network[said.whoseHand].shown()
      let source = [area, said.date?.inWords, hand.isEmpty ? nil : hand].compactMap(\.self)
      return .quote(.init(network[said.words], source: source.joined(separator: ". ")))
    }
    return .init("voice", "In their own words", kind: .voice, quotes)
  }
}

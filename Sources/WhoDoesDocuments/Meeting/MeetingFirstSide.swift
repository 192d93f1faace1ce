import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// The first side of a meeting's sheet: the young person's things, and what to decide today.
struct MeetingFirstSide {
  private let agenda: MeetingAgenda
  private let words: CaseInWords
  private let room: TightSheet
  /// How much of the sheet is for what there is to decide.
  private let share: Double
  /// How many lines the side has room for.
  private var shown = 0
  /// How much of the sheet it leaves, in millimetres.
  private(set) var left = 0.0

  init(_ agenda: MeetingAgenda, _ words: CaseInWords, paper: Document.Page.Paper) {
    (self.agenda, self.words) = (agenda, words)
    room = paper == .a4 ? .portrait : .a3
    share = paper == .a4 ? 1 : Self.shareOfLargePaper
    (shown, left) = fitting()
    left += room.height * (1 - share)
  }

  /// On large paper both sides stand on one sheet.
  static let shareOfLargePaper = 0.53

  private var network: Case { words.network }
  var name: String { network.youngPersonName.shown().capped(40) }

  /// Lines that this side has no room for, or that wait for another day.
  var waiting: [MeetingAgenda.Item] { Array(agenda.items.dropFirst(shown)) + agenda.waiting }

  /// When we meet, and on which plan.
  var facts: [Document.Definition] {
    [
      .init("Plan dated", network.planDated?.inWords ?? "not given"),
      .init("Review due", network.planReviewDue?.inWords ?? "not given"),
      .init("Meeting", AuditHead(words).meeting ?? "day not given"),
    ]
  }

  /// The young person's own words on what they want most, whole.
  var things: Document.Section {
    let count = ["", "one thing", "two things", "three things"][min(3, agenda.things.count)]
    guard !agenda.things.isEmpty else {
      return .init(
        "things", "What \(name) wants", kind: .voice,
        [.paragraph("\(name)’s own words are not there yet. Shall we begin by asking?")])
    }
    let cards = agenda.things.map { said -> Document.Card in
      let quote = words.quote(said)
      let area = words.catalogue[said.area]?.plainName ?? said.area.description
      return .init(area, ["“\(quote.words)”"])
    }
    return .init("things", "\(name)’s \(count)", kind: .voice, [.cards(cards)])
  }

  private var thingsHeight: Double {
    guard !agenda.things.isEmpty else { return room.paragraph("x") }
    let (text, column) = (PaperText(size: 13), (room.width - 4) / 3 - 8)
    let words = agenda.things.map { text.height("“\(network[$0.words])”", width: column) }.max() ?? 0
    return words + 5 + 4.5
  }

  /// The table of what to decide.
  var decide: Document.Section {
    let rows = Array(agenda.items.prefix(shown))
    guard !rows.isEmpty else {
      return .init(
        "decide", "Decide today",
        [.paragraph("Nothing that these tables show wants deciding. What do people see that no table holds?")]
      )
    }
    return .init("decide", "Decide today", [.table(table(rows))])
  }

  /// What stands above the table: how to use it, and how few answered.
  private func caption(_ items: [MeetingAgenda.Item]) -> String {
    let urgent = items.contains { $0.finding.urgency == .actNow } ? " \(words.inDanger)" : ""
    return "Read a line, ask the question, agree one name and one day. \(answers)\(urgent)"
  }

  private var answers: String {
    let answered = words.respondents.answered.count
    guard answered > 0 else { return "Nobody has been asked alone yet." }
    let most = network.taskIndices.map { words.analysis.examination.answerCounts($0).given }.max() ?? 0
    return
      "\(answered == 1 ? "1 person" : "\(answered) people") answered alone, at most \(most) about one task: with "
      + "so few, others may guess who said what, so please do not."
  }

  private func table(_ items: [MeetingAgenda.Item]) -> Document.Table {
    var table = Document.Table(
      caption(items),
      [
        .init("No.", share: 4), .init("Task", share: 18), .init("The plan says", share: 13),
        .init("People said", share: 11), .init("Question", share: 18), .init("Lead (one name)", share: 11),
        .init("Helps", share: 9), .init("By", share: 8), .init("Who tells \(name)", share: 8),
      ], items.enumerated().map { row($1, number: $0 + 1) })
    table.look = .grid
    table.isDense = true
    return table
  }

  private func row(_ item: MeetingAgenda.Item, number: Int) -> [Document.Cell] {
    [
      .text("\(number)"), .text(words.subject(item.finding).capped(110)), .text(planSays(item)),
      .text(peopleSaid(item)), .text(question(item).capped(230)), .blank("Lead, one name"), .blank("Helps"),
      .blank("By when"), .blank("Who tells \(name)"),
    ]
  }

  private func planSays(_ item: MeetingAgenda.Item) -> String { words.planSays(item.task) }

  private func peopleSaid(_ item: MeetingAgenda.Item) -> String { item.task.map(words.saidOpenly) ?? "–" }

  /// The question alone where the columns before it say what it asks about; all of it where they cannot.
  private func question(_ item: MeetingAgenda.Item) -> String {
    let whole = item.finding.statement(for: .team).shown().trimmed
    guard whole.count > 64, item.task != nil, item.finding.slots[.stances] == nil else { return whole }
    // Sentences end with a sign and a blank; what a case wrote between them stays with its own.
    var sentences: [String] = [""]
    for word in whole.split(separator: " ") {
      let last = sentences.count - 1
      sentences[last] += (sentences[last].isEmpty ? "" : " ") + word
      if ".?!".contains(word.last ?? " ") { sentences.append("") }
    }
    let questions = sentences.filter { $0.hasSuffix("?") }
    return questions.isEmpty ? whole : questions.joined(separator: " ")
  }

  private func fitting() -> (count: Int, left: Double) {
    let all = table(agenda.items)
    var left = room.height * share - room.head(facts) - 2 * room.heading + 5
    left -= thingsHeight + room.caption(all.caption) + room.row(all.columns.map(\.heading), all.widths) + 1
    var count = 0
    for row in all.rows {
      let height = room.row(row.map(\.plain), all.widths)
      guard height <= left || count == 0 else { break }
      left -= height
      count += 1
    }
    return (count, left)
  }
}

extension CaseInWords {
  /// Who the plan says leads and by when, in as few words as a narrow column has room for.
  func planSays(_ task: TaskIndex?) -> String {
    guard let task else { return "nothing yet" }
    let leads = analysis.examination.people(task, .plan, .leads)
    let others = analysis.examination.people(task, .plan, .does, .helps, .agrees).filter {
      !leads.contains($0)
    }
    let names = analysis.examination.names(leads).shown().capped(40)
    let with = others.isEmpty ? "" : ", with \(analysis.examination.names(others).shown().capped(40))"
    return "\(names)\(with); \(network[task].due.map { "by \($0.inFewLetters)" } ?? "no date")"
  }

  /// People's answers as counts, with the names of those alone who have said that theirs may stand there.
  func saidOpenly(_ task: TaskIndex) -> String {
    let answers = analysis.examination.answerCounts(task)
    guard answers.given > 0 else { return answers.asked == 0 ? "nobody was asked" : "no answer yet" }
    let lines = answers.counts.map { answer, said, count in
      let open = network.views(of: task).filter { $0.mayBeNamed && $0.saysLeadIs == answer }
        .map { network.shortName($0.respondent).shown() }
      let names = analysis.examination.list(open).map { " (\($0))" } ?? ""
      return "\(count) \(said.trimmingPrefix("named ").trimmingPrefix("said "))\(names)"
    }
    let silent = answers.asked - answers.given
    return (lines + (silent > 0 ? ["\(silent) no answer"] : [])).joined(separator: "\n").shown(
      keepingLines: true
    )
    .capped(130)
  }
}

extension Day {
  /// The day as a narrow column has room for it: "31 Dec 2025".
  var inFewLetters: String {
    let (year, month, day) = parts
    return "\(day) \(Month.names[month - 1].prefix(3)) \(year)"
  }
}

import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesModel

/// The parts of the facilitator's pack that tell the case: all of it, what is hidden from the room, the crib and
/// the key.
enum FacilitatorCase {
  static func briefing(_ words: PackWords) -> Document.Section {
    let network = words.network
    let rows = words.people.map { person -> [Document.Cell] in
      let agency = network[person].agency.map { network[network.agencies[$0.position]].shown() } ?? ""
      return [
        .strong(network.shortName(person).shown()), .text(words.roleTitle(person)), .text(agency),
        .text(time(person, words)),
      ]
    }
    var table = Document.Table(
      "Everybody around \(words.name)",
      [
        .init("Who", share: 3), .init("Role", share: 5), .init("From", share: 5),
        .init("Since, until, notes", share: 6),
      ], rows)
    table.isDense = true
    let voice = words.voice.map { words.quote($0) }
    return .init(
      "case", "4. The case for you", kind: .sheet,
      [.definitions(CaseHandout.facts(words)), .table(table)]
        + (voice.isEmpty ? [] : [.paragraph("To read aloud: “\(voice[0].words)”")]))
  }

  private static func time(_ person: PersonIndex, _ words: PackWords) -> String {
    let row = words.network[person]
    let since = row.from.map { "since \($0.inWords)" }
    let until = row.until.map { "until \($0.inWords)" }
    let when = [since, until].compactMap(\.self).joined(separator: ", ").capitalisedFirst
    let notes = words.network[row.notes].shown()
    return [when, notes].filter { !$0.isEmpty }.joined(separator: ". ")
  }

  static func hidden(_ words: PackWords) -> Document.Section {
    let network = words.network
    let lines = words.plan.reader.tasks.compactMap { task -> [Document.Cell]? in
      let note = network[network[task].note].shown()
      guard !note.isEmpty else { return nil }
      return [.text(network[network[task].title].shown()), .text(note)]
    }
    var table = Document.Table(
      "Facts that the room does not have", [.init("Task", share: 5), .init("What is known", share: 8)],
      Array(lines.prefix(14)))
    table.isDense = true
    var blocks: [Document.Block] = [
      .paragraph(
        "The room gets no plan, no practice, no answers and none of these. Give a fact away only when a table is stuck."
      )
    ]
    if !lines.isEmpty { blocks.append(.table(table)) }
    if lines.count > 14 {
      blocks.append(.paragraph("\(lines.count - 14) more stand in the tasks table of the case."))
    }
    return .init("hidden", "What is hidden from the room", kind: .sheet, blocks)
  }

  /// The tasks most likely to split the room, with likely positions, why, and one question each.
  static func crib(_ words: PackWords) -> Document.Section {
    let count = max(4, min(6, words.run.tasksToTalkAbout))
    let asked = Set(words.plan.tasks)
    let reasons = words.plan.choice.ranking.filter { asked.contains($0.task) && $0.split > 0 }.prefix(count)
    let rows = reasons.map { reason -> [Document.Cell] in
      let number = (words.plan.tasks.firstIndex(of: reason.task) ?? 0) + 1
      let question = words.finding(reason.task)?.question ?? ""
      return [
        .strong("\(number). \(words.network[words.network[reason.task].title].shown())"),
        .text(positions(reason, words)), .text(why(reason, words)),
        .text(question.isEmpty ? "What would have to be true for your answer to be right?" : question),
      ]
    }
    var table = Document.Table(
      "Likely to split the room",
      [
        .init("Task", share: 6), .init("Likely positions", share: 6), .init("Why", share: 5),
        .init("One question", share: 6),
      ], rows)
    table.isDense = true
    return .init(
      "crib", "5. Crib: the tasks most likely to split the room", kind: .sheet,
      [
        .paragraph("Worked out from the case. Your room may split elsewhere: follow the room."),
        .table(table),
      ])
  }

  private static func positions(_ reason: TaskChoice.Reason, _ words: PackWords) -> String {
    if reason.isAsked {
      let counts = words.analysis.examination.answerCounts(reason.task).counts
      return counts.map { answer in
        let who: String =
          switch answer.answer {
          case .person(let person):
            words.network[person].kind == .youngPerson ? words.name : words.roleTitle(person)
          case .nobody: "nobody"
          case .dontKnow, .noAnswer: "don’t know"
          }
        return "\(who.capitalisedFirst) (\(answer.count) in the case)"
      }.joined(separator: "; ") + "."
    }
    let x = words.analysis.examination
    var said: [String] = []
    let planned = x.people(reason.task, .plan, .leads).map(words.roleTitle)
    let really = x.people(reason.task, .practice, .leads, .does).map(words.roleTitle)
    let usual = words.network[reason.task].catalogueTask.flatMap { words.plan.catalogue[$0] }?.usualLead ?? []
    said.append(planned.isEmpty ? "The plan names nobody." : "Plan: \(planned.joined(separator: ", ")).")
    if !really.isEmpty { said.append("Seen to do it: \(really.joined(separator: ", ")).") }
    let custom = usual.compactMap { words.plan.catalogue[$0]?.name }
    if !custom.isEmpty { said.append("Often: \(custom.joined(separator: " or ")).") }
    return said.joined(separator: " ")
  }

  private static func why(_ reason: TaskChoice.Reason, _ words: PackWords) -> String {
    var said: [String] = []
    let answers = words.analysis.examination.answerCounts(reason.task)
    if reason.isAsked {
      said.append("\(answers.counts.count) different answers from \(answers.given) people.")
    } else {
      said.append("Plan, practice and custom point to different people.")
    }
    if reason.isTheirs { said.append("\(words.name) put it near the top.") }
    if reason.isCritical { said.append("Much hangs on it.") }
    if reason.weeksLate > 0 {
      said.append("It is \(reason.weeksLate) week\(reason.weeksLate == 1 ? "" : "s") late.")
    }
    return said.joined(separator: " ")
  }

  /// The key: one expert view, and not the truth.
  static func key(_ words: PackWords) -> Document.Section {
    let rows = words.plan.tasks.enumerated().map { place, task -> [Document.Cell] in
      let finding = words.finding(task)
      let label =
        finding.map { "\($0.concern.glyph)\u{A0}\($0.concern.word)" } ?? words.strength(task)?.kind.word
        ?? "Nothing yet"
      let reason =
        finding.map(words.said.statement) ?? words.strength(task)?.statement.shown()
        ?? "Nothing in the case speaks against it."
      return [
        .text("\(place + 1). \(words.network[words.network[task].title].shown())"), .strong(label),
        .text(reason), .text("Plan: \(words.plan(task)) Practice: \(words.practice(task))"),
      ]
    }
    var table = Document.Table(
      "One expert view, not the truth",
      [
        .init("Task", share: 5), .init("Read as", share: 4), .init("Because", share: 7),
        .init("What the case says", share: 7),
      ], rows)
    table.isDense = true
    return .init(
      "key", "8. Key: one expert view, not the truth", kind: .sheet,
      [
        .paragraph(
          "Another group may read it another way and be right. Use it to ask better questions, and never to mark anybody."
        ),
        .table(table),
      ])
  }
}

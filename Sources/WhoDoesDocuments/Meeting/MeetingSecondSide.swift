import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// The second side of a meeting's sheet: what needs no talk, who has come and gone, and two jobs before we go.
struct MeetingSecondSide {
  private let agenda: MeetingAgenda
  private let words: CaseInWords
  private let room: TightSheet
  private let paper: Document.Page.Paper
  private let waiting: [MeetingAgenda.Item]
  /// How much of large paper the first side leaves.
  private let leftByFirst: Double

  init(
    _ agenda: MeetingAgenda, _ words: CaseInWords, paper: Document.Page.Paper, after first: MeetingFirstSide
  ) {
    (self.agenda, self.words, self.paper) = (agenda, words, paper)
    (waiting, leftByFirst) = (first.waiting, first.left)
    room = paper == .a4 ? .portrait : .a3
  }

  private var network: Case { words.network }
  private var name: String { network.youngPersonName.shown().capped(40) }

  /// Everything that wants no talk today, a line each, shortened where a side has no room for all.
  var quiet: Document.Section {
    var lists = lists
    let half = paper == .a4 ? room.height : leftByFirst
    let left = half - 2 * room.heading - jobsHeight - agreementHeight
    // The longest list gives up a line at a time, and says how many it gave up.
    while height(lists) > left,
      let longest = lists.indices.max(by: { lists[$0].lines.count < lists[$1].lines.count }),
      lists[longest].lines.count > 1
    {
      lists[longest].lines.removeLast()
    }
    var section = Document.Section("quiet", "No talk needed today", kind: paper == .a4 ? .sheet : .part)
    let parts = lists.map { list in
      let rest = list.count - list.lines.count
      return Document.Section(
        list.id, list.heading, [.list(list.lines + (rest > 0 ? ["and \(rest) more"] : []))])
    }
    guard paper == .a3 else {
      section.blocks = parts.map(Document.Block.section)
      return section
    }
    section.isSideBySide = true
    let columns = [
      ("quiet-tasks", "Clear, or for another day", true), ("quiet-people", "To keep, and to know", false),
    ]
    section.blocks = columns.map { id, heading, isLeft in
      let own = parts.indices.filter { $0.isMultiple(of: 2) == isLeft }.map {
        Document.Block.section(parts[$0])
      }
      return .section(.init(id, heading, own))
    }
    return section
  }

  /// On large paper the lists stand in two columns, and the longer one says how high they are.
  private func height(_ lists: [List]) -> Double {
    let heights = zip(lists, lists.indices).map { list, place in
      let more = list.count > list.lines.count ? ["and more"] : []
      guard paper == .a3 else {
        return (list.lines + more).reduce(room.subheading + 2) { $0 + room.item($1) }
      }
      let column = room.width * (place.isMultiple(of: 2) ? 0.57 : 0.38) - 6
      return (list.lines + more).reduce(room.subheading + 3) {
        $0 + PaperText(size: 11).height($1, width: column) + 0.4
      }
    }
    guard paper == .a3 else { return heights.reduce(0, +) }
    return [0, 1].map { side in
      stride(from: side, to: heights.count, by: 2).reduce(room.subheading) { $0 + heights[$1] }
    }.max() ?? 0
  }

  private struct List {
    var id: String
    var heading: String
    var lines: [String]
    /// How many lines there were before it was shortened.
    var count: Int

    init(_ id: String, _ heading: String, _ lines: [String], none: String) {
      (self.id, self.heading) = (id, heading)
      self.lines = lines.isEmpty ? [none] : lines
      count = self.lines.count
    }
  }

  private var lists: [List] {
    let notDue = agenda.notDueYet.map { task in
      "\(title(task)): \(lead(task)), by \(network[task].due?.inWords ?? "no date")"
    }
    let later = waiting.map { words.subject($0.finding).capped(90) }
    return [
      .init(
        "clear", "Already clear", agenda.clear.compactMap(line), none: "Nothing yet that the tables show."),
      .init(
        "sharing", "Good sharing, keep it", agenda.sharing.compactMap(line), none: "None is written down."),
      .init("waiting", "For another day", later, none: "Nothing: all of it stands on the first side."),
      .init("changes", "Who is new, who has left", changes, none: "Nobody since the plan was made."),
      .init("not-due", "Not due yet", notDue, none: "Nothing."),
      .init("plan-b", "Plan B", planB, none: ""),
    ]
  }

  private func title(_ task: TaskIndex) -> String { words.title(task).capped(80) }

  private func lead(_ task: TaskIndex) -> String {
    words.analysis.examination.names(words.analysis.examination.people(task, .plan, .leads)).shown().capped(
      40)
  }

  private func line(_ strength: Strength) -> String? {
    guard let task = strength.tasks.first else { return nil }
    let people = words.analysis.examination.names(strength.people).shown().capped(50)
    return strength.kind == .done ? "\(title(task)): done, by \(people)" : "\(title(task)): \(people)"
  }

  /// Who has come or gone since the plan was made, and who is about to.
  private var changes: [String] {
    let since = network.planDated ?? network.asOf.adding(days: -182)
    return network.personIndices.compactMap { person in
      let row = network[person]
      let who = words.nameAndRole(person)
      switch row.kind {
      case .youngPerson, .team: return nil
      case .vacant: return "\(who): nobody in post\(row.until.map { " since \($0.inWords)" } ?? "")"
      case .professional, .informal, .left: break
      }
      if let until = row.until, until >= since {
        return until < network.asOf
          ? "\(who): left on \(until.inWords)" : "\(who): leaves on \(until.inWords)"
      }
      if let from = row.from, from >= since {
        return from <= network.asOf
          ? "\(who): here since \(from.inWords)" : "\(who): starts on \(from.inWords)"
      }
      return nil
    }
  }

  private var planB: [String] {
    let tasks = network.taskIndices.filter { network[$0].area == "BACKUP" && agenda.reader.sees($0) }
    guard !tasks.isEmpty else { return ["There is none in the plan. Shall there be one?"] }
    return tasks.map { task in
      let isThere = !words.analysis.examination.people(task, .plan, .leads).isEmpty
      return "\(title(task)): \(isThere ? lead(task) : "no name yet")"
    }
  }

  /// The two jobs without which a meeting changes nothing.
  var jobs: Document.Section {
    var table = Document.Table(
      "One name and one day for each",
      [.init("Job", share: 46), .init("Who", share: 27), .init("By when", share: 27)],
      [
        [.strong("Put what we decided into the plan"), .blank("Who"), .blank("By when")],
        [.strong("Go through the page with \(name)"), .blank("Who"), .blank("By when")],
      ] as [[Document.Cell]])
    table.look = .grid
    return .init("jobs", "Two jobs before we go", [.table(table)])
  }

  /// A heading row and two rows high enough to write in.
  private var jobsHeight: Double { 32 }

  /// Whether the young person would know the meeting again.
  var agreement: Document.Section {
    .init(
      "agreement", "Do we all agree this is what \(name) would say happened today?", kind: .aside,
      [.checks([.init("Yes"), .init("Not yet. What is missing:")])])
  }

  private var agreementHeight: Double { 36 }
}

extension CaseInWords {
  /// A whole name with its role: "Denise Holloway, social worker".
  func nameAndRole(_ person: PersonIndex) -> String {
    let name = network[network[person].name].shown().capped(50)
    let role = network[network[person].roleText].shown().prefix { $0 != "(" }
    let short = String(role).trimmed.capped(50)
    if network[person].kind == .vacant { return short.isEmpty ? name : short }
    guard !short.isEmpty else { return name }
    // An abbreviation, as in "CAMHS practitioner", keeps its capitals.
    return "\(name), \(short.dropFirst().first?.isUppercase == true ? short : short.lowercasedFirst)"
  }
}

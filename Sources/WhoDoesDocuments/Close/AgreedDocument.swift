import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesModel

/// One page for the team on what was agreed: who leads what by when, who tells the young person, and what is
/// still open.
///
/// ```swift
/// let page = AgreedDocument.build(before, changes)
/// ```
public enum AgreedDocument {
  /// Builds the page.
  ///
  /// - Parameters:
  ///   - changes: What the decisions change, from ``Changes/init(_:_:jobs:on:_:)``.
  /// - Complexity: O(*n*) in the decisions and in what was found.
  public static func build(_ changes: Changes, _ catalogue: Catalogue) -> Document {
    let network = changes.after.network
    let words = CaseInWords(network, changes.after.analysis, catalogue)
    let name = network.youngPersonName.shown().capped(40)
    var document = Document(
      title: "What we agreed for \(name)", audience: .team, stamp: words.isFiction ? .fiction : .personal)
    document.page = .init(hasContents: false)
    document.page.isTight = true
    document.facts = facts(changes, words, name)
    document.sections = [agreed(changes, words, name), jobs(changes, words, name), settled(changes, words)]
    if document.stamp != .fiction {
      document.footer = ["Share only what is necessary, and safely. Sharing to protect a child comes first."]
    }
    return document
  }

  private static func facts(
    _ changes: Changes, _ words: CaseInWords, _ name: String
  ) -> [Document.Definition] {
    [
      .init("Meeting", changes.day.inWords), .init("Plan changed", "from \(changes.day.inWords)"),
      .init("Told to \(name)", tellers(changes, words)),
    ]
  }

  private static func tellers(_ changes: Changes, _ words: CaseInWords) -> String {
    let people = Set(changes.decisions.compactMap(\.teller)).sorted()
    let page = changes.jobs.first { $0.kind == .page }
    let tells = people.isEmpty ? "nobody named yet" : "by \(words.analysis.examination.names(people).shown())"
    guard let page, let person = page.person else { return tells }
    let day = page.due.map { " by \($0.inWords)" } ?? ""
    return "\(tells); \(words.network.shortName(person).shown()) goes through the page with them\(day)"
  }

  private static func agreed(_ changes: Changes, _ words: CaseInWords, _ name: String) -> Document.Section {
    guard !changes.decisions.isEmpty else {
      return .init("agreed", "What we agreed", [.paragraph("Nothing was written down as decided.")])
    }
    return .init("agreed", "What we agreed", [.table(table(changes, words, name))])
  }

  private static func table(_ changes: Changes, _ words: CaseInWords, _ name: String) -> Document.Table {
    func person(_ index: PersonIndex?) -> String? { index.map { words.network.shortName($0).shown() } }
    let rows = changes.decisions.map { decision -> [Document.Cell] in
      let task = words.network[decision.task]
      let helpers = words.analysis.examination.people(decision.task, .plan, .helps)
      let leads = words.analysis.examination.people(decision.task, .plan, .leads)
      let status = decision.progress.map { "\n\($0.inWords)" } ?? ""
      return [
        .text(words.title(decision.task).capped(110) + status),
        .strong(words.analysis.examination.names(leads).shown()),
        .text(helpers.isEmpty ? "–" : words.analysis.examination.names(helpers).shown()),
        .text(task.due?.inWords ?? "no day"), .text(person(decision.teller) ?? "not agreed"),
      ]
    }
    var table = Document.Table(
      "What we agreed",
      [
        .init("Task", share: 36), .init("Leads", share: 16), .init("Helps", share: 17),
        .init("By", share: 15),
        .init("Tells \(name)", share: 16),
      ], rows)
    table.isDense = true
    return table
  }

  private static func jobs(_ changes: Changes, _ words: CaseInWords, _ name: String) -> Document.Section {
    let lines = MeetingJob.Kind.allCases.map { kind -> String in
      let what = kind == .plan ? "Put what we decided into the plan" : "Go through the page with \(name)"
      guard let job = changes.jobs.first(where: { $0.kind == kind }), let person = job.person else {
        return "\(what): nobody has taken this yet"
      }
      return
        "\(what): \(words.network.shortName(person).shown())\(job.due.map { ", by \($0.inWords)" } ?? ", no day yet")"
    }
    return .init("jobs", "Two jobs", [.list(lines)])
  }

  private static func settled(_ changes: Changes, _ words: CaseInWords) -> Document.Section {
    var blocks: [Document.Block] = []
    let undecided = changes.undecided.map { words.title($0).capped(90) }
    // One page: a task stands there once, with everything that is answered about it.
    func lines(_ points: [Changes.Point]) -> [String] {
      var told: [(about: String, titles: [String])] = []
      for point in points {
        let about = changes.subject(point, words, withIDs: false)
        let title = point.title.lowercasedFirst
        if let place = told.firstIndex(where: { $0.about == about }) {
          told[place].titles.append(title)
        } else {
          told.append((about, [title]))
        }
      }
      return told.map { "\($0.about): \($0.titles.joined(separator: "; "))".capped(150) }
    }
    func subjects(_ points: [Changes.Point]) -> [String] {
      points.reduce(into: [String]()) { subjects, point in
        let about = changes.subject(point, words, withIDs: false)
        if !subjects.contains(about) { subjects.append(about) }
      }
    }
    // One page: each list has the lines that are left, and says how many it has not.
    let room = TightSheet.portrait
    var left = room.height - room.head(facts(changes, words, "")) - 3 * room.heading - 2 * room.item("job")
    left -= room.table(table(changes, words, "")) + 10
    func add(_ heading: String, _ lines: [String]) {
      guard !lines.isEmpty, left > room.paragraph(heading) + 2 * room.item("") else { return }
      left -= room.paragraph(heading) + room.item("and more") + 2
      let shown = lines.prefix { line in
        left -= room.item(line)
        return left >= 0
      }
      let rest = lines.count - shown.count
      blocks += [.paragraph(heading), .list(Array(shown) + (rest > 0 ? ["and \(rest) more"] : []))]
    }
    add("These questions are answered by what we agreed:", lines(changes.settled))
    add("These are on the sheet and still open:", undecided)
    add("This comes up because of what we agreed:", lines(changes.fresh))
    add(Changes.heardBefore, subjects(changes.stillOpen))
    if blocks.isEmpty { blocks = [.paragraph("Nothing that was asked changed.")] }
    return .init("settled", "What this settles, and what is still open", blocks)
  }
}

extension PathwayTask.Progress {
  /// How far a task is, in words.
  fileprivate var inWords: String {
    switch self {
    case .onTrack: "on track"
    case .notStarted: "not started"
    case .stuck: "stuck"
    case .done: "done"
    case .unknown: "not known"
    case .notNeeded: "no longer needed"
    }
  }
}

public import WhoDoesCatalogue
public import WhoDoesModel

/// A case with answers put into it, or taken out of it again.
///
/// ```swift
/// let added = AddedAnswers(returned, to: jordan, .england)
/// added.network.views.count           // more than before
/// AddedAnswers(returned, to: added.network, .england).changes      // 0: adding twice changes nothing
/// ```
///
/// Sheets may be added in any order and give the same case. Two different answers of one person to one task are
/// never weighed against each other: the one of a later day counts, and without one neither is taken.
public struct AddedAnswers: Sendable {
  /// The case with the answers.
  public let network: Case
  /// Answers that were not there before.
  public private(set) var new = 0
  /// Answers that took the place of an earlier one of the same person.
  public private(set) var replaced = 0
  /// Answers that are there already, word for word.
  public private(set) var unchanged = 0
  /// The young person's own words that were not there before.
  public private(set) var newWords = 0
  /// Answers that were taken out.
  public private(set) var removed = 0
  /// What could not be taken in, and why.
  public private(set) var diagnostics: [Diagnostic] = []

  /// How much is different from before.
  public var changes: Int { new + replaced + newWords + removed }

  /// Puts what came back into a case.
  ///
  /// - Complexity: O(*n* log *n*) in the answers, besides building the case anew.
  public init(_ returned: ReturnedAnswers, to source: Case, _ catalogue: Catalogue) {
    var table = AnswerTable(source)
    let file = CaseTable.perspectives.rawValue
    var problems = Problems()
    for (key, answers) in Self.byPerson(returned.answers) {
      let who = "\(source[source[key.person].id]) on \(source[source[key.task].id])"
      let latest = answers.filter { $0.collectedOn == answers.compactMap(\.collectedOn).max() }
      guard let answer = latest.first, latest.allSatisfy({ $0 == answer }) else {
        problems.add(
          .error, "two-answers", at: .init(file: file),
          "There are two different answers of \(who); neither is taken.",
          "Ask which one is meant, and leave the other sheet out.")
        continue
      }
      let row = AnswerTable.Row(answer, in: source)
      guard let before = table.rows[key] else {
        table.rows[key] = row
        new += 1
        continue
      }
      if before.saysTheSame(as: row) {
        unchanged += 1
      } else if let day = answer.collectedOn, before.day.map({ $0 < day }) ?? true {
        table.rows[key] = row
        replaced += 1
      } else if let day = answer.collectedOn, let earlier = before.day, day < earlier {
        problems.add(
          .notice, "older-answer", at: .init(file: file), "There is a later answer of \(who); it stays.")
      } else {
        problems.add(
          .error, "another-answer", at: .init(file: file),
          "There is another answer of \(who) already; it stays.",
          "If this one is newer, give its day with --on.")
      }
    }
    let (voice, words) = Self.voice(adding: returned.ownWords, to: source)
    newWords = words
    let (built, found) = table.build(source, voice: voice, catalogue)
    network = built
    diagnostics = problems.finished() + found
  }

  /// Takes all answers of one person out of a case.
  ///
  /// - Complexity: O(*n* log *n*) in the answers, besides building the case anew.
  public init(withdrawing person: PersonIndex, from source: Case, _ catalogue: Catalogue) {
    var table = AnswerTable(source)
    let before = table.rows.count + table.doubles.count
    table.rows = table.rows.filter { $0.key.person != person }
    table.doubles.removeAll { $0.key.person == person }
    removed = before - table.rows.count - table.doubles.count
    let (built, found) = table.build(source, voice: nil, catalogue)
    network = built
    diagnostics = found
  }

  private static func byPerson(
    _ answers: [ReturnedAnswers.Answer]
  ) -> [(key: AnswerTable.Key, answers: [ReturnedAnswers.Answer])] {
    Dictionary(grouping: answers) { AnswerTable.Key(task: $0.task, person: $0.respondent) }
      .map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The voice table with what the young person said on their sheet; nil where nothing is new.
  private static func voice(
    adding words: [ReturnedAnswers.OwnWords], to source: Case
  ) -> (table: [[String]]?, count: Int) {
    var known = Set(source.voice.map { "\($0.area) \(source[$0.words])" })
    var tops = Set(source.voice.compactMap { $0.top.map(Int.init) })
    var rows: [[String]] = []
    for own in words where known.insert("\(own.area) \(own.words)").inserted {
      let top = own.top.flatMap { tops.insert($0).inserted ? String($0) : nil } ?? ""
      rows.append([own.area.description, own.words, "", own.typedBy, own.interpreter, top, ""])
    }
    return rows.isEmpty ? (nil, 0) : (rows, rows.count)
  }
}

/// The perspectives table, row by row, by task and person.
struct AnswerTable {
  struct Key: Hashable, Comparable {
    var task: TaskIndex
    var person: PersonIndex

    static func < (left: Self, right: Self) -> Bool {
      (left.task.position, left.person) < (right.task.position, right.person)
    }
  }

  struct Row: Equatable {
    var lead: String
    var part: String
    var confidence: String
    var stance: String
    var words: String
    var day: Day?
    var mayBeNamed: Bool

    init(_ answer: ReturnedAnswers.Answer, in network: Case) {
      lead = Self.written(answer.lead, in: network)
      (part, confidence) = (answer.part?.rawValue ?? "", answer.confidence?.rawValue ?? "")
      (stance, words) = (answer.stance, answer.words)
      (day, mayBeNamed) = (answer.collectedOn, answer.mayBeNamed)
    }

    init(_ view: View, in network: Case) {
      lead = Self.written(view.saysLeadIs, in: network)
      (part, confidence) = (view.ownPart?.rawValue ?? "", view.confidence?.rawValue ?? "")
      (stance, words) = (view.stance.map { network[$0.words] } ?? "", network[view.words])
      (day, mayBeNamed) = (view.collectedOn, view.mayBeNamed)
    }

    private static func written(_ lead: View.NamedLead, in network: Case) -> String {
      switch lead {
      case .person(let person): network[network[person].id]
      case .nobody: "NOBODY"
      case .dontKnow: "DONT_KNOW"
      case .noAnswer: ""
      }
    }

    /// Whether two rows differ in nothing but a day that the newer one does not give.
    func saysTheSame(as newer: Row) -> Bool {
      var other = newer
      if other.day == nil { other.day = day }
      return self == other
    }

    func cells(_ key: Key, in network: Case) -> [String] {
      [
        network[network[key.task].id], network[network[key.person].id], lead, part, confidence, stance, words,
        day?.description ?? "", mayBeNamed ? "yes" : "",
      ]
    }
  }

  var rows: [Key: Row] = [:]
  /// Further rows of the same person about the same task, which a case may have had before.
  var doubles: [(key: Key, row: Row)] = []

  init(_ network: Case) {
    for view in network.views {
      let key = Key(task: view.task, person: view.respondent)
      let row = Row(view, in: network)
      if rows[key] == nil { rows[key] = row } else { doubles.append((key, row)) }
    }
  }

  /// The case with these answers, in the order of tasks and people.
  func build(_ source: Case, voice: [[String]]?, _ catalogue: Catalogue) -> (Case, [Diagnostic]) {
    var tables = CaseTables.tables(of: source)
    let all = (rows.map { ($0.key, $0.value) } + doubles.map { ($0.key, $0.row) }).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element)
    if !all.isEmpty || tables[.perspectives] != nil {
      tables[.perspectives] = RawTable(
        name: CaseTable.perspectives.rawValue, file: "perspectives.csv",
        headings: CaseTable.perspectives.columns.map(\.rawValue),
        rows: all.map { $1.cells($0, in: source) })
    }
    if let voice {
      let before = tables[.voice].map { $0.texts(CaseTable.voice.columns.map(\.rawValue)) } ?? []
      tables[.voice] = RawTable(
        name: CaseTable.voice.rawValue, file: "voice.csv",
        headings: CaseTable.voice.columns.map(\.rawValue), rows: before + voice)
    }
    let (built, diagnostics) = CaseBuilder.build(tables, catalogue: catalogue, asOf: source.asOf)
    return (built ?? source, diagnostics.filter { $0.severity == .error })
  }
}

extension RawTable {
  /// The texts of all rows in the order of some headings; empty where a column is not there.
  func texts(_ wanted: [String]) -> [[String]] {
    let places = wanted.map { name in headings.firstIndex { text($0) == name } }
    return rows.map { row in
      let cells = Array(cells(of: row))
      return places.map { place in place.flatMap { $0 < cells.count ? text(cells[$0]) : nil } ?? "" }
    }
  }
}

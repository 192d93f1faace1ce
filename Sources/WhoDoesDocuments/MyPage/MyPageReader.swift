import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// What of a case may stand on the young person's own pages: deny by default.
///
/// Their own words, their people, their tasks in plain words. Never what was said in private, never a note, a
/// stance or a concern's name, and nothing that was hidden from them or that they hid.
struct MyPageReader: Sendable {
  let network: Case
  let analysis: Analysis
  let catalogue: Catalogue
  let names: NamesOnMyPage
  let titles: PlainTitles
  /// What they said and may be shown, by position: what they want most first, else as in the table.
  let voice: [Int]
  /// The tasks that are open and may be shown.
  let openTasks: [TaskIndex]
  /// Open tasks that are told of as unsorted, and so need no row.
  let unsortedTasks: Set<TaskIndex>
  /// Their people in their order.
  private(set) var people: [PersonIndex] = []
  /// The worker they go to first.
  private(set) var mainWorker: PersonIndex?
  /// Their words, spelled for looking up names, in the order of the table.
  private let spelledVoice: [(statement: Int, words: String)]

  /// Lays out what may be shown.
  ///
  /// - Complexity: O(*p*² + *p* · *w* + *t* · *a*) for *p* people, *w* words they said, and *t* tasks with *a*
  ///   parts each.
  init(_ network: Case, _ analysis: Analysis, _ catalogue: Catalogue) {
    (self.network, self.analysis, self.catalogue) = (network, analysis, catalogue)
    names = NamesOnMyPage(network, catalogue)
    titles = PlainTitles(network, catalogue, names)
    let visible = network.voice.indices.filter { !network.isHidden(.voice($0), from: .youngPerson) }
    voice = visible.sorted {
      (network.voice[$0].top ?? .max, $0) < (network.voice[$1].top ?? .max, $1)
    }
    spelledVoice = visible.map { ($0, NamesOnMyPage.spelled(network[network.voice[$0].words])) }
    let open = network.taskIndices.filter {
      network[$0].isOpen && !network.isHidden(.task($0), from: .youngPerson)
    }
    openTasks = open
    unsortedTasks = Set(analysis.findings.filter { Self.showing($0) == .unsorted }.flatMap(\.tasks))
      .intersection(open)
    let mentions = network.personIndices.map { mention($0) }
    people = orderedPeople(mentions)
    mainWorker = firstWorker(mentions)
  }

  var today: Day { network.asOf }

  /// The name they chose.
  var chosenName: String { network.youngPersonName.shown().trimmed.capped(NamesOnMyPage.longest) }

  /// A fact of the case, for their page; nil where it is empty.
  func fact(_ field: CaseField) -> String? {
    let text = network.value(field).shown().trimmed
    return text.isEmpty ? nil : text.capped(Self.longestFact)
  }

  /// No line of help or rights is longer, so that one cell cannot push everything else off the page.
  static let longestFact = 140

  /// A fact that is a day, in plain words; else as it was written.
  func day(_ field: CaseField) -> String? {
    guard let written = fact(field) else { return nil }
    return Day(written.prefix { $0 != " " }).map { $0.plain(seenFrom: today) } ?? written
  }

  // MARK: Their tasks

  /// Whether a task may be shown.
  func sees(_ task: TaskIndex) -> Bool { !network.isHidden(.task(task), from: .youngPerson) }

  /// The area of a task in plain words.
  func area(_ area: AreaID) -> String { catalogue[area]?.plainName ?? "Other things" }

  /// Who does a task now: in practice, else by the plan; only who is there.
  func doers(_ task: TaskIndex) -> [PersonIndex] {
    let x = analysis.examination
    let candidates = [
      x.people(task, .practice, .leads), x.people(task, .practice, .does), x.people(task, .plan, .leads),
      x.people(task, .plan, .does),
    ]
    let present = candidates.lazy.map { $0.filter { x.isPresent($0) } }.first { !$0.isEmpty } ?? []
    guard network.assignments(of: task).contains(where: \.isAgreedShared) else { return present }
    let helpers = (x.people(task, .practice, .helps) + x.people(task, .plan, .helps)).filter {
      x.isPresent($0)
    }
    return present + helpers.filter { !present.contains($0) }
  }

  // MARK: Who comes back to them

  /// Who tells them what became of a task: the lead in the plan, else who does it, else their main worker.
  func teller(for task: TaskIndex?) -> PersonIndex? {
    let x = analysis.examination
    let near = task.map { x.people($0, .plan, .leads) + x.people($0, .practice, .leads, .does) } ?? []
    return near.first { canTell($0) } ?? mainWorker
  }

  private func firstWorker(_ mentions: [Mention?]) -> PersonIndex? {
    let roles: [RoleID] = ["KW", "FC", "SAW", "SCW", "PA", "SW"]
    let workers = network.personIndices.filter { canTell($0) }
    return people.first { canTell($0) && network[$0].placeAmongMine != nil }
      ?? people.first { canTell($0) && mentions[$0.position] != nil }
      ?? roles.lazy.compactMap { role in workers.first { network[$0].holds(role) } }.first ?? workers.first
  }

  /// Only a worker who is there owes an answer; a grandmother does not.
  private func canTell(_ person: PersonIndex) -> Bool {
    network[person].kind == .professional && analysis.examination.isPresent(person) && names[person] != nil
  }

  /// By when: the next meeting, the review or the day to look at the page again, whichever of these comes first
  /// in this order and has not passed.
  var answerDay: Day? {
    let look = network.value(.lookAgain).split(separator: " ").first.flatMap { Day($0) }
    return [network.nextMeeting, network.planReviewDue, look].lazy.compactMap(\.self).first { $0 >= today }
  }

  /// Room to write in, within a sentence.
  static let blank = "________"

  /// "Shaz will tell you by 24 March"; with room to write where nobody or no day is known.
  func promise(for task: TaskIndex?, _ what: String = "will tell you") -> String {
    let name = teller(for: task).flatMap { names[$0] } ?? Self.blank
    return "\(name) \(what) by \(answerDay.map { $0.plain(seenFrom: today) } ?? Self.blank)"
  }

  /// Where their words first name somebody: which statement of the table, and where in it.
  typealias Mention = (statement: Int, place: Int)

  private func mention(_ person: PersonIndex) -> Mention? {
    let called = names.spokenNames(of: person)
    for (statement, words) in spelledVoice {
      let place = called.compactMap { name in
        words.ranges(of: name).first.map { words.utf8.distance(from: words.startIndex, to: $0.lowerBound) }
      }.min()
      if let place { return (statement, place) }
    }
    return nil
  }
}

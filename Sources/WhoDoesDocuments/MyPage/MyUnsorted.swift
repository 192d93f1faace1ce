import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// Something of the plan that is not settled yet, and what the young person is told about it.
struct MyUnsorted: Equatable, Sendable {
  /// What it is about: titles of tasks, or the thing itself.
  var subjects: [String]
  /// What is known, and who comes back to them by when.
  var sentence: String
}

extension MyPageReader {
  /// How a finding shows on the young person's page.
  enum Showing: Equatable {
    /// Under "Still being sorted".
    case unsorted
    /// As what happens next in the row of its task.
    case inItsRow
    /// Not at all, because it is for adults to settle among themselves or is said elsewhere on the page.
    case not
  }

  static func showing(_ finding: Finding) -> Showing {
    switch finding.rule {
    // Help at night and advocates have places of their own on the page.
    case "gap.no-emergency-contact", "conflict.advocate-not-independent": .not
    case "conflict.opposed-stances", "conflict.plan-against-wish": .unsorted
    case "duplication.two-in-a-single-post", "drift.plan-out-of-date", "drift.contact-lapsed",
      "drift.status-out-of-date":
      .unsorted
    default:
      switch finding.concern {
      case .gap, .overlap: .unsorted
      case .drift, .duplication: .inItsRow
      // Who may check or decide is between adults; a clash of times is told because they would meet it.
      case .conflict: finding.definition?.wording.youngPerson.isEmpty ?? true ? .not : .unsorted
      case .note: .not
      }
    }
  }

  /// What is still being sorted, what matters most to them first; equal sentences are told once.
  ///
  /// - Complexity: O(*f* · *t*) for *f* findings of *t* tasks.
  var unsorted: [MyUnsorted] {
    let told = analysis.findings.filter { Self.showing($0) == .unsorted }
    var found: [(rank: Int, item: MyUnsorted)] = []
    func add(_ subject: String, _ sentence: String, rank: Int) {
      if let place = found.firstIndex(where: { $0.item.sentence == sentence }) {
        guard !found[place].item.subjects.contains(subject) else { return }
        found[place].item.subjects.append(subject)
        found[place].rank = min(found[place].rank, rank)
      } else {
        found.append((rank, MyUnsorted(subjects: [subject], sentence: sentence)))
      }
    }
    for (place, finding) in told.enumerated() {
      let tasks = finding.tasks.filter { network[$0].isOpen && sees($0) }
      guard !tasks.isEmpty || finding.tasks.isEmpty else { continue }
      for task in tasks {
        guard let sentence = sentence(finding, task) else { continue }
        add(titles.title(of: task).title, sentence, rank: wishRank(network[task].area) * 1000 + place)
      }
      if finding.tasks.isEmpty, let sentence = sentence(finding, nil) {
        add(subject(finding), sentence, rank: 9000 + place)
      }
    }
    for (place, task) in tasksWithNobody.enumerated() {
      add(
        titles.title(of: task).title, "We don’t know who yet, but \(promise(for: task)).",
        rank: wishRank(network[task].area) * 1000 + 500 + place)
    }
    return found.sorted { $0.rank < $1.rank }.map(\.item)
  }

  /// Open tasks that matter now, with nobody there who could be named, and no finding that says so.
  var tasksWithNobody: [TaskIndex] {
    tasksThatMatterNow.filter { !unsortedTasks.contains($0) && names.list(doers($0)) == nil }
  }

  /// How near an area is to what they want most: 1 for the first, 4 for what they did not name.
  func wishRank(_ area: AreaID) -> Int {
    Int(
      voice.compactMap { network.voice[$0].area == area ? network.voice[$0].top : nil }.min().map {
        min($0, 3)
      } ?? 4)
  }

  private func subject(_ finding: Finding) -> String {
    finding.area.map { area($0) } ?? "My plan"
  }

  /// What they are told of a finding, with who comes back to them; nil where it cannot be told safely.
  private func sentence(_ finding: Finding, _ task: TaskIndex?) -> String? {
    guard finding.concern != .conflict || finding.definition?.wording.youngPerson.isEmpty == false else {
      return "Nobody has said yes or no yet. \(promise(for: task))."
    }
    guard let told = statement(finding, task) else {
      return task == nil ? nil : MyPagePhrases.withPromise(MyPagePhrases.sortingOut, promise(for: task))
    }
    return MyPagePhrases.withPromise(told, promise(for: task))
  }

  /// The rule's own sentence for the young person, its places filled with the names that they use.
  ///
  /// The slots of a finding are not used, because they hold workers' names for people and words of others.
  func statement(_ finding: Finding, _ task: TaskIndex?) -> String? {
    guard let pattern = finding.definition?.wording.youngPerson, !pattern.isEmpty else { return nil }
    let x = analysis.examination
    var slots: [Slot: String] = [:]
    var several: [String] = []
    func fill(_ slot: Slot, _ people: [PersonIndex]) {
      // "Me does this" is no sentence; whoever reads knows what they do themselves.
      guard !people.contains(where: { network[$0].kind == .youngPerson }) else { return }
      slots[slot] = names.list(people)
      if people.count > 1, let names = slots[slot] { several.append(names) }
    }
    if let task {
      let planned = x.people(task, .plan, .leads)
      let gone = planned.filter {
        !x.isPresent($0) && network[$0].kind != .team && network[$0].kind != .vacant
      }
      let isGone = finding.rule == "gap.named-lead-gone"
      fill(.planned, isGone ? gone : planned.filter { x.isPresent($0) })
      let leading = x.people(task, .practice, .leads).filter { x.isPresent($0) }
      let doing = x.people(task, .practice, .leads, .does).filter { x.isPresent($0) }
      fill(.actual, leading.isEmpty ? doing : leading)
      let isHandover = finding.rule == "drift.handover-unfinished"
      fill(.who, isHandover ? x.people(task, .practice, .does, .leads).filter { !x.isPresent($0) } : doing)
    } else {
      fill(.who, finding.people.filter { network[$0].kind != .youngPerson })
    }
    if let area = finding.area { slots[.area] = self.area(area).lowercasedFirst }
    slots[.duty] = catalogue.duties.first { $0.name == finding.slots[.duty] }?.plainName
    slots[.words] = ownWords(finding)
    slots[.count] = finding.slots[.count]
    slots[.date] = network.appointments.first { $0.date.inWords == finding.slots[.date] }
      .map { $0.date.plain(seenFrom: today) }
    let filled = Wording.fill(pattern, with: slots)
    guard !filled.contains("{") else { return nil }
    return several.reduce(filled) { told, names in
      told.replacing("\(names) does ", with: "\(names) do ").replacing("\(names) is ", with: "\(names) are ")
    }
  }

  /// The young person's own words that a finding rests on, where they may be shown.
  private func ownWords(_ finding: Finding) -> String? {
    let rows = finding.evidence.filter { $0.table == .voice }.map(\.row)
    return voice.first { rows.contains(Int(network.voice[$0].row)) }.map { network[network.voice[$0].words] }
  }
}

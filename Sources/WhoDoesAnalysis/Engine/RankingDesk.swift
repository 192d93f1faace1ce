import WhoDoesCatalogue
import WhoDoesModel

/// Takes what every rule found and decides what is said: one main concern a task, the others as "also",
/// accepted findings quiet until their date, and a pattern that covers most of the table said once.
struct RankingDesk {
  private let examination: Examination
  private let book: RuleBook
  private var tasksFound: [TaskHit] = []
  private var wholesFound: [WholeHit] = []
  private(set) var couldNotCheck: [CouldNotCheck] = []

  private typealias Describe = @Sendable (Examination, TaskIndex, inout Draft) -> Void

  /// The tasks that a rule found, with its place in the book.
  private struct TaskHit {
    let place: Int
    let rule: Rule
    let tasks: TaskSet
    let describe: Describe
  }

  /// What a rule found in the case as a whole.
  private struct WholeHit {
    let place: Int
    let rule: Rule
    let drafts: [Draft]
  }

  /// A finding with the place of its rule.
  private struct Placed {
    let place: Int
    var finding: Finding
  }

  init(_ examination: Examination, _ book: RuleBook) { (self.examination, self.book) = (examination, book) }

  private var network: Case { examination.network }

  /// Lets every rule look that has what it needs.
  mutating func look() {
    let outlook = book.outlook(NeedSet(metBy: network))
    couldNotCheck = outlook.couldNotCheck
    for entry in outlook.entries {
      let rule = entry.rule
      switch rule.search {
      case .tasks(let find, let describe):
        let tasks = find(examination)
        if !tasks.isEmpty {
          tasksFound.append(TaskHit(place: entry.place, rule: rule, tasks: tasks, describe: describe))
        }
      case .whole(let find):
        var drafts: [Draft] = []
        find(examination, &drafts)
        if !drafts.isEmpty {
          wholesFound.append(WholeHit(place: entry.place, rule: rule, drafts: drafts))
        }
      }
    }
  }

  /// The findings, the most urgent first.
  func rank() -> [Finding] {
    var findings: [Placed] = []
    var taken = TaskSet()
    func add(_ place: Int, _ finding: Finding) { findings.append(Placed(place: place, finding: finding)) }
    for hit in tasksFound {
      let (place, rule, describe) = (hit.place, hit.rule, hit.describe)
      let heard =
        network.acceptances.isEmpty ? hit.tasks : examination.among(hit.tasks) { !isQuiet(rule, $0) }
      if rule.concern == .note {
        for task in heard { add(place, single(rule, task, describe)) }
        continue
      }
      let main = heard - taken
      taken |= main
      if coversTheTable(main) {
        add(place, pattern(rule, main, describe))
      } else {
        for task in main { add(place, single(rule, task, describe)) }
      }
    }
    for entry in wholesFound where entry.rule.concern != .note {
      for draft in entry.drafts where !isQuiet(entry.rule, draft.tasks.first) {
        // What a rule over tasks, or an earlier one, says of a task leads there. Of the same concern this is
        // heard as "also"; of another it stands by itself, about the case and no task.
        let here = TaskSet(draft.tasks)
        let leaders =
          here.isEmpty
          ? []
          : findings.indices.filter {
            findings[$0].finding.concern != .note && !(TaskSet(findings[$0].finding.tasks) & here).isEmpty
          }
        if let leader = leaders.first(where: { findings[$0].finding.concern == entry.rule.concern }) {
          raise(also: entry.rule, in: &findings[leader].finding)
          continue
        }
        var standing = draft
        if !leaders.isEmpty { standing.tasks = [] }
        taken |= TaskSet(standing.tasks)
        add(entry.place, finding(entry.rule, standing))
      }
    }
    for entry in wholesFound where entry.rule.concern == .note {
      for draft in entry.drafts where !isQuiet(entry.rule, draft.tasks.first) {
        add(entry.place, finding(entry.rule, draft))
      }
    }
    return ordered(findings)
  }

  /// Acceptances that keep something quiet.
  var quiet: [Acceptance] {
    network.acceptances.filter { $0.until >= examination.asOf && fires(network[$0.rule], $0.task) }
  }

  /// Acceptances that have run out, or whose finding is no longer there. Nothing is said of one whose rule did
  /// not look: what it accepted may well be there still.
  func spentAcceptances() -> [Analysis.SpentAcceptance] {
    let asleep = Set(Rule.all.map(\.id)).subtracting(book.rules.map(\.id)).union(couldNotCheck.map(\.rule))
    return network.acceptances.compactMap { acceptance in
      guard !asleep.contains(network[acceptance.rule]) else { return nil }
      let isThere = fires(network[acceptance.rule], acceptance.task)
      if !isThere { return .init(acceptance: acceptance, reason: .noLongerFound) }
      return acceptance.until < examination.asOf ? .init(acceptance: acceptance, reason: .expired) : nil
    }
  }
}

// MARK: - One finding

extension RankingDesk {
  private func single(_ rule: Rule, _ task: TaskIndex, _ describe: Describe) -> Finding {
    finding(rule, draft(task, describe))
  }

  private func draft(_ task: TaskIndex, _ describe: Describe) -> Draft {
    var draft = Draft(examination)
    draft.tasks = [task]
    draft.area = network[task].area
    draft.say(.task, network[network[task].title])
    draft.say(.date, examination.due(task))
    draft.say(.planned, examination.names(examination.people(task, .plan, .leads)))
    draft.say(.actual, examination.names(examination.people(task, .practice, .leads, .does)))
    draft.say(.views, examination.answers(task))
    describe(examination, task, &draft)
    return draft
  }

  private func finding(_ rule: Rule, _ draft: Draft) -> Finding {
    var finding = Finding(
      rule: rule.id, concern: rule.concern, urgency: draft.urgency ?? urgency(rule, draft))
    finding.tasks = draft.tasks
    finding.people = draft.people.count > 1 ? draft.people.sorted() : draft.people
    finding.area = draft.area
    if rule.concern != .note { raiseAlso(at: TaskSet(draft.tasks), besides: rule, in: &finding) }
    guard examination.detail == .whole else { return finding }
    finding.evidence = draft.evidence
    finding.slots = draft.slots
    finding.slots[.youngPerson] = network.youngPersonName
    finding.basis = basis(of: rule, draft)
    finding.formerlyAccepted = expired(rule, draft.tasks.first).map {
      "Accepted by \(network[$0.agreedBy]) until \($0.until.inWords): \(network[$0.reason])"
    }
    return finding
  }

  /// What a finding rests on: the council's own numbers where it has set any that count here, else the source.
  private func basis(of rule: Rule, _ draft: Draft) -> String? {
    let thresholds = examination.catalogue.thresholds
    let own = rule.thresholds.filter { thresholds.threshold($0).isLocal }
    let isLocal = draft.isLocalRule ?? !own.isEmpty
    guard isLocal, !own.isEmpty else {
      return (draft.basis ?? rule.basis).inWords(on: examination.asOf, isLocal: isLocal)
    }
    return "Your local rule: " + own.map { "\($0.rawValue) \(thresholds[$0])" }.joined(separator: ", ")
  }

  /// Adds what other rules say of the same tasks.
  private func raiseAlso(at here: TaskSet, besides rule: Rule, in finding: inout Finding) {
    for place in tasksFound.indices where !(tasksFound[place].tasks & here).isEmpty {
      let other = tasksFound[place].rule
      guard other !== rule, other.concern != .note,
        (tasksFound[place].tasks & here).contains(where: { !isQuiet(other, $0) })
      else { continue }
      raise(also: other, in: &finding)
    }
  }

  /// Adds what another rule says of the same task: its concern where that differs, and its id.
  private func raise(also rule: Rule, in finding: inout Finding) {
    if rule.concern != finding.concern, !finding.also.contains(rule.concern) {
      finding.also.append(rule.concern)
    }
    if !finding.alsoSeen.contains(rule.id) { finding.alsoSeen.append(rule.id) }
  }

  private func urgency(_ rule: Rule, _ draft: Draft) -> Urgency {
    let tasks = TaskSet(draft.tasks)
    let isCritical = !(tasks & examination.critical).isEmpty
    switch rule.pace {
    case .always(let urgency): return urgency
    case .atOnceIfCritical: return isCritical ? .actNow : .nextReview
    case .byTask:
      let latest = examination.asOf.adding(days: examination[.daysToAct])
      let presses = draft.tasks.contains { network[$0].due.map { $0 <= latest } ?? true }
      return isCritical && presses ? .actNow : .nextReview
    }
  }
}

// MARK: - Patterns and order

extension RankingDesk {
  private func coversTheTable(_ tasks: TaskSet) -> Bool {
    let open = examination.open.count
    return open >= examination[.patternMinimum] && tasks.count * 100 > open * examination[.patternPercent]
  }

  /// One finding for a pattern that covers most of the table, with the cells of every row.
  private func pattern(_ rule: Rule, _ tasks: TaskSet, _ describe: Describe) -> Finding {
    var whole = Draft(examination)
    for task in tasks {
      let one = draft(task, describe)
      whole.tasks.append(task)
      whole.concerns(one.people)
      whole.cite(one.evidence)
      if whole.slots.isEmpty { whole.say(asIn: one) }
    }
    whole.say(.count, String(tasks.count))
    whole.say(.total, String(examination.open.count))
    return finding(rule, whole)
  }

  private func ordered(_ findings: [Placed]) -> [Finding] {
    func key(_ finding: Finding, _ place: Int) -> (Int, Int, Int, Int) {
      let pace =
        finding.concern == .note ? 3 : finding.urgency == .actNow ? 0 : finding.urgency == .nextReview ? 1 : 2
      return (
        pace, finding.tasks.first?.position ?? .max, place, finding.people.first?.position ?? .max
      )
    }
    let keys = findings.map { key($0.finding, $0.place) }
    return keys.indices.sorted { keys[$0] < keys[$1] }.map { findings[$0].finding }
  }
}

// MARK: - Acceptances

extension RankingDesk {
  private func isQuiet(_ rule: Rule, _ task: TaskIndex?) -> Bool {
    acceptance(of: rule, task) { $0.until >= examination.asOf } != nil
  }

  private func expired(_ rule: Rule, _ task: TaskIndex?) -> Acceptance? {
    acceptance(of: rule, task) { $0.until < examination.asOf }
  }

  private func acceptance(
    of rule: Rule, _ task: TaskIndex?, where holds: (Acceptance) -> Bool
  ) -> Acceptance? {
    guard !network.acceptances.isEmpty else { return nil }
    return network.acceptances.first { $0.task == task && network[$0.rule] == rule.id && holds($0) }
  }

  private func fires(_ rule: String, _ task: TaskIndex?) -> Bool {
    if let task {
      return tasksFound.contains { $0.rule.id == rule && $0.tasks.contains(task) }
        || wholes(rule).contains { $0.tasks.contains(task) }
    }
    return wholes(rule).contains { $0.tasks.isEmpty }
  }

  private func wholes(_ rule: String) -> [Draft] {
    wholesFound.filter { $0.rule.id == rule }.flatMap(\.drafts)
  }
}

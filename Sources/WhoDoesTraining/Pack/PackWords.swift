import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesModel

/// The case of a pack in the words that its documents share.
struct PackWords {
  let plan: PackPlan
  let network: Case
  let analysis: Analysis
  let said: CaseInWords

  init(_ plan: PackPlan) {
    self.plan = plan
    (network, analysis) = (plan.reader.network, plan.reader.analysis)
    said = CaseInWords(network, analysis, plan.catalogue)
  }

  /// What the young person is called.
  var name: String { plan.manifest.youngPerson }
  /// What every page is marked with; a composite of real cases is still somebody's.
  var stamp: Document.Stamp { plan.manifest.isFiction ? .fiction : .personal }
  /// How many take part, at how many tables.
  var order: PackOrder { plan.order }
  /// The run sheet.
  var run: RunSheet { RunSheet(plan.order.length) }

  /// An empty document of the pack.
  func document(_ title: String, sheets: Int?) -> Document {
    var document = Document(title: title, audience: .training, stamp: stamp)
    document.page = .init(sheets: sheets, hasContents: false)
    document.page.isTight = true
    return document
  }

  /// The finding that is a task's main one; nil where there is nothing to talk about.
  func finding(_ task: TaskIndex) -> Finding? {
    analysis.findings.first { $0.tasks == [task] && $0.concern != .note }
  }

  /// What works about a task; nil where nothing is known to.
  func strength(_ task: TaskIndex) -> Strength? { analysis.strengths.first { $0.tasks.contains(task) } }

  /// What the plan says of a task, with roles: "Denise (social worker) leads".
  func plan(_ task: TaskIndex) -> String {
    let who = parts(task, .plan)
    let due = network[task].due.map { " By \($0.inWords)." } ?? " No date."
    return (who.map { "\($0)." } ?? "Nobody is named.") + due
  }

  /// What really happens with a task.
  func practice(_ task: TaskIndex) -> String {
    let who = parts(task, .practice).map { "\($0)." }
    let row = network[task]
    let how =
      switch row.progress {
      case .done: "It is done."
      case .stuck: "It is stuck."
      case .notStarted: "It has not started."
      case .onTrack: who == nil ? "It is said to be on track." : ""
      case .unknown, .notNeeded: ""
      }
    let late = row.isOpen && (row.due.map { $0 < network.asOf } ?? false) ? "Its date has passed." : ""
    return [who ?? "Nobody does it yet.", how, late].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Who has which part, each with their role: names alone mean nothing to a room.
  private func parts(_ task: TaskIndex, _ layer: Layer) -> String? {
    let clauses = Involvement.allCases.compactMap { part -> String? in
      let people = analysis.examination.people(task, layer, part).map(withRole)
      guard let last = people.last else { return nil }
      let names = people.count > 1 ? people.dropLast().joined(separator: ", ") + " and " + last : last
      let verb =
        switch part {
        case .leads: people.count > 1 ? "both lead" : "leads"
        case .does: people.count > 1 ? "do it" : "does it"
        case .helps: people.count > 1 ? "help" : "helps"
        case .agrees: "must agree"
        case .checks: people.count > 1 ? "check" : "checks"
        case .told: people.count > 1 ? "are told" : "is told"
        }
      return "\(names) \(verb)"
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: "; ")
  }

  /// A person with their role: "Denise (social worker)".
  func withRole(_ person: PersonIndex) -> String {
    let row = network[person]
    let name = network.shortName(person).shown().replacing("\u{A0}", with: " ")
    if row.kind == .youngPerson || row.kind == .vacant || name == Readership.hiddenName { return name }
    let role = roleTitle(person)
    if role.isEmpty || role.lowercased() == name.lowercased() { return name }
    let gone = row.isGone(on: network.asOf) ? ", has left" : ""
    return "\(name) (\(role.lowercasedUnlessAbbreviation)\(gone))"
  }

  /// The local job title of a person, else their role as the case writes it.
  func roleTitle(_ person: PersonIndex) -> String {
    let id = network[network[person].id].shown()
    if let card = plan.manifest.cards.first(where: { $0.kind == .role && $0.people.contains(id) }) {
      return card.title
    }
    return String(network[network[person].roleText].shown().prefix { $0 != "(" }).trimmed
  }

  /// People who have a row that a room may see, the young person left out.
  var people: [PersonIndex] {
    network.personIndices.filter {
      network[$0].kind != .youngPerson && network[network[$0].name] != Readership.hiddenName
    }
  }

  /// What the young person said that fits a task best: in its area, with the most words in common.
  func words(on task: TaskIndex) -> Document.Quote? {
    // Their own answer about the task, in an invented case; of a real one, answers are counts and nothing more.
    if network.isFiction, let person = network.youngPersonIndex {
      let own = network.views(of: task).first { $0.respondent == person && !$0.words.isEmpty }
      if let own { return .init(network[own.words].shown(), source: name) }
    }
    let stems = Set(
      WordStems.of(network[network[task].title]) + WordStems.of(network[network[task].plainTitle]))
    let near = network.voice.filter { $0.area == network[task].area }.max {
      common($0, stems) < common($1, stems)
    }
    return near.map { .init(network[$0.words].shown(), source: name) }
  }

  private func common(_ statement: VoiceStatement, _ stems: Set<String>) -> Int {
    Set(WordStems.of(network[statement.words])).intersection(stems).count
  }

  /// What the young person said, what they want most first.
  var voice: [VoiceStatement] {
    network.voice.enumerated().sorted {
      ($0.element.top ?? .max, $0.offset) < ($1.element.top ?? .max, $1.offset)
    }.map(\.element)
  }

  /// A statement with its day.
  func quote(_ statement: VoiceStatement) -> Document.Quote {
    .init(
      network[statement.words].shown(keepingLines: true),
      source: statement.date.map { "\(name), \($0.inWords)" } ?? name)
  }
}

extension String {
  /// The text with a small first letter, unless its first word is an abbreviation such as IRO or SENCo.
  var lowercasedUnlessAbbreviation: String {
    let first = prefix { $0.isLetter }
    return first.count > 1 && first.prefix(2).allSatisfy(\.isUppercase) ? self : lowercasedFirst
  }
}

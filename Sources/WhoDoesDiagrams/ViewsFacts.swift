import WhoDoesAnalysis
import WhoDoesModel

/// What people asked alone said about who leads, as counts by role: whom they name, never who said it.
struct ViewsFacts {
  /// One task about which answers differ.
  struct Split {
    var task: TaskIndex
    /// Every answer with how many gave it, the most frequent first.
    var answers: [(answer: Answer, count: Int)]
    /// Two people who each named the other.
    var mutual: [(PersonIndex, PersonIndex)]
    /// How many answered.
    var total: Int { answers.reduce(0) { $0 + $1.count } }
  }

  /// An answer to "who leads?".
  enum Answer: Hashable {
    case person(PersonIndex)
    case nobody
    case dontKnow
  }

  /// The fewest answers from which arrows may stand for two of them, without saying whose they were.
  static let fewestForArrows = 4

  let splits: [Split]
  /// How many more tasks split opinion.
  let undrawnCount: Int
  private let roles: MapReader
  private let reader: MapReader

  /// Works out the tasks that split opinion most.
  ///
  /// - Complexity: O(*v* + *t* log *t*) for *v* answers and *t* tasks.
  init(_ reader: MapReader, most: Int) {
    let all = reader.tasks.compactMap { Self.split(of: $0, reader.network) }
    // The share that differs from the most frequent answer, in whole numbers so that equal shares are equal.
    func share(_ split: Split) -> Int {
      1000 - 1000 * (split.answers.first?.count ?? 0) / max(split.total, 1)
    }
    // Two who each wait for the other are the widest split of all, whatever the others say.
    let sorted = all.sorted {
      ($1.mutual.count, share($1), $1.total, $0.task) < ($0.mutual.count, share($0), $0.total, $1.task)
    }
    splits = Array(sorted.prefix(most))
    undrawnCount = sorted.count - splits.count
    self.reader = reader
    roles = MapReader(reader.network, catalogue: reader.catalogue, audience: .panel)
  }

  private static func split(of task: TaskIndex, _ network: Case) -> Split? {
    var counts: [Answer: Int] = [:]
    var named: [PersonIndex: PersonIndex] = [:]
    for view in network.views(of: task) {
      switch view.saysLeadIs {
      case .person(let person):
        counts[.person(person), default: 0] += 1
        named[view.respondent] = person
      case .nobody: counts[.nobody, default: 0] += 1
      case .dontKnow: counts[.dontKnow, default: 0] += 1
      case .noAnswer: break
      }
    }
    guard counts.count > 1 else { return nil }
    let answers = counts.map { (answer: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.answer.place) < ($0.count, $1.answer.place) }
    let mutual = named.filter { $0.key < $0.value && named[$0.value] == $0.key }
      .map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    return Split(task: task, answers: answers, mutual: mutual)
  }

  /// An answer in words: a role, never a name.
  func words(_ answer: Answer) -> String {
    switch answer {
    case .person(let person): reader.isHidden(person) ? Readership.hiddenName : roles.name(of: person)
    case .nobody: "nobody"
    case .dontKnow: "don't know"
    }
  }

  /// Whether the pairs of a split are drawn as arrows, and not only counted.
  func showsArrows(_ split: Split) -> Bool { split.total >= Self.fewestForArrows }
}

extension ViewsFacts.Answer {
  /// Orders answers that equally many gave.
  fileprivate var place: Int {
    switch self {
    case .person(let person): person.position
    case .nobody: .max - 1
    case .dontKnow: .max
    }
  }
}

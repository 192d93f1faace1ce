public import WhoDoesCatalogue
public import WhoDoesModel

/// A case and what was found in it, as one audience may read them: the one place that says so for documents.
///
/// Whatever must be kept from the audience is taken out before anything is written, so that a document cannot
/// show it by mistake: a hidden person has no name, hidden words and steps are not there, and a hidden task has
/// no title and raises nothing. A panel and training get nothing of sensitive areas.
///
/// ```swift
/// let team = Readership(jordan, analysis, .england, audience: .team)
/// team.network           // the case as the team may read it
/// team.sees(task)        // false for a task that must not be shown to the team
/// ```
public struct Readership: Sendable {
  /// Who reads.
  public let audience: Audience
  /// The case as they may read it.
  public let network: Case
  /// What was found in it, as they may read it.
  public let analysis: Analysis
  private let hiddenTasks: TaskSet

  /// What a hidden person is called.
  public static let hiddenName = "somebody not shown here"
  /// What stands in the place of a hidden task's title.
  public static let hiddenTitle = "a task not shown here"

  /// Takes out what the audience may not read.
  ///
  /// - Parameter listener: Somebody else who is in the room when it is read, such as the young person at a meeting
  ///   of the team; what they must not see is taken out as well.
  /// - Complexity: O(1) where nothing is hidden, else that of a new analysis.
  public init(
    _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, audience: Audience,
    besides listener: Audience? = nil
  ) {
    self.audience = audience
    let readers = [audience, listener].compactMap(\.self)
    let hidden = TaskSet(
      network.taskIndices.filter { task in
        readers.contains { reader in
          network.isHidden(.task(task), from: reader)
            || !reader.reads(network[task].area, catalogue, isFiction: network.isFiction)
        }
      })
    hiddenTasks = hidden
    let veiled = network.veiled(from: readers, hiding: hidden)
    guard let veiled else {
      (self.network, self.analysis) = (network, analysis)
      return
    }
    // Sentences hold names, so they are written anew from the case that has them no more.
    var limited = Analysis(of: veiled, catalogue: catalogue)
    limited.keepOnly { task in !hidden.contains(task) }
    (self.network, self.analysis) = (veiled, limited)
  }

  /// Whether the audience reads about a task.
  public func sees(_ task: TaskIndex) -> Bool { !hiddenTasks.contains(task) }

  /// The tasks that the audience reads about, in the order of the table.
  ///
  /// - Complexity: O(*t*) in the tasks.
  public var tasks: [TaskIndex] { network.taskIndices.filter(sees) }
}

extension Audience {
  /// Whether a reader is told what stands in an area, before anybody has hidden anything.
  ///
  /// Health, identity and status, faith, offending, contact with family and the like are for the young person
  /// and the team. A manager who opens one young person's case reads them too, because the case audit asks about
  /// every task; nothing that counts over many cases may ask this for a manager. A panel never reads them, and
  /// training reads them in an invented case alone. An area that the catalogue does not know counts as sensitive.
  public func reads(_ area: AreaID, _ catalogue: Catalogue, isFiction: Bool) -> Bool {
    switch self {
    case .youngPerson, .team, .manager: true
    case .training: isFiction || catalogue[area]?.isSensitive == false
    case .panel: catalogue[area]?.isSensitive == false
    }
  }
}

extension Case {
  /// The case without what an audience may not read; nil where nothing is to be taken out.
  fileprivate func veiled(from readers: [Audience], hiding tasks: TaskSet) -> Case? {
    func isHidden(_ item: Restriction.Item) -> Bool { readers.contains { self.isHidden(item, from: $0) } }
    let people = personIndices.filter { self[$0].kind != .youngPerson && isHidden(.person($0)) }
    let words = voice.indices.filter { isHidden(.voice($0)) }
    let steps = steps.indices.filter { isHidden(.step($0)) }
    guard !(people.isEmpty && words.isEmpty && steps.isEmpty && tasks.isEmpty) else { return nil }
    var veiled = self
    let name = veiled.texts.add(Readership.hiddenName)
    for person in people {
      veiled.people[person.position].id = name
      veiled.people[person.position].name = name
      for text in [
        \Person.roleText, \.youngPersonCallsThem, \.notes, \.doesWithMe, \.reach, \.seeNext,
      ] { veiled.people[person.position][keyPath: text] = .none }
      veiled.people[person.position].agency = nil
    }
    let named = people.filter { self[$0].kind != .team && self[$0].kind != .vacant }
    let names = NamesInWords(of: named, in: self)
    for task in veiled.tasks.indices where !names.isEmpty {
      for text in [\PathwayTask.title, \.plainTitle, \.note] {
        guard let changed = names.takenOut(of: veiled[veiled.tasks[task][keyPath: text]]) else { continue }
        veiled.tasks[task][keyPath: text] = veiled.texts.add(changed)
      }
    }
    let title = veiled.texts.add(Readership.hiddenTitle)
    for task in tasks {
      veiled.tasks[task.position].title = title
      veiled.tasks[task.position].plainTitle = .none
      veiled.tasks[task.position].note = .none
      veiled.tasks[task.position].planStance = nil
    }
    veiled.voice = voice.indices.filter { !words.contains($0) }.map { voice[$0] }
    veiled.steps = self.steps.indices.filter { !steps.contains($0) }.map { self.steps[$0] }
    // Positions of words and steps have moved, and what was hidden is gone.
    veiled.restrictions = []
    return veiled
  }
}

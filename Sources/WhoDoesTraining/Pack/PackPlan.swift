public import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesDocuments
public import WhoDoesModel

/// What a pack is made of before anything is written: the case as a room may see it, the tasks that the room is
/// asked about, and the cards.
///
/// ```swift
/// let plan = try PackPlan(jordan, .england, PackOrder(people: 22, tables: 5))
/// plan.manifest.tasks.count          // 12
/// ```
public struct PackPlan: Sendable {
  /// What was asked for.
  public let order: PackOrder
  /// What is kept beside the pack for whatever reads answers later.
  public let manifest: PackManifest
  let reader: Readership
  let catalogue: Catalogue
  let choice: TaskChoice
  /// The tasks asked about, in the order of the answer sheet.
  let tasks: [TaskIndex]

  /// The sizes of groups that a session works with.
  public static let groupSizes = 4...60

  /// Plans a pack.
  ///
  /// - Throws: ``TrainingProblem`` where a real case comes without a statement, where there are fewer than three
  ///   tasks to ask about, or where people and tables do not fit.
  /// - Complexity: O(*t* log *t*) in the tasks, times the answers to each, besides the analysis.
  public init(
    _ network: Case, _ catalogue: Catalogue, _ order: PackOrder, analysis: Analysis? = nil,
    catalogueFile: String? = nil
  ) throws(TrainingProblem) {
    let consent = order.consent?.trimmed ?? ""
    if !network.isFiction {
      guard !consent.isEmpty else { throw .realCaseWithoutConsent }
      guard Self.namesSomebody(consent) else { throw .unnamedConsent(consent) }
    }
    guard Self.groupSizes.contains(order.people) else { throw .groupSize(order.people) }
    guard order.tables >= 1, order.tables * 2 <= order.people else {
      throw .tablesDoNotFit(tables: order.tables, people: order.people)
    }
    let shown = network.isFiction ? network : network.calledByRoles()
    let found = network.isFiction ? analysis : nil
    let reader = Readership(
      shown, found ?? Analysis(of: shown, catalogue: catalogue), catalogue, audience: .training)
    (self.reader, self.catalogue, self.order) = (reader, catalogue, order)
    choice = TaskChoice(reader: reader, catalogue: catalogue)
    tasks = choice.tasks
    guard tasks.count >= 3 else { throw .tooFewTasks(tasks.count) }
    let cards = CardChoice(reader: reader, catalogue: catalogue, titles: order.titles, tasks: tasks).cards
    manifest = PackManifest(
      youngPerson: reader.network.youngPersonName.shown(), isFiction: network.isFiction,
      consent: network.isFiction ? nil : consent, asOf: network.asOf.description,
      caseFile: PackFiles.caseFile, catalogueFile: catalogueFile, date: order.date?.description,
      minutes: order.length.rawValue, people: order.people, tables: order.tables,
      tasks: Self.rows(tasks, reader, catalogue), cards: cards)
  }

  /// A statement gives a name, a colon and what that person states.
  private static func namesSomebody(_ consent: String) -> Bool {
    let parts = consent.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    return parts.count == 2 && parts[0].contains(where: \.isLetter)
      && parts[1].split(separator: " ").count >= 2
  }

  private static func rows(
    _ tasks: [TaskIndex], _ reader: Readership, _ catalogue: Catalogue
  ) -> [PackManifest.Task] {
    tasks.enumerated().map { place, index in
      let task = reader.network[index]
      let stances = reader.network.views(of: index).contains { $0.stance.map { !$0.takesNoSide } ?? false }
      return PackManifest.Task(
        number: place + 1, id: reader.network[task.id].shown(), title: reader.network[task.title].shown(),
        catalogueTask: task.catalogueTask,
        catalogueTitle: task.catalogueTask.flatMap { catalogue[$0]?.title },
        asksStance: stances || task.planStance != nil || isDecision(reader.network[task.title]))
    }
  }

  /// Whether a title asks for a decision.
  private static func isDecision(_ title: String) -> Bool {
    let first = title.lowercased().split { !$0.isLetter }.first ?? ""
    return ["decide", "choose", "agree"].contains(first)
  }
}

/// Where the parts of a pack lie in its folder.
package enum PackFiles {
  static let forYou = "for-you"
  static let forTheRoom = "for-the-room"
  static let afterwards = "afterwards"
  static let caseFile = "for-you/case.json"
  package static let printedSlides = "for-you/slides.pdf"
}

extension PackPlan {
  /// A pack that was made before, from what was kept beside it.
  ///
  /// - Throws: ``TrainingProblem/changedCase(_:)`` where a task of the pack is not in the case any more.
  public init(
    _ manifest: PackManifest, _ network: Case, _ catalogue: Catalogue
  ) throws(TrainingProblem) {
    let reader = Readership(
      network, Analysis(of: network, catalogue: catalogue), catalogue, audience: .training)
    (self.reader, self.catalogue, self.manifest) = (reader, catalogue, manifest)
    order = PackOrder(
      .init(rawValue: manifest.minutes) ?? .twoHours, people: manifest.people, tables: manifest.tables,
      date: manifest.date.flatMap { Day($0) }, consent: manifest.consent)
    choice = TaskChoice(reader: reader, catalogue: catalogue)
    var tasks: [TaskIndex] = []
    for task in manifest.tasks {
      guard let index = reader.tasks.first(where: { network[network[$0].id].shown() == task.id }) else {
        throw .changedCase(task.id)
      }
      tasks.append(index)
    }
    self.tasks = tasks
  }

  /// The catalogue by which the pack was made.
  public var usedCatalogue: Catalogue { catalogue }

  /// Where a task of the answer sheet stands in the case.
  func index(of task: PackManifest.Task) -> TaskIndex? {
    manifest.tasks.firstIndex { $0.id == task.id }.flatMap { $0 < tasks.count ? tasks[$0] : nil }
  }
}

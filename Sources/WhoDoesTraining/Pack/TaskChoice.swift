import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// Chooses the tasks that a room is asked about, and says which of them are likely to split it.
///
/// A task weighs the share of answers unlike the most common one, twice where the young person put it in their top
/// three and one and a half times where it is critical, and up to one more for being eight weeks late. Late weeks
/// are eighths here and not whole numbers: shares lie below one, so a late task on which all agree would otherwise
/// always come before one that truly splits people. Where nobody was asked, the share is guessed from how many
/// different leads the plan, practice and the catalogue would each suggest.
struct TaskChoice {
  /// How many tasks an answer sheet has.
  static let most = 12
  /// Late weeks beyond these weigh no more.
  private static let mostWeeks = 8.0
  /// How many good arrangements stand among the tasks, so that a room sees that sharing is no fault.
  private static let goodOnes = 3

  /// Why a task is likely to split a room.
  struct Reason: Equatable {
    var task: TaskIndex
    var weight: Double
    /// The share of answers that differ, known or guessed, from 0 to 1.
    var split: Double
    /// Whether people in the case were asked.
    var isAsked: Bool
    var isTheirs: Bool
    var isCritical: Bool
    var weeksLate: Int
  }

  let reader: Readership
  let catalogue: Catalogue

  /// The tasks for the answer sheet, in the order of the case's table, so that their order gives nothing away.
  ///
  /// - Complexity: O(*t* log *t*) in the tasks, times the answers to each.
  var tasks: [TaskIndex] {
    let able = reader.tasks.filter { reader.network[$0].progress != .notNeeded }
    guard able.count > Self.most else { return able }
    var chosen = Array(good.prefix(Self.goodOnes))
    var perArea: [AreaID: Int] = [:]
    for task in chosen { perArea[reader.network[task].area, default: 0] += 1 }
    let ranked = ranking.map(\.task)
    // Three of an area at most while other areas have any, so that the sheet is about a whole life.
    for most in [3, Int.max] {
      for task in ranked where chosen.count < Self.most && !chosen.contains(task) {
        let area = reader.network[task].area
        guard perArea[area, default: 0] < most else { continue }
        chosen.append(task)
        perArea[area, default: 0] += 1
      }
    }
    return chosen.sorted()
  }

  /// Tasks that work: shared and agreed first, then led by one person for all to see.
  private var good: [TaskIndex] {
    let kinds: [Strength.Kind] = [.agreedSharing, .clearLead, .youngPersonLeads, .independentCheck]
    return kinds.flatMap { kind in
      reader.analysis.strengths.filter { $0.kind == kind }.flatMap(\.tasks)
        .filter { reader.sees($0) && reader.network[$0].isOpen }
        .prefix(kind == .agreedSharing ? 2 : 1)
    }
  }

  /// Every task that can be asked about, the one most likely to split a room first.
  ///
  /// - Complexity: O(*t* log *t*) in the tasks, times the answers to each.
  var ranking: [Reason] {
    reader.tasks.filter { reader.network[$0].progress != .notNeeded }.map(reason)
      .sorted { ($1.weight, $0.task) < ($0.weight, $1.task) }
  }

  /// Why a task is likely to split a room, or not.
  func reason(_ task: TaskIndex) -> Reason {
    let (network, row) = (reader.network, reader.network[task])
    let answers = reader.analysis.examination.answerCounts(task)
    let split =
      answers.given > 0
      ? Double(answers.unlikeTheMostCommon) / Double(answers.given) : guessedSplit(task)
    let isTheirs = theirAreas.contains(row.area)
    let days = row.isOpen ? row.due.map { network.asOf.days(since: $0) } ?? 0 : 0
    let weeks = min(Self.mostWeeks, Double(max(0, days)) / 7)
    let weight = split * (isTheirs ? 2 : 1) * (row.isCritical ? 1.5 : 1) + weeks / Self.mostWeeks
    return Reason(
      task: task, weight: weight, split: split, isAsked: answers.given > 0, isTheirs: isTheirs,
      isCritical: row.isCritical, weeksLate: max(0, days) / 7)
  }

  /// The areas of what the young person put at the top, else of what they said first.
  private var theirAreas: Set<AreaID> {
    let voice = reader.network.voice
    let chosen = voice.filter { $0.top != nil }.sorted { ($0.top ?? 0) < ($1.top ?? 0) }
    return Set((chosen.isEmpty ? voice : chosen).prefix(3).map(\.area))
  }

  /// The share that would differ if everybody picked one of the leads that plan, practice and custom suggest.
  private func guessedSplit(_ task: TaskIndex) -> Double {
    let x = reader.analysis.examination
    let people =
      x.people(task, .plan, .leads) + x.people(task, .practice, .leads) + x.people(task, .practice, .does)
    var leads = Set(people.map { reader.network[$0].role?.description ?? "\($0.position)" })
    let custom = reader.network[task].catalogueTask.flatMap { catalogue[$0] }?.usualLead ?? []
    if let first = custom.first { leads.insert(first.description) }
    // With nobody named anywhere, some say so, some do not know, and some name whoever is near.
    return leads.isEmpty ? 2.0 / 3 : 1 - 1 / Double(leads.count)
  }
}

import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// Orders what there is to decide.
///
/// One line for each of the young person's things comes first, then what is critical and presses, then the rest.
/// Within each, a line weighs the share of answers unlike the most common one, twice in an area of their things,
/// one and a half times where it is critical, and the weeks it is late, up to eight. The weight never leaves
/// this room.
struct AgendaRanking {
  private let network: Case
  private let analysis: Analysis
  private let things: [VoiceStatement]

  /// A line is not heavier for being late longer than this.
  private static let mostWeeks = 8.0

  init(_ network: Case, _ analysis: Analysis, things: [VoiceStatement]) {
    (self.network, self.analysis, self.things) = (network, analysis, things)
  }

  func order(_ findings: [Finding]) -> [MeetingAgenda.Item] {
    var left = findings.enumerated().sorted {
      (-weight($0.element), $0.offset) < (-weight($1.element), $1.offset)
    }.map(\.element)
    var first: [MeetingAgenda.Item] = []
    for (place, thing) in things.enumerated() {
      // The task that speaks of what they said, else the heaviest of the same area.
      let near = left.indices.filter { area(of: left[$0]) == thing.area }
      let best = near.max { (nearness(left[$0], thing), -$0) < (nearness(left[$1], thing), -$1) }
      if let best { first.append(item(left.remove(at: best), thing: place)) }
    }
    let urgent = left.filter { $0.urgency == .actNow }
    let rest = left.filter { $0.urgency != .actNow }
    return first + (urgent + rest).map { item($0, thing: nil) }
  }

  private func item(_ finding: Finding, thing: Int?) -> MeetingAgenda.Item {
    .init(finding: finding, task: finding.tasks.count == 1 ? finding.tasks.first : nil, thing: thing)
  }

  private func area(of finding: Finding) -> AreaID? {
    finding.tasks.count == 1 ? finding.tasks.first.map { network[$0].area } : finding.area
  }

  private func weight(_ finding: Finding) -> Double {
    guard finding.tasks.count == 1, let task = finding.tasks.first else { return 0 }
    let answers = analysis.examination.answerCounts(task)
    var weight = answers.given > 0 ? Double(answers.unlikeTheMostCommon) / Double(answers.given) : 0
    if things.contains(where: { $0.area == network[task].area }) { weight *= 2 }
    if network[task].isCritical { weight *= 1.5 }
    if network[task].isOpen, let due = network[task].due, due < network.asOf {
      weight += min(Self.mostWeeks, Double(network.asOf.days(since: due)) / 7)
    }
    return weight
  }

  /// How many of their words the task's titles share.
  private func nearness(_ finding: Finding, _ thing: VoiceStatement) -> Int {
    guard let task = finding.tasks.first else { return 0 }
    let title = "\(network[network[task].title]) \(network[network[task].plainTitle])"
    return Self.words(title).intersection(Self.words(network[thing.words])).count
  }

  /// The words of a text that say something: of four letters and more, one or many of a thing alike.
  private static func words(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 && !common.contains(String($0)) }
        .map { $0.hasSuffix("s") ? String($0.dropLast()) : String($0) })
  }

  private static let common: Set<String> = [
    "want", "wants", "that", "this", "with", "have", "what", "when", "dont", "know", "need", "them", "they",
    "from", "about", "there", "would", "like", "more", "will",
  ]
}

/// The maps that can be drawn of one case.
public enum MapKind: String, CaseIterable, Codable, Sendable {
  /// Who leads and helps, for what wants talking about.
  case responsibility
  /// Every task of every area of the plan, with who leads and helps.
  case areas
  /// Who is around the young person, by organisation, and who is leaving.
  case network
  /// Who holds what from now to 25, and what nobody holds after the 18th birthday.
  case handover
  /// Which people hold the same tasks.
  case overlap
  /// For the tasks that split opinion most: who is named as lead, by how many.
  case views
  /// The ladders to the young person's goals.
  case steps

  /// What the map is for, in one sentence.
  public var purpose: String {
    switch self {
    case .responsibility: "Shows in one picture who does what, and what wants talking about."
    case .areas: "Shows every task of one area of the plan, with who leads and who helps."
    case .network: "Shows who is around the young person, whom they named themselves, and who is leaving."
    case .handover: "Shows who holds what from now to 25, and what nobody holds after the 18th birthday."
    case .overlap: "Shows which people hold the same tasks, and how many."
    case .views: "Shows whom people name as lead where their answers differ most."
    case .steps: "Shows the steps to each goal, who is with the young person on each, and which are done."
    }
  }
}

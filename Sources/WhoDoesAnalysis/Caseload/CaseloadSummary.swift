import WhoDoesCatalogue
public import WhoDoesModel

/// What a caseload adds up to: counts of young people, and of tasks, and nothing about any one of them.
///
/// Summaries of parts of a caseload add up to that of the whole, in any order, so every core and every authority can
/// count its own.
///
/// ```swift
/// var summary = CaseloadSummary()
/// for analysis in analyses { summary.add(CaseloadFacts(analysis)) }
/// summary.merge(another)
/// ```
public struct CaseloadSummary: Equatable, Sendable {
  /// Young people by status.
  public private(set) var people: [CaseloadFacts.StatusGroup: Int] = [:]
  /// Young people whose case does not say that it is invented.
  public private(set) var real = 0
  /// Cases that could not be read, and are in no other count.
  public var unreadable = 0
  /// Young people for whom something is there.
  public private(set) var layers: [CaseloadFacts.Layer: Int] = [:]
  /// Young people with a concern as the main one of some task.
  public private(set) var concerns: [Concern: Int] = [:]
  /// Young people with something found by a rule.
  public private(set) var rules: [String: Int] = [:]
  /// Young people by the age of their plan.
  public private(set) var planAges: [CaseloadFacts.PlanAge: Int] = [:]
  /// Young people with anything that nobody holds, by status.
  public private(set) var unheld: [CaseloadFacts.StatusGroup: Int] = [:]
  /// The same in one area.
  public private(set) var unheldIn: [AreaID: [CaseloadFacts.StatusGroup: Int]] = [:]
  /// Where tasks change hands.
  public private(set) var points: [CaseloadFacts.HandoverPoint: Point] = [:]
  /// All tasks and young people, as for a point.
  public private(set) var everywhere = Point()
  /// Young people by area, role and agency.
  public private(set) var areas: [AreaID: Breakdown] = [:]
  /// By role with a part.
  public private(set) var roles: [RoleID: Breakdown] = [:]
  /// By agency with a part.
  public private(set) var agencies: [String: Breakdown] = [:]
  /// By status.
  public private(set) var statuses: [CaseloadFacts.StatusGroup: Breakdown] = [:]
  /// By team, with the workers of each.
  public private(set) var teams: [String: Team] = [:]
  /// Young people whose team is not known.
  public private(set) var withoutTeam = Breakdown()
  /// Young people for whom two agencies have a part in something that nobody holds.
  public private(set) var pairs: [CaseloadFacts.Pair: Int] = [:]

  /// Plan against practice for some young people.
  public struct Point: Equatable, Sendable {
    /// How many young people.
    public var people = 0
    /// Those with a task in which plan and practice name different people.
    public var peopleDiffering = 0
    /// Their tasks.
    public var tasks = CaseloadFacts.PlanAndPractice()

    /// Nobody yet.
    public init() {}

    mutating func add(_ other: Self) {
      people += other.people
      peopleDiffering += other.peopleDiffering
      tasks.compared += other.tasks.compared
      tasks.differ += other.tasks.differ
    }
  }

  /// Young people in one line of a table.
  public struct Breakdown: Equatable, Sendable {
    /// How many it concerns.
    public var people = 0
    /// Those with something that nobody holds.
    public var unheld = 0
    /// Those with a task in which plan and practice differ.
    public var differ = 0

    /// Nobody yet.
    public init() {}

    mutating func add(_ other: Self) {
      people += other.people
      unheld += other.unheld
      differ += other.differ
    }
  }

  /// A team.
  public struct Team: Equatable, Sendable {
    /// Its young people.
    public var young = Breakdown()
    /// How many young people each worker has, by an opaque number; never written anywhere.
    var workers: [UInt64: Int] = [:]
    /// How many workers.
    public var workerCount: Int { workers.count }
  }

  /// Nobody counted yet.
  public init() {}

  /// How many young people are counted.
  public var total: Int { people.values.reduce(0, +) }

  /// Counts one young person.
  ///
  /// - Complexity: O(*n*) in the areas, roles and agencies around them.
  public mutating func add(_ facts: CaseloadFacts) {
    people[facts.status, default: 0] += 1
    if !facts.isFiction { real += 1 }
    for layer in facts.layers { layers[layer, default: 0] += 1 }
    for concern in facts.concerns { concerns[concern, default: 0] += 1 }
    for rule in facts.rules { rules[rule, default: 0] += 1 }
    planAges[facts.planAge, default: 0] += 1
    if facts.hasUnheld { unheld[facts.status, default: 0] += 1 }
    for area in facts.unheldAreas { unheldIn[area, default: [:]][facts.status, default: 0] += 1 }
    var point = Point()
    (point.people, point.peopleDiffering, point.tasks) = (1, facts.tasks.differ > 0 ? 1 : 0, facts.tasks)
    everywhere.add(point)
    for place in facts.points { points[place, default: Point()].add(point) }
    for area in facts.areas.union(facts.unheldAreas) {
      areas[area, default: Breakdown()].add(
        line(facts.unheldAreas.contains(area), facts.differingAreas.contains(area)))
    }
    count(facts.roles, in: &roles)
    count(facts.agencies, in: &agencies)
    let own = line(facts.hasUnheld, facts.tasks.differ > 0)
    statuses[facts.status, default: Breakdown()].add(own)
    if let team = facts.team {
      teams[team, default: Team()].young.add(own)
      if let worker = facts.worker { teams[team, default: Team()].workers[worker, default: 0] += 1 }
    } else {
      withoutTeam.add(own)
    }
    for pair in facts.pairs { pairs[pair, default: 0] += 1 }
  }

  private func line(_ unheld: Bool, _ differ: Bool) -> Breakdown {
    var line = Breakdown()
    (line.people, line.unheld, line.differ) = (1, unheld ? 1 : 0, differ ? 1 : 0)
    return line
  }

  private func count<Name>(_ involved: CaseloadFacts.Involved<Name>, in lines: inout [Name: Breakdown]) {
    for name in involved.any.union(involved.unheld) {
      lines[name, default: Breakdown()].add(
        line(involved.unheld.contains(name), involved.differ.contains(name)))
    }
  }

  /// Adds the counts of another part of the caseload.
  ///
  /// - Complexity: O(*n*) in the counts of the other.
  public mutating func merge(_ other: Self) {
    unreadable += other.unreadable
    real += other.real
    people.merge(other.people, uniquingKeysWith: +)
    layers.merge(other.layers, uniquingKeysWith: +)
    concerns.merge(other.concerns, uniquingKeysWith: +)
    rules.merge(other.rules, uniquingKeysWith: +)
    planAges.merge(other.planAges, uniquingKeysWith: +)
    unheld.merge(other.unheld, uniquingKeysWith: +)
    unheldIn.merge(other.unheldIn) { $0.merging($1, uniquingKeysWith: +) }
    everywhere.add(other.everywhere)
    for (place, point) in other.points { points[place, default: Point()].add(point) }
    for (name, line) in other.areas { areas[name, default: Breakdown()].add(line) }
    for (name, line) in other.roles { roles[name, default: Breakdown()].add(line) }
    for (name, line) in other.agencies { agencies[name, default: Breakdown()].add(line) }
    for (name, line) in other.statuses { statuses[name, default: Breakdown()].add(line) }
    for (name, team) in other.teams {
      teams[name, default: Team()].young.add(team.young)
      teams[name, default: Team()].workers.merge(team.workers, uniquingKeysWith: +)
    }
    withoutTeam.add(other.withoutTeam)
    pairs.merge(other.pairs, uniquingKeysWith: +)
  }
}

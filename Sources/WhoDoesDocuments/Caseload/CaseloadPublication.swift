internal import DisclosureControl
public import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// All counts that are published of a caseload, with the small ones hidden so that no table gives them away.
///
/// Whatever is printed from one publication was looked at together: two tables of it can be laid side by side. Two
/// publications, such as those of two quarters or with two thresholds, were not.
///
/// ```swift
/// let publication = CaseloadPublication(summary, .panel)
/// ```
public struct CaseloadPublication: Sendable {
  /// For whom it is made.
  public enum Build: String, CaseIterable, Sendable {
    /// For the service itself: nothing is hidden, and it is not for sharing.
    case `internal`
    /// For a panel or a partner: small counts are hidden.
    case panel
  }

  /// What is hidden.
  public struct Settings: Equatable, Sendable {
    /// The largest count that is hidden.
    public var largestHidden = 5
    /// The smallest base of a percentage.
    public var smallestBase = 20
    /// The smallest team that has a line of its own.
    public var smallestTeam = 5
    /// How many young people a worker is meant to have, where that is set.
    public var caseload: Int?

    /// The settings of the convention.
    public init() {}
  }

  /// What stands for a hidden count.
  static let sign = "c"

  let summary: CaseloadSummary
  let build: Build
  let settings: Settings
  private(set) var figures = Figures()
  private(set) var hidden: Set<Figures.ID> = []

  // The counts, each once.
  let all: Figures.ID
  private(set) var status: [CaseloadFacts.StatusGroup: Figures.ID] = [:]
  private(set) var layers: [CaseloadFacts.Layer: Figures.ID] = [:]
  private(set) var concerns: [Concern: Figures.ID] = [:]
  private(set) var patterns: [(rule: Rule, count: Figures.ID)] = []
  private(set) var planAges: [CaseloadFacts.PlanAge: Figures.ID] = [:]
  private(set) var unheld: [CaseloadFacts.StatusGroup: Figures.ID] = [:]
  private(set) var unheldIn: [AreaID: [CaseloadFacts.StatusGroup: Figures.ID]] = [:]
  private(set) var points: [CaseloadFacts.HandoverPoint: Point] = [:]
  private(set) var everywhere: Point
  private(set) var areas: [AreaID: Line] = [:]
  private(set) var statuses: [CaseloadFacts.StatusGroup: Line] = [:]
  private(set) var roles: [RoleID: Line] = [:]
  private(set) var agencies: [String: Line] = [:]
  private(set) var teams: [TeamLine] = []
  private(set) var pairs: [(pair: CaseloadFacts.Pair, count: Figures.ID)] = []

  /// Plan against practice for some young people.
  struct Point: Sendable {
    let people: Figures.ID
    let differing: Figures.ID
    let tasks: Figures.ID
    let tasksDiffering: Figures.ID
    let others: Figures.ID
  }

  /// Young people of a line, and those with something that nobody holds or that differs.
  struct Line: Sendable {
    let people: Figures.ID
    let unheld: Figures.ID
    let differ: Figures.ID
  }

  /// A team's line.
  struct TeamLine: Sendable {
    let name: String
    let workers: Int?
    let line: Line
  }

  /// Ties all counts of a summary together and hides what must be hidden.
  ///
  /// - Complexity: O(*n*) counts, each hidden one of which is put to a test of bounded length.
  public init(_ summary: CaseloadSummary, _ build: Build, _ settings: Settings = Settings()) {
    (self.summary, self.build, self.settings) = (summary, build, settings)
    all = figures.add(summary.total)
    everywhere = Self.point(summary.everywhere, all, &figures)
    addStatuses()
    addWhole()
    addAreas()
    addPoints()
    addLines()
    addTeams()
    addPairs()
    if build == .panel { hidden = figures.hidden(1...max(1, settings.largestHidden)) }
  }

  // MARK: Putting counts in

  /// A part of a whole, whose rest must not be found out either.
  private mutating func part(_ value: Int, of whole: Figures.ID) -> Figures.ID {
    Self.part(value, of: whole, &figures)
  }

  private static func part(_ value: Int, of whole: Figures.ID, _ figures: inout Figures) -> Figures.ID {
    let part = figures.add(value)
    let rest = figures.addImplied(figures.value(whole) - value)
    figures.tie(whole, to: [part, rest])
    return part
  }

  private mutating func addStatuses() {
    for group in CaseloadFacts.StatusGroup.allCases {
      status[group] = figures.add(summary.people[group] ?? 0)
    }
    figures.tie(all, to: CaseloadFacts.StatusGroup.allCases.compactMap { status[$0] })
  }

  private mutating func addWhole() {
    for layer in CaseloadFacts.Layer.allCases { layers[layer] = part(summary.layers[layer] ?? 0, of: all) }
    for concern in Concern.allCases where concern != .note {
      concerns[concern] = part(summary.concerns[concern] ?? 0, of: all)
    }
    for age in CaseloadFacts.PlanAge.allCases { planAges[age] = figures.add(summary.planAges[age] ?? 0) }
    figures.tie(all, to: CaseloadFacts.PlanAge.allCases.compactMap { planAges[$0] })
    if let dated = layers[.planDate] {
      // Whoever has a dated plan is in one of the three ages.
      let ages: [CaseloadFacts.PlanAge] = [.upToSix, .upToTwelve, .older]
      if ages.reduce(0, { $0 + (summary.planAges[$1] ?? 0) }) == figures.value(dated) {
        figures.tie(dated, to: ages.compactMap { planAges[$0] })
      }
    }
    let common = summary.rules.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(3)
    for (id, count) in common {
      guard let rule = Rule.named(id), let concern = concerns[rule.concern] else { continue }
      let figure = part(count, of: all)
      figures.bound(figure, by: concern)
      patterns.append((rule, figure))
    }
  }

  private mutating func addAreas() {
    let groups = CaseloadFacts.StatusGroup.allCases
    for group in groups {
      guard let people = status[group] else { continue }
      unheld[group] = part(summary.unheld[group] ?? 0, of: people)
    }
    if let gap = concerns[.gap] { figures.tie(gap, to: groups.compactMap { unheld[$0] }) }
    for (area, line) in summary.areas.sorted(by: { $0.key < $1.key }) {
      let lines = self.line(line, of: all)
      areas[area] = lines
      if let gap = concerns[.gap] { figures.bound(lines.unheld, by: gap) }
      figures.bound(lines.differ, by: everywhere.differing)
      var cells: [CaseloadFacts.StatusGroup: Figures.ID] = [:]
      for group in groups {
        guard let people = status[group], let anywhere = unheld[group] else { continue }
        let cell = part(summary.unheldIn[area]?[group] ?? 0, of: people)
        figures.bound(cell, by: anywhere)
        cells[group] = cell
      }
      figures.tie(lines.unheld, to: groups.compactMap { cells[$0] })
      unheldIn[area] = cells
    }
  }

  private mutating func addPoints() {
    for place in CaseloadFacts.HandoverPoint.allCases {
      let counted = summary.points[place] ?? .init()
      let people = part(counted.people, of: all)
      let point = Self.point(counted, people, &figures)
      figures.bound(point.differing, by: everywhere.differing)
      figures.bound(point.others, by: everywhere.others)
      figures.bound(point.tasks, by: everywhere.tasks)
      figures.bound(point.tasksDiffering, by: everywhere.tasksDiffering)
      points[place] = point
    }
  }

  private static func point(
    _ counted: CaseloadSummary.Point, _ people: Figures.ID, _ figures: inout Figures
  ) -> Point {
    let differing = figures.add(counted.peopleDiffering)
    let others = figures.addImplied(counted.people - counted.peopleDiffering)
    figures.tie(people, to: [differing, others])
    let tasks = figures.add(counted.tasks.compared)
    let tasksDiffering = part(counted.tasks.differ, of: tasks, &figures)
    // Everybody counted has one such task at least, and where they are hidden their tasks are.
    figures.bound(differing, by: tasksDiffering)
    figures.hide(tasksDiffering, with: differing)
    figures.hide(tasks, with: people)
    return Point(
      people: people, differing: differing, tasks: tasks, tasksDiffering: tasksDiffering, others: others)
  }

  private mutating func line(_ counted: CaseloadSummary.Breakdown, of whole: Figures.ID) -> Line {
    let people = part(counted.people, of: whole)
    return Line(
      people: people, unheld: part(counted.unheld, of: people), differ: part(counted.differ, of: people))
  }

  private mutating func addLines() {
    let groups = CaseloadFacts.StatusGroup.allCases
    for group in groups {
      guard let people = status[group], let unheld = unheld[group] else { continue }
      let differ = part(summary.statuses[group]?.differ ?? 0, of: people)
      statuses[group] = Line(people: people, unheld: unheld, differ: differ)
    }
    figures.tie(everywhere.differing, to: groups.compactMap { statuses[$0]?.differ })
    for (role, counted) in summary.roles.sorted(by: { $0.key < $1.key }) {
      let line = self.line(counted, of: all)
      bind(line)
      roles[role] = line
    }
    for (agency, counted) in summary.agencies.sorted(by: { $0.key < $1.key }) {
      let line = self.line(counted, of: all)
      bind(line)
      agencies[agency] = line
    }
  }

  /// A line's counts are at most those of the whole caseload.
  private mutating func bind(_ line: Line) {
    if let gap = concerns[.gap] { figures.bound(line.unheld, by: gap) }
    figures.bound(line.differ, by: everywhere.differing)
  }

  private mutating func addTeams() {
    let large = summary.teams.filter { $0.value.workerCount >= settings.smallestTeam }.sorted {
      $0.key < $1.key
    }
    let small = summary.teams.filter { $0.value.workerCount < settings.smallestTeam }
    guard !summary.teams.isEmpty, let gap = concerns[.gap] else { return }
    var rest = CaseloadSummary.Breakdown()
    for counted in small.values.map(\.young) + [summary.withoutTeam] {
      rest.people += counted.people
      rest.unheld += counted.unheld
      rest.differ += counted.differ
    }
    for (name, team) in large {
      teams.append(TeamLine(name: name, workers: team.workerCount, line: line(team.young, of: all)))
    }
    teams.append(
      TeamLine(
        name: "Teams with fewer than \(settings.smallestTeam) workers, or no team known", workers: nil,
        line: line(rest, of: all)))
    figures.tie(all, to: teams.map(\.line.people))
    figures.tie(gap, to: teams.map(\.line.unheld))
    figures.tie(everywhere.differing, to: teams.map(\.line.differ))
  }

  private mutating func addPairs() {
    let common = summary.pairs.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(12)
    for (pair, count) in common {
      let figure = part(count, of: all)
      for agency in [pair.first, pair.second] {
        if let line = agencies[agency] { figures.bound(figure, by: line.unheld) }
      }
      pairs.append((pair, figure))
    }
  }

  // MARK: Taking counts out

  /// A count as it is printed.
  func shown(_ id: Figures.ID) -> String { hidden.contains(id) ? Self.sign : String(figures.value(id)) }

  /// A count for a chart; nil where it is hidden.
  func number(_ id: Figures.ID) -> Int? { hidden.contains(id) ? nil : figures.value(id) }

  /// A percentage: none of a hidden count, and none on a small base.
  func share(_ part: Figures.ID, of whole: Figures.ID) -> String {
    guard !hidden.contains(part), !hidden.contains(whole) else { return Self.sign }
    let base = figures.value(whole)
    guard base >= settings.smallestBase, base > 0 else { return "–" }
    return "\((figures.value(part) * 200 + base) / (2 * base)) %"
  }
}

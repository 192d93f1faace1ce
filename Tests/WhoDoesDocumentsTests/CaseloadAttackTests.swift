import Foundation
import Readers
import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDocuments

/// Somebody lays all tables of a panel report side by side and works out what is hidden.
///
/// The attacker knows what the tables mean, and none of our code: which lines add up to which, and what cannot be
/// more than what. Once it works with sums and bounds, and once with a solver of linear programmes.
/// `WHODOES_THOROUGH=1` attacks 1,000 caseloads; otherwise a few.
@Suite("A panel report gives no hidden count away")
struct CaseloadAttackTests {
  private static let isThorough = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil

  @Test("No hidden count of a random caseload can be worked out from all tables together")
  func attack() throws {
    var hidden = 0
    for seed in 0..<(Self.isThorough ? 1_000 : 12) {
      let summary = RandomCaseload(seed: UInt64(seed) + 1).summary
      let attacker = PanelAttacker(try Self.tables(summary, .panel))
      let found = attacker.workedOut()
      #expect(found == [], "seed \(seed): \(found.joined(separator: "; "))")
      hidden += attacker.hiddenCount
    }
    #expect(hidden > 100)
  }

  /// Python with a solver of linear programmes; nil where there is none.
  private static let solver: Program? = {
    let answer = try? Program.python?.run(
      ["-c", "import highspy"], in: FileManager.default.temporaryDirectory)
    return answer?.status == 0 ? Program.python : nil
  }()

  private struct Answer: Decodable {
    let hidden: Int
    let programmes: Int
    let found: [String]
  }

  /// What a solver says of some attackers' counts, in their order.
  private static func solved(_ attackers: [PanelAttacker]) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "attack-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = try attackers.map { try $0.model() + [UInt8(ascii: "\n")] }
    try lines.reduce(Data(), +).write(to: folder.appending(path: "counts"))
    let program = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Solver/least_and_most.py")
    let answer = try #require(try solver?.run([program.path, "counts", "answers"], in: folder))
    #expect(answer.status == 0, "\(answer.complained)")
    return try Data(contentsOf: folder.appending(path: "answers")).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Answer.self, from: $0)
    }
  }

  @Test(
    "No linear programme over all tables leaves a hidden count one value, nor does one in whole numbers",
    .enabled(if: solver != nil))
  func programmes() throws {
    let seeds = 0..<(Self.isThorough ? 1_000 : 6)
    let attackers = try seeds.map { seed in
      PanelAttacker(try Self.tables(RandomCaseload(seed: UInt64(seed) + 1).summary, .panel))
    }
    let answers = try Self.solved(attackers)
    #expect(answers.count == seeds.count)
    for (seed, answer) in zip(seeds, answers) {
      #expect(answer.found == [], "seed \(seed): \(answer.found.joined(separator: "; "))")
    }
    #expect(answers.map(\.hidden) == attackers.map(\.hiddenCount))
    #expect(answers.reduce(0) { $0 + $1.hidden } > 100)
    if Self.isThorough {
      print(
        "\(answers.count) caseloads, \(answers.reduce(0) { $0 + $1.hidden }) hidden counts, "
          + "\(answers.reduce(0) { $0 + $1.programmes }) programmes")
    }
  }

  @Test("The solver finds what hiding small counts alone gives away", .enabled(if: solver != nil))
  func programmesWork() throws {
    let naive = try (0..<6).map { seed in try Self.naive(RandomCaseload(seed: UInt64(seed) + 1).summary) }
    let found = try Self.solved(naive.map(PanelAttacker.init)).map(\.found.count)
    // It finds whatever sums and bounds do, and more.
    for (more, tables) in zip(found, naive) { #expect(more >= PanelAttacker(tables).workedOut().count) }
    #expect(found.reduce(0, +) > 0)
  }

  /// The internal tables with nothing but the small counts taken out.
  private static func naive(_ summary: CaseloadSummary) throws -> [String: [[String]]] {
    try tables(summary, .internal).mapValues { rows in
      rows.map { row in row.map { cell in (Int(cell).map { (1...5).contains($0) } ?? false) ? "c" : cell } }
    }
  }

  @Test("The attacker is good enough to find what hiding small counts alone gives away")
  func attackerWorks() throws {
    var found = 0
    for seed in 0..<6 {
      let summary = RandomCaseload(seed: UInt64(seed) + 1).summary
      found += PanelAttacker(try Self.naive(summary)).workedOut().count
    }
    #expect(found > 0)
  }

  @Test("No printed count is small, and no percentage comes from a hidden count or a small base")
  func printed() throws {
    for seed in 0..<(Self.isThorough ? 200 : 10) {
      let summary = RandomCaseload(seed: UInt64(seed) + 1).summary
      for (name, rows) in try Self.tables(summary, .panel) where name != "cover" {
        for row in rows {
          for (place, cell) in row.enumerated() {
            // A team's workers are no young people, and its mean is no count.
            if name == "load", place == 2 || place == 3 { continue }
            if let number = Int(cell) { #expect(!(1...5).contains(number), "\(name): \(row)") }
          }
          if row.contains("c"), name == "headlines" || name == "plan-age" { #expect(row.last == "c") }
        }
      }
    }
  }

  @Test("Parts of a caseload add up to the whole, in any order")
  func addsUp() {
    let facts = RandomCaseload(seed: 9).facts
    var whole = CaseloadSummary()
    for one in facts { whole.add(one) }
    var parts = [CaseloadSummary(), CaseloadSummary(), CaseloadSummary()]
    for (place, one) in facts.enumerated() { parts[place * 7 % 3].add(one) }
    var backwards = CaseloadSummary()
    for part in parts.reversed() { backwards.merge(part) }
    #expect(backwards == whole)
  }

  @Test("No worker, and no team under five workers, is in any form of it")
  func noWorkers() throws {
    let summary = RandomCaseload(seed: 3).summary
    for build in CaseloadPublication.Build.allCases {
      let publication = CaseloadPublication(summary, build)
      let page = HTMLRenderer().render(CaseloadDocument.build(publication, .england))
      #expect(summary.teams.contains { $0.value.workerCount < 5 } && page.contains("Team"))
      for (name, team) in summary.teams where team.workerCount < 5 { #expect(!page.contains(name)) }
    }
  }

  /// The tables of a report and of every breakdown, as a reader of the CSV files has them.
  static func tables(
    _ summary: CaseloadSummary, _ build: CaseloadPublication.Build
  ) throws -> [String: [[String]]] {
    let publication = CaseloadPublication(summary, build)
    var documents = [CaseloadDocument.build(publication, .england)]
    documents += CaseloadDocument.Dimension.allCases.map {
      CaseloadDocument.build(publication, by: $0, .england)
    }
    var tables: [String: [[String]]] = [:]
    for document in documents {
      for table in DocumentTables(of: document).all {
        tables[table.name] = table.table.rows.map { $0.map(\.plain) }
      }
    }
    // The patterns stand in no table: what each is called, its count, and the concern that it is one of.
    let concerns = Concern.allCases.filter { publication.concerns[$0] != nil }
    tables["patterns"] = publication.patterns.compactMap { pattern in
      guard let place = concerns.firstIndex(of: pattern.rule.concern) else { return nil }
      return [pattern.rule.title, publication.shown(pattern.count), tables["headlines"]?[place][0] ?? ""]
    }
    return tables
  }
}

/// A caseload of random young people; small enough that many counts are.
struct RandomCaseload {
  let facts: [CaseloadFacts]

  var summary: CaseloadSummary {
    var summary = CaseloadSummary()
    for one in facts { summary.add(one) }
    return summary
  }

  init(seed: UInt64) {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let count = 8 + dice.below(260)
    let areas: [AreaID] = ["HOME", "MONEY", "EDU", "WORK", "SKILLS", "BACKUP"]
    let agencies = ["Council", "Housing", "College", "Health trust"]
    let roles: [RoleID] = ["PA", "SW", "IRO"]
    // How likely each thing is, so that caseloads differ.
    let odds = (0..<24).map { _ in dice.below(60) + 2 }
    facts = (0..<count).map { _ in
      var one = CaseloadFacts()
      func is_(_ place: Int) -> Bool { dice.below(100) < odds[place % odds.count] }
      one.status = CaseloadFacts.StatusGroup.allCases[min(4, dice.below(7))]
      one.layers = Set(CaseloadFacts.Layer.allCases.filter { _ in is_(0) })
      one.planAge = is_(1) ? .older : is_(2) ? .upToTwelve : is_(3) ? .unknown : .upToSix
      if one.planAge == .unknown { one.layers.remove(.planDate) } else { one.layers.insert(.planDate) }
      one.areas = Set(areas.enumerated().filter { is_(4 + $0.offset) }.map(\.element))
      one.unheldAreas = one.areas.filter { _ in is_(10) }
      one.hasUnheld = !one.unheldAreas.isEmpty || is_(11)
      one.tasks.compared = dice.below(12)
      one.tasks.differ = is_(12) ? min(one.tasks.compared, 1 + dice.below(3)) : 0
      if one.tasks.differ > 0 { one.differingAreas = one.areas.filter { _ in is_(13) } }
      one.concerns = Set([Concern.overlap, .duplication, .drift, .conflict].filter { _ in is_(14) })
      if one.hasUnheld { one.concerns.insert(.gap) }
      if one.hasUnheld { one.rules = ["gap.no-lead"] }
      if one.concerns.contains(.drift), is_(15) { one.rules.insert("drift.done-by-another") }
      one.points = Set(CaseloadFacts.HandoverPoint.allCases.filter { _ in is_(16) })
      one.agencies.any = Set(agencies.enumerated().filter { is_(17 + $0.offset) }.map(\.element))
      one.roles.any = Set(roles.enumerated().filter { is_(18 + $0.offset) }.map(\.element))
      if one.hasUnheld {
        one.agencies.unheld = one.agencies.any.filter { _ in is_(19) }
        one.roles.unheld = one.roles.any.filter { _ in is_(20) }
        let both = one.agencies.unheld.sorted()
        if both.count > 1 { one.pairs = [.init(both[0], both[1], "T01")] }
      }
      if one.tasks.differ > 0 {
        one.agencies.differ = one.agencies.any.filter { _ in is_(21) }
        one.roles.differ = one.roles.any.filter { _ in is_(22) }
      }
      let team = dice.below(4)
      if team < 3 {
        one.team = "Team \(["North", "South", "Tiny"][team])"
        one.worker = UInt64(team * 100 + dice.below(team == 2 ? 3 : 9))
      }
      return one
    }
  }

  struct Dice {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}

import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("How far people agree, against published examples")
struct AgreementTests {
  @Test(
    "Krippendorff's alpha with answers missing",
    arguments: ["krippendorff_4x12", "krippendorff_3x15_wikipedia"])
  func alpha(_ name: String) {
    let known = KnownAnswers.all[name]
    let answers = known["data"].table
    expectNear(Agreement.alpha(answers, .nominal), known["nominal"], name)
    expectNear(Agreement.alpha(answers, .interval), known["interval"], name)
    guard name == "krippendorff_4x12" else { return }
    expectNear(Agreement.alpha(answers, .ordinal), known["ordinal"], name)
    expectNear(Agreement.alpha(answers, .ratio), known["ratio"], name)
  }

  @Test("Where nobody could differ there is no alpha, rather than a perfect one")
  func undefined() {
    #expect(Agreement.alpha([["PA", "PA"], ["PA", "PA"]]) == nil)
    #expect(Agreement.alpha([["PA", nil], [nil, "SW"]]) == nil)
    #expect(Agreement.alpha([] as [[String?]]) == nil)
  }

  @Test("Fleiss' kappa of fourteen people on ten tasks, and Cohen's of two")
  func kappas() throws {
    let known = KnownAnswers.all["fleiss_10x5_14raters"]
    let counts = known["table"].table.map { $0.map { Int($0 ?? 0) } }
    let fleiss = try #require(Agreement.fleiss(counts: counts))
    expectNear(fleiss.kappa, known["fleiss_kappa"], "kappa")
    expectNear(fleiss.freeMargins, known["randolph_free_marginal"], "free margins")
    expectNear(fleiss.pairs, known["mean_pairwise_agreement"], "pairs")
    #expect(Agreement.fleiss(counts: [[2, 1], [1, 1]]) == nil, "rows with different numbers of answers")
    let cohen = try #require(Agreement.cohen([[20, 5], [10, 15]]))
    let two = KnownAnswers.all["cohen_2x2_[[20,5],[10,15]]"]
    expectNear(cohen.kappa, two["kappa"], "kappa")
    expectNear(cohen.observed, two["po"], "observed")
    expectNear(cohen.chance, two["pe"], "chance")
  }

  @Test("Two nearly empty matrices agree about nearly nothing, whatever their blanks say")
  func blanks() throws {
    let known = KnownAnswers.all["blank_heavy_paradox"]
    var (one, other) = ([String?](repeating: nil, count: 40), [String?](repeating: nil, count: 40))
    (one[0], one[1]) = ("R", "R")
    (other[0], other[2], other[3]) = ("R", "R", "A")
    expectNear(
      Agreement.onFilledCells(one, other), known["agreement_on_cells_someone_filled"], "filled cells")
    let blank = [one, other].map { $0.map { Optional($0 ?? "blank") } }
    expectNear(Agreement.alpha(blank), known["krippendorff_nominal"], "alpha over blanks as answers")
    let letters = ["R", "A", "blank"]
    let table = letters.map { row in
      letters.map { column in zip(blank[0], blank[1]).count { $0 == row && $1 == column } }
    }
    let cohen = try #require(Agreement.cohen(table))
    expectNear(cohen.observed, known["percent_agreement"], "percent")
    expectNear(cohen.kappa, known["cohen_kappa"], "kappa")
  }

  @Test("Five people name leads for six tasks")
  func leads() {
    let known = KnownAnswers.all["lead_perception_5x6"]
    typealias Room = LeadPerception<String, String>
    let room = Room(
      people: known["raters"].names, tasks: known["tasks"].names,
      answers: known["answers"].rows.map { $0.words.map { $0.map(Room.Answer.names) } })
    expectNear(room.alpha, known["alpha_nominal"], "alpha")
    for (task, expected) in zip(room.tasks, known["per_task"].rows) {
      expectNear(task.agreement, expected["pairwise_agreement"], task.task)
      expectNear(task.largestShare, expected["modal_share"], task.task)
      expectNear(task.spread, expected["entropy_norm"], task.task)
      #expect(Double(task.counts.count) == expected["distinct"].number, "\(task.task)")
      for (answer, count) in task.counts {
        guard case .names(let who) = answer else { continue }
        #expect(Double(count) == expected["answers"][who].number, "\(task.task): \(who)")
      }
    }
    #expect(room.tasks.filter { $0.claimedBy.isEmpty }.map(\.task) == known["claimed_by_none"].names)
    let several = room.tasks.filter { $0.claimedBy.count > 1 }
    #expect(several.map(\.task) == ["housing application", "bank account"])
    #expect(several.map(\.claimedBy) == [["PA", "HO"], ["PA", "KW"]])
    #expect(several.map(\.task) == known["claimed_by_more_than_one"].rows.map(\.["task"].text))
    let assumed = room.tasks.flatMap { task in task.assumedNotClaimed.map { (task.task, $0) } }
    #expect(
      assumed.map(\.0) == ["pathway plan", "GP registration", "contact with family", "contact with family"])
    #expect(
      Set(assumed.map { "\($0.1.assumed) by \($0.1.by)" }) == [
        #"SW by ["NU"]"#, #"SW by ["PA", "KW"]"#, #"PA by ["SW"]"#, #"SW by ["PA", "NU", "KW"]"#,
      ])
    for expected in known["assumed_but_not_claimed"].rows {
      let one = assumed.first { $0.0 == expected["task"].text && $0.1.assumed == expected["assumed"].text }
      #expect(one?.1.by == expected["by"].names)
      #expect(one?.1.ownAnswer == .names(expected["says_own_lead_is"].text))
    }
    #expect(assumed.count == known["assumed_but_not_claimed"].rows.count)
    #expect(room.tasks.flatMap { $0.mutual.map { [$0.0, $0.1] } } == [["PA", "SW"]])
  }

  @Test("A case is read the same way, and who was not asked is not counted")
  func ofACase() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Data/Scenarios/jordan")
      .standardizedFileURL
    let room = LeadPerception(of: try CaseSource.read(folder.path, catalogue: .england).case)
    let camhs = try #require(room.tasks.first { $0.task.position == 19 })
    #expect(camhs.answered == 4)
    #expect(camhs.mutual.count == 1)
    #expect(camhs.claimedBy.isEmpty)
  }

  @Test("How gathered work is")
  func concentration() throws {
    for (name, known) in KnownAnswers.all["concentration"].byName {
      let amounts = name.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
      let found = try #require(Concentration(of: amounts))
      expectNear(found.herfindahl, known["HHI"], name)
      expectNear(found.normalised, known["HHI_normalised"], name)
      expectNear(found.diversity, known["simpson_1_minus_HHI"], name)
      expectNear(found.effectiveNumber, known["effective_number"], name)
      expectNear(found.gini, known["gini"], name)
      expectNear(found.entropy, known["shannon_nats"], name)
      expectNear(found.evenness, known["pielou_evenness"], name)
    }
    #expect(Concentration(of: [0, 0]) == nil)
  }

  @Test("Roles about each other in seven items")
  func coordination() {
    let known = KnownAnswers.all["relational_coordination_by_definition"]
    typealias Work = RelationalCoordination<String>
    func tie(_ name: String) -> Work.Tie {
      let ends = name.split(separator: ">").map { $0.replacing("-", with: "") }
      return .init(String(ends[0]), String(ends[1]))
    }
    let answers = known["input"].byName.map { (tie($0.key), $0.value.numbers.map { Int($0 ?? 0) }) }
    let work = Work(Dictionary(uniqueKeysWithValues: answers))
    for (name, value) in known["tie_index"].byName { expectNear(work.index(of: tie(name)), value, name) }
    for (name, value) in known["communication_mean"].byName {
      expectNear(work.communication(of: tie(name)), value, name)
    }
    for (name, value) in known["relationship_mean"].byName {
      expectNear(work.relationship(of: tie(name)), value, name)
    }
    expectNear(work.index, known["network_index"], "network")
    for (name, value) in known["asymmetry"].byName {
      let ends = name.split(separator: "-").map(String.init)
      expectNear(work.asymmetry(ends[0], ends[1]), value, name)
    }
  }
}

import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesAnalysis

@Suite("What is said of a task, once")
struct RankingTests {
  /// The findings of a small case around Jay.
  private func analysis(_ tables: String, rules: [Rule] = Rule.all) throws -> (Analysis, Case) {
    let example = RuleExample.quiet("", tables)
    let network = try CaseSource.read(text: example.text, catalogue: .england).case
    return (Analysis(of: network, catalogue: .england, rules: rules), network)
  }

  private let lateAndLeft = """
    # tasks
    task_id,area,title,due,status,last_activity,times_date_moved
    T1,IDENTITY,Life story work,2025-12-31,stuck,2025-10-20,3
    # assignments
    task_id,person_id,layer,involvement
    T1,OLD,plan,leads
    """

  @Test("A task has one main concern, and the others stand beside it as 'also'")
  func oneMainConcern() throws {
    let (analysis, _) = try analysis(lateAndLeft)
    let here = analysis.findings.filter { $0.concern != .note && !$0.tasks.isEmpty }
    #expect(here.map(\.rule) == ["gap.named-lead-gone"])
    #expect(here.map(\.also) == [[.drift]])
    #expect(here.map(\.alsoSeen) == [["drift.late-without-movement", "drift.date-moved-again"]])
  }

  @Test("Brief findings are the same findings, without cells and words", arguments: Rule.all.map(\.id))
  func brief(_ id: String) throws {
    let memory = WordMemory(of: .england)
    for example in Rule.named(id)?.examples ?? [] {
      let network = try CaseSource.read(text: example.text, catalogue: .england).case
      let whole = Analysis(of: network, catalogue: .england)
      let brief = Analysis(of: network, memory: memory, rules: .all, detail: .brief)
      #expect(brief.findings.allSatisfy { $0.evidence.isEmpty && $0.slots.isEmpty && $0.basis == nil })
      let wordless = whole.findings.map { finding in
        var finding = finding
        (finding.evidence, finding.slots, finding.basis, finding.formerlyAccepted) = ([], [:], nil, nil)
        return finding
      }
      #expect(brief.findings == wordless)
      #expect(brief.strengths == whole.strengths)
    }
  }

  @Test("What works is the same whichever rules were asked for")
  func strengthsOfAFewRules() throws {
    let (all, _) = try analysis(lateAndLeft)
    let (few, _) = try analysis(lateAndLeft, rules: [.noLead])
    #expect(all.strengths == few.strengths)
  }

  @Test("An accepted finding stays quiet until its date, and the next concern of the task is heard")
  func accepted() throws {
    let (analysis, _) = try analysis(
      lateAndLeft + """

        # accepted
        rule,task_id,reason,agreed_by,until
        gap.named-lead-gone,T1,A new worker starts in April,Team manager,2026-04-30
        """)
    let here = analysis.findings.filter { $0.concern != .note && !$0.tasks.isEmpty }
    #expect(here.map(\.rule) == ["drift.late-without-movement"])
    #expect(!here.contains { $0.also.contains(.gap) })
    #expect(analysis.accepted.count == 1)
    #expect(analysis.spentAcceptances.isEmpty)
  }

  @Test("An acceptance that has run out brings the finding back and says so")
  func expired() throws {
    let (analysis, _) = try analysis(
      lateAndLeft + """

        # accepted
        rule,task_id,reason,agreed_by,until
        gap.named-lead-gone,T1,A new worker starts,Team manager,2026-02-28
        """)
    let finding = try #require(analysis.findings.first { $0.rule == "gap.named-lead-gone" })
    #expect(
      finding.formerlyAccepted == "Accepted by Team manager until 28 February 2026: A new worker starts")
    #expect(analysis.spentAcceptances.map(\.reason) == [.expired])
    #expect(analysis.accepted.isEmpty)
  }

  @Test("An acceptance of something that is no longer there can be taken out")
  func noLongerFound() throws {
    let (analysis, _) = try analysis(
      lateAndLeft + """

        # accepted
        rule,task_id,reason,agreed_by,until
        overlap.two-leads-planned,T1,They share it,Team manager,2026-12-31
        """)
    #expect(analysis.spentAcceptances.map(\.reason) == [.noLongerFound])
  }

  @Test("A pattern over most of the table is said once, with every row behind it")
  func pattern() throws {
    let rows = (1...10).map { "T\($0),HOME,Task \($0),on_track" }.joined(separator: "\n")
    let leads = "T1,SW,plan,leads\nT2,PA,plan,leads"
    let (analysis, network) = try analysis(
      "# tasks\ntask_id,area,title,status\n\(rows)\n# assignments\ntask_id,person_id,layer,involvement\n\(leads)",
      rules: [.noLead])
    #expect(analysis.findings.count == 1)
    #expect(analysis.findings.first?.tasks.map { network[network[$0].id] } == (3...10).map { "T\($0)" })
    #expect(Set(analysis.findings.first?.evidence.map(\.row) ?? []) == Set(4...11))
  }

  @Test("What a rule lacks is said, with what is missing")
  func couldNotCheck() throws {
    let (analysis, _) = try analysis(
      """
      # tasks
      task_id,area,title,status
      T1,HOME,Plan the move,on_track
      # assignments
      task_id,person_id,layer,involvement
      T1,SW,plan,leads
      """)
    let missing = Dictionary(
      uniqueKeysWithValues: analysis.couldNotCheck.map { ($0.rule, $0.missing) })
    #expect(missing["drift.lead-is-not-the-doer"] == [.practice])
    #expect(missing["gap.each-names-the-other"] == [.views])
    #expect(missing["gap.wish-without-task"] == [.voice])
    #expect(missing["gap.no-lead"] == nil)
  }

  @Test("Agreed sharing is a strength and no finding")
  func agreedSharing() throws {
    let (analysis, _) = try analysis(
      """
      # tasks
      task_id,area,title,status
      T1,SKILLS,Cooking,on_track
      # assignments
      task_id,person_id,layer,involvement,agreed_shared
      T1,KW,plan,leads,yes
      T1,NAN,plan,leads,yes
      T1,KW,practice,does,yes
      T1,NAN,practice,does,yes
      # perspectives
      task_id,respondent_id,says_lead_is,own_part
      T1,KW,KW,leads
      T1,NAN,NAN,leads
      """)
    #expect(analysis.findings.filter { !$0.tasks.isEmpty }.map(\.rule) == [])
    #expect(analysis.strengths.map(\.kind) == [.agreedSharing])
  }

  @Test("A council's own number is called a local rule")
  func localRule() throws {
    let (catalogue, problems) = Catalogue.england.merging(
      local: "thresholds: {date-moves: 4}", fileName: "our.yaml")
    #expect(problems.isEmpty)
    let tables = lateAndLeft.replacing("stuck,2025-10-20,3", with: "on_track,2026-02-20,4")
      .replacing("2025-12-31", with: "2026-12-31").replacing("OLD", with: "SW")
    let network = try CaseSource.read(text: RuleExample.quiet("", tables).text, catalogue: catalogue).case
    let finding = try #require(
      Analysis(of: network, catalogue: catalogue).findings.first { $0.rule == "drift.date-moved-again" })
    #expect(finding.basis?.hasPrefix("Your local rule") == true)
    let before = try CaseSource.read(
      text: RuleExample.quiet("", tables.replacing(",4\n", with: ",3\n")).text, catalogue: catalogue
    ).case
    #expect(Analysis(of: before, catalogue: catalogue, rules: [.dateMovedAgain]).findings.isEmpty)
  }
}

import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDocuments

@Suite("My Steps to Success")
struct StepsPagesTests {
  /// A case with some steps beside the usual people and a task that hangs on the second step.
  private func sample(_ steps: String) throws -> Sample {
    try Sample.tables(
      """
      # case
      field,value
      as_of,2026-03-09
      # people
      person_id,name,role,kind
      YP,Jay,Young person,young_person
      KW,Max Reed,Keyworker,professional
      # tasks
      task_id,area,title,plain_title,status
      T1,EDU,Apply for the course,Get on my course,stuck
      # voice
      area,words,date,whose_hand
      EDU,I want to build things.,2026-03-05,own writing
      # steps
      goal_id,goal,order,step,helper_id,what_they_bring,by_when,done,task_id,bigger_goal
      \(steps)
      """)
  }

  private func rungs(_ document: Document) -> [[String]] {
    PlainText.blocks(of: document.sections).flatMap { block -> [[String]] in
      if case .table(let table) = block { table.rows.map { $0.map(\.plain) } } else { [] }
    }
  }

  @Test("The goal is on top, the next step lowest, the ground below")
  func jordan() throws {
    let sample = try Sample.scenario("jordan")
    let pages = StepsPages(sample.network, sample.analysis, .england)
    #expect(pages.document.sections.map(\.heading) == ["My goal: Be an electrician"])
    let rungs = rungs(pages.document)
    #expect(rungs.count == 5)
    #expect(rungs.first?[0] == "Start Level 3" && rungs.last?[0] == "Finish the Level 3 form")
    #expect(rungs.last?[1] == "Priya: Sits with me and presses send")
    #expect(PlainText.of(pages.document).contains("I wired the shed light"))
    #expect(pages.document.page.sheets == 1)
  }

  @Test("A day that has passed is one to choose again, and nothing is called late")
  func missed() throws {
    let sample = try sample("G1,Build,1,Ask,KW,,2026-02-01,no,,\nG1,Build,2,Go,KW,,2026-05-01,no,,")
    let rungs = rungs(StepsPages(sample.network, sample.analysis, .england).document)
    #expect(rungs.map { $0[2] }.filter { !$0.isEmpty } == ["1 May", StepsPhrases.chooseAgain])
    let text = PlainText.of(StepsPages(sample.network, sample.analysis, .england).document).lowercased()
    for word in ["late", "failed", "overdue", "%"] {
      #expect(!text.split { !$0.isLetter && $0 != "%" }.contains(Substring(word)))
    }
  }

  @Test("There are three to six rungs, and what has none is said")
  func count() throws {
    let one = try sample("G1,Build,1,Ask,KW,,,no,,")
    #expect(rungs(StepsPages(one.network, one.analysis, .england).document).count == 3)
    let many = try sample(
      (1...9).map { "G1,Build,\($0),Step \($0),KW,,,\($0 < 3 ? "yes" : "no"),," }.joined(separator: "\n"))
    let pages = StepsPages(many.network, many.analysis, .england)
    #expect(rungs(pages.document).map { $0[0] } == (3...8).reversed().map { "Step \($0)" })
    #expect(pages.leftOut == ["Build: One more step comes after these."])
    let text = PlainText.of(pages.document)
    #expect(text.contains("Done: Step 1") && text.contains("Done: Step 2"))
  }

  @Test("Without steps there is an empty ladder, with what they said as a suggestion")
  func empty() throws {
    let sample = try sample("")
    let pages = StepsPages(sample.network, sample.analysis, .england)
    #expect(rungs(pages.document).count == 4)
    #expect(rungs(pages.document).allSatisfy { $0.prefix(3).allSatisfy(\.isEmpty) })
    #expect(PlainText.quotes(of: pages.document).map(\.words) == ["I want to build things."])
  }

  @Test("Several ladders lead to one bigger goal, a side each")
  func several() throws {
    let sample = try sample("G1,Build,1,Ask,KW,,,no,,My own firm\nG2,Save,1,Open,KW,,,no,,My own firm")
    let document = StepsPages(sample.network, sample.analysis, .england).document
    #expect(document.sections.map(\.kind) == [.part, .sheet])
    #expect(document.page.sheets == 2)
    #expect(PlainText.of(document).contains("This is ladder 2 of 2. Together they lead to: My own firm"))
  }

  @Test("Ladders of any case fit on their sides by our own reckoning")
  func fit() throws {
    for seed in 0..<60 {
      let sample = try MyPageCase(seed: seed).sample()
      let reader = MyPageReader(sample.network, sample.analysis, .england)
      let ladders = reader.ladders
      for (place, ladder) in ladders.enumerated() {
        let layout = LadderLayout(ladder, number: place + 1, isFirst: place == 0, isLast: true, of: ladders)
        #expect(layout.height <= LadderHeight.room, "\(seed)")
      }
    }
  }

  @Test("A step that is done takes its task with it, and the old case stays as it is")
  func done() throws {
    let sample = try sample("G1,Build,1,Ask,KW,,,no,,\nG1,Build,2,Send the form,KW,,,no,T1,")
    let (changed, task) = try sample.network.markingDone(step: 2, ofGoal: nil)
    #expect(task == "T1")
    #expect(changed.steps[1].progress == .yes && changed.steps[0].progress == .no)
    #expect(changed.tasks[0].progress == .done && changed.tasks[0].lastActivity == Day("2026-03-09"))
    #expect(sample.network.tasks[0].progress == .stuck)
    #expect(throws: UnknownStep.noStep(7, goal: "G1", known: [1, 2])) {
      try sample.network.markingDone(step: 7, ofGoal: "G1")
    }
    #expect(throws: UnknownStep.noGoal("G2", known: ["G1"])) {
      try sample.network.markingDone(step: 1, ofGoal: "G2")
    }
  }
}

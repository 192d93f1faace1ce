import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesModel

@Suite("Nobody reads what was not meant for them")
struct ReadershipTests {
  /// A case in which everything has a mark, hidden from the readers given; all of it is late, stuck and wanted.
  private func marked(hiddenFrom readers: String) throws -> Sample {
    try Sample.tables(
      """
      # case
      field,value
      pseudonym,Jay
      leaving_care_status,eligible
      as_of,2026-03-02
      plan_dated,2025-09-01
      # people
      person_id,name,role,agency,kind,in_post_from,yp_calls_them,notes,does_with_me,reach_them,do_not_show_to
      YP,Jay,Young person,,young_person,,,,,,
      SW,Dana Cole,Social worker,Wexmoor,professional,2026-01-01,,,,,
      MARKID,MARKNAME Hollis,MARKROLE,MARKAGENCY,professional,2026-01-01,MARKCALL,MARKNOTE,MARKDOES,MARKREACH,\(readers)
      # tasks
      task_id,area,title,plain_title,due,critical,status,plan_stance,note,do_not_show_to
      T1,HOME,Find a home,,2026-02-01,yes,stuck,,,
      T2,MONEY,MARKTITLE now,MARKPLAIN,2026-02-01,yes,stuck,MARKPLANNED,MARKTASKNOTE,\(readers)
      T3,EDU,Apply for a course,,2026-02-01,yes,stuck,,,
      T4,WORK,Try a job with MARKNAME,Ask MARKNAME Hollis about MARKCALL's job,2026-06-01,,on_track,,,
      # assignments
      task_id,person_id,layer,involvement,agreed_shared
      T1,MARKID,plan,leads,
      T1,SW,practice,does,
      T2,SW,plan,leads,
      T3,SW,plan,leads,
      T3,MARKID,plan,leads,
      T4,SW,plan,leads,yes
      T4,MARKID,plan,helps,yes
      T4,SW,practice,leads,yes
      T4,MARKID,practice,helps,yes
      # perspectives
      task_id,respondent_id,says_lead_is,own_part,stance,words,may_be_named
      T1,MARKID,MARKID,leads,one way,MARKANSWER,yes
      T1,SW,SW,leads,another way,MARKANSWER,
      T2,SW,MARKID,leads,MARKSTANCE,MARKANSWER,
      T2,MARKID,SW,leads,MARKOTHER,MARKANSWER,
      # voice
      area,words,date,whose_hand,top,do_not_show_to
      HOME,I want a home,2026-03-01,own writing,2,
      MONEY,MARKWORDS please,2026-03-01,MARKHAND,1,\(readers)
      # steps
      goal_id,goal,order,step,helper_id,done,do_not_show_to
      G1,MARKGOAL,1,MARKSTEP,SW,no,\(readers)
      """)
  }

  /// Every document of an audience in every form.
  private func outputs(_ sample: Sample, for audience: Audience) throws -> [String: String] {
    let documents: [Document] =
      switch audience {
      case .manager: [sample.audit]
      case .team:
        [
          MeetingDocument.build(sample.network, sample.analysis, .england),
          MeetingDocument.build(sample.network, sample.analysis, .england, paper: .a3),
          AgreedDocument.build(decided(sample), .england),
        ]
      default: []
      }
    var outputs: [String: String] = [:]
    for (place, document) in documents.enumerated() {
      for (form, text) in try document.everyForm() { outputs["\(place) \(form)"] = text }
    }
    if audience == .team {
      outputs["decisions"] = DecisionSheet.write(MeetingAgenda(sample.network, sample.analysis, .england))
    }
    return outputs
  }

  private func decided(_ sample: Sample) -> Changes {
    var typed = TypedDecisions()
    typed.decisions = sample.network.taskIndices.map { task in
      var decision = Decision(task: task, row: task.position + 2)
      decision.lead = PersonIndex(1)
      decision.due = sample.network.asOf.adding(days: 30)
      return decision
    }
    return Changes(sample.network, typed, on: sample.network.asOf, .england)
  }

  @Test("What is hidden from a reader is in none of their bytes", arguments: [Audience.manager, .team])
  func hidden(_ audience: Audience) throws {
    for readers in [audience.rawValue, "everyone", "SW"] {
      let sample = try marked(hiddenFrom: readers)
      #expect(sample.network.restrictions.count == 4)
      for (output, text) in try outputs(sample, for: audience) {
        #expect(
          !text.contains("MARK"),
          "\(readers), \(output): \(text.split(separator: "MARK").dropFirst().first?.prefix(30) ?? "")")
      }
    }
  }

  @Test("What the young person must not see is not on the sheet that lies before them")
  func inTheRoom() throws {
    let sample = try marked(hiddenFrom: "young_person")
    for (output, text) in try outputs(sample, for: .team) { #expect(!text.contains("MARK"), "\(output)") }
  }

  @Test("What is hidden from somebody else is there, so that the test above can fail")
  func shown() throws {
    let sample = try marked(hiddenFrom: "panel")
    for audience in [Audience.manager, .team] {
      let text = try outputs(sample, for: audience).values.joined()
      for mark in ["MARKNAME", "MARKTITLE", "MARKWORDS"] {
        #expect(text.contains(mark), "\(audience) \(mark)")
      }
      #expect(!text.contains("MARKANSWER"), "what people wrote beside their answers is for nobody")
    }
  }

  @Test("A panel and training read nothing of sensitive areas in a real case")
  func sensitive() throws {
    for area in Catalogue.england.areaEntries {
      for audience in [Audience.panel, .training] {
        #expect(audience.reads(area.id, .england, isFiction: false) == !area.isSensitive)
      }
      #expect(Audience.team.reads(area.id, .england, isFiction: false))
      #expect(!Audience.panel.reads("NOSUCH", .england, isFiction: true))
    }
  }
}

import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesModel

@Suite("The young person's own pages keep what is others'")
struct OwnPagesPrivacyTests {
  /// Every place of a case that is not for the young person's eyes carries a mark of its own.
  static func sample() throws -> Sample {
    try Sample.tables(
      """
      # case
      field,value
      pseudonym,Jay
      as_of,2026-03-09
      plan_dated,2025-10-02
      next_meeting,2026-03-24 MARKERmeeting
      legal_status,MARKERstatus
      lives,MARKERlives
      other,MARKERother
      safeguarding_contact,MARKERsafe
      reference,MARKERreference
      # people
      person_id,name,role,agency,kind,in_post_from,in_post_to,yp_calls_them,notes,yp_order,does_with_me,do_not_show_to
      YP,MARKERlegal Name,Young person,,young_person,,,me,MARKERnoteYP,,,
      SW,Dana MARKERsurname,Social worker,MARKERagency Council,professional,2025-11-01,,my social worker,MARKERnoteSW,,,
      PA,Max Reed,Personal adviser,Wexmoor Council,professional,2025-09-01,,Max,MARKERnotePA,1,Plans with me,
      GM,MARKERgran Stone,Grandmother,,informal,,,Nan,MARKERnoteGM,,,
      HI,MARKERhidden Person,Keyworker,Birch House,professional,2025-11-01,,MARKERcalled,,2,MARKERdoes,my_page
      HE,MARKERother Person,Keyworker,Birch House,professional,2025-11-01,2026-02-01,,,3,MARKERdoes2,everyone
      # tasks
      task_id,area,title,plain_title,due,critical,status,last_activity,plan_stance,note,do_not_show_to
      T1,HOME,MARKERtitle one,Find my home,2026-03-31,yes,stuck,2026-02-01,MARKERstance,MARKERnote1,
      T2,MONEY,MARKERtitle two,Get my money,2026-02-01,yes,not_started,2026-02-01,,MARKERnote2,
      T3,HEALTH,MARKERtitle three,MARKERplain three,2026-03-12,yes,stuck,,,MARKERnote3,my_page
      T4,HEALTH,MARKERtitle four,MARKERplain four,2026-01-12,yes,done,2026-02-02,,MARKERnote4,young_person
      T5,EDU,MARKERtitle five,Go to college,2026-03-12,yes,on_track,,,MARKERnote5,
      # assignments
      task_id,person_id,layer,involvement
      T1,SW,plan,leads
      T2,HI,plan,leads
      T2,PA,plan,helps
      T5,HI,practice,leads
      T5,PA,practice,does
      # perspectives
      task_id,respondent_id,says_lead_is,own_part,stance,words
      T1,SW,SW,agrees,MARKERflat,MARKERwords1
      T1,PA,PA,agrees,MARKERno,MARKERwords2
      T1,GM,DONT_KNOW,,,MARKERwords3
      T2,PA,SW,,,MARKERwords4
      # voice
      area,words,date,whose_hand,do_not_show_to
      HOME,I want the flat.,2026-03-05,own writing,
      HEALTH,MARKERsaid in trust,2026-03-05,MARKERhand,me
      # steps
      goal_id,goal,order,step,helper_id,what_they_bring,by_when,done,if_stuck,do_not_show_to
      G1,A home,1,Look at flats,HI,MARKERbrings,2026-04-01,no,,
      G1,A home,2,MARKERstep,PA,,2026-04-01,no,MARKERstuck,my_page
      # accepted
      rule,task_id,reason,agreed_by,until
      gap.no-lead,T5,MARKERreason,MARKERagreed,2027-01-01
      # appointments
      title,date,start,end,person_id,task_id
      MARKERappointment,2026-03-20,10:00,11:00,PA,T1
      """)
  }

  /// The young person's own pages, by name.
  static func documents(of sample: Sample) -> [String: Document] {
    [
      "paper": MyPage(sample.network, sample.analysis, .england).document,
      "phone": MyPage(sample.network, sample.analysis, .england, medium: .phone).document,
      "steps": StepsPages(sample.network, sample.analysis, .england).document,
    ]
  }

  @Test("Nothing that is planted for other eyes is in the bytes of any form")
  func markers() throws {
    let sample = try Self.sample()
    #expect(sample.analysis.findings.contains { $0.rule == "conflict.opposed-stances" })
    let documents = Self.documents(of: sample)
    for (name, document) in documents {
      for (form, text) in try document.everyForm() {
        let found = text.split { !$0.isLetter && !$0.isNumber }.filter { $0.contains("MARKER") }
        #expect(found.isEmpty, "\(name), \(form): \(found)")
      }
      #expect(HTMLRenderer().render(document).contains("Jay"))
    }
    let page = HTMLRenderer().render(try #require(documents["paper"]))
    for seen in ["I want the flat.", "Find my home", "Get my money", "Go to college", "Max", "Dana", "Nan"] {
      #expect(page.contains(seen), "\(seen)")
    }
  }

  @Test("What the scenarios' people wrote, answered or noted is on no page of a young person's")
  func scenarios() throws {
    for name in ["jordan", "yonas", "keziah", "mateusz", "reuben", "shanelle", "wanjiru"] {
      let sample = try Sample.scenario(name)
      let network = sample.network
      let page = HTMLRenderer().render(MyPage(network, sample.analysis, .england).document)
      let voice = Set(network.voice.map { network[$0.words] })
      let others =
        network.views.map { network[$0.words] } + network.tasks.map { network[$0.note] }
        + network.people.map { network[$0.notes] }
      for text in others where text.count > 20 && !voice.contains(text) {
        #expect(!page.contains(text), "\(name): \(text)")
      }
      let stances = network.views.compactMap { $0.stance.map { network[$0.words] } }.filter { stance in
        stance.count > 12 && !voice.contains { $0.contains(stance) }
      }
      for stance in stances { #expect(!page.contains(stance), Comment(rawValue: "\(name): \(stance)")) }
    }
  }
}

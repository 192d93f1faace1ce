import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesCatalogue

@Suite("A task in a case file") struct TaskMatchTests {
  /// The tasks of the first training case, and the catalogue task that each stands for.
  static let jordan: [(String, String, CatalogueTaskID?)] = [
    ("Be Jordan's main contact and keep in touch every week", "Be the person I go to first", "T21"),
    (
      "Introduce the personal adviser and agree the handover from social worker to PA",
      "Get to know my PA before I am 18", "T02"
    ),
    ("Update the pathway plan before it is six months old", "Update my plan with me", "T09"),
    (
      "Apply to the housing register and the care leavers' housing panel",
      "Put my name down for a place", "T44"
    ),
    ("Decide between a Staying Close flat and supported accommodation", "Decide where I move to", "T35"),
    ("Go with Jordan to see places", "Come with me to look at places", "T35"),
    ("Plan and spend the setting up home allowance", "Get furniture and things for my place", "T60"),
    ("Agree what happens if the move falls through or Jordan is not ready at 18", "Have a plan B", "T33"),
    ("Keep the personal education plan up to date each term", "Keep my college plan up to date", "T25"),
    ("Apply for the Level 3 electrical course or an apprenticeship", "Apply to be an electrician", "T27"),
    ("Find a taster week on a building site", "Try out a building site", "T31"),
    ("Practise cooking and a weekly shop on a budget", "Cook and shop on a budget", "T54"),
    ("Complete the independence skills check", "Check what I can do already", "T55"),
    ("Do the tenancy course", "Learn about having a tenancy", "T54"),
    ("Open a bank account", "Get a bank account", "T58"),
    ("Find out about and claim the Junior ISA savings at 18", "Get my savings when I turn 18", nil),
    (
      "Prepare the Universal Credit claim in the 28 days before his 18th birthday",
      "Get ready to claim money at 18", "T59"
    ),
    ("Get a passport and a provisional licence", "Get my passport and licence", "T69"),
    ("Last health assessment and health summary before 18", "Get my health history to keep", "T64"),
    (
      "Decide and book adult mental health support after CAMHS ends",
      "Know who I talk to when CAMHS stops", "T66"
    ),
    ("Agree one way to help Jordan when he is angry or wound up", "Help me when I get wound up", nil),
    ("Decide about overnight stays with Nan and his sister", "Stay over at Nan's", "T52"),
    (
      "Agree how Jordan stays in touch with Tern House after he moves",
      "Still see Shaz and the house", "T24"
    ),
    ("Do life story work and tell Jordan how to see his file", "Find out why we got split up", "T71"),
    ("Chase late actions between reviews", "Make sure things get done", nil),
  ]

  /// The tasks of the second training case, and the catalogue task that each stands for.
  static let yonas: [(String, String, CatalogueTaskID?)] = [
    (
      "Keep in touch at least every eight weeks and answer day to day questions",
      "Keep in touch with me", "T14"
    ),
    ("Check the room and house are all right after the April room change", "Check my room is OK", "T36"),
    (
      "Book a trained interpreter for meetings about his plan, health and claim",
      "Have an interpreter I can trust", nil
    ),
    (
      "Explain what is happening with the asylum claim in words Yonas understands",
      "Tell me what is happening with my case", "T70"
    ),
    ("Get support letters for the claim", "Get letters for my case", "T70"),
    (
      "Plan for each possible answer: yes, no, still waiting",
      "Know what happens if they say yes or no", "T70"
    ),
    ("Tell the Home Office about his new address and card", "Tell the Home Office where I live", "T70"),
    ("Look for his family through the tracing service", "Look for my mum and brother", "T53"),
    ("Get to church on Sundays and holy days", "Go to my church", "T71"),
    ("Make sure he has the right income at 18", "Have money to live on", "T57"),
    ("Plan where Yonas moves on to and when", "Know where I will live next", "T35"),
    ("Get the heating in his room fixed", "Fix my heater", "T46"),
    ("Approve and pay the weekly allowance", "Pay my weekly money", "T57"),
    ("Learn to budget the weekly money", "Learn to make my money last", "T62"),
    ("Enrol on ESOL Level 2 for September", "Go up to Level 2 English", "T27"),
    ("Pay for travel to college", "Pay my bus to college", nil),
    ("Volunteer coaching at the football club", "Help at football", "T31"),
    ("Register with a GP and a dentist", "Have a doctor and dentist", "T65"),
    ("Trauma therapy every two weeks", "See Sofia", nil),
    ("Agree what house staff do at night when he has nightmares", "Help me at night", nil),
    ("Give Yonas his health summary and vaccination record", "Get my health record", "T64"),
    ("Cook for himself and manage house rules", "Cook and live with others", "T54"),
    ("Read and deal with official letters", "Help me with letters", "T21"),
    ("Pay for safe phone credit to call his brother's friend", "Call home", "T52"),
    ("Review the pathway plan after he turned 18", "Go through my plan with me again", "T09"),
  ]

  @Test("stands for the catalogue task of its words, and for none where none fits", arguments: jordan + yonas)
  func trainingCases(title: String, plainTitle: String, task: CatalogueTaskID?) {
    #expect(Catalogue.england.task(matching: title, plainTitle: plainTitle) == task)
  }

  @Test(
    "is known in everyday wordings",
    arguments: [
      ("Apply for provisional driving licence", "T69"), ("Who to ring at night", "T23"),
      ("Out-of-hours contact number", "T23"), ("Contingency", "T33"), ("Pathway plan review", "T09"),
      ("Contact with siblings", "T52"), ("CSCS card", nil), ("Open bank account with keyworker", "T58"),
      ("Council tax exemption", "T61"), ("Allocate PA", "T02"), ("Student finance application", "T27"),
      ("Staying put agreement with carers", "T41"), ("Health passport", "T64"), ("Buy a bike", nil),
      ("Explain how to make a complaint", "T72"), ("Rent arrears repayment", "T48"),
      ("Registering with a new dentist", "T65"), ("Care Act assessment referral", "T67"), ("", nil),
    ])
  func everyday(title: String, task: CatalogueTaskID?) {
    #expect(Catalogue.england.task(matching: title, plainTitle: "") == task)
  }
}

@Suite("A heading of a plan") struct AreaLookupTests {
  @Test(
    "finds its area",
    arguments: [
      ("Contact and personal support", "SUPPORT"), ("Education and training", "EDU"),
      ("Family and friends", "PEOPLE"), ("Health and feelings", "HEALTH"), ("Money", "MONEY"),
      ("Plan B", "BACKUP"), ("Skills for living on my own", "SKILLS"), ("Where I live", "HOME"),
      ("Who I am", "IDENTITY"), ("Work and other things to do", "WORK"), ("HOME", "HOME"),
      ("accommodation:", "HOME"), ("Gardening", nil),
    ])
  func headings(heading: String, area: AreaID?) {
    #expect(Catalogue.england.area(named: heading) == area)
  }
}

@Suite("Words of the field") struct MeaningTests {
  @Test("that mean the same are brought to one stem")
  func sameMeaning() {
    func meanings(_ text: String) -> [String] { Catalogue.england.meanings(of: text).map(\.meaning) }
    #expect(meanings("Mother") == meanings("mum"))
    #expect(meanings("ring my nan") == meanings("call grandmother"))
    #expect(meanings("an electrician") == ["electrician"])
  }

  @Test("that fit any task, and numbers, say nothing of what a text is about")
  func wordsThatFitAnyTask() {
    #expect(Catalogue.england.meanings(of: "Help me to find 2 new things").isEmpty)
  }

  @Test("are remembered, and give the same when they come again or have driven each other out")
  func remembered() {
    let texts = (0..<5000).map { "Open bank account number\($0) with the keyworker" }
    let first = texts.map(WordStems.of)
    #expect(texts.map(WordStems.of) == first)
    #expect(first == texts.map(WordStems.ofAnyText))
  }
}

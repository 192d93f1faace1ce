import WhoDoesModel

extension CaseTable {
  /// What the table is for, in one sentence.
  var purpose: String {
    switch self {
    case .case: "Facts about the case, one a row; leave the value empty where it is not known."
    case .people: "Everybody around the young person, the young person among them."
    case .tasks: "The tasks of the pathway plan."
    case .assignments: "Who has which part in a task: written in the plan, or so in practice."
    case .perspectives: "What each person said when asked alone who leads."
    case .voice: "What the young person says, in their own words."
    case .steps: "Steps towards the young person's own goals; step 0 is what they have already."
    case .accepted: "Findings that the team looked at and decided to live with until a day."
    case .appointments: "Meetings and visits."
    }
  }
}

extension Column {
  /// What the guide says of the column; the same name may mean another thing in another table.
  func guide(in table: CaseTable) -> ColumnGuide {
    switch (self, table) {
    case (.title, .appointments): ColumnGuide("what it is", "any text", "Visit to the college")
    case (.area, .voice):
      ColumnGuide("the area of the plan the words belong to", "an area's code or name", "HOME")
    case (.words, .voice):
      ColumnGuide("what the young person said", "any text", "I want one person who picks up.")
    case (.date, .appointments): ColumnGuide("the day", "a day", "2026-03-24")
    case (.personID, .people): ColumnGuide("an id for other tables to use", "any text, each once", "P1")
    case (.taskID, .tasks): ColumnGuide("an id for other tables to use", "any text, each once", "T1")
    case (.taskID, .steps):
      ColumnGuide("the task that is done when the step is", "an id from tasks", "T1")
    case (.taskID, .accepted):
      ColumnGuide("the task, where the finding is about one", "an id from tasks", "T1")
    case (.personID, .appointments): ColumnGuide("who it is with", "an id from people", "P2")
    case (.until, .accepted): ColumnGuide("the last day on which it holds", "a day", "2026-06-30")
    default: peopleAndTasks ?? partsAndWords
    }
  }

  private var peopleAndTasks: ColumnGuide? {
    let day = "a day"
    return switch self {
    case .field: ColumnGuide("the fact", "a field of the list below", "as_of")
    case .value: ColumnGuide("what is known of it", "any text", "2026-03-09")
    case .personID: ColumnGuide("the person", "an id from people", "P2")
    case .name: ColumnGuide("the name", "any text", "Shaz Iqbal")
    case .role: ColumnGuide("the job or the tie", "any text", "Personal adviser")
    case .agency: ColumnGuide("the organisation and team", "any text", "Northmere Council, leaving care team")
    case .kind: .words("what kind of person or post", Person.Kind.self, .professional)
    case .inPostFrom: ColumnGuide("first day in post", day, "2026-01-19")
    case .inPostTo: ColumnGuide("last day in post", day, "2026-07-31")
    case .youngPersonCallsThem: ColumnGuide("how the young person speaks of them", "any text", "the PA")
    case .notes: ColumnGuide("anything else", "any text", "Works Mondays to Wednesdays")
    case .youngPersonOrder:
      ColumnGuide("where the young person puts them among their people", "a number", "1")
    case .doesWithMe:
      ColumnGuide("what they do with the young person, for their page", "any text", "Cooks with me")
    case .reachThem: ColumnGuide("how to reach them: a work number only", "any text", "Ring the house")
    case .seeThemNext: ColumnGuide("when the young person sees them next", "any text", "Thursday at 4")
    case .doNotShowTo:
      ColumnGuide(
        "who must not see this", "audiences, everyone, ids from people, with ; between", "team; P7")
    case .taskID: ColumnGuide("the task", "an id from tasks", "T1")
    case .area: ColumnGuide("the area of the plan", "an area's code or name", "HOME")
    case .title: ColumnGuide("the task in workers' words", "any text", "Decide where to move")
    case .plainTitle:
      ColumnGuide("the task in the young person's words", "any text", "Decide where I move to")
    case .due: ColumnGuide("the agreed day", day, "2026-03-31")
    case .critical: ColumnGuide("whether safety, home, money or the main goal hangs on it", "yes, no", "yes")
    case .status: .words("how far it has come", PathwayTask.Progress.self, .onTrack)
    case .lastActivity: ColumnGuide("when anybody last did anything for it", day, "2026-02-25")
    case .timesDateMoved: ColumnGuide("how often its date was moved", "a number", "1")
    case .planStance: ColumnGuide("what the plan decides, where there is a choice", "any text", "flat")
    case .note: ColumnGuide("anything else", "any text", "Panel is in April")
    case .catalogueTask: ColumnGuide("the catalogue's task; worked out when empty", "a code", "T12")
    default: nil
    }
  }

  private var partsAndWords: ColumnGuide {
    let day = "a day"
    return switch self {
    case .layer: .words("written in the plan, or so in practice", Layer.self, .plan)
    case .involvement: .words("the part", Involvement.self, .leads)
    case .agreedShared: ColumnGuide("whether those involved agreed to share it", "yes, no", "yes")
    case .from: ColumnGuide("first day", day, "2026-01-19")
    case .until: ColumnGuide("last day", day, "2026-07-31")
    case .respondentID: ColumnGuide("who was asked", "an id from people", "P2")
    case .saysLeadIs: ColumnGuide("whom they believe to lead", "an id from people, DONT_KNOW, NOBODY", "P3")
    case .ownPart: .words("the part they see for themselves", Involvement.self, .helps)
    case .confidence: .words("how sure they are", View.Confidence.self, .sure)
    case .stance: ColumnGuide("what they would decide or have told the young person", "any text", "flat")
    case .words: ColumnGuide("what they said", "any text", "The plan says it is me.")
    case .collectedOn: ColumnGuide("when they were asked", day, "2026-03-09")
    case .mayBeNamed:
      ColumnGuide("whether they said that their name may stand beside it", "yes, no", "no")
    case .interpreter: ColumnGuide("who interpreted, where somebody did", "any text", "Tigrinya, by phone")
    case .top: ColumnGuide("its place among the things they want most", "a number", "1")
    case .ifStuck: ColumnGuide("whom to tell when it gets stuck", "any text", "Tell Shaz")
    case .celebrate: ColumnGuide("how they will celebrate", "any text", "Pizza at Nan's")
    case .biggerGoal: ColumnGuide("the bigger goal of several ladders", "any text", "A job I like")
    case .date: ColumnGuide("when it was said", day, "2026-03-05")
    case .whoseHand:
      ColumnGuide("who wrote it down, and whether through an interpreter", "any text", "own writing")
    case .goalID: ColumnGuide("an id for the goal", "any text", "G1")
    case .goal: ColumnGuide("the goal in the young person's words", "any text", "Be an electrician")
    case .order: ColumnGuide("the place on the ladder", "a number", "1")
    case .step: ColumnGuide("the step in the young person's words", "any text", "Finish the form")
    case .helperID: ColumnGuide("who is with them", "an id from people", "P8")
    case .whatTheyBring: ColumnGuide("what that person brings", "any text", "Sits with me")
    case .byWhen: ColumnGuide("when it is hoped for", day, "2026-03-20")
    case .done: .words("how far it is", Step.Progress.self, .no)
    case .rule: ColumnGuide("the rule", "a rule's id", "gap.no-lead")
    case .reason: ColumnGuide("why the team lives with it", "any text", "Two checks with two purposes")
    case .agreedBy: ColumnGuide("who agreed", "any text", "Team manager")
    case .start: ColumnGuide("when it starts", "a time of day", "14:30")
    case .end: ColumnGuide("when it ends", "a time of day", "15:30")
    default: ColumnGuide("")
    }
  }
}

extension CaseField {
  /// What the guide says of the field.
  var guide: (meaning: String, example: String) {
    switch self {
    case .pseudonym: ("what to call the young person", "Jordan")
    case .pronouns: ("their pronouns", "he/him")
    case .age: ("their age, where the month of birth is not to be given", "17 years 7 months")
    case .birthMonth: ("the month of birth, never the day", "2008-08")
    case .legalStatus: ("the order or agreement", "Care order (section 31)")
    case .leavingCareStatus:
      ("one of: \(LeavingCareStatus.allCases.map(\.rawValue).joined(separator: ", "))", "eligible")
    case .lives: ("where they live", "A children's home with four beds")
    case .placed: ("in which council's area", "In the next council's area")
    case .responsibleAuthority: ("the council that is responsible", "Northmere Council")
    case .asOf: ("the day for which all this holds; needed", "2026-03-09")
    case .planDated: ("the day of the plan", "2025-10-02")
    case .planReviewDue: ("the day by which the plan is to be reviewed", "2026-04-02")
    case .nextMeeting: ("the day of the next meeting, then what it is", "2026-03-24 looked-after review")
    case .turns18, .turned18:
      ("the month of the 18th birthday; worked out from the month of birth", "2026-08")
    case .lookedAfterFrom: ("first day in care", "2019-05-13")
    case .lookedAfterUntil: ("last day in care", "2026-08-01")
    case .inEducation: ("in education or training, or wishing to be: yes or no", "yes")
    case .askedForSupport: ("asked for support after 21: yes or no", "no")
    case .emergencyContact: ("whom to ring at night", "Tern House, on call")
    case .helpByDay: ("my page: whom to ring by day", "Ring Shaz at the house: 01632 960 101")
    case .helpByNight: ("my page: whom to ring at night", "Ring the house: 01632 960 102")
    case .helpInDanger: ("my page: what to do in danger", "Ring 999")
    case .checkedWithMe: ("my page: the day on which the young person said that it is right", "2026-03-10")
    case .lookAgain: ("my page: the day to look at it again", "2026-06-10")
    case .readingChecked: ("my page: who read it through for hard words", "Shaz")
    case .whoCanSee: ("my page: who may see it, as the young person says", "Me, Shaz and Nan")
    case .doNotShowTo: ("my page: who must not see it", "P7")
    case .lastPage: ("my page: the day of the last one", "2025-12-10")
    case .tellIfWrong: ("my page: whom to tell that it is wrong", "Tell Shaz")
    case .advocate: ("my page: how to ask for an advocate", "Ring 01632 960 103")
    case .complaints: ("my page: how to complain", "Ring 01632 960 104")
    case .copyGiven:
      ("when the young person got a copy of the plan, and who explained it", "2025-10-06, Shaz")
    case .safeguardingContact: ("whom to ring when somebody may be in danger", "Duty team: 01632 960 105")
    case .reference: ("the case's reference, which is no name", "R4")
    case .keepUntil: ("the day on which to look whether this is still needed", "2027-03-09")
    case .other: ("anything else", "")
    case .use: ("what the case is for, such as training", "")
    case .fiction: ("that it is invented, where it is", "")
    }
  }
}

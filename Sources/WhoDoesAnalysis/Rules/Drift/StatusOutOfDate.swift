import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The status as typed cannot be right at this age.
  static let statusOutOfDate = Rule(
    "drift.status-out-of-date", .drift, "The status as typed does not fit the dates",
    needs: [.status, .age],
    finds:
      "A leaving-care status that cannot hold at the young person's age or with the dates in care that are known.",
    why: "Status decides what is owed. A wrong one has cost young people an adviser and a plan.",
    fineWhen: "A date is wrong: then the date wants mending.",
    basis: Basis(
      .ombudsman, sources: ["S70"], reference: "BCP 24 008 242: status was not properly considered"),
    wording: Wording(
      manager: "The case says “{words}”. {expected}",
      team: "The case says “{words}”. {expected} Which is right?",
      youngPerson: "We are checking what the law says you can have.",
      question: "Which status holds from which day, and who writes to {young_person} about it?"),
    precedence: .slipped, pace: .always(.actNow),
    examples: [
      .fires(
        "Jay is 18 and still called eligible.", on: [],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,eligible
        as_of,2026-03-02
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .fires(
        "Jay is 17 and already called former relevant.", on: [],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-09
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .quiet(
        "Jay is 17 and eligible.",
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
    ],
    whole: { x, drafts in
      guard let typed = x.network.youngPerson.status else { return }
      let objection = StatusCalculator(youngPerson: x.network.youngPerson, asOf: x.asOf).objection(to: typed)
      guard let objection else { return }
      var draft = Draft(x)
      let dates: [CaseField] = [.birthMonth, .age, .turned18, .turns18, .lookedAfterFrom, .lookedAfterUntil]
      draft.cite(x.cell(.leavingCareStatus))
      draft.cite(dates.filter { x.network.field($0) != nil }.map(x.cell))
      draft.say(.words, typed.rawValue)
      draft.say(.expected, objection)
      drafts.append(draft)
    })
}

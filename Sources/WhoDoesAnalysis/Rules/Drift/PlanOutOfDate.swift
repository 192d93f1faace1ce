import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan is older than its review, or older than the young person's status.
  static let planOutOfDate = Rule(
    "drift.plan-out-of-date", .drift, "The plan is older than its review",
    needs: [.planDates],
    finds: """
      A plan whose review date has passed, that is older than `plan-review-months`, or that was written before the \
      18th birthday and has not been gone through since.
      """,
    why: "Much changes between reviews. An old plan speaks of somebody the young person no longer is.",
    fineWhen: "The review has been held and the plan carries its new date.",
    basis: Basis(
      .law, sources: ["S1", "S2"],
      reference: "Children Act 1989, sections 23B(7) and 23C(3)(b): regular review"),
    thresholds: [.planReviewMonths],
    wording: Wording(
      manager: "The plan is dated {date}. {expected}",
      team: "The plan is dated {date}. {expected} Who starts the review?",
      youngPerson: "Your plan needs going through again with you.",
      question: "What has changed since {date}, and who goes through the plan with {young_person}?"),
    precedence: .slipped, pace: .atOnceIfCritical,
    examples: [
      .fires(
        "The review was due in February.", on: [],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-09
        as_of,2026-03-02
        plan_dated,2025-10-02
        plan_review_due,2026-02-20
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .fires(
        "The plan is eight months old, and no review date is set.", on: [],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-09
        as_of,2026-03-02
        plan_dated,2025-06-20
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .fires(
        "Jay has turned 18 since the plan was written.", on: [],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-02
        as_of,2026-03-02
        plan_dated,2025-12-20
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .quiet(
        "The review is next month.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-09
        as_of,2026-03-02
        plan_dated,2025-10-02
        plan_review_due,2026-04-02
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .quiet(
        "The plan is five months old, and no review date is set.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-09
        as_of,2026-03-02
        plan_dated,2025-10-02
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .quiet(
        "The review is today.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-09
        as_of,2026-03-02
        plan_dated,2025-10-02
        plan_review_due,2026-03-02
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2026-04-30,on_track
        """),
      .quiet(
        "The plan is six months old this month.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-09
        as_of,2026-03-02
        plan_dated,2025-09-02
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2026-04-30,on_track
        """),
      .quiet(
        "Jay has turned 18, and the review has a day.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-02
        as_of,2026-03-02
        plan_dated,2025-12-20
        # tasks
        task_id,area,title,due,status,catalogue_task
        T1,SUPPORT,Review the plan,2026-03-20,on_track,T09
        """),
      .fires(
        "Jay has turned 18, and the day of the review has passed.", on: ["T1"],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-02
        as_of,2026-03-02
        plan_dated,2025-12-20
        # tasks
        task_id,area,title,due,status,catalogue_task
        T1,SUPPORT,Review the plan,2026-02-20,on_track,T09
        """),
      .quiet(
        "The plan was written after the birthday.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2007-12
        as_of,2026-03-02
        plan_dated,2026-01-20
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2026-04-30,on_track
        """),
    ],
    whole: { x, drafts in
      guard let (field, expected, isLocal) = x.reasonToReview else { return }
      var draft = Draft(x)
      draft.area = "SUPPORT"
      let review = x.network.taskIndices.first {
        x.network[$0].isOpen && x.network[$0].catalogueTask == "T09"
      }
      if let review {
        draft.tasks = [review]
        draft.concerns(x.people(review, .plan, .leads))
        draft.cite(x.cells(review, .title, .due, .status))
        draft.area = x.network[review].area
      }
      draft.cite(x.cell(.planDated), x.cell(field))
      draft.say(.date, x.network.planDated?.inWords ?? "a day that is not given")
      draft.say(.expected, expected)
      draft.rest(on: nil, isLocal: isLocal)
      drafts.append(draft)
    })
}

extension Examination {
  /// Why the plan wants going through, with the fact that shows it; nil where it does not.
  fileprivate var reasonToReview: (CaseField, String, isLocal: Bool)? {
    if let due = network.planReviewDue {
      if due < asOf { return (.planReviewDue, "Its review was due on \(due.inWords).", false) }
    } else if let dated = network.planDated, dated.month.adding(months: self[.planReviewMonths]) < asOf.month
    {
      let months = catalogue.thresholds.threshold(.planReviewMonths)
      return (.planDated, "It is more than \(months.value) months old.", months.isLocal)
    }
    let isUnderReview = network.tasks.contains {
      $0.catalogueTask == "T09" && $0.isOpen && ($0.due.map { $0 >= asOf } ?? false)
    }
    guard let dated = network.planDated, let turns18 = network.youngPerson.turns18, !isUnderReview,
      dated.month < turns18, turns18 < asOf.month
    else { return nil }
    let field: CaseField = network.field(.turned18) == nil ? .birthMonth : .turned18
    return (field, "\(network.youngPersonName) has turned 18 since.", false)
  }
}

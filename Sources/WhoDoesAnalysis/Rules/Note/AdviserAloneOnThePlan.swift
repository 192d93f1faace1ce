import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Only the personal adviser is down to write or review the pathway plan.
  static let adviserAloneOnThePlan = Rule(
    "note.adviser-alone-on-the-plan", .note, "The adviser alone writes or reviews the plan",
    needs: [.plan, .roles],
    finds: """
      An open task of writing or reviewing the pathway plan in which nobody but the personal adviser, and the young \
      person, has a part.
      """,
    why: "Courts have held that an adviser takes part in the plan and is not its only author.",
    fineWhen: """
      A social worker or manager checks, agrees or leads it. Many local offers let the adviser write it after 18: \
      common practice, and in tension with the judgment.
      """,
    basis: Basis(
      .judgment, sources: ["S36", "S37", "S38"], reference: "R (A) v Lambeth [2010] EWHC 1652 (Admin)"),
    wording: Wording(
      manager: "Only {who} is down for this. A plan or review wholly by the adviser is in legal doubt.",
      team: "Only {who} is down for this. Which social worker or manager looks at it too?",
      youngPerson: "",
      question: "Which social worker or manager looks at it too?"),
    precedence: .worthKnowing, pace: .always(.note),
    examples: [
      .fires(
        "Only the adviser is down to review the pathway plan.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,SUPPORT,Review the pathway plan,on_track,T09
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "The social worker agrees it.",
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,SUPPORT,Review the pathway plan,on_track,T09
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,SW,plan,agrees
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,SUPPORT,Review the pathway plan,done,T09
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .fires(
        "So it is when the plan is first written.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,SUPPORT,Write the pathway plan,on_track,T06
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
    ],
    tasks: { x in
      let advisers = x.people { $0.holds("PA") }
      guard !advisers.isEmpty else { return [] }
      let others = x.people { !$0.holds("PA") && $0.kind != .youngPerson }
      let led =
        advisers.reduce(into: TaskSet()) { $0 |= x.tasks(of: $1, .leads, .plan) }
        - others.reduce(into: TaskSet()) { $0 |= x.tasks(withAnyPart: $1) }
      return x.among(x.open & led) {
        x.network[$0].catalogueTask.map { $0 == "T06" || $0 == "T09" } ?? false
      }
    },
    describe: { x, task, draft in
      let leads = x.people(task, .plan, .leads)
      draft.concerns(leads)
      draft.cite(x.cells(task, .title))
      draft.cite(x.cells(task, .plan))
      draft.say(.who, x.list(leads.map(x.nameAndRole)) ?? "")
    })
}

import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Nobody leads a task, in the plan or in practice.
  static let noLead = Rule(
    "gap.no-lead", .gap, "Nobody is named to lead",
    needs: [.plan],
    finds:
      "An open task that nobody leads, in the plan or in practice, and that nobody still there says is theirs.",
    why: "A task without a name waits for whoever thinks of it, and the young person has nobody to ask.",
    fineWhen: "Somebody in post says it is theirs, or it is done.",
    basis: Basis(
      .law, sources: ["S15"],
      reference: "Care Leavers (England) Regulations 2010, Schedule 1: what a pathway plan must cover"),
    wording: Wording(
      manager: "Nobody is named to lead this, in the plan or in practice. {views}",
      team: "Nobody is named. Who takes the first step?",
      youngPerson: "We don't know who yet. We will find out and tell you.",
      question: "Who would {young_person} ring about this, and who takes the first step?"),
    precedence: .nobodyHolds,
    examples: [
      .fires(
        "A task with nobody beside it.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Find out about savings,not_started
        T2,MONEY,Open a bank account,on_track
        # assignments
        task_id,person_id,layer,involvement
        T2,KW,plan,leads
        """),
      .fires(
        "A relative fills in for a service that nobody leads.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status
        T1,HEALTH,Book an interpreter for health meetings,unknown
        T2,MONEY,Open a bank account,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,NAN,practice,does
        T2,KW,plan,leads
        """),
      .quiet(
        "Nobody is in the plan, but the keyworker says it is theirs.",
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Find out about savings,not_started
        T2,MONEY,Open a bank account,on_track
        # assignments
        task_id,person_id,layer,involvement
        T2,KW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,KW,KW,leads
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Find out about savings,done
        T2,MONEY,Open a bank account,on_track
        # assignments
        task_id,person_id,layer,involvement
        T2,KW,plan,leads
        """),
      .quiet(
        "Nobody is down to lead it, and the keyworker does.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Find out about savings,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,helps
        T1,KW,practice,leads
        """),
    ],
    tasks: { x in x.open - x.led(.plan) - x.led(.practice) - x.presentClaims.onceOrMore },
    describe: { x, task, draft in
      draft.rest(on: x.lawOf(task))
      draft.cite(x.cells(task, .title, .status))
      draft.cite(x.cells(task, .plan))
      draft.cite(x.cells(task, .practice))
      draft.cite(x.cells(views: task, .saysLeadIs))
      draft.concerns(x.people(task, .practice, .does))
    })
}

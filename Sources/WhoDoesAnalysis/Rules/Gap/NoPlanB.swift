import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan has a place for a plan B, and nobody and nothing is in it.
  static let noPlanB = Rule(
    "gap.no-plan-b", .gap, "There is no plan B yet",
    needs: [.plan],
    finds: "The task of agreeing what happens if the move falls through, with no lead and not begun.",
    why: "A move can fall through in a day. Without a plan B the young person has nowhere to go that night.",
    fineWhen: "Somebody leads it, or it is done.",
    basis: Basis(
      .law, sources: ["S15"], reference: "Care Leavers (England) Regulations 2010, Schedule 1 para 4"),
    wording: Wording(
      manager: "A plan B is a required part of the plan. Its place is empty and nobody leads it. {views}",
      team: "There is no plan B. What would each of us do on the first night?",
      youngPerson: "We don't have a plan B yet. We will make one with you.",
      question: "What would each of us do on the first night if the place fell through?"),
    precedence: .nobodyHolds, pace: .atOnceIfCritical,
    examples: [
      .fires(
        "The heading is there and the box is empty.", on: ["T1"],
        """
        # tasks
        task_id,area,title,critical,status
        T1,BACKUP,Agree what happens if the move falls through,yes,not_started
        T2,MONEY,Open a bank account,no,on_track
        # assignments
        task_id,person_id,layer,involvement
        T2,KW,plan,leads
        """),
      .quiet(
        "The social worker leads it.",
        """
        # tasks
        task_id,area,title,critical,status
        T1,BACKUP,Agree what happens if the move falls through,yes,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
      .quiet(
        "Nobody leads it, but it is done.",
        """
        # tasks
        task_id,area,title,critical,status
        T1,BACKUP,Agree what happens if the move falls through,yes,done
        T2,MONEY,Open a bank account,no,on_track
        # assignments
        task_id,person_id,layer,involvement
        T2,KW,plan,leads
        """),
      .quiet(
        "The keyworker has begun.",
        """
        # tasks
        task_id,area,title,due,status
        T1,BACKUP,Agree a plan B,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,helps
        T1,KW,practice,does
        """),
      .quiet(
        "The adviser says it is his.",
        """
        # tasks
        task_id,area,title,due,status
        T1,BACKUP,Agree a plan B,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,helps
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        """),
      .fires(
        "It stands with the home, and is a plan B all the same.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,HOME,If it does not work out,not_started,T33
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,helps
        """),
    ],
    tasks: { x in
      let unheld = x.open - x.led(.plan) - x.held(.practice) - x.presentClaims.onceOrMore
      return x.among(unheld) { x.network[$0].area == "BACKUP" || x.network[$0].catalogueTask == "T33" }
    },
    describe: { x, task, draft in
      draft.cite(x.cells(task, .title, .status))
      draft.cite(x.cells(views: task, .saysLeadIs))
    })
}

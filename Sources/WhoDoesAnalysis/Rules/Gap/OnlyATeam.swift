import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan names a team and no person, and nobody does it.
  static let onlyATeam = Rule(
    "gap.only-a-team", .gap, "A team is named, and no person",
    needs: [.plan],
    finds: """
      An open task whose every planned lead is a team, panel or service, while no person does it and nobody says \
      it is theirs.
      """,
    why: "A young person cannot ring a team. Each member can think that a colleague has it.",
    fineWhen: "A person in that team does it, or says it is theirs.",
    basis: Basis(
      .law, sources: ["S15"],
      reference: "Care Leavers (England) Regulations 2010, Schedule 1: what a pathway plan must cover"),
    wording: Wording(
      manager: "The plan names {planned} for this, and no person. {views}",
      team: "A team is named, and no person. Who in it takes this?",
      youngPerson: "We don't know who yet. We will find out and tell you.",
      question: "Who in {planned} takes this, and who tells {young_person}?"),
    precedence: .nobodyHolds,
    examples: [
      .fires(
        "The plan says 'leaving care team'.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the setting up home allowance,2026-07-31,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,TEAM,plan,leads
        """),
      .quiet(
        "The plan says 'leaving care team', and the personal adviser does it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the setting up home allowance,2026-07-31,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,TEAM,plan,leads
        T1,PA,practice,does
        """),
      .quiet(
        "A team and a person are named.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the setting up home allowance,2026-07-31,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,TEAM,plan,leads
        T1,PA,plan,leads
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,TEAM,plan,leads
        """),
      .quiet(
        "The adviser says it is his.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,TEAM,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        """),
      .quiet(
        "No team is named, and nobody else.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,TEAM,plan,helps
        """),
    ],
    tasks: { x in
      let teams = x.people { $0.kind == .team }
      guard !teams.isEmpty else { return [] }
      let named = teams.reduce(into: TaskSet()) { $0 |= x.tasks(of: $1, .leads, .plan) }
      return (x.open & named) - x.present(.leads, .plan).onceOrMore - x.heldByPresent(.practice)
        - x.presentClaims.onceOrMore
    },
    describe: { x, task, draft in
      draft.rest(on: x.lawOf(task))
      let teams = x.people(task, .plan, .leads)
      draft.concerns(teams)
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(teams.map { x.cell($0, .kind) })
      draft.cite(x.cells(views: task, .saysLeadIs))
    })
}

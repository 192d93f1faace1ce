import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Every planned lead has left or is an empty post, and nobody has taken the task over.
  static let namedLeadGone = Rule(
    "gap.named-lead-gone", .gap, "The only name is an empty post or somebody who has left",
    needs: [.plan],
    finds: """
      An open task whose every planned lead is a vacant post, somebody who has left or somebody not yet in post, \
      while nobody does it and nobody in post says it is theirs.
      """,
    why:
      "When a worker leaves, their tasks stay behind in the plan, and nobody misses them until the young person does.",
    fineWhen: "Somebody in post does it or says it is theirs; then the plan only needs a new name.",
    basis: Basis(
      .research, sources: ["S68"],
      reference: "National Audit Office 2015: turnover cuts personal support"),
    wording: Wording(
      manager: "The plan names {planned} for this, and nobody is there to do it. {views}",
      team: "The plan names {planned}, who is not there. Who picks it up?",
      youngPerson:
        "{planned} is not here any more. We don't know yet who will do this. We will find out and tell you.",
      question: "Who picks up what {planned} held, and what else had that name on it?"),
    precedence: .nobodyHolds,
    examples: [
      .fires(
        "The named worker left in November.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,IDENTITY,Life story work,2025-12-31,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        """),
      .fires(
        "The only owner is a vacant post.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HEALTH,Health summary,2026-04-10,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,POST,plan,leads
        """),
      .quiet(
        "The named worker left, and the social worker says it is on her list.",
        """
        # tasks
        task_id,area,title,due,status
        T1,IDENTITY,Life story work,2025-12-31,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,leads
        """),
      .quiet(
        "One of two planned leads is still there.",
        """
        # tasks
        task_id,area,title,due,status
        T1,IDENTITY,Life story work,2025-12-31,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        T1,SW,plan,leads
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,IDENTITY,Life story work,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        """),
      .quiet(
        "The keyworker does it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,IDENTITY,Life story work,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        T1,KW,practice,does
        """),
    ],
    tasks: { x in
      (x.open & x.ledByThoseGone(.plan)) - x.held(.practice) - x.presentClaims.onceOrMore
    },
    describe: { x, task, draft in
      let gone = x.people(task, .plan, .leads)
      draft.concerns(gone)
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(gone.map { x.cell($0, x.network[$0].until == nil ? .kind : .inPostTo) })
      draft.cite(x.cells(task, .status))
    })
}

extension Examination {
  /// Tasks with leads in a layer, none of whom is there: gone, vacant, or not yet begun. Teams count as there.
  func ledByThoseGone(_ layer: Layer) -> TaskSet {
    let teams = people { $0.kind == .team }
    return led(layer) - present(.leads, layer).onceOrMore
      - teams.reduce(into: TaskSet()) { $0 |= tasks(of: $1, .leads, layer) }
  }
}

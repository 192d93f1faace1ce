import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan names somebody who has left, and somebody in post has taken it over.
  static let planNamesSomeoneGone = Rule(
    "drift.plan-names-someone-gone", .drift, "The plan still names somebody who has left",
    needs: [.plan],
    finds: """
      An open task whose every planned lead has left or is an empty post, while somebody in post does it, or says \
      it is theirs.
      """,
    why: "The work goes on and the plan does not know. At the next change nobody will find it.",
    fineWhen: "The plan has been given the new name.",
    basis: Basis(
      .research, sources: ["S69"], reference: "Ofsted monitoring visit: plans not updated when life changes"),
    wording: Wording(
      manager: "The plan still names {planned}, who is not there. {who} has it now. {views}",
      team: "The plan says {planned}. {who} has it now. Who tells the plan?",
      youngPerson: "{who} does this now.",
      question: "Who tells the plan when work moves, and is {who} the right name?"),
    precedence: .otherHands,
    examples: [
      .fires(
        "The tracing caseworker leads; the plan names a worker who left.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Look for family,2026-09-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        T1,VS,practice,leads
        """),
      .fires(
        "Nobody does it yet, and the social worker says it is on her list.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,IDENTITY,Get a passport,2026-09-30,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,leads
        """),
      .quiet(
        "The plan has the new name.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Look for family,2026-09-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,VS,plan,leads
        T1,VS,practice,leads
        """),
      .quiet(
        "Nobody has taken it over: that is a gap.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Look for family,2026-09-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        T1,KW,practice,does
        """),
    ],
    tasks: { x in
      (x.open & x.ledByThoseGone(.plan)) & (x.heldByPresent(.practice) | x.presentClaims.onceOrMore)
    },
    describe: { x, task, draft in
      let gone = x.people(task, .plan, .leads)
      var now = x.people(task, .practice, .leads, .does).filter(x.isPresent)
      if now.isEmpty { now = x.claimants(task).filter(x.isPresent) }
      draft.concerns(gone + now)
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(gone.map { x.cell($0, x.network[$0].until == nil ? .kind : .inPostTo) })
      draft.cite(x.cells(task, .practice) { $0.involvement == .leads || $0.involvement == .does })
      draft.cite(x.cells(views: task, .saysLeadIs) { $0.claimsTheLead })
      draft.say(.who, x.names(now))
    })
}

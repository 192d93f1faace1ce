import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The planned lead and others were asked alone, and nobody says it is theirs.
  static let nobodyClaimsIt = Rule(
    "gap.nobody-claims-it", .gap, "Somebody is named, and nobody says it is theirs",
    needs: [.plan, .views],
    finds: """
      An open task that nobody does in practice, whose planned lead was asked alone and named somebody else or did \
      not know, like everybody else who was asked.
      """,
    why: "The name is on paper and not in anybody's diary.",
    fineWhen: "The planned lead was not asked: an absent answer is not a no.",
    basis: Basis(
      .commonPractice, sources: [],
      reference: "responsibility charting: answer alone, show together, talk about the differences"),
    thresholds: [.viewsNeeded],
    wording: Wording(
      manager: "The plan names {planned} for this. Nobody who was asked said it is theirs. {views}",
      team: "{planned} is down for this, and nobody said it is theirs. Whose is it?",
      youngPerson: "We are making sure who does this, and will tell you.",
      question: "Whose is this, and do they know?"),
    precedence: .unclaimed,
    examples: [
      .fires(
        "The adviser is down for it and thinks the young person is doing it; the keyworker thinks it is the adviser.",
        on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Apply to college,2026-06-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,VS,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is
        T1,VS,YP
        T1,KW,VS
        """),
      .quiet(
        "The planned lead was never asked.",
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Apply to college,2026-06-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,VS,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is
        T1,SW,VS
        T1,KW,VS
        """),
      .quiet(
        "The planned lead says it is theirs.",
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Apply to college,2026-06-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,VS,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is
        T1,VS,VS
        T1,KW,VS
        """),
      .quiet(
        "Only one person was asked.",
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Apply to college,2026-06-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,VS,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is
        T1,VS,YP
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,PA,
        T1,PA,NOBODY,
        """),
      .quiet(
        "The keyworker does it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,KW,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,PA,
        T1,PA,NOBODY,
        """),
      .quiet(
        "The keyworker says it is hers.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,KW,
        T1,KW,KW,leads
        """),
      .quiet(
        "The planned lead left the question open.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,,
        T1,PA,SW,
        """),
      .quiet(
        "Only others were asked, and both did not know.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,KW,DONT_KNOW,
        T1,PA,DONT_KNOW,
        """),
    ],
    tasks: { x in
      let unclaimed =
        (x.open & x.asked & x.present(.leads, .plan).onceOrMore) - x.held(.practice)
        - x.claims.onceOrMore
      return x.among(unclaimed) { task in
        let views = x.network.views(of: task)
        return views.count >= x[.viewsNeeded]
          && x.people(task, .plan, .leads).contains { lead in
            views.contains {
              $0.respondent == lead && $0.saysLeadIs != .person(lead) && $0.saysLeadIs != .noAnswer
            }
          }
      }
    },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(x.cells(views: task, .saysLeadIs))
    })
}

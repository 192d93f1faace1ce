import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan names two or more leads for one task.
  static let twoLeadsPlanned = Rule(
    "overlap.two-leads-planned", .overlap, "The plan names more than one lead",
    needs: [.plan],
    finds: "An open task for which the plan names two or more leads who are there.",
    why: "Two names on paper easily become two people doing it, or each leaving it to the other.",
    fineWhen: "They have agreed to share it.",
    basis: Basis(
      .commonPractice, sources: [], reference: "responsibility charting: one lead for each task"),
    wording: Wording(
      manager: "The plan names {planned} as leads of one task. {views}",
      team: "The plan names {planned}. Which one leads, and what does the other do?",
      youngPerson: "More than one person is down for this. We are agreeing whom you ask first.",
      question: "Which of {planned} leads, and what does the other do?"),
    precedence: .severalNamed,
    examples: [
      .fires(
        "The plan says 'SW/PA'.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Apply to the housing register,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,PA,plan,leads
        """),
      .quiet(
        "One leads and the other helps.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Apply to the housing register,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,PA,plan,helps
        """),
      .quiet(
        "They lead together, and have agreed to.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Apply to the housing register,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,SW,plan,leads,yes
        T1,PA,plan,leads,yes
        """),
      .quiet(
        "One of the two has left: there is one lead.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Apply to the housing register,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,OLD,plan,leads
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
        T1,PA,plan,leads
        """),
    ],
    tasks: { x in (x.present(.leads, .plan).twiceOrMore & x.open) - x.agreedShared },
    describe: { x, task, draft in
      let leads = x.people(task, .plan, .leads)
      draft.concerns(leads)
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
    })
}

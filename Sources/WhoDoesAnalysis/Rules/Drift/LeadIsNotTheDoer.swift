import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan names one person, and another leads or does it.
  static let leadIsNotTheDoer = Rule(
    "drift.lead-is-not-the-doer", .drift, "The planned lead is not the one who does it",
    needs: [.plan, .practice],
    finds: """
      An open task whose planned lead is in post, while in practice somebody else leads it, or somebody else does \
      it whom the plan does not name to do it.
      """,
    why: "The young person goes to one person, and the meeting asks another.",
    fineWhen: "One leads and another does it, and both say so.",
    basis: Basis(
      .commonPractice, sources: [], reference: "comparing who is declared with who acts"),
    wording: Wording(
      manager: "The plan names {planned}. In practice it is {actual}. {views}",
      team: "The plan says {planned}, and it is {actual}. Which one should it be?",
      youngPerson: "{actual} does this with you.",
      question: "Should the plan follow what happens, or should this go back to {planned}?"),
    precedence: .otherHands,
    examples: [
      .fires(
        "The social worker is down, and the keyworker does it.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Be the main contact,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,KW,practice,does
        """),
      .fires(
        "Somebody else leads, and the planned lead does.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Be the main contact,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,KW,practice,leads
        T1,SW,practice,does
        """),
      .quiet(
        "The home manager leads, the keyworker does, and both say so.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Fix the heating,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        T1,KW,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,RM,RM,leads
        T1,KW,RM,does
        """),
      .quiet(
        "Somebody else helps; nobody does it yet.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Go to see places,2026-05-31,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,KW,practice,helps
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
        T1,KW,practice,leads
        """),
      .quiet(
        "They have agreed to share it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,SW,plan,leads,yes
        T1,KW,practice,leads,yes
        """),
      .quiet(
        "She leads it, and another does it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,SW,practice,leads
        T1,KW,practice,does
        """),
      .quiet(
        "She is down to lead it, and does it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,SW,practice,does
        """),
      .fires(
        "The planned lead says it is hers, and so does whoever does it.", on: ["T1"],
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
        T1,SW,SW,leads
        T1,KW,KW,does
        """),
      .fires(
        "Whoever does it thinks that she leads, and she says that she does not.", on: ["T1"],
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
        T1,SW,KW,
        T1,KW,SW,does
        """),
      .fires(
        "Two are down to lead it, and one of them says that she does.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,PA,plan,leads
        T1,KW,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,leads
        T1,KW,SW,does
        """),
    ],
    tasks: { x in
      let planned = x.present(.leads, .plan).onceOrMore & x.open
      let otherLead = x.led(.practice) - x.sameLead
      let otherDoer = x.with(.does, .practice) - x.led(.practice) - x.doneAsPlanned
      return (planned & (otherLead | otherDoer)) - x.agreedShared - x.leadAndDoerAgree
    },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .practice, .leads, .does) + x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(x.cells(task, .practice) { $0.involvement == .leads || $0.involvement == .does })
      let leads = x.people(task, .practice, .leads)
      if !leads.isEmpty { draft.say(.actual, x.names(leads)) }
    })
}

extension Examination {
  /// Tasks that somebody leads both in the plan and in practice.
  var sameLead: TaskSet {
    network.personIndices.reduce(into: TaskSet()) {
      $0 |= tasks(of: $1, .leads, .plan) & tasks(of: $1, .leads, .practice)
    }
  }
}

import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Somebody holds a task that the plan gives to nobody.
  static let notInThePlan = Rule(
    "drift.not-in-the-plan", .drift, "Somebody holds it, and the plan names nobody",
    needs: [.plan],
    finds:
      "An open task for which the plan names no lead, while somebody in post leads it or says it is theirs.",
    why: "It hangs on one person's goodwill, and ends when they do.",
    fineWhen: "The plan names them.",
    basis: Basis(
      .law, sources: ["S15"],
      reference: "Care Leavers (England) Regulations 2010, Schedule 1: what a pathway plan must cover"),
    wording: Wording(
      manager: "The plan names nobody for this. {who} has it. {views}",
      team: "{who} has this, and the plan does not say so. Shall it?",
      youngPerson: "{who} does this.",
      question: "Is {who} the right name, and who writes it into the plan?"),
    precedence: .otherHands,
    examples: [
      .fires(
        "The keyworker leads a task without a name in the plan.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Learn to cook,2026-06-30,on_track
        T2,MONEY,Open a bank account,2026-06-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,practice,leads
        T2,SW,plan,leads
        """),
      .quiet(
        "The plan names the keyworker.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Learn to cook,2026-06-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,KW,practice,leads
        """),
      .quiet(
        "Nobody leads it or says it is theirs: that is a gap.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Learn to cook,2026-06-30,on_track
        T2,MONEY,Open a bank account,2026-06-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,practice,helps
        T2,SW,plan,leads
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,helps
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
        T1,SW,plan,helps,yes
        T1,KW,practice,leads,yes
        """),
      .fires(
        "The keyworker says it is hers.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,helps
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,KW,KW,leads
        """),
    ],
    tasks: { x in
      (x.open - x.led(.plan) - x.agreedShared)
        & (x.present(.leads, .practice).onceOrMore | x.presentClaims.onceOrMore)
    },
    describe: { x, task, draft in
      draft.rest(on: x.lawOf(task))
      var holders = x.people(task, .practice, .leads)
      if holders.isEmpty { holders = x.claimants(task) }
      draft.concerns(holders)
      draft.cite(x.cells(task, .title))
      draft.cite(x.cells(task, .practice) { $0.involvement == .leads })
      draft.cite(x.cells(views: task, .saysLeadIs) { $0.claimsTheLead })
      draft.say(.who, x.names(holders))
    })
}

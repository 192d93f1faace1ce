import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The reviewing officer must agree to money.
  static let reviewerHoldsTheMoney = Rule(
    "conflict.reviewer-holds-the-money", .conflict, "The reviewing officer is asked to approve money",
    needs: [.plan, .roles],
    finds: "An open task about money that the independent reviewing officer must agree to.",
    why: "Whoever controls the resources of a case cannot independently review how the authority uses them.",
    fineWhen: "The officer is told, or checks that it was paid.",
    basis: Basis(
      .law, sources: ["S39"],
      reference:
        "Care Planning, Placement and Case Review (England) Regulations 2010, Part 8: not in control of the resources"
    ),
    wording: Wording(
      manager:
        "{who} is down to agree to this. A reviewing officer does not control the resources of a case.",
      team: "{who} cannot approve money and review the case. Who approves it?",
      youngPerson: "",
      question: "Which manager approves this, so that {who} stays free to review?"),
    precedence: .positionsPart,
    examples: [
      .fires(
        "The reviewing officer must agree to the setting up home allowance.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Approve the setting up home allowance,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,IRO,plan,agrees
        """),
      .quiet(
        "The reviewing officer must agree to the choice of home, which is not money.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide where Jay moves,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,IRO,plan,agrees
        """),
      .quiet(
        "The reviewing officer is told.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Approve the setting up home allowance,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,IRO,plan,told
        """),
      .fires(
        "In practice he is asked to agree a payment.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Pay for the laptop,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,practice,agrees
        """),
      .fires(
        "Money in another part of the plan is money too.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Agree the allowance for the course,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,plan,agrees
        """),
      .fires(
        "So is what is plainly called money.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Find the money for the course,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,plan,agrees
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Agree the allowance,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,plan,agrees
        """),
    ],
    tasks: { x in
      let agreed = x.reviewers.reduce(into: TaskSet()) {
        $0 |= x.tasks(of: $1, .agrees, .plan) | x.tasks(of: $1, .agrees, .practice)
      }
      return x.among(x.open & agreed) { task in
        x.network[task].area == "MONEY"
          || x.stems(of: task).contains(anyOf: wordsForMoney)
      }
    },
    describe: { x, task, draft in
      let officers = x.reviewers.filter {
        x.tasks(of: $0, .agrees, .plan).contains(task) || x.tasks(of: $0, .agrees, .practice).contains(task)
      }
      draft.concerns(officers)
      draft.cite(x.cells(task, .plan) { officers.contains($0.person) })
      draft.cite(x.cells(task, .practice) { officers.contains($0.person) })
      draft.cite(x.cells(task, .title))
      draft.say(.who, x.list(officers.map(x.nameAndRole)) ?? "")
    })

  private static let wordsForMoney: StemList = [
    "mone", "fund", "pay", "payment", "allowanc", "grant", "cost", "budget",
  ]
}

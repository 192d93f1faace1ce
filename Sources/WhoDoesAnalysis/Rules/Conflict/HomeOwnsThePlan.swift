import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The home is made accountable for the authority's plan.
  static let homeOwnsThePlan = Rule(
    "conflict.home-owns-the-plan", .conflict, "The home is given the authority's plan to own",
    needs: [.plan, .roles],
    finds:
      "An open task of writing or reviewing the pathway plan that the plan gives to staff of the home to lead.",
    why: "A home follows the authority's plan and can ask for a review of it. It cannot change it.",
    fineWhen: "Home staff help, do their part, or ask for a review.",
    basis: Basis(.law, sources: ["S25"], reference: "Children's Homes (England) Regulations 2015, reg 14(2)"),
    wording: Wording(
      manager: "The plan gives {who} this to lead. The pathway plan is the authority's to write and review.",
      team: "{who} cannot own the authority's plan. Who in the authority leads it?",
      youngPerson: "",
      question: "Who in the authority leads this, and what does the home bring to it?"),
    precedence: .positionsPart,
    examples: [
      .fires(
        "The home's manager is down to review the pathway plan.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Review the pathway plan,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        """),
      .quiet(
        "The social worker leads, and the home helps.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Review the pathway plan,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,RM,plan,helps
        """),
      .quiet(
        "The home's own placement plan is the home's.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Keep the cooking rota,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        """),
      .fires(
        "The catalogue knows it as writing the plan, whatever it is called here.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,SUPPORT,Put Jay's book together,on_track,T06
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        """),
      .quiet(
        "The review is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Review the pathway plan,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        """),
      .quiet(
        "The home reviews what is its own.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Review the cooking rota,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        """),
    ],
    tasks: { x in
      let home: [RoleID] = ["RM", "KW", "RW", "RSM", "SAW", "FC"]
      let staff = x.people { person in home.contains { person.holds($0) } }
      let led = staff.reduce(into: TaskSet()) { $0 |= x.tasks(of: $1, .leads, .plan) }
      return x.among(x.open & led) { task in
        if let known = x.network[task].catalogueTask, known == "T06" || known == "T09" { return true }
        let title = x.stems(of: task)
        return title.contains("pathway") && title.contains("plan")
          && (title.contains("review") || title.contains("updat") || title.contains("writ"))
      }
    },
    describe: { x, task, draft in
      let leads = x.people(task, .plan, .leads)
      draft.concerns(leads)
      draft.cite(x.cells(task, .title))
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.say(.who, x.list(leads.map(x.nameAndRole)) ?? "")
    })
}

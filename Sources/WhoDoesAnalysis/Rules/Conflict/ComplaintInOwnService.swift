import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Somebody would look into a complaint about their own service.
  static let complaintInOwnService = Rule(
    "conflict.complaint-in-own-service", .conflict, "A complaint is looked into by the service it is about",
    needs: [.roles],
    finds: """
      An open task of looking into a complaint that a worker or manager of the case leads or does, in the plan or \
      in practice.
      """,
    why: "The ombudsman has found fault where the investigator was not independent enough.",
    fineWhen: "They tell the young person how to complain, or help them to; a complaints team looks into it.",
    basis: Basis(
      .ombudsman, sources: ["S72b"],
      reference: "Liverpool 24 005 716: the investigator was not independent enough"),
    wording: Wording(
      manager: "{who} would look into a complaint about the service they work in.",
      team: "{who} cannot look into a complaint about our own work. Who does?",
      youngPerson: "",
      question: "Who outside the case looks into this, and who keeps {young_person} told?"),
    precedence: .positionsPart,
    examples: [
      .fires(
        "The personal adviser investigates the complaint.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Investigate Jay's complaint about the move,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "The personal adviser helps Jay to complain.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Help Jay make a complaint about the move,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "Housing looks into it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Investigate Jay's complaint about the move,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,HO,plan,leads
        """),
      .fires(
        "The keyworker looks into it, whatever the plan says.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Investigate Jay's complaint about the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,HO,plan,leads
        T1,KW,practice,does
        """),
      .quiet(
        "It was looked into, and is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Investigate Jay's complaint about the move,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
    ],
    tasks: { x in
      let own: [RoleID] = ["SW", "PA", "LCM", "TM", "KW", "RW", "RM", "SAW", "RSM"]
      let workers = x.people { person in own.contains { person.holds($0) } }
      return x.among(x.open & (x.held(byAnyOf: workers, .plan) | x.held(byAnyOf: workers, .practice))) {
        task in
        let title = x.stems(of: task)
        return title.contains("complaint")
          && title.contains(anyOf: waysToLookInto)
      }
    },
    describe: { x, task, draft in
      let holders = (x.people(task, .plan, .leads, .does) + x.people(task, .practice, .leads, .does))
      draft.concerns(holders)
      draft.cite(x.cells(task, .title))
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads || $0.involvement == .does })
      draft.cite(x.cells(task, .practice) { $0.involvement == .leads || $0.involvement == .does })
      let people = draft.people
      draft.say(.who, x.list(people.map(x.nameAndRole)) ?? "")
    })

  private static let waysToLookInto: StemList = [
    "investigat", "answer", "decid", "handl", "look", "respond",
  ]
}

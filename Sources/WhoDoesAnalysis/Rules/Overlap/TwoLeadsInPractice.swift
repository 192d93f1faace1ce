import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Two or more people really lead one task.
  static let twoLeadsInPractice = Rule(
    "overlap.two-leads-in-practice", .overlap, "More than one person leads in practice",
    needs: [.practice],
    finds: "An open task that two or more people who are there lead in practice.",
    why: "Each moves it their own way, and the young person has to carry messages between them.",
    fineWhen: "They have agreed to share it.",
    basis: Basis(
      .commonPractice, sources: [], reference: "responsibility charting: one lead for each task"),
    wording: Wording(
      manager: "In practice {actual} each lead this. The plan names {planned}. {views}",
      team: "{actual} each lead this. Who leads from here, and what does the other do?",
      youngPerson: "More than one person leads this. We are agreeing whom you ask first.",
      question: "Who leads from here, and what does the other do?"),
    precedence: .severalBelieveTheyLead,
    examples: [
      .fires(
        "Home manager and adviser each lead in practice.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,RM,practice,leads
        T1,PA,practice,leads
        """),
      .quiet(
        "One leads, the other does.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,practice,leads
        T1,PA,practice,does
        """),
      .quiet(
        "They lead together, and have agreed to.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,RM,practice,leads,yes
        T1,PA,practice,leads,yes
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,practice,leads
        T1,PA,practice,leads
        """),
    ],
    tasks: { x in (x.present(.leads, .practice).twiceOrMore & x.open) - x.agreedShared },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .practice, .leads))
      draft.cite(x.cells(task, .practice) { $0.involvement == .leads })
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.say(.actual, x.names(x.people(task, .practice, .leads)))
    })
}

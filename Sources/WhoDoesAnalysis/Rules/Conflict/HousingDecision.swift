import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Somebody outside the housing authority is given its decision.
  static let housingDecision = Rule(
    "conflict.housing-decision", .conflict, "A housing decision is given to somebody else",
    needs: [.plan, .roles],
    finds: """
      An open task of deciding on homelessness, priority need or an allocation that the plan gives to somebody \
      outside the housing authority to lead or agree to.
      """,
    why: "Only the housing authority can decide. A yes from anybody else is a promise that nobody can keep.",
    fineWhen: "They apply, refer, support or recommend, and the housing authority decides.",
    basis: Basis(
      .law, sources: ["S27", "S28"],
      reference: "Housing Act 1996, Parts 6 and 7: the housing authority decides"),
    wording: Wording(
      manager: "The plan gives {who} a decision that is the housing authority's.",
      team: "This is the housing authority's decision. Who there makes it, and what does {who} do?",
      youngPerson: "",
      question: "Who in the housing authority decides this, and who supports {young_person} with it?"),
    precedence: .positionsPart,
    examples: [
      .fires(
        "The personal adviser is down to decide on priority need.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide on homelessness priority need,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "The housing officer decides.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide on homelessness priority need,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,HO,plan,leads
        T1,PA,plan,helps
        """),
      .quiet(
        "The adviser applies.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Apply to the housing register,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .fires(
        "The social worker must agree who gets the flat.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide the housing allocation,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,HO,plan,leads
        T1,SW,plan,agrees
        """),
      .fires(
        "The adviser is to decide who comes first.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide on priority need,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "The decision is made.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide the housing allocation,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "The adviser helps with it, and decides nothing.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Help with the homelessness form,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "The adviser decides something else.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide on curtains,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
    ],
    tasks: { x in
      let outside = x.network.personIndices.filter { person in
        x.network[person].kind == .professional && x.network[person].role != "HO"
          && x.roleFacts(person)?.isOfHousing == false
      }
      let decided = outside.reduce(into: TaskSet()) {
        $0 |= x.tasks(of: $1, .leads, .plan) | x.tasks(of: $1, .agrees, .plan)
      }
      return x.among(x.open & decided) { task in
        let title = x.stems(of: task)
        return title.contains(anyOf: waysToDecide)
          && (title.contains("homelessness") || title.contains("homeless")
            || (title.contains("priorit") && title.contains("need"))
            || (title.contains("hous") && title.contains("allocation")))
      }
    },
    describe: { x, task, draft in
      let holders = x.people(task, .plan, .leads, .agrees)
      draft.concerns(holders)
      draft.cite(x.cells(task, .title))
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads || $0.involvement == .agrees })
      draft.say(.who, x.list(holders.map(x.nameAndRole)) ?? "")
    })

  private static let waysToDecide: StemList = ["decid", "decision", "assess", "accept", "award"]
}

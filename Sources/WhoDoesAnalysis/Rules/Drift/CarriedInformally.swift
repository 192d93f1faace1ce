import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Family or a friend carries what a service was to do.
  static let carriedInformally = Rule(
    "drift.carried-informally", .drift, "Family or a friend carries what a service was to do",
    needs: [.practice],
    finds: """
      An open task that only family, friends or others the young person knows do in practice, while the plan \
      names a worker, and nobody has agreed to it.
      """,
    why: "They did not ask for it, can hear private things, and may be hurt or tired by it.",
    fineWhen: "It is agreed with them and the young person, or a worker does it too.",
    basis: Basis(
      .law, sources: ["S15"],
      reference: "Care Leavers (England) Regulations 2010, Schedule 1: what a pathway plan must cover"),
    wording: Wording(
      manager: "In practice {who} carries this. The plan names {planned}. Nobody has agreed to that. {views}",
      team: "{who} carries this for us. Did anybody ask, and what would {who} like?",
      youngPerson: "{planned} will help with this. {who} only helps where you both want it.",
      question: "What would make it easier to bring this to {planned}, and what would {who} like?"),
    precedence: .otherHands,
    examples: [
      .fires(
        "Nan reads the letters that the keyworker is down to read.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Read official letters,2026-08-31,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,NAN,practice,does
        """),
      .quiet(
        "Nan does it, and everybody has agreed to that.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Read official letters,2026-08-31,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,KW,plan,leads,
        T1,NAN,practice,does,yes
        """),
      .quiet(
        "Nan is who the plan names.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Sunday lunch,2026-08-31,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,NAN,plan,leads
        T1,NAN,practice,does
        """),
      .quiet(
        "The keyworker does it too.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Read official letters,2026-08-31,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,KW,practice,does
        T1,NAN,practice,does
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Read official letters,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,NAN,practice,does
        """),
      .quiet(
        "No service was to do it: the plan names nobody.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Read official letters,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,helps
        T1,NAN,practice,does
        """),
    ],
    tasks: { x in
      let informal = x.people { $0.kind == .informal }
      guard !informal.isEmpty else { return [] }
      let others = x.people { $0.kind != .informal }
      return (x.open & x.led(.plan) & x.held(byAnyOf: informal, .practice))
        - x.held(byAnyOf: others, .practice) - x.held(byAnyOf: informal, .plan) - x.agreedShared
    },
    describe: { x, task, draft in
      draft.rest(on: x.lawOf(task))
      let carers = x.people(task, .practice, .leads, .does)
      draft.concerns(carers + x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .practice) { carers.contains($0.person) })
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(carers.map { x.cell($0, .kind) })
      draft.say(.who, x.names(carers))
    })
}

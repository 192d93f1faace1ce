import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Somebody carries far more in practice than the plan shows.
  static let hiddenLoad = Rule(
    "note.hidden-load", .note, "Somebody carries more than the plan shows",
    needs: [.plan, .practice],
    finds: """
      Somebody who leads or does more tasks in practice than in the plan, and at least `hidden-load-tasks` that the \
      plan gives them no lead in and no doing of.
      """,
    why: "Nobody counts work that stands nowhere, and it goes when the person does.",
    fineWhen: "The plan is brought up to date.",
    basis: Basis(.research, sources: ["S68", "S93"], reference: "turnover, and keyworkers lost at move-on"),
    thresholds: [.hiddenLoadTasks],
    wording: Wording(
      manager: "{who} leads or does {count} tasks in practice. {total} are not theirs in the plan.",
      team: "{who} carries more than the plan shows. What goes with {young_person} at the move?",
      youngPerson: "",
      question: "Is this fair, and what happens to it when {young_person} moves on?"),
    precedence: .worthKnowing, pace: .always(.note),
    examples: [
      .fires(
        "The keyworker does four tasks, and the plan shows one.", on: ["KW"],
        """
        # tasks
        task_id,area,title,status
        T1,SKILLS,Cook,on_track
        T2,MONEY,Budget,on_track
        T3,HOME,See places,on_track
        T4,EDU,College form,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,KW,practice,does
        T2,KW,practice,does
        T3,KW,practice,does
        T4,KW,practice,leads
        """),
      .quiet(
        "Three tasks the plan gives to others, and three of her own that others took: no more than planned.",
        """
        # tasks
        task_id,area,title,status
        T1,SKILLS,Cook,on_track
        T2,MONEY,Budget,on_track
        T3,HOME,See places,on_track
        T4,EDU,College form,on_track
        T5,WORK,Taster week,on_track
        T6,PEOPLE,See Nan,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T2,KW,plan,leads
        T3,KW,plan,leads
        T4,KW,practice,does
        T5,KW,practice,does
        T6,KW,practice,does
        """),
      .quiet(
        "The keyworker does three tasks, and the plan shows one.",
        """
        # tasks
        task_id,area,title,status
        T1,SKILLS,Cook,on_track
        T2,MONEY,Budget,on_track
        T3,HOME,See places,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,KW,practice,does
        T2,KW,practice,does
        T3,KW,practice,does
        """),
    ],
    whole: { x, drafts in
      for person in x.network.personIndices where x.network[person].kind != .youngPerson {
        let actual = x.held(by: person, .practice)
        let planned = x.held(by: person, .plan)
        guard actual.count > planned.count, (actual - planned).count >= x[.hiddenLoadTasks] else { continue }
        var draft = Draft(x)
        draft.concerns([person])
        for task in actual - planned { draft.cite(x.cells(task, .practice) { $0.person == person }) }
        draft.say(.who, x.nameAndRole(person))
        draft.say(.count, String(actual.count))
        draft.say(.total, numberWord((actual - planned).count))
        drafts.append(draft)
      }
    })
}

import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Two or more people really do the same task, and the plan did not mean it.
  static let doneTwice = Rule(
    "duplication.done-twice", .duplication, "The same work is done twice",
    needs: [.practice],
    finds: """
      A task that two or more people do in practice, where the plan has at least one of them in no part of it.
      """,
    why:
      "The young person tells their story twice, and two versions of one thing can stand in each other's way.",
    fineWhen: "They have agreed to share it, the plan names both, or one leads and the other does.",
    basis: Basis(
      .research, sources: ["S66"],
      reference: "Social Finance 2018: repeated entry and chasing take near a quarter of advisers' time"),
    wording: Wording(
      manager: "{actual} each did this. The plan names {planned}. {views}",
      team: "{actual} each did this, with good reason. Whose counts, and can the other stop?",
      youngPerson: "You only need to do this once. Sorry if you were asked twice.",
      question: "How did two people come to do the same good thing, and which one counts?"),
    precedence: .doneTwice, pace: .atOnceIfCritical,
    examples: [
      .fires(
        "Keyworker and adviser each filled in the skills check.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Complete the skills check,2025-12-19,done
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,KW,practice,does
        T1,PA,practice,does
        """),
      .quiet(
        "The plan has one lead and the other do: that is one piece of work.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HEALTH,Help when things get hard,,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,CAM,plan,leads
        T1,KW,plan,does
        T1,CAM,practice,does
        T1,KW,practice,does
        """),
      .quiet(
        "Two contacts with different purposes: one leads, the other does a part.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the new room,2026-02-20,done
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,PA,practice,leads
        T1,RM,practice,does
        """),
      .quiet(
        "Shared, and agreed.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Practise cooking,2026-06-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,KW,plan,leads,
        T1,KW,practice,does,yes
        T1,NAN,practice,does,yes
        """),
      .quiet(
        "It is no longer wanted.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Complete the skills check,2026-04-30,not_needed
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,KW,practice,does
        T1,PA,practice,does
        """),
    ],
    tasks: { x in
      let twice =
        (x.with(.does, .practice) & x.tallyOfDoers.twiceOrMore & (x.open | x.finished)) - x.agreedShared
      return x.among(twice) { task in
        x.people(task, .practice, .does).contains { !x.planned(for: $0).contains(task) }
      }
    },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .practice, .does))
      draft.cite(x.cells(task, .practice) { $0.involvement == .does })
      draft.cite(x.cells(task, .plan))
      draft.say(.actual, x.names(x.people(task, .practice, .does)))
    })
}

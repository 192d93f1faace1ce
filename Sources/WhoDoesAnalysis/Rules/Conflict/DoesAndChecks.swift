import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// One person is to do a task and to check it.
  static let doesAndChecks = Rule(
    "conflict.does-and-checks", .conflict, "One person is to do it and to check it",
    needs: [.plan],
    finds: "An open task that one person both leads or does and checks, in the same layer.",
    why: "A check by whoever does the work is no check, and everybody relies on it.",
    fineWhen: "Somebody else checks too.",
    basis: Basis(
      .commonPractice, sources: [], reference: "separation of duties: who does a thing does not check it"),
    wording: Wording(
      manager: "{who} is down both to do this and to check it.",
      team: "{who} both does and checks this. Who checks instead?",
      youngPerson: "",
      question: "Who else can check this?"),
    precedence: .positionsPart, pace: .always(.nextReview),
    examples: [
      .fires(
        "The home manager leads and checks.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the room is safe,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        T1,RM,plan,checks
        """),
      .quiet(
        "Another checks too.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the room is safe,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        T1,RM,plan,checks
        T1,PA,plan,checks
        """),
      .quiet(
        "One leads and must agree: that is one decision.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide on overnight stays,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,SW,plan,agrees
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the room is safe,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        T1,RM,plan,checks
        """),
    ],
    tasks: { x in
      Layer.allCases.reduce(into: TaskSet()) { found, layer in
        for person in x.network.personIndices {
          found |=
            x.held(by: person, layer) & x.tasks(of: person, .checks, layer) & x.present(.checks, layer).once
        }
      } & x.open
    },
    describe: { x, task, draft in
      let both = x.network.personIndices.filter { person in
        Layer.allCases.contains {
          x.held(by: person, $0).contains(task) && x.tasks(of: person, .checks, $0).contains(task)
        }
      }
      draft.concerns(both)
      for layer in Layer.allCases { draft.cite(x.cells(task, layer) { both.contains($0.person) }) }
      draft.say(.who, x.names(Array(both)))
    })
}

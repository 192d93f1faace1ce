import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The young person alone is down for something a service owes.
  static let youngPersonCarriesADuty = Rule(
    "note.young-person-carries-a-duty", .note, "The young person alone carries what a service owes",
    needs: [.plan],
    finds: """
      An open task that the catalogue knows as a duty in law, whose only planned lead is the young person, with \
      nobody down to help.
      """,
    why: "Leading one's own plan is a strength. Being left alone with a service's duty is not.",
    fineWhen: "Somebody helps, or the young person asked to do it alone.",
    basis: Basis(
      .law, sources: ["S1", "S2"],
      reference: "Children Act 1989, sections 23A to 23CZB: duties of the authority"),
    wording: Wording(
      manager: "Only {young_person} is down for this, which the authority owes.",
      team: "{young_person} is alone with this. Who stands beside {young_person}?",
      youngPerson: "You do this. You can ask for help with it.",
      question: "Who stands beside {young_person} with this?"),
    precedence: .worthKnowing, pace: .always(.note),
    examples: [
      .fires(
        "Jay alone is to review the pathway plan.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,SUPPORT,Review the pathway plan,on_track,T09
        # assignments
        task_id,person_id,layer,involvement
        T1,YP,plan,leads
        """),
      .quiet(
        "The adviser helps.",
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,SUPPORT,Review the pathway plan,on_track,T09
        # assignments
        task_id,person_id,layer,involvement
        T1,YP,plan,leads
        T1,PA,plan,helps
        """),
      .quiet(
        "Football on Saturdays is Jay's own.",
        """
        # tasks
        task_id,area,title,status
        T1,WORK,Help at football,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,YP,plan,leads
        """),
      .quiet(
        "Jay has done it.",
        """
        # tasks
        task_id,area,title,status,catalogue_task
        T1,SUPPORT,Review the pathway plan,done,T09
        # assignments
        task_id,person_id,layer,involvement
        T1,YP,plan,leads
        """),
    ],
    tasks: { x in
      guard let youngPerson = x.network.youngPersonIndex else { return [] }
      let others = x.network.personIndices.filter { $0 != youngPerson }
      let ledAlone =
        x.tasks(of: youngPerson, .leads, .plan)
        - others.reduce(into: TaskSet()) {
          $0 |= x.tasks(withAnyPart: $1)
        }
      return x.among(x.open & ledAlone) { task in
        x.network[task].catalogueTask.flatMap { x.catalogue[$0] }?.basis.isLaw(on: x.asOf) ?? false
      }
    },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .title))
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
    })
}

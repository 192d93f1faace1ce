import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Somebody in the network shares no task with anybody but the young person.
  static let youngPersonIsTheBridge = Rule(
    "note.young-person-is-the-bridge", .note, "The young person is the only bridge",
    needs: [.plan],
    finds: """
      An organisation that is leading or doing something and shares no task with any other: what it knows reaches \
      the rest only through the young person.
      """,
    why: "The young person carries messages between services, and tells their story again to each.",
    fineWhen: "The young person wants it kept apart, as with a solicitor or a therapist.",
    basis: Basis(
      .research, sources: ["S66"], reference: "poor joined-up working, and chasing between services"),
    wording: Wording(
      manager: "{who} shares no task with anybody else in the network.",
      team:
        "{who} is linked to the rest of us only through {young_person}. Is that how {young_person} wants it?",
      youngPerson: "",
      question: "Does {young_person} want {who} kept apart, or tired of carrying messages?"),
    precedence: .worthKnowing, pace: .always(.note),
    examples: [
      .fires(
        "Health leads a task, and nobody else has a part in it.", on: ["CAM"],
        """
        # tasks
        task_id,area,title,status
        T1,HEALTH,Therapy every week,on_track
        T2,HOME,Plan the move,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,CAM,plan,leads
        T2,SW,plan,leads
        T2,KW,plan,helps
        """),
      .quiet(
        "The keyworker helps with it.",
        """
        # tasks
        task_id,area,title,status
        T1,HEALTH,Therapy every week,on_track
        T2,HOME,Plan the move,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,CAM,plan,leads
        T1,KW,plan,helps
        T2,SW,plan,leads
        T2,KW,plan,helps
        """),
      .quiet(
        "The therapy is over.",
        """
        # tasks
        task_id,area,title,status
        T1,HEALTH,Therapy every week,done
        T2,HOME,Plan the move,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,CAM,plan,leads
        T2,SW,plan,leads
        T2,KW,plan,helps
        """),
      .quiet(
        "There is nobody to build a bridge to.",
        """
        # tasks
        task_id,area,title,status
        T1,HEALTH,Therapy every week,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,CAM,plan,leads
        """),
    ],
    whole: { x, drafts in
      let workers = x.network.personIndices.filter { x.isPresent($0) && x.network[$0].kind == .professional }
      var organisations: [(place: AgencyIndex, tasks: TaskSet)] = []
      for person in workers {
        guard let place = x.organisation(person) else { continue }
        let tasks = x.tasks(withAnyPart: person) & x.open
        if let known = organisations.firstIndex(where: { $0.place == place }) {
          organisations[known].tasks |= tasks
        } else {
          organisations.append((place, tasks))
        }
      }
      organisations.removeAll(where: \.tasks.isEmpty)
      guard organisations.count > 1 else { return }
      var shared = TaskTally()
      for organisation in organisations { shared.add(organisation.tasks) }
      for organisation in organisations where (organisation.tasks & shared.twiceOrMore).isEmpty {
        let people = workers.filter {
          x.organisation($0) == organisation.place && !(x.tasks(withAnyPart: $0) & x.open).isEmpty
        }
        var draft = Draft(x)
        draft.concerns(people)
        draft.cite(people.map { x.cell($0, .agency) })
        draft.say(.who, x.list(people.map(x.nameAndRole)) ?? "")
        drafts.append(draft)
      }
    })
}

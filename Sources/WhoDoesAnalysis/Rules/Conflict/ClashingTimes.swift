import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Two tasks ask the young person to be in two places at the same time.
  static let clashingTimes = Rule(
    "conflict.clashing-times", .conflict, "Two tasks want the young person at the same time",
    needs: [.plan],
    finds: """
      Open tasks whose titles, notes or positions name the same time of the same weekday or date, such as “Tuesdays \
      at 10am”.
      """,
    why: "The young person misses one, and it is written down as theirs to have kept.",
    fineWhen: "It is one meeting for both, or one of them has been moved.",
    basis: Basis(.commonPractice, sources: [], reference: "one diary for the young person"),
    wording: Wording(
      manager: "This is at the same time as another task: {expected}.",
      team: "This is at the same time as {expected}. Which one moves, and who moves it?",
      youngPerson: "Two things are at the same time. You do not have to sort that out. We will move one.",
      question: "Which one can move without {young_person} having to choose, and who moves it?"),
    precedence: .positionsPart, pace: .atOnceIfCritical,
    examples: [
      .fires(
        "The Jobcentre and the course, both on Tuesdays at ten.", on: ["T1", "T2"],
        """
        # tasks
        task_id,area,title,status
        T1,WORK,Go to the Jobcentre on Tuesdays at 10am,stuck
        T2,SKILLS,"Parent course, 10am on Tuesdays",on_track
        T3,HOME,See places on Tuesdays at 2pm,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
      .quiet(
        "The same hour on two days.",
        """
        # tasks
        task_id,area,title,status
        T1,WORK,Go to the Jobcentre on Tuesdays at 10am,stuck
        T2,SKILLS,Parent course on Wednesdays at 10am,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
      .quiet(
        "One of them is done.",
        """
        # tasks
        task_id,area,title,status
        T1,WORK,Go to the Jobcentre on Tuesdays at 10am,done
        T2,SKILLS,Parent course on Tuesdays at 10am,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
    ],
    tasks: { x in
      guard x.mentionsAClock else { return [] }
      return x.clashes.values.reduce(into: TaskSet()) { found, tasks in
        if tasks.count > 1 { found |= TaskSet(tasks) }
      }
    },
    describe: { x, task, draft in
      let others = x.clashes.values.filter { $0.contains(task) && $0.count > 1 }.flatMap(\.self).filter {
        $0 != task
      }
      draft.cite(x.cells(task, .title, .note))
      for other in others { draft.cite(x.cells(other, .title)) }
      draft.concerns(x.people(task, .plan, .leads))
      draft.say(.expected, x.list(Set(others).sorted().map { "“\(x.network[x.network[$0].title])”" }) ?? "")
    })
}

extension Examination {
  /// Open tasks by the times that their words name.
  fileprivate var clashes: [SpokenTime: [TaskIndex]] {
    open.reduce(into: [:]) { times, task in
      let row = network[task]
      let stances =
        network.views(of: task).compactMap { $0.stance?.words } + [row.planStance?.words].compactMap(\.self)
      let words = ([row.title, row.note] + stances).map { network[$0] }.joined(separator: " | ")
      for time in SpokenTime.all(in: words) { times[time, default: []].append(task) }
    }
  }
}

import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// One person leads so much that much stops when they are away.
  static let singlePoint = Rule(
    "note.single-point", .note, "Much hangs on one person",
    needs: [.plan],
    finds: """
      Somebody who leads more than `single-point-percent` per cent of the open tasks that have a lead, where at \
      least `single-point-minimum` have one.
      """,
    why: "A week's illness, or a new job, stops most of the plan at once.",
    fineWhen: "It is the young person's own wish, and a deputy is named.",
    basis: Basis(.commonPractice, sources: [], reference: "who acts when a lead is away"),
    thresholds: [.singlePointPercent, .singlePointMinimum],
    wording: Wording(
      manager: "{who} leads {count} of the {total} open tasks that have a lead.",
      team: "{who} leads {count} of {total} tasks. Who acts when {who} is away?",
      youngPerson: "",
      question: "Who acts when {who} is away for a week?"),
    precedence: .worthKnowing, pace: .always(.note),
    examples: [
      .fires("The social worker leads five tasks of ten.", on: ["SW"], Rule.tenTasks(ledBySocialWorker: 5)),
      .quiet("The social worker leads four tasks of ten.", Rule.tenTasks(ledBySocialWorker: 4)),
      .quiet(
        "Three tasks have a lead, and the social worker leads two: too few to say much.",
        """
        # tasks
        task_id,area,title,status
        T1,HOME,See a place,on_track
        T2,EDU,Apply to college,on_track
        T3,MONEY,Open a bank account,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T2,SW,plan,leads
        T3,PA,plan,leads
        """),
    ],
    whole: { x, drafts in
      let led = x.present(.leads, .plan).onceOrMore & x.open
      guard led.count >= x[.singlePointMinimum] else { return }
      for person in x.network.personIndices
      where x.isPresent(person) && x.network[person].kind != .youngPerson {
        let own = x.tasks(of: person, .leads, .plan) & led
        guard own.count * 100 > led.count * x[.singlePointPercent] else { continue }
        var draft = Draft(x)
        draft.concerns([person])
        for task in own {
          draft.cite(x.cells(task, .plan) { $0.person == person && $0.involvement == .leads })
        }
        draft.say(.who, x.nameAndRole(person))
        draft.say(.count, String(own.count))
        draft.say(.total, String(led.count))
        drafts.append(draft)
      }
    })

  /// Ten tasks, the first few led by the social worker and the others by three people in turn.
  private static func tenTasks(ledBySocialWorker count: Int) -> String {
    let others = ["PA", "KW", "VS"]
    let tasks = (1...10).map { "T\($0),HOME,Task number \($0),on_track" }
    let leads = (1...10).map { "T\($0),\($0 <= count ? "SW" : others[$0 % 3]),plan,leads" }
    return "# tasks\ntask_id,area,title,status\n" + tasks.joined(separator: "\n")
      + "\n# assignments\ntask_id,person_id,layer,involvement\n" + leads.joined(separator: "\n")
  }
}

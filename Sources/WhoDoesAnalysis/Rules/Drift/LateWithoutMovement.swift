import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// A date has passed and nothing moves.
  static let lateWithoutMovement = Rule(
    "drift.late-without-movement", .drift, "Late, and not moving",
    needs: [.dueDates],
    finds: """
      An open task whose date has passed and that is stuck, or for which nobody has done anything for longer than \
      the days that the thresholds allow.
      """,
    why: "A date that passes in silence tells the young person that it did not matter.",
    fineWhen: "It is not due yet, or something has happened lately.",
    basis: Basis(
      .research, sources: ["S69"], reference: "Ofsted monitoring visit: plans not updated when life changes"),
    thresholds: [.daysWithoutMovement],
    wording: Wording(
      manager: "Planned for {date}. {count} {views}",
      team: "This has slipped. It was planned for {date}. What is in the way?",
      youngPerson: "This is late. Sorry. We will give you a new date.",
      question: "What is the smallest thing that would restart this, this week?"),
    precedence: .slipped,
    examples: [
      .fires(
        "Due in December, stuck since.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,last_activity
        T1,MONEY,Get a passport,2025-12-31,stuck,2025-10-14
        """),
      .fires(
        "Due a month ago, on track in name, and nothing done for 40 days.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,last_activity
        T1,MONEY,Get a passport,2026-02-01,on_track,2026-01-21
        """),
      .quiet(
        "Due four days ago, and somebody was at it last week.",
        """
        # tasks
        task_id,area,title,due,status,last_activity
        T1,MONEY,Get a passport,2026-02-26,on_track,2026-02-24
        """),
      .quiet(
        "Not due yet.",
        """
        # tasks
        task_id,area,title,due,status,last_activity
        T1,MONEY,Get a passport,2026-05-31,not_started,
        """),
      .quiet(
        "Done, and late.",
        """
        # tasks
        task_id,area,title,due,status,last_activity
        T1,MONEY,Get a passport,2025-12-31,done,2026-01-20
        """),
      .fires(
        "Somebody looked at it last week, and it is stuck.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,last_activity
        T1,MONEY,Get a passport,2026-02-01,stuck,2026-02-24
        """),
      .quiet(
        "The last step was four weeks ago to the day.",
        """
        # tasks
        task_id,area,title,due,status,last_activity
        T1,MONEY,Get a passport,2026-02-26,on_track,2026-02-02
        """),
    ],
    tasks: { x in
      x.among(x.overdue) { index in
        let task = x.network[index]
        guard task.progress != .stuck, let last = task.lastActivity else { return true }
        return x.asOf.days(since: last) > x[.daysWithoutMovement]
      }
    },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .due, .status, .lastActivity))
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      if x.network[task].timesDateMoved > 0 { draft.cite(x.cells(task, .timesDateMoved)) }
      draft.say(
        .count,
        x.network[task].lastActivity.map { "The last thing done for it was on \($0.inWords)." }
          ?? "Nothing done for it is on record.")
    })
}

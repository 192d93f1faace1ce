import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// A date has been moved again and again.
  static let dateMovedAgain = Rule(
    "drift.date-moved-again", .drift, "The date has moved more than once",
    needs: [.plan],
    finds: "An open task whose date was moved at least `date-moves` times.",
    why: "Each move is small. Together they are months in which the young person waits.",
    fineWhen: "It was moved once, for a reason, to a date everybody agreed.",
    basis: Basis(
      .research, sources: ["S69"], reference: "Ofsted monitoring visit: plans not updated when life changes"),
    thresholds: [.dateMoves],
    wording: Wording(
      manager: "The date has moved {count} times. It is now {date}.",
      team: "The date has moved {count} times. What is actually stopping it?",
      youngPerson: "The date for this has changed a few times. Sorry. We will agree one that we can keep.",
      question: "What is actually stopping it, and which date can we keep?"),
    precedence: .slipped,
    examples: [
      .fires(
        "Moved three times.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,times_date_moved
        T1,MONEY,Get a passport,2026-04-30,on_track,3
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
      .quiet(
        "Moved once, because of exams.",
        """
        # tasks
        task_id,area,title,due,status,times_date_moved
        T1,SKILLS,Do the tenancy course,2026-06-12,not_started,1
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
      .quiet(
        "Moved three times, and now done.",
        """
        # tasks
        task_id,area,title,due,status,times_date_moved
        T1,MONEY,Get a passport,2026-01-30,done,3
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
      .fires(
        "Moved twice: that is a habit.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,times_date_moved
        T1,MONEY,Get a passport,2026-04-30,on_track,2
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        """),
    ],
    tasks: { x in x.among(x.open) { Int(x.network[$0].timesDateMoved) >= x[.dateMoves] } },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .timesDateMoved, .due))
      draft.say(.count, numberWord(Int(x.network[task].timesDateMoved)).lowercased())
    })
}

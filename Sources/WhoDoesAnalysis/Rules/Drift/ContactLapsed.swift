import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The last contact is longer ago than the council expects.
  static let contactLapsed = Rule(
    "drift.contact-lapsed", .drift, "Contact is longer ago than expected",
    needs: [.plan],
    finds: """
      An open task of keeping in touch on which nothing has happened for longer than `contact-weeks`.
      """,
    why: "Contact that thins out is noticed by the young person long before anybody else.",
    fineWhen: "The young person asked for less, and a date is agreed.",
    basis: Basis(
      .law, sources: ["S1", "S2"],
      reference: "Children Act 1989, sections 23B(1), 23B(11) and 23C(2): keep in touch"),
    thresholds: [.contactWeeks],
    wording: Wording(
      manager: "Contact is expected every {count} weeks. The last one on record was on {date}.",
      team:
        "The last contact on record was on {date}. Who gets in touch, and how would {young_person} like it?",
      youngPerson: "We have not been in touch for a while. Sorry. Somebody will be.",
      question: "Who gets in touch this week, and how would {young_person} like it?"),
    precedence: .slipped,
    examples: [
      .fires(
        "Nothing for ten weeks.", on: ["T1"],
        """
        # tasks
        task_id,area,title,status,last_activity,catalogue_task
        T1,SUPPORT,Keep in touch,on_track,2025-12-20,T14
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "Last seen five weeks ago.",
        """
        # tasks
        task_id,area,title,status,last_activity,catalogue_task
        T1,SUPPORT,Keep in touch,on_track,2026-01-26,T14
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "Another task on which nothing has happened for ten weeks.",
        """
        # tasks
        task_id,area,title,status,last_activity,catalogue_task
        T1,MONEY,Open a bank account,on_track,2025-12-20,T58
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "Keeping in touch was agreed to be no longer wanted.",
        """
        # tasks
        task_id,area,title,status,last_activity,catalogue_task
        T1,SUPPORT,Keep in touch,not_needed,2025-12-20,T14
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
    ],
    tasks: { x in
      x.among(x.open) { index in
        let task = x.network[index]
        guard task.catalogueTask == "T14", let last = task.lastActivity else { return false }
        return x.asOf.days(since: last) > x[.contactWeeks] * 7
      }
    },
    describe: { x, task, draft in
      draft.concerns(x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .title, .lastActivity))
      draft.say(.count, String(x[.contactWeeks]))
      draft.say(.date, x.network[task].lastActivity?.inWords ?? "a day that is not given")
    })
}

import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Two appointments ask the young person to be in two places.
  static let clashingAppointments = Rule(
    "conflict.clashing-appointments", .conflict, "Two appointments at the same time",
    needs: [.appointments],
    finds: "Two appointments still to come whose times on one day overlap.",
    why: "The young person misses one, and it is written down as theirs to have kept.",
    fineWhen: "One ends before the other begins, or a time is not known.",
    basis: Basis(.commonPractice, sources: [], reference: "one diary for the young person"),
    wording: Wording(
      manager: "On {date}, {count} overlap.",
      team: "On {date}, {count} overlap. Which one moves, and who moves it?",
      youngPerson:
        "Two things are at the same time on {date}. You do not have to sort that out. We will move one.",
      question: "Which one moves, who moves it, and who tells {young_person}?"),
    precedence: .positionsPart, pace: .always(.actNow),
    examples: [
      .fires(
        "The college interview and the nurse, both at ten.", on: [],
        """
        # tasks
        task_id,area,title,status
        T1,EDU,Apply to college,on_track
        # appointments
        title,date,start,end
        College interview,2026-03-10,10:00,11:00
        Health check,2026-03-10,10:30,11:15
        """),
      .quiet(
        "One after the other.",
        """
        # tasks
        task_id,area,title,status
        T1,EDU,Apply to college,on_track
        # appointments
        title,date,start,end
        College interview,2026-03-10,10:00,11:00
        Health check,2026-03-10,11:00,11:45
        """),
      .quiet(
        "Both are over.",
        """
        # tasks
        task_id,area,title,status
        T1,EDU,Apply to college,on_track
        # appointments
        title,date,start,end
        College interview,2026-02-10,10:00,11:00
        Health check,2026-02-10,10:30,11:15
        """),
      .fires(
        "Both are this morning.", on: [],
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Apply to college,2026-04-30,on_track
        # appointments
        title,date,start,end
        College interview,2026-03-02,10:00,11:00
        Health check,2026-03-02,10:30,11:15
        """),
      .quiet(
        "The same hour on two days.",
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Apply to college,2026-04-30,on_track
        # appointments
        title,date,start,end
        College interview,2026-03-10,10:00,11:00
        Health check,2026-03-11,10:00,11:00
        """),
      .quiet(
        "The later one is written first.",
        """
        # tasks
        task_id,area,title,due,status
        T1,EDU,Apply to college,2026-04-30,on_track
        # appointments
        title,date,start,end
        College interview,2026-03-10,11:00,12:00
        Health check,2026-03-10,10:00,11:00
        """),
    ],
    whole: { x, drafts in
      let rows = x.network.appointments.filter { $0.date >= x.asOf }
      for (place, first) in rows.enumerated() {
        for second in rows.dropFirst(place + 1) where first.overlaps(second) {
          var draft = Draft(x)
          draft.concerns([first.person, second.person].compactMap(\.self))
          draft.cite(
            [first, second].map {
              Evidence(
                table: .appointments, row: Int($0.row), column: Column.title.rawValue,
                value: x.network[$0.title])
            })
          draft.say(.date, first.date.inWords)
          draft.say(.count, "“\(x.network[first.title])” and “\(x.network[second.title])”")
          drafts.append(draft)
        }
      }
    })
}

extension Appointment {
  /// Whether two appointments with known times share a minute; one without an end lasts an hour.
  fileprivate func overlaps(_ other: Appointment) -> Bool {
    guard date == other.date, let start, let otherStart = other.start else { return false }
    return start < other.end ?? (otherStart + 60) && otherStart < end ?? (start + 60)
  }
}

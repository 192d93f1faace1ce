import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Somebody whose role has ended still does the task.
  static let handoverUnfinished = Rule(
    "drift.handover-unfinished", .drift, "A handover is not finished",
    needs: [.practice],
    finds:
      "An open task that somebody who has left, or whose role has ended, still leads or does in practice.",
    why: "Kindness keeps the old tie alive while the new one cannot grow, and it ends without warning.",
    fineWhen:
      "The person stays in the young person's life as themselves, and somebody in post leads the task.",
    basis: Basis(
      .statutoryGuidance, sources: ["S42", "S43"],
      reference:
        "planned transfer from social worker to personal adviser, as local procedures follow the guidance"),
    wording: Wording(
      manager: "In practice {who} still does this, whose role has ended. The plan names {planned}. {views}",
      team: "{who} still does this, kindly. How does it come over to {planned}?",
      youngPerson: "{planned} does this with you from now on. {who} will say goodbye properly.",
      question: "How can {who} help {young_person} trust {planned}, and then step back kindly?"),
    precedence: .otherHands,
    examples: [
      .fires(
        "The social worker left in November and still answers the texts.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Keep in touch,2026-04-12,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,OLD,practice,does
        T1,PA,practice,helps
        """),
      .fires(
        "Jay is 18, and the reviewing officer still chairs the meetings.", on: ["T1"],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chair the plan meetings,2026-04-12,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        T1,IRO,practice,leads
        """),
      .quiet(
        "The adviser does it now.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Keep in touch,2026-04-12,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,PA,practice,does
        """),
      .quiet(
        "What the old worker did is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,MONEY,Open a bank account,2025-10-12,done
        # assignments
        task_id,person_id,layer,involvement
        T1,OLD,plan,leads
        T1,OLD,practice,does
        """),
      .quiet(
        "Everybody has agreed to it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Keep in touch,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,PA,plan,leads,
        T1,OLD,practice,does,yes
        """),
    ],
    tasks: { x in
      let gone = x.network.personIndices.filter(x.hasDoneTheirPart)
      guard !gone.isEmpty else { return [] }
      return (x.open & x.held(byAnyOf: gone, .practice)) - x.agreedShared
    },
    describe: { x, task, draft in
      let gone = x.people(task, .practice, .leads, .does).filter(x.hasDoneTheirPart)
      draft.concerns(gone + x.people(task, .plan, .leads))
      draft.cite(x.cells(task, .practice) { gone.contains($0.person) })
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(gone.map { x.cell($0, x.network[$0].until == nil ? .role : .inPostTo) })
      draft.cite(x.cells(views: task, .saysLeadIs))
      draft.say(.who, x.names(gone))
    })
}

extension Examination {
  /// Whether somebody has left, or holds a role that ends, in law or by local rule, before the young person's age.
  func hasDoneTheirPart(_ person: PersonIndex) -> Bool {
    network[person].isGone(on: asOf) || roleHasEnded(person)
  }
}

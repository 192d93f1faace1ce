import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The planned lead's role ends at an age that the young person has reached.
  static let roleHasEnded = Rule(
    "gap.role-has-ended", .gap, "The named role ends at this age",
    needs: [.plan, .roles, .age],
    finds: """
      An open task whose every planned lead holds a role that has ended by law or by local rule at the young \
      person's age, as the reviewing officer's does at 18, and that nobody does in practice.
      """,
    why: "The task outlives the role, and nobody has been given it.",
    fineWhen: "The role goes on by local rule, or somebody else does the task.",
    basis: Basis(
      .law, sources: ["S9", "S10"], reference: "Children Act 1989, sections 25A and 25B: while looked after"),
    wording: Wording(
      manager: "The plan names {planned} for this, and that role ends at {count}. {views}",
      team: "{planned} is down for this, and that role has ended. Who has it now?",
      youngPerson: "We don't know who does this now that you are {count}. We will find out and tell you.",
      question: "Who takes this over from {planned}?"),
    precedence: .nobodyHolds,
    examples: [
      .fires(
        "Jay is 18, and the plan still has the reviewing officer leading a task.", on: ["T1"],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chase late actions,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        """),
      .quiet(
        "The officer still does it: that is a handover not finished.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chase late actions,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        T1,IRO,practice,does
        """),
      .quiet(
        "Jay is 17.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Hold the review meeting,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        """),
      .quiet(
        "Jay is 18, and the adviser leads.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chase late actions,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        """),
      .quiet(
        "It is done.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chase late actions,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        """),
      .quiet(
        "The adviser leads it too.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chase late actions,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        T1,PA,plan,leads
        """),
      .quiet(
        "The reviewing officer leads nothing, and nobody else is named.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chase late actions,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,helps
        """),
    ],
    tasks: { x in
      let ended = x.network.personIndices.filter(x.roleHasEnded)
      guard !ended.isEmpty else { return [] }
      let endedLeads = ended.reduce(into: TaskSet()) { $0 |= x.tasks(of: $1, .leads, .plan) }
      let others = x.network.personIndices.filter { !ended.contains($0) }
      let ledByOthers = others.reduce(into: TaskSet()) { $0 |= x.tasks(of: $1, .leads, .plan) }
      return (x.open & endedLeads) - ledByOthers - x.held(.practice)
    },
    describe: { x, task, draft in
      let leads = x.people(task, .plan, .leads)
      draft.concerns(leads)
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(leads.map { x.cell($0, .role) })
      draft.cite(x.cell(x.network.field(.turned18) == nil ? .birthMonth : .turned18))
      draft.say(.count, x.roles(of: leads).compactMap(\.endsAtAge).first.map(String.init) ?? "18")
      draft.rest(on: x.roles(of: leads).first?.basis, isLocal: x.roles(of: leads).first?.isLocal)
    })
}

extension Examination {
  /// The entries of the catalogue for the roles of some people, who may have none.
  fileprivate func roles(of people: [PersonIndex]) -> [Role] {
    people.compactMap { network[$0].role.flatMap { catalogue[$0] } }
  }
}

extension Examination {
  /// Whether a person's role has ended, in law or by local rule, at the young person's age.
  func roleHasEnded(_ person: PersonIndex) -> Bool { roleFacts(person).map(hasEnded) ?? false }

  /// Whether a role has ended, in law or by local rule, at the young person's age.
  func endsBefore(_ role: RoleID) -> Bool { lists.roleFacts[role].map(hasEnded) ?? false }

  private func hasEnded(_ role: RoleFacts) -> Bool {
    guard let end = role.firmEnd else { return false }
    if end == 18, let isAdult = network.youngPerson.isAdult(on: asOf) { return isAdult }
    return network.youngPerson.age.map { $0 >= end } ?? false
  }
}

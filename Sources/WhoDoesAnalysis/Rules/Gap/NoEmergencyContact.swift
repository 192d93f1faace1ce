import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Nothing says whom the young person rings at night or in an emergency.
  static let noEmergencyContact = Rule(
    "gap.no-emergency-contact", .gap, "Nobody is named for an emergency",
    needs: [.status],
    finds: """
      A young person who has moved on from care, with neither a task nor a fact in the case that says whom to ring \
      at night or in an emergency.
      """,
    why: "About a third of young people asked by Ofsted did not know whom to contact in an emergency.",
    fineWhen: "The young person is still looked after, where staff are there day and night.",
    basis: Basis(
      .research, sources: ["S64"], reference: "Ofsted, Ready or not, 2022: 32% did not know whom to contact"),
    wording: Wording(
      manager: "Neither the plan nor the case says whom {young_person} rings at night or in an emergency.",
      team: "Whom does {young_person} ring at 2am, and does {young_person} have the number?",
      youngPerson: "We have not yet written down who you can ring at night. We will.",
      question: "Whom does {young_person} ring at 2am, and is the number on their page?"),
    precedence: .nobodyHolds, pace: .always(.actNow),
    examples: [
      .fires(
        "Jay is 18 and lives alone; nothing says whom to ring.", on: [],
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch every week,on_track
        """),
      .quiet(
        "A task names the out-of-hours contact.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Agree an emergency contact for nights,on_track
        """),
      .quiet(
        "The case gives the number.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-01
        leaving_care_status,former relevant
        as_of,2026-03-02
        emergency_contact,The duty team
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch every week,on_track
        """),
      .quiet(
        "Jay is still looked after.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2008-09
        leaving_care_status,eligible
        as_of,2026-03-02
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch every week,on_track
        """),
    ],
    whole: { x, drafts in
      guard let status = x.network.youngPerson.status, x.network.field(.emergencyContact) == nil,
        !x.catalogueTasks.contains("T23"),
        x.catalogue["T23" as CatalogueTaskID]?.applies(to: status, age: x.network.youngPerson.age) ?? false
      else { return }
      var draft = Draft(x)
      draft.area = "SUPPORT"
      if let youngPerson = x.network.youngPersonIndex { draft.concerns([youngPerson]) }
      draft.cite(x.cell(.emergencyContact), x.cell(.leavingCareStatus))
      draft.cite(x.whole(.tasks, .title, "no task about an emergency or out-of-hours contact"))
      drafts.append(draft)
    })
}

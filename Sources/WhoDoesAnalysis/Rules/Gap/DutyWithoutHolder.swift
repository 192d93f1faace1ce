import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Something owed at this status is shown by no task and no person.
  static let dutyWithoutHolder = Rule(
    "gap.duty-without-holder", .gap, "Something owed has no task and nobody",
    needs: [.status, .roles],
    finds: """
      A duty of the catalogue's short list for the young person's status, such as a personal adviser or keeping in \
      touch, that no task shows and no person in post has the role for.
      """,
    why: "A duty that stands nowhere is found out when the young person goes without.",
    fineWhen: "It is done elsewhere: then a row that says where is enough.",
    basis: Basis(.law, sources: ["S1", "S2"], reference: "Children Act 1989, sections 23A to 23CZB"),
    thresholds: [.adviserFromAge],
    wording: Wording(
      manager:
        "At this status {young_person} is owed {duty}. No task shows it, and nobody in post has the role.",
      team: "Where do we keep {duty}? No task and no person shows it.",
      youngPerson: "The law gives you {duty}. We will find out who it is and tell you.",
      question: "Who holds {duty} for {young_person}, and since when?"),
    precedence: .nobodyHolds, pace: .always(.actNow),
    examples: [
      .fires(
        "Nobody around Jay is a personal adviser.", on: [],
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        SW,Dana Cole,Social worker,Wexmoor Council,professional
        IRO,Ola Finch,Independent reviewing officer,Wexmoor Council,professional
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .fires(
        "The personal adviser has left, and no other has come.", on: [],
        """
        # people
        person_id,name,role,agency,kind,in_post_from,in_post_to
        YP,Jay,Young person,,young_person,,
        SW,Dana Cole,Social worker,Wexmoor Council,professional,,
        PA,Max Reed,Personal adviser,Wexmoor Council,left,2024-01-08,2026-01-30
        IRO,Ola Finch,Independent reviewing officer,Wexmoor Council,professional,,
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .quiet(
        "Jay is 15 and not yet eligible: no adviser is owed.",
        """
        # case
        field,value
        pseudonym,Jay
        birth_month,2010-05
        leaving_care_status,looked after
        as_of,2026-03-02
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        SW,Dana Cole,Social worker,Wexmoor Council,professional
        IRO,Ola Finch,Independent reviewing officer,Wexmoor Council,professional
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
      .quiet(
        "Everybody who is owed is there.",
        """
        # tasks
        task_id,area,title,status
        T1,MONEY,Open a bank account,on_track
        """),
    ],
    whole: { x, drafts in
      guard let status = x.network.youngPerson.status else { return }
      let adviserFrom = x.catalogue.thresholds.threshold(.adviserFromAge)
      for duty in x.catalogue.duties where duty.isOwed(to: status, age: x.network.youngPerson.age) {
        // Before 18 a council says from which age it gives an adviser.
        let isAdviser = duty.task == "T02"
        if isAdviser, status == .eligible, let age = x.network.youngPerson.age, age < adviserFrom.value {
          continue
        }
        let isShownByRolesOnly = duty.shownByTasks.isEmpty && !duty.shownByRoles.isEmpty
        let isShown =
          duty.shownByTasks.contains { x.catalogueTasks.contains($0) }
          || (!isShownByRolesOnly && x.catalogueTasks.contains(duty.task))
          || x.network.personIndices.contains { person in
            x.isPresent(person) && duty.shownByRoles.contains { x.network[person].holds($0) }
          }
        guard !isShown else { continue }
        var draft = Draft(x)
        draft.area = x.catalogue[duty.task]?.area
        if let youngPerson = x.network.youngPersonIndex { draft.concerns([youngPerson]) }
        draft.cite(x.cell(.leavingCareStatus))
        draft.cite(
          x.whole(
            .people, .role, "nobody in post: \(duty.shownByRoles.map(\.description).joined(separator: ", "))")
        )
        draft.cite(x.whole(.tasks, .title, "no task: \(x.catalogue[duty.task]?.title ?? duty.name)"))
        draft.say(.duty, duty.name)
        draft.rest(
          on: duty.basis,
          isLocal: duty.isLocal || (isAdviser && status == .eligible && adviserFrom.isLocal))
        drafts.append(draft)
      }
    })
}

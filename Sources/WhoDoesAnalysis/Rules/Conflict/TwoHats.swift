import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// One person holds two roles that must be kept apart.
  static let twoHats = Rule(
    "conflict.two-hats", .conflict, "One person in two roles that must be kept apart",
    needs: [.roles],
    finds: """
      Somebody who is the independent reviewing officer and also personal adviser, social worker or a manager of \
      either; or an advocate and also one of these. Two rows with the same name count as one person.
      """,
    why: "Nobody can check their own work, or speak up for a young person against themselves.",
    fineWhen: "They held one role before the other and have left the first.",
    basis: Basis(
      .law, sources: ["S39"],
      reference:
        "Care Planning, Placement and Case Review (England) Regulations 2010, Part 8: who must not be the reviewing officer"
    ),
    wording: Wording(
      manager: "{who} holds two roles that must be kept apart: {role}.",
      team: "{who} holds two roles that must be kept apart: {role}. Who takes one of them?",
      youngPerson: "",
      question: "Which of the two roles goes to somebody else, and from when?"),
    precedence: .positionsPart, pace: .always(.actNow),
    examples: [
      .fires(
        "The reviewing officer is the personal adviser too.", on: ["X"],
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        X,Ola Finch,Independent reviewing officer and personal adviser,Wexmoor Council,professional
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
      .fires(
        "The same name stands in two rows.", on: ["X", "Y"],
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        X,Ola Finch,Independent reviewing officer,Wexmoor Council,professional
        Y,Ola Finch,Social worker,Wexmoor Council,professional
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
      .quiet(
        "Two people, one role each.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        X,Ola Finch,Independent reviewing officer,Wexmoor Council,professional
        Y,Dana Cole,Social worker,Wexmoor Council,professional
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
      .quiet(
        "She was the social worker until last year.",
        """
        # people
        person_id,name,role,agency,kind,in_post_from,in_post_to
        YP,Jay,Young person,,young_person,,
        X,Ola Finch,Independent reviewing officer,Wexmoor Council,professional,2025-09-01,
        Y,Ola Finch,Social worker,Wexmoor Council,left,2022-01-10,2024-08-30
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
    ],
    whole: { x, drafts in
      let workers = x.network.personIndices.filter { x.isPresent($0) && x.network[$0].kind == .professional }
      let independent = workers.filter { x.network[$0].holds("IRO") || x.network[$0].holds("ADV") }
      var told: [PersonIndex] = []
      for person in independent where !told.contains(person) {
        let name = x.network[person].name
        let people = workers.filter { x.network.texts.areSameButForCapitals(x.network[$0].name, name) }
        told += people
        guard people.count > 1 || x.network[person].secondRole != nil else { continue }
        let roles = people.flatMap { [x.network[$0].role, x.network[$0].secondRole] }.compactMap(\.self)
        guard
          let apart = ["IRO", "ADV"].first(where: { (independent: RoleID) in
            roles.contains(independent) && !roles.allSatisfy { $0 == independent || !caseRoles.contains($0) }
          })
        else { continue }
        var draft = Draft(x)
        draft.concerns(people)
        draft.cite(people.map { x.cell($0, .role) })
        draft.say(.who, x.network[x.network[people[0]].name])
        let names = roles.compactMap { x.catalogue[$0]?.name }.map(x.lowercasedFirst)
        draft.say(.role, x.list(names) ?? apart.description)
        drafts.append(draft)
      }
      drafts.sort { $0.people.first ?? PersonIndex(0) < $1.people.first ?? PersonIndex(0) }
    })

  /// The roles that prepare the plan, manage the case, advise on it or manage those who do.
  private static let caseRoles: [RoleID] = ["SW", "PA", "LCM", "TM", "NO", "IRO"]
}

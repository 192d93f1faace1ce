import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The advocate works for the service that the young person may need to speak up against.
  static let advocateNotIndependent = Rule(
    "conflict.advocate-not-independent", .conflict, "The advocate is not independent",
    needs: [.roles],
    finds: """
      An advocate in post who works for the same organisation as the social worker, the personal adviser or the \
      reviewing officer.
      """,
    why:
      "An advocate says what the young person wants said, also against the service. That takes independence.",
    fineWhen: "The advocate comes from an independent provider.",
    basis: Basis(
      .law, sources: ["S11", "S50"], reference: "Children Act 1989, section 26A: advocacy services"),
    wording: Wording(
      manager: "{who} is the advocate and works for the same organisation as the workers of the case.",
      team: "{who} works for the same organisation as we do. Who offers an independent advocate?",
      youngPerson: "You can ask for somebody on your side who does not work for the council.",
      question: "Who offers {young_person} an advocate from an independent provider?"),
    precedence: .positionsPart, pace: .always(.nextReview),
    examples: [
      .fires(
        "The advocate works for the council.", on: ["ADV"],
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        SW,Dana Cole,Social worker,"Wexmoor Council, children in care team",professional
        ADV,Noor Hale,Advocate,"Wexmoor Council, participation team",professional
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
      .quiet(
        "The advocate works for a charity.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        SW,Dana Cole,Social worker,"Wexmoor Council, children in care team",professional
        ADV,Noor Hale,Advocate,Clear Voices (charity),professional
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
      .quiet(
        "The council’s advocate has left.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        SW,Dana Cole,Social worker,Wexmoor Council,professional
        ADV,Noor Hale,Advocate,Wexmoor Council,left
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Keep in touch,2026-04-30,on_track
        """),
      .quiet(
        "Only a worker who has left came from the advocate’s charity.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        SW,Dana Cole,Social worker,Wexmoor Council,professional
        OLD,Lee Marsh,Social worker,Clear Voices,left
        ADV,Noor Hale,Advocate,Clear Voices,professional
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Keep in touch,2026-04-30,on_track
        """),
    ],
    whole: { x, drafts in
      let advocates = x.network.personIndices.filter { x.isPresent($0) && x.network[$0].role == "ADV" }
      guard !advocates.isEmpty else { return }
      let authority = Set(
        x.people { $0.holds("SW") || $0.holds("PA") || $0.holds("IRO") }.filter(x.isPresent)
          .compactMap(x.organisation))
      for person in advocates {
        guard let organisation = x.organisation(person), authority.contains(organisation) else { continue }
        var draft = Draft(x)
        draft.concerns([person])
        draft.cite(x.cell(person, .role), x.cell(person, .agency))
        draft.say(.who, x.network.shortName(person))
        drafts.append(draft)
      }
    })
}

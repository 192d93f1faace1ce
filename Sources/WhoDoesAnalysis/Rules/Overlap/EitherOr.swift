import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan says "A or B".
  static let eitherOr = Rule(
    "overlap.either-or", .overlap, "The plan says “one or the other”",
    needs: [.plan],
    finds:
      "An open task whose planned lead is written as an alternative, such as “social worker or personal adviser”.",
    why: "“Or” leaves it to each to think of the other.",
    fineWhen: "Somebody in post is named as well, or does it.",
    basis: Basis(
      .commonPractice, sources: ["S116", "S80"],
      reference: "local offers that say “social worker or personal adviser” throughout"),
    wording: Wording(
      manager: "The plan says {planned} for this, and not which. {views}",
      team: "The plan says {planned}. Which one?",
      youngPerson: "We are agreeing who does this, and will tell you.",
      question: "Which one is it, and do both know?"),
    precedence: .severalNamed,
    examples: [
      .fires(
        "“Social worker or personal adviser” in the plan.", on: ["T1"],
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        X,Social worker or personal adviser,,Wexmoor Council,team
        # tasks
        task_id,area,title,due,status
        T1,HOME,Agree the living together agreement,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,X,plan,leads
        """),
      .quiet(
        "A team that is one team.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Agree the living together agreement,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,TEAM,plan,leads
        """),
      .fires(
        "“SW/PA” in the plan.", on: ["T1"],
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        KW,Kit Lane,Keyworker,Birch House,professional
        NAN,Nan/Gran,Grandmother,,informal
        X,SW/PA,,Wexmoor Council,team
        # tasks
        task_id,area,title,due,status
        T1,HOME,Agree the living together agreement,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,X,plan,leads
        """),
      .quiet(
        "It is done.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        KW,Kit Lane,Keyworker,Birch House,professional
        NAN,Nan/Gran,Grandmother,,informal
        X,SW/PA,,Wexmoor Council,team
        # tasks
        task_id,area,title,due,status
        T1,HOME,Agree the living together agreement,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,X,plan,leads
        """),
      .quiet(
        "The keyworker does it.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        KW,Kit Lane,Keyworker,Birch House,professional
        NAN,Nan/Gran,Grandmother,,informal
        X,SW/PA,,Wexmoor Council,team
        # tasks
        task_id,area,title,due,status
        T1,HOME,Agree the living together agreement,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,X,plan,leads
        T1,KW,practice,does
        """),
      .quiet(
        "They have agreed to share it.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        KW,Kit Lane,Keyworker,Birch House,professional
        NAN,Nan/Gran,Grandmother,,informal
        X,SW/PA,,Wexmoor Council,team
        # tasks
        task_id,area,title,due,status
        T1,HOME,Agree the living together agreement,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,X,plan,leads,yes
        """),
      .quiet(
        "The keyworker leads, and either helps.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        KW,Kit Lane,Keyworker,Birch House,professional
        NAN,Nan/Gran,Grandmother,,informal
        X,SW/PA,,Wexmoor Council,team
        # tasks
        task_id,area,title,due,status
        T1,HOME,Agree the living together agreement,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,KW,plan,leads
        T1,X,plan,helps
        """),
      .quiet(
        "That is what Jay calls her.",
        """
        # people
        person_id,name,role,agency,kind
        YP,Jay,Young person,,young_person
        KW,Kit Lane,Keyworker,Birch House,professional
        NAN,Nan/Gran,Grandmother,,informal
        X,SW/PA,,Wexmoor Council,team
        # tasks
        task_id,area,title,due,status
        T1,HOME,Agree the living together agreement,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,NAN,plan,leads
        """),
    ],
    tasks: { x in
      let alternatives = x.people { $0.kind != .youngPerson && x.isAlternative($0) }
      guard !alternatives.isEmpty else { return [] }
      let named = alternatives.reduce(into: TaskSet()) { $0 |= x.tasks(of: $1, .leads, .plan) }
      return (x.open & named) - x.heldByPresent(.practice) - x.agreedShared
    },
    describe: { x, task, draft in
      let leads = x.people(task, .plan, .leads)
      draft.concerns(leads)
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(leads.map { x.cell($0, .name) })
      draft.say(.planned, "“\(x.list(leads.map { x.network[x.network[$0].name] }) ?? "")”")
    })
}

extension Examination {
  /// Whether a row of the people table names an alternative of two roles and no person.
  func isAlternative(_ person: Person) -> Bool {
    network.texts.withBytes(of: person.name) { name in
      name.hasWord("or") || (name.contains(UInt8(ascii: "/")) && person.kind != .informal)
    }
  }
}

import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Two people in post hold a role of which there should be one, such as the personal adviser's.
  static let twoInASinglePost = Rule(
    "duplication.two-in-a-single-post", .duplication, "Two people in a post for one",
    needs: [.roles],
    finds:
      "Two or more people in post at once in a role of which a young person has one, such as personal adviser.",
    why:
      "One personal adviser meets every duty to have one. Two leave the young person to work out who is who.",
    fineWhen: "One of them has left, or has not begun yet.",
    basis: Basis(
      .law, sources: ["S8"],
      reference: "Children Act 1989, section 23D(4): one adviser discharges several duties"),
    wording: Wording(
      manager: "{who} are both in post as {role}. There should be one at a time.",
      team: "{who} are both {role}. Who is it now, and when does the other step back?",
      youngPerson:
        "{who} both have the same job for you at the moment. We will tell you who it is from now on.",
      question: "Who is {young_person}'s {role} now, and when does the other step back?"),
    precedence: .doneTwice, pace: .always(.nextReview),
    examples: [
      .fires(
        "Two personal advisers are in post.", on: ["PA1", "PA2"],
        """
        # people
        person_id,name,role,agency,kind,in_post_from,in_post_to
        YP,Jay,Young person,,young_person,,
        PA1,Max Reed,Personal adviser,Wexmoor Council,professional,2025-01-06,
        PA2,Ivy Penn,Personal adviser,Wexmoor Council,professional,2026-01-12,
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
      .quiet(
        "The first adviser's last day has passed.",
        """
        # people
        person_id,name,role,agency,kind,in_post_from,in_post_to
        YP,Jay,Young person,,young_person,,
        PA1,Max Reed,Personal adviser,Wexmoor Council,professional,2025-01-06,2026-01-09
        PA2,Ivy Penn,Personal adviser,Wexmoor Council,professional,2026-01-12,
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
      .quiet(
        "Two keyworkers: there may be two.",
        """
        # people
        person_id,name,role,agency,kind,in_post_from,in_post_to
        YP,Jay,Young person,,young_person,,
        KW1,Kit Lane,Keyworker,Birch House,professional,2025-01-06,
        KW2,Ivy Penn,Keyworker,Birch House,professional,2026-01-12,
        # tasks
        task_id,area,title,status
        T1,SUPPORT,Keep in touch,on_track
        """),
    ],
    whole: { x, drafts in
      let several = x.rolesOfSeveral
      for single in x.lists.singleRoles where several.contains(single) {
        let holders = x.people { $0.holds(single) }.filter(x.isPresent)
        guard holders.count > 1, let role = x.catalogue[single] else { continue }
        var draft = Draft(x)
        draft.concerns(holders)
        draft.cite(holders.map { x.cell($0, .role) })
        draft.say(.who, x.names(holders))
        draft.say(.role, x.lowercasedFirst(role.name))
        draft.rest(on: role.id == "PA" ? nil : role.basis, isLocal: role.isLocal)
        drafts.append(draft)
      }
    })
}

extension Examination {
  /// Roles that more than one row of the people table has, whether in post or not.
  fileprivate var rolesOfSeveral: [RoleID] {
    var (once, several): ([RoleID], [RoleID]) = ([], [])
    once.reserveCapacity(network.people.count)
    func count(_ role: RoleID?) {
      guard let role else { return }
      if once.contains(role) { several.append(role) } else { once.append(role) }
    }
    for person in network.people {
      count(person.role)
      if person.secondRole != person.role { count(person.secondRole) }
    }
    return several
  }
}

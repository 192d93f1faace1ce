import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// People with a say in one task would decide, or have promised, different things.
  static let opposedStances = Rule(
    "conflict.opposed-stances", .conflict, "Two answers that cannot both be true",
    needs: [.stances],
    finds: """
      An open task on which people who lead, do or decide it, or one of them and the plan, have taken different \
      positions.
      """,
    why: "The young person is told two things, and is let down or punished whichever they follow.",
    fineWhen: "They say the same in other words, take no side, or the task's note says that it was settled.",
    basis: Basis(
      .ombudsman, sources: ["S72"], reference: "cases in which services gave a young person different answers"
    ),
    wording: Wording(
      manager: "People with a say in this have taken different positions: {stances}.",
      team:
        "Two answers are in the air: {stances}. Agree one, or agree to say it is not decided. Who tells {young_person}?",
      youngPerson: "",
      question: "What has {young_person} been told, by whom, and what can we honestly say today?"),
    precedence: .positionsPart, pace: .atOnceIfCritical,
    examples: [
      .fires(
        "The home manager promises the flat; the adviser has asked for supported accommodation.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Decide where Jay moves,2026-03-31,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,RM,practice,leads
        T1,PA,practice,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,RM,RM,leads,the flat
        T1,PA,PA,leads,supported accommodation
        """),
      .fires(
        "The plan says claim; the solicitor, who must agree, says do not.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status,plan_stance
        T1,MONEY,Income at 18,2026-05-01,stuck,claim the benefit
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,HO,HO,agrees,do not claim the benefit
        """),
      .quiet(
        "They want the same, in other words.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Overnight stays,2026-03-31,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,agrees,yes to overnight stays
        T1,RM,RM,agrees,"Yes, to overnight stays."
        """),
      .quiet(
        "Somebody who is only told would have decided otherwise.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Overnight stays,2026-03-31,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,HO,SW,told,no
        """),
      .quiet(
        "They differed, and the note says that it was settled.",
        """
        # tasks
        task_id,area,title,due,status,note
        T1,PEOPLE,Overnight stays,2026-03-31,on_track,Settled on 20 February: yes at weekends. Written into the plan.
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,agrees,yes at weekends
        T1,RM,SW,agrees,no
        """),
      .quiet(
        "One does not know.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Overnight stays,2026-03-31,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,RM,plan,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,RM,SW,does,don't know
        """),
      .quiet(
        "They differed, and it is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,RM,RM,agrees,no
        """),
      .quiet(
        "They have agreed to hold it together, and to talk.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,SW,plan,leads,yes
        T1,RM,plan,leads,yes
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,RM,RM,agrees,no
        """),
      .quiet(
        "The note says that it was resolved.",
        """
        # tasks
        task_id,area,title,status,note
        T1,PEOPLE,Decide about overnight stays,on_track,Resolved at the meeting in February
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,RM,RM,agrees,no
        """),
      .fires(
        "Whoever does the work says something else than who leads.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,KW,SW,does,no
        """),
      .fires(
        "Somebody who names himself as the lead says something else.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,KW,KW,,no
        """),
      .quiet(
        "A helper sees it otherwise, and decides nothing.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,KW,plan,helps
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,KW,SW,helps,no
        """),
      .quiet(
        "Whoever sees it otherwise led it until January.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,until
        T1,SW,plan,leads,
        T1,KW,plan,leads,2026-01-31
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,leads,yes
        T1,KW,SW,,no
        """),
    ],
    tasks: { x in
      x.among((x.open & x.asked & x.withStance) - x.agreedShared) { task in
        guard !x.isSettled(task) else { return false }
        let meanings = x.positions(task).map(\.stance.meaning)
        return meanings.contains { $0 != meanings.first }
      }
    },
    describe: { x, task, draft in
      let positions = x.positions(task)
      draft.concerns(positions.compactMap(\.person))
      draft.cite(
        x.cells(views: task, .stance) { view in positions.contains { $0.person == view.respondent } })
      if positions.contains(where: { $0.person == nil }) { draft.cite(x.cells(task, .planStance)) }
      draft.say(.stances, x.stancesInWords(positions.map(\.stance)))
    })
}

/// A position on a task: somebody's, or the plan's where nobody is named.
struct Position {
  let person: PersonIndex?
  let stance: Stance
}

extension Examination {
  /// The positions of everybody with a say in a task, and of the plan; those that take no side left out.
  func positions(_ task: TaskIndex) -> [Position] {
    var positions: [Position] = []
    if let planned = network[task].planStance, !planned.takesNoSide {
      positions.append(Position(person: nil, stance: planned))
    }
    for view in network.views(of: task) where network[view.respondent].kind != .youngPerson {
      guard let stance = view.stance, !stance.takesNoSide, hasASay(view) else { continue }
      positions.append(Position(person: view.respondent, stance: stance))
    }
    return positions
  }

  /// Whether the task's note says that a disagreement was settled: "settled", "resolved", and not "not settled".
  func isSettled(_ task: TaskIndex) -> Bool {
    let words = network[network[task].note].lowercased().split { !$0.isLetter }
    guard let at = words.firstIndex(where: { $0 == "settled" || $0 == "resolved" }) else { return false }
    return !words[..<at].suffix(3).contains { ["not", "never", "nothing", "isn"].contains($0) }
  }

  private func hasASay(_ view: View) -> Bool {
    if let part = view.ownPart, part.hasASay { return true }
    if view.claimsTheLead { return true }
    return network.assignments(of: view.task).contains {
      $0.person == view.respondent && $0.involvement.hasASay && $0.isActive(on: asOf)
    }
  }

  /// Each different position once, in quotation marks.
  func stancesInWords(_ stances: [Stance]) -> String {
    var seen: [UInt16] = []
    var words: [String] = []
    for stance in stances where !seen.contains(stance.meaning) {
      seen.append(stance.meaning)
      words.append("“\(network[stance.words])”")
    }
    return list(words) ?? ""
  }
}

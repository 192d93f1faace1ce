import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Two or more people, asked alone, each say that they lead.
  static let severalSayTheyLead = Rule(
    "overlap.several-say-they-lead", .overlap, "More than one person says they lead",
    needs: [.views],
    finds: "A task that two or more people, asked alone, each say they lead themselves.",
    why: "The young person hears different things from each, and each thinks the others are helping.",
    fineWhen: "They have agreed to share it, or one says they lead and another that they do the work.",
    basis: Basis(
      .commonPractice, sources: [], reference: "responsibility charting: one lead for each task"),
    wording: Wording(
      manager: "{count} people each said they lead this. The plan names {planned}. {views}",
      team: "{count} people said they lead. Who does {young_person} want first, and what do the others do?",
      youngPerson: "More than one person helps with this. We are agreeing whom you ask first.",
      question: "Who does {young_person} want to go to first, and what do the others do?"),
    precedence: .severalBelieveTheyLead,
    examples: [
      .fires(
        "Social worker, adviser and keyworker each say they are the main contact.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Be Jay's main contact,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,KW,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,leads
        T1,PA,PA,leads
        T1,KW,KW,leads
        """),
      .quiet(
        "One says she leads, the other that he does the work.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Fix the heating,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,RM,plan,leads
        T1,KW,plan,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,RM,RM,leads
        T1,KW,RM,does
        """),
      .quiet(
        "Both say they lead, and they have agreed to share it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SKILLS,Practise cooking,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,KW,plan,leads,yes
        T1,NAN,plan,helps,yes
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,KW,KW,leads
        T1,NAN,NAN,leads
        """),
      .quiet(
        "One leads and one names himself as the one who does it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Check the new room,2026-02-20,done
        # assignments
        task_id,person_id,layer,involvement
        T1,PA,plan,leads
        T1,PA,practice,leads
        T1,RM,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,PA,PA,leads
        T1,RM,RM,does
        """),
      .fires(
        "Each says that they led it, and it is done.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,leads
        T1,PA,PA,leads
        """),
      .quiet(
        "It is no longer wanted.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the move,2026-04-30,not_needed
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,leads
        T1,PA,PA,leads
        """),
      .quiet(
        "Both say they decide, and neither that they lead: another rule says so.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,agrees
        T1,RM,RM,agrees
        """),
    ],
    tasks: { x in (x.claims.twiceOrMore & (x.open | x.finished)) - x.agreedShared - x.decidedBySeveral },
    describe: { x, task, draft in
      let claimants = x.claimants(task)
      draft.concerns(claimants)
      draft.cite(x.cells(views: task, .saysLeadIs) { $0.claimsTheLead })
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(x.cells(task, .practice) { $0.involvement == .leads || $0.involvement == .does })
      draft.say(.count, numberWord(claimants.count))
    })
}

extension Examination {
  /// Who says that they lead or decide a task themselves.
  func claimants(_ task: TaskIndex) -> [PersonIndex] {
    network.views(of: task).filter(\.claimsTheLead).map(\.respondent)
  }

  /// Tasks that at least two people say they decide, and nobody says they lead.
  var decidedBySeveral: TaskSet {
    among(claims.twiceOrMore) { task in
      network.views(of: task).filter(\.claimsTheLead).allSatisfy { $0.ownPart == .agrees }
    }
  }
}

/// "Two" for 2, up to ten; digits beyond.
func numberWord(_ count: Int) -> String {
  let words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]
  return words.indices.contains(count) ? words[count] : String(count)
}

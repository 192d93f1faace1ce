import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Two people each say that a decision is theirs, and they want the same.
  static let twoDeciders = Rule(
    "overlap.two-deciders", .overlap, "Two people hold the same decision",
    needs: [.views],
    finds:
      "A task that two or more people, asked alone, each say is theirs to decide, without opposed answers.",
    why: "Whoever is asked sends the young person to the other, or a yes from one is not safe to rely on.",
    fineWhen: "They have agreed who decides and written it down.",
    basis: Basis(
      .commonPractice, sources: [], reference: "decision charting: one decider for each decision"),
    wording: Wording(
      manager:
        "{count} people each said this is theirs to decide, and they do not differ. The plan names {planned}.",
      team: "{count} people hold this decision and want the same. Where is it written down who decides?",
      youngPerson: "Ask {planned} about this. We are agreeing who says yes.",
      question: "Where is it written down who decides, and whom does {young_person} ask?"),
    precedence: .severalBelieveTheyLead,
    examples: [
      .fires(
        "Social worker and home manager each say overnight stays are theirs to decide; both would say yes.",
        on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-02-27,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,agrees,yes to overnight stays
        T1,RM,RM,agrees,yes to overnight stays
        """),
      .quiet(
        "Only the social worker says it is hers to decide.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-02-27,stuck
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part,stance
        T1,SW,SW,agrees,yes to overnight stays
        T1,RM,SW,helps,yes to overnight stays
        """),
      .quiet(
        "They decide together, and have agreed to.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,on_track
        # assignments
        task_id,person_id,layer,involvement,agreed_shared
        T1,SW,plan,leads,yes
        T1,RM,plan,agrees,yes
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,agrees
        T1,RM,RM,agrees
        """),
      .fires(
        "Each says it was theirs to decide, and it is done.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,agrees
        T1,RM,RM,agrees
        """),
      .quiet(
        "It is no longer wanted.",
        """
        # tasks
        task_id,area,title,due,status
        T1,PEOPLE,Decide about overnight stays,2026-04-30,not_needed
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,SW,agrees
        T1,RM,RM,agrees
        """),
    ],
    tasks: { x in (x.decidedBySeveral & (x.open | x.finished)) - x.agreedShared },
    describe: { x, task, draft in
      let claimants = x.claimants(task)
      draft.concerns(claimants)
      draft.cite(x.cells(views: task, .ownPart) { $0.claimsTheLead })
      draft.cite(x.cells(views: task, .stance) { $0.claimsTheLead && $0.stance != nil })
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads || $0.involvement == .agrees })
      draft.say(.count, numberWord(claimants.count))
    })
}

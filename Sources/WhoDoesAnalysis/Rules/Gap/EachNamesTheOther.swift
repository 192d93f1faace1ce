import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// Two people each say that the other leads, and nobody does it.
  static let eachNamesTheOther = Rule(
    "gap.each-names-the-other", .gap, "Each names the other",
    needs: [.views],
    finds:
      "An open task that nobody does in practice, where two people asked alone each name the other as the lead.",
    why: "Both wait in good faith. Nothing happens, and neither has a reason to ask.",
    fineWhen: "Somebody is doing it: then it has slipped or moved, and another rule says so.",
    basis: Basis(
      .commonPractice, sources: [],
      reference: "responsibility charting: answer alone, show together, talk about the differences"),
    wording: Wording(
      manager:
        "Two people asked alone each named the other. In practice: {actual}. The plan names {planned}. {views}",
      team: "Each thought another had it. Who takes the first step?",
      youngPerson: "We don't know who yet. We will find out and tell you.",
      question: "Who takes the first step on this, whatever the form says?"),
    precedence: .nobodyHolds,
    examples: [
      .fires(
        "The social worker says the adviser has it; the adviser says the social worker has.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the setting up home allowance,2026-07-31,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is
        T1,SW,PA
        T1,PA,SW
        """),
      .fires(
        "Each names the other, and Nan fills in.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the setting up home allowance,2026-07-31,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,NAN,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is
        T1,SW,PA
        T1,PA,SW
        """),
      .quiet(
        "Each names the other, but the adviser is doing it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the setting up home allowance,2026-07-31,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,PA,practice,does
        # perspectives
        task_id,respondent_id,says_lead_is
        T1,SW,PA
        T1,PA,SW
        """),
      .quiet(
        "Both name the social worker.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Plan the setting up home allowance,2026-07-31,not_started
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is
        T1,SW,SW
        T1,PA,SW
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Spend the allowance,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        # perspectives
        task_id,respondent_id,says_lead_is,own_part
        T1,SW,PA,
        T1,PA,SW,
        """),
    ],
    tasks: { x in
      let others = x.people { $0.kind != .informal }
      return x.among((x.open & x.asked) - x.held(byAnyOf: others, .practice)) { !x.mutualPairs($0).isEmpty }
    },
    describe: { x, task, draft in
      let pairs = x.mutualPairs(task).flatMap { $0 }
      draft.concerns(pairs)
      draft.cite(x.cells(views: task, .saysLeadIs) { pairs.contains($0.respondent) })
      draft.cite(x.cells(task, .plan) { $0.involvement == .leads })
      draft.cite(x.cells(task, .practice) { $0.involvement == .does })
      draft.cite(x.cells(task, .status))
    })
}

extension Examination {
  /// Pairs of people of whom each names the other as the lead of a task.
  ///
  /// - Complexity: O(*v*²) for the *v* answers about the task.
  func mutualPairs(_ task: TaskIndex) -> [[PersonIndex]] {
    let views = network.views(of: task)
    var pairs: [[PersonIndex]] = []
    for first in views {
      guard case .person(let named) = first.saysLeadIs, first.respondent < named else { continue }
      if views.contains(where: { $0.respondent == named && $0.saysLeadIs == .person(first.respondent) }) {
        pairs.append([first.respondent, named])
      }
    }
    return pairs
  }
}

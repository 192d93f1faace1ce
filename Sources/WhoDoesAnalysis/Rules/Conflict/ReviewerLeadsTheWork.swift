import WhoDoesCatalogue
import WhoDoesModel

extension Rule {
  /// The plan gives the reviewing officer work that they review.
  static let reviewerLeadsTheWork = Rule(
    "conflict.reviewer-leads-the-work", .conflict, "The reviewing officer is given work to review",
    needs: [.plan, .roles],
    finds: """
      An open task, other than chairing and monitoring reviews, that the plan gives the independent reviewing \
      officer to lead or do.
      """,
    why:
      "The young person loses the one person who can tell everybody else that something is not good enough.",
    fineWhen: "The officer checks it, is told, or chairs the review.",
    basis: Basis(
      .law, sources: ["S39", "S10"],
      reference:
        "Care Planning, Placement and Case Review (England) Regulations 2010, Part 8: not involved in preparing the plan or managing the case"
    ),
    wording: Wording(
      manager: "The plan gives {planned} this to lead or do, whose role is to review it.",
      team: "{planned} reviews this and cannot also lead it. Who leads?",
      youngPerson: "",
      question: "Who leads this, so that {who} can check it?"),
    precedence: .positionsPart,
    examples: [
      .fires(
        "The plan names the reviewing officer to write the pathway plan.", on: ["T1"],
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Write the pathway plan,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        """),
      .quiet(
        "The reviewing officer checks it.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Write the pathway plan,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,SW,plan,leads
        T1,IRO,plan,checks
        """),
      .quiet(
        "The reviewing officer chairs the review.",
        """
        # tasks
        task_id,area,title,due,status
        T1,SUPPORT,Chair the review meeting,2026-04-02,on_track
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        """),
      .quiet(
        "It is done.",
        """
        # tasks
        task_id,area,title,due,status
        T1,HOME,Find a home,2026-04-30,done
        # assignments
        task_id,person_id,layer,involvement
        T1,IRO,plan,leads
        """),
    ],
    tasks: { x in
      let officers = x.reviewers
      guard !officers.isEmpty, !x.endsBefore("IRO") else { return [] }
      return x.among(x.open & x.held(byAnyOf: officers, .plan)) { !x.isIndependentWork($0) }
    },
    describe: { x, task, draft in
      let officers = x.reviewers.filter { x.held(by: $0, .plan).contains(task) }
      draft.concerns(officers)
      draft.cite(x.cells(task, .plan) { officers.contains($0.person) })
      draft.cite(officers.map { x.cell($0, .role) })
      draft.say(.planned, x.list(officers.map(x.nameAndRole)) ?? "")
      draft.say(.who, x.names(officers))
    })
}

extension Examination {
  /// The independent reviewing officers of the case who are in post.
  var reviewers: [PersonIndex] { network.personIndices.filter { isPresent($0) && network[$0].holds("IRO") } }
}

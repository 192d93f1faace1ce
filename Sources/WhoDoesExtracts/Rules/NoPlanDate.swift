import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// No pathway plan is dated.
  static let noPlanDate = ExtractRule(
    id: "gap.no-plan-date", concern: .gap, title: "No pathway plan is dated",
    needs: [.planDates, .status],
    finds: """
      An eligible, relevant or former relevant young person whose last pathway plan review has no date, or the \
      1900-01-01 that a database writes for none.
      """,
    why: "Without a plan nobody has said who does what. Or there is one, and the system does not know.",
    fineWhen: "The plan is being written and has a day, or the young person has returned home for good.",
    basis: Basis(
      .law, sources: ["S1", "S2"],
      reference: "Children Act 1989, Schedule 2 para 19B, sections 23B(3) and 23C(3)(b): a pathway plan"),
    statement: "No date of a pathway plan is on record. At this status one is owed.",
    question: "Is there a plan? If so, who puts its date in; if not, who starts it with the young person?",
    examples: [
      .fires(
        "The cell is empty, or holds the first day of 1900.", on: ["1", "2"],
        """
        # ssd_care_leavers.csv
        clea_person_id,clea_care_leaver_eligibility,clea_pathway_plan_review_date
        1,Former Relevant,1900-01-01 00:00:00.000
        2,Relevant,
        3,Relevant,2025-12-01
        """),
      .quiet(
        "No plan is owed, the young person has returned home, or died.",
        """
        # list-9.csv
        Child Unique ID,Eligibility Category,LA in Touch,Latest Pathway Plan Review Date
        1,c) Qualifying care leaver,a) Yes,
        2,a) Relevant child,f) Rhom,
        3,b) Former relevant child,c) Died,
        """),
    ],
    look: { child, _ in
      let rows = child.leaver.filter { $0.columns.isSuperset(of: [.planDate, .eligibility]) }
      guard !rows.isEmpty else { return nil }
      return rows.compactMap { row in
        guard row.planDate == nil, row.isOwedAdviser == true, !row.hasEnded else { return nil }
        return Seen(row.at, [.planDate, .eligibility])
      }
    })
}

import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// The adviser on the list has an involvement that ended.
  static let adviserEnded = ExtractRule(
    id: "drift.adviser-ended", concern: .drift, title: "The adviser on the list is no longer involved",
    needs: [.advisers, .adviserAllocations],
    finds: """
      A personal adviser in the list of care leavers all of whose involvements with this young person have ended.
      """,
    why: "Lists go on showing an adviser who has gone. The young person rings a number that nobody answers.",
    fineWhen: "The involvement was closed by mistake, and the adviser still sees the young person.",
    basis: Basis(
      .law, sources: ["S1"], reference: "Children Act 1989, sections 23B(2) and 23C(3)(a): a personal adviser"
    ),
    statement: "{who} stands as personal adviser. The involvement ended on {date}.",
    question: "Who is the adviser now, and who tells the young person?",
    examples: [
      .fires(
        "The adviser's involvement ended in January.", on: ["1"],
        """
        # ssd_care_leavers.csv
        clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_personal_advisor
        1,Former Relevant,77
        2,Former Relevant,78
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        1,77,16PLUS,2024-05-01,2026-01-09
        2,78,16PLUS,2024-05-01,
        """),
      .quiet(
        "An earlier time of the same adviser ended, and a second goes on.",
        """
        # ssd_care_leavers.csv
        clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_personal_advisor
        1,Former Relevant,77
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        1,77,16PLUS,2023-05-01,2024-01-09
        1,77,16PLUS,2025-05-01,
        """),
      .quiet(
        "The list has a name and the involvements have ids: nobody has said that the two are one.",
        """
        # list-9.csv
        Child Unique ID,Allocated Personal Advisor,Eligibility Category,LA in Touch
        1,Max Reed,b) Former relevant child,a) Yes
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        1,77,16PLUS,2023-05-01,2024-01-09
        """),
    ],
    look: { child, extract in
      let rows = child.leaver.filter { $0.columns.contains(.adviser) && !$0.adviser.isEmpty }
      guard !rows.isEmpty, !child.allocations.isEmpty else { return nil }
      return rows.compactMap { row in
        let theirs = child.allocations.filter {
          $0.part == .adviser && extract.workers.areOne($0.worker, $0.source, row.adviser, row.kind.source)
        }
        guard !theirs.isEmpty, !theirs.contains(where: { $0.isOpen(on: extract.asOf) }),
          let last = theirs.compactMap(\.until).max(), last <= extract.asOf
        else { return nil }
        return Seen(
          row.at, [.adviser], [.who: extract.name(ofWorker: row.adviser), .date: last.inWords])
      }
    })
}

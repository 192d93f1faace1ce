import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// Nobody between social worker and adviser round the 18th birthday.
  static let handoverGapAt18 = ExtractRule(
    id: "gap.handover-at-18", concern: .gap, title: "Nobody at the hand-over at 18",
    needs: [.allocations, .adviserAllocations, .births],
    finds: """
      More than a week without a social worker or a personal adviser between four weeks before and thirteen weeks \
      after the month of the 18th birthday.
      """,
    why: "The weeks round the birthday hold the move, the first rent and the first claim for money.",
    fineWhen: "Somebody by name stood in and the young person knew them.",
    basis: Basis(
      .statutoryGuidance, sources: ["S42", "S43"],
      reference:
        "planned transfer from social worker to personal adviser, as local procedures follow the guidance"),
    statement: "Round the 18th birthday nobody is allocated for {count} days from {date}.",
    question: "Who stood in then, and what was missed that can still be put right?",
    examples: [
      .fires(
        "The social worker ended on the birthday, and the adviser began seven weeks later.", on: ["1"],
        """
        # ssd_person.csv
        pers_person_id,pers_dob
        1,2007-11-14
        2,2007-11-14
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        1,11,CW,2023-05-01,2025-11-14
        1,21,16PLUS,2026-01-05,
        2,11,CW,2023-05-01,2025-11-14
        2,21,16PLUS,2025-09-01,
        """),
      .quiet(
        "The birthday is still to come, or only the month after care began has nobody.",
        """
        # ssd_person.csv
        pers_person_id,pers_dob
        1,2008-08-14
        2,2006-08-14
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        1,11,CW,2023-05-01,2026-01-14
        2,11,CW,2020-05-01,2020-06-01
        2,12,CW,2020-09-01,2024-08-20
        2,21,16PLUS,2024-08-22,
        """),
    ],
    look: { child, extract in
      guard let turns18 = child.turns18 else { return nil }
      let held = child.allocations.filter {
        ($0.part == .socialWorker || $0.part == .adviser) && !$0.worker.isEmpty
      }
      guard !held.isEmpty else { return nil }
      let start = turns18.firstDay.adding(days: -28)
      let end = min(turns18.lastDay.adding(days: 91), extract.asOf)
      // Somebody must have been there before: a young person who came later had another beginning.
      guard start < end, turns18.firstDay <= extract.asOf,
        let first = held.map({ $0.from ?? start }).min(), first <= turns18.firstDay
      else { return [] }
      var (covered, longest): (Day, (from: Day, days: Int)?) = (max(start, first), nil)
      func note(upTo day: Day) {
        let days = day.days(since: covered) - 1
        if days > 7, days > (longest?.days ?? 0) { longest = (covered.adding(days: 1), days) }
      }
      var last = held[0].at
      for row in held.sorted(by: { ($0.from ?? start) < ($1.from ?? start) }) {
        let from = row.from ?? start
        guard from <= end else { break }
        if from > covered { note(upTo: from) }
        if (row.until ?? .distant) > covered { (covered, last) = (row.until ?? .distant, row.at) }
      }
      if covered < end { note(upTo: end.adding(days: 1)) }
      guard let longest else { return [] }
      return [
        Seen(
          last, [.worker, .from, .until],
          [.count: String(longest.days), .date: longest.from.inWords])
      ]
    })
}

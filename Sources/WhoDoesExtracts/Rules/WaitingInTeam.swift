import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// A team has the case, and no person.
  static let waitingInTeam = ExtractRule(
    id: "gap.waiting-in-team", concern: .gap, title: "The case waits in a team",
    needs: [.allocations],
    finds: "An involvement that goes on with a team and no worker, while nobody else holds the same part.",
    why: "A young person cannot ring a team. Each member can think that a colleague has it.",
    fineWhen: "A worker begins within days, and somebody by name answers until then.",
    basis: Basis(
      .commonPractice,
      reference: "Our own choice: the days are shown, and nobody is told how many are too many"),
    statement: "{who} has the case as {role} since {date}, {count} days, and no person is named.",
    question: "Who in {who} takes this, and who tells the young person?",
    examples: [
      .fires(
        "The team has it since January, and SystemC writes -1 for nobody.", on: ["1"],
        """
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date
        1,-1,16PLUS,T7,2026-01-12,
        2,11,16PLUS,T7,2026-01-12,
        # ssd_department.csv
        dept_team_id,dept_team_name
        T7,Leaving care team
        """),
      .quiet(
        "The team's row goes on beside a worker's, or has ended.",
        """
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date
        1,,CW,T7,2026-01-12,
        1,11,CW,T7,2026-01-20,
        2,,CW,T7,2026-01-12,2026-01-20
        """),
    ],
    look: { child, extract in
      guard !child.allocations.isEmpty else { return nil }
      let open = child.allocations.filter { $0.isOpen(on: extract.asOf) }
      return open.compactMap { row in
        guard row.worker.isEmpty, !row.team.isEmpty, row.part == .socialWorker || row.part == .adviser,
          !open.contains(where: { $0.part == row.part && !$0.worker.isEmpty })
        else { return nil }
        return Seen(
          row.at, [.team, .worker, .from],
          [
            .who: extract.name(ofTeam: row.team),
            .role: row.part == .adviser ? "personal adviser" : "social worker",
            .date: row.from?.inWords ?? "a day that is not given",
            .count: row.from.map { String(extract.asOf.days(since: $0)) } ?? "an unknown number of",
          ])
      }
    })
}

import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// In care, and no worker is named.
  static let noWorkerInCare = ExtractRule(
    id: "gap.no-worker-in-care", concern: .gap, title: "In care, and no worker is named",
    needs: [.workersInCare],
    finds:
      "A row of the list of those in care without an allocated worker, of somebody whose care has not ended.",
    why: "A young person in care without a worker by name has nobody to plan the next step with.",
    fineWhen: "A worker begins within days, or the name is in the system and did not come out.",
    basis: Basis(
      .law, sources: ["S19"],
      reference: "Care Planning Regulations 2010, regulation 28: visits while looked after"),
    statement: "No worker is named. {expected}",
    question: "Who is the worker, and does the young person know?",
    examples: [
      .fires(
        "Only a team stands there.", on: ["1"],
        """
        # list-8.csv
        Child Unique ID,Date Started to be Looked After,Date Ceased to be Looked After,Allocated Team,Allocated Worker
        1,01/02/2020,,Looked after 2,-
        2,01/02/2020,,Looked after 2,Dana Cole
        """),
      .quiet(
        "Care has ended.",
        """
        # list-8.csv
        Child Unique ID,Date Started to be Looked After,Date Ceased to be Looked After,Allocated Team,Allocated Worker
        1,01/02/2020,30/01/2026,Looked after 2,
        """),
    ],
    look: { child, extract in
      let rows = child.leaver.filter { $0.kind == .annexList8 && $0.columns.contains(.worker) }
      guard !rows.isEmpty else { return nil }
      guard child.isInCare(on: extract.asOf) != false else { return [] }
      return rows.filter(\.worker.isEmpty).map { row in
        let team = row.team.isEmpty ? "No team is either." : "The team is \(extract.name(ofTeam: row.team))."
        return Seen(row.at, [.worker, .team], [.expected: team])
      }
    })
}

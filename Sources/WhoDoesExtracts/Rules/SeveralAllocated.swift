import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// Several people hold one part at once.
  static let severalAllocated = ExtractRule(
    id: "overlap.several-allocated", concern: .overlap, title: "Several are allocated at once",
    needs: [.allocations],
    finds:
      "Two or more workers whose time as social worker, or as personal adviser, goes on at once in one source.",
    why: "Each can think that the other does it, and the young person does not know whom to ask.",
    fineWhen:
      "Two share the work, have said who leads, and the young person knows it; or a hand-over is under way.",
    basis: Basis(
      .commonPractice, reference: "The yearly return expects one episode to end before the next begins"),
    statement: "{count} people are allocated as {role} at once: {who}.",
    question: "Which of them leads, and whose time can be ended in the system?",
    examples: [
      .fires(
        "Two social workers are open; of a third the time has ended.", on: ["1"],
        """
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        1,11,CW,2025-01-01,
        1,12,CW,2025-06-01,
        1,13,CW,2024-06-01,2024-12-31
        2,11,CW,2025-01-01,
        2,21,16PLUS,2025-06-01,
        """),
      .quiet(
        "One worker stands there twice, and one ended on the day the next began.",
        """
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        1,11,CW,2025-01-01,
        1,11,CW,2025-06-01,
        2,11,CW,2024-01-01,2026-03-02
        2,12,CW,2026-03-02,
        """),
    ],
    look: { child, extract in
      guard !child.allocations.isEmpty else { return nil }
      var seen: [Seen] = []
      for (part, role) in [(Allocation.Part.socialWorker, "social worker"), (.adviser, "personal adviser")] {
        for source in ExtractSource.allCases {
          let open = child.allocations.filter {
            $0.part == part && $0.source == source && !$0.worker.isEmpty && $0.isOpen(on: extract.asOf)
          }
          guard open.count > 1 else { continue }
          var workers: [String] = []
          for row in open where !workers.contains(row.worker) { workers.append(row.worker) }
          guard workers.count > 1, let last = open.last else { continue }
          seen.append(
            Seen(
              last.at, [.worker, .from, .until],
              [
                .count: String(workers.count), .role: role,
                .who: workers.map(extract.name(ofWorker:)).joined(separator: ", "),
              ]))
        }
      }
      return seen
    })
}

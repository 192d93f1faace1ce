import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// Worker and personal adviser are one.
  static let adviserIsWorker = ExtractRule(
    id: "note.adviser-is-worker", concern: .note, title: "Worker and personal adviser are one",
    needs: [.advisersOfTheirOwn],
    finds:
      "A row of the list of care leavers in which the allocated worker and the personal adviser are the same.",
    why: "One person may well be both. Where the system filled in the second name, nobody has been asked.",
    fineWhen:
      "The young person knows this person as their adviser. In Eclipse both columns are always the same.",
    basis: Basis(.commonPractice, reference: "Our own choice: worth asking, and no fault"),
    statement: "{who} stands as worker and as personal adviser.",
    question: "Does the young person know {who} as their adviser, or is the adviser's place empty?",
    examples: [
      .fires(
        "One name in both columns, with a no-break space in one of them.", on: ["101"],
        """
        # list-9.csv
        Child Unique ID,Allocated Worker,Allocated Personal Advisor,Eligibility Category,LA in Touch
        101,Dana Cole,Dana\u{A0}Cole,b) Former relevant child,a) Yes
        102,Dana Cole,Max Reed,b) Former relevant child,a) Yes
        """),
      .quiet(
        "Both are empty.",
        """
        # list-9.csv
        Child Unique ID,Allocated Worker,Allocated Personal Advisor,Eligibility Category,LA in Touch
        101,,,b) Former relevant child,a) Yes
        """),
      .quiet(
        "Every row has one id in both columns, as Eclipse writes it.",
        """
        # ssd_care_leavers.csv
        clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_worker_id,clea_care_leaver_personal_advisor
        1,Former Relevant,11,11
        2,Former Relevant,12,12
        3,Former Relevant,13,13
        4,Former Relevant,14,14
        5,Former Relevant,15,15
        """),
    ],
    look: { child, extract in
      guard extract.system != .eclipse else { return nil }
      let rows = child.leaver.filter { $0.columns.isSuperset(of: [.worker, .adviser]) }
      guard !rows.isEmpty else { return nil }
      return rows.compactMap { row in
        let source = row.kind.source
        guard extract.workers.areOne(row.worker, source, row.adviser, source) else { return nil }
        return Seen(row.at, [.worker, .adviser], [.who: extract.name(ofWorker: row.adviser)])
      }
    })
}

import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// "In touch" without a date.
  static let inTouchWithoutDate = ExtractRule(
    id: "drift.in-touch-without-date", concern: .drift, title: "In touch, and no date of contact",
    needs: [.contactDates],
    finds: "A row that says the council is in touch, and has no date of the last contact.",
    why: "A yes that is carried on from list to list says nothing about this year.",
    fineWhen: "The contact is recorded elsewhere; then the date belongs here too.",
    basis: Basis(
      .law, sources: ["S1", "S2"],
      reference: "Children Act 1989, sections 23B(1), 23B(11) and 23C(2): keep in touch"),
    statement: "The list says that the council is in touch, and gives no date of contact.",
    question: "When did somebody last speak with the young person, and who was it?",
    examples: [
      .fires(
        "Yes, and an empty date.", on: ["1"],
        """
        # list-9.csv
        Child Unique ID,Eligibility Category,LA in Touch,Latest Date of Contact
        1,b) Former relevant child,a) Yes,
        2,b) Former relevant child,a) Yes,12/02/2026
        """),
      .quiet(
        "Not in touch, for four different reasons.",
        """
        # list-9.csv
        Child Unique ID,Eligibility Category,LA in Touch,Latest Date of Contact
        1,b) Former relevant child,e) NREQ,
        2,b) Former relevant child,d) Refu,
        3,b) Former relevant child,b) No,
        4,b) Former relevant child,c) Died,#N/A
        """),
    ],
    look: { child, _ in
      let rows = child.leaver.filter { $0.columns.isSuperset(of: [.inTouch, .lastContact]) }
      guard !rows.isEmpty else { return nil }
      return rows.compactMap { row in
        guard row.inTouch?.hasPrefix("YES") == true, row.lastContact == nil else { return nil }
        return Seen(row.at, [.inTouch, .lastContact])
      }
    })
}

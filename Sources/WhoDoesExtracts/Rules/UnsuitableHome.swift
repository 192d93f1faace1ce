import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// The home is not suitable, and the council is not in touch.
  static let unsuitableHome = ExtractRule(
    id: "gap.unsuitable-home-not-in-touch", concern: .gap,
    title: "A home that is not suitable, and no contact",
    needs: [.homes],
    finds: """
      A row that says that the home is not suitable, and that the council is not in touch or has no date of contact.
      """,
    why: "Those whose home is not right are the ones to whom a call matters most.",
    fineWhen: "Somebody else, such as a supported lodgings provider, is in touch and passes news on.",
    basis: Basis(
      .law, sources: ["S1", "S2"],
      reference: "Children Act 1989, sections 23B(1), 23B(11) and 23C(2): keep in touch"),
    statement: "The list says that the home is not suitable, and shows no contact.",
    question: "Who knows where the young person lives now, and who goes to see them?",
    examples: [
      .fires(
        "Not in touch, in bed and breakfast.", on: ["1", "2"],
        """
        # list-9.csv
        Child Unique ID,Eligibility Category,LA in Touch,Latest Date of Contact,Type of Accommodation,Suitability of Accommodation
        1,b) Former relevant child,b) No,,W: Bed and breakfast,b) Unsuitable
        2,b) Former relevant child,a) Yes,,W: Bed and breakfast,b) Unsuitable
        3,b) Former relevant child,a) Yes,20/02/2026,W: Bed and breakfast,b) Unsuitable
        """),
      .quiet(
        "Support has ended, or the home is suitable.",
        """
        # list-9.csv
        Child Unique ID,Eligibility Category,LA in Touch,Latest Date of Contact,Type of Accommodation,Suitability of Accommodation
        1,b) Former relevant child,e) NREQ,,W: Bed and breakfast,b) Unsuitable
        2,b) Former relevant child,b) No,,U: Independent living,a) Suitable
        """),
    ],
    look: { child, _ in
      let rows = child.leaver.filter {
        $0.columns.contains(.inTouch) && ($0.columns.contains(.suitability) || $0.kind == .oc3)
      }
      guard !rows.isEmpty else { return nil }
      return rows.compactMap { row in
        guard row.suitability == "2", !row.hasEnded, let touch = row.inTouch else { return nil }
        let hasNoDate = row.columns.contains(.lastContact) && row.lastContact == nil
        guard touch.hasPrefix("NO") && touch != "NREQ" || touch.hasPrefix("YES") && hasNoDate else {
          return nil
        }
        return Seen(row.at, [.suitability, .accommodation, .inTouch, .lastContact])
      }
    })
}

import WhoDoesCatalogue
import WhoDoesModel

extension ExtractRule {
  /// The last social worker's time ended, and no other has begun.
  static let workerEnded = ExtractRule(
    id: "gap.worker-ended", concern: .gap, title: "The worker has gone, and no other has come",
    needs: [.allocations],
    finds: """
      A young person not known to be out of care or to be 18, whose last social worker's time has ended with nobody \
      after it.
      """,
    why: "Between two workers a young person has nobody to ask, and what was promised is forgotten.",
    fineWhen: "Care has ended, or the next worker begins within a few days and has met the young person.",
    basis: Basis(
      .law, sources: ["S19"],
      reference: "Care Planning Regulations 2010, regulation 28: visits while looked after"),
    statement: "The last social worker's time ended on {date}. {expected}",
    question: "Who is the social worker now, and has the young person been told?",
    examples: [
      .fires(
        "The episode ended because the worker left.", on: ["1"],
        """
        # sw.csv
        CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        1,05/05/2009,SW101,01/03/2024,31/01/2026,LEFTRL
        2,05/05/2009,SW101,01/03/2024,31/01/2026,LEFTRL
        2,05/05/2009,SW102,01/02/2026,,
        """),
      .quiet(
        "Care ended with the worker's time, or the young person is 18.",
        """
        # sw.csv
        CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        1,05/05/2009,SW101,01/03/2024,31/01/2026,OTHERS
        2,05/05/2007,SW101,01/03/2024,31/01/2026,OTHERS
        # episodes.csv
        CHILD,DECOM,RNE,DEC,REC
        1,01/03/2024,S,31/01/2026,E4A
        """),
    ],
    look: { child, extract in
      let workers = child.allocations.filter { $0.part == .socialWorker }
      guard let last = workers.max(by: { ($0.until ?? .distant) < ($1.until ?? .distant) }) else {
        return nil
      }
      if child.isAdult(on: extract.asOf) == true || child.isInCare(on: extract.asOf) == false { return [] }
      if child.leaver.contains(where: { ["FR", "R", "Q"].contains($0.status ?? "") }) { return [] }
      guard let end = last.until, end <= extract.asOf else { return [] }
      return [
        Seen(
          last.at, [.worker, .until, .reason],
          [.date: end.inWords, .expected: ReasonForChange.sentence(last.reason)])
      ]
    })
}

extension Day {
  /// Later than every day of a file.
  static let distant = Day(number: .max)
}

/// Why a social worker changed, by the codes of the yearly return.
enum ReasonForChange {
  private static let sentences = [
    "LEFTRL": "The worker left the post.", "ORGRST": "The service was reorganised.",
    "TSPROC": "The case moved on by the usual process.", "ABSENC": "The worker was away.",
    "MANAGE": "Caseloads were shared out anew.", "CHCHAN": "The young person asked for it.",
    "PCCHAN": "A parent or carer asked for it.", "FCONTA": "It was a first contact.",
    "SWDIED": "The worker has died.",
  ]

  /// The reason in a sentence.
  static func sentence(_ code: String) -> String {
    sentences[code] ?? "No reason is given that the list knows."
  }
}

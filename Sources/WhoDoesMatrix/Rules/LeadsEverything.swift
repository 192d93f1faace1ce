import WhoDoesModel

extension MatrixRule {
  /// One role leads every row.
  static let leadsEverything = MatrixRule(
    "matrix.leads-everything", .note, .note, "One role leads every task",
    finds: "A role with the lead's letter in every row of at least eight.",
    why: "A lead by default is a lead of nothing: the letter no longer says who decides.",
    fineWhen: "It is one person's project.",
    basis: "Common practice: accountability by default.",
    wording: MatrixWording(
      one: "{role} leads all {total} tasks.", pattern: "{count} of {total} roles lead every task.",
      question: "Which of these does {role} really decide?",
      patternQuestion: "Which of these does each really decide?"),
    needs: [.leads],
    covers: ["matrix.same-letter", "matrix.leads-much", "matrix.no-empty-box", "matrix.carries-much"],
    examples: [
      .fires("All eight.", on: ["Social worker"], leads(8)),
      .quiet("Seven of eight.", leads(7)),
    ],
    search: { matrix in
      guard matrix.tasks.count >= 8 else { return [] }
      return matrix.roles.indices.filter { matrix.tasks(of: $0, [.leads]).count == matrix.tasks.count }.map {
        matrix.hit(role: $0, [.leads], ["total": String(matrix.tasks.count)])
      }
    })

  private static func leads(_ count: Int) -> String {
    let names = ["See a flat", "Passport", "Doctor", "College", "Bank", "Budget", "Cooking", "Bus pass"]
    return "Task,Social worker,Personal adviser,Keyworker\n"
      + names.enumerated().map { "\($1),\($0 < count ? "A" : "I"),\($0 < count ? "R" : "A/R"),C" }
      .joined(separator: "\n")
  }
}

import WhoDoesModel

extension MatrixRule {
  /// A role that holds nothing.
  static let noWork = MatrixRule(
    "matrix.no-work", .note, .note, "A role leads and does nothing",
    finds: "A role with letters, none of which says that it leads or does, in a table of at least five rows.",
    why: "Perhaps it has work that stands nowhere.",
    fineWhen: "It is there to be asked, such as a reviewing officer.",
    basis: "Common practice: responsibility charting, vertical analysis.",
    wording: MatrixWording(
      one: "{role} leads and does none of {total} tasks.",
      pattern: "{count} of {total} roles lead and do none of the tasks.",
      question: "Does {role} have work that stands nowhere?",
      patternQuestion: "Do they have work that stands nowhere?"),
    examples: [
      .fires("The nurse is asked and told.", on: ["Nurse"], rows("C")),
      .quiet("The nurse does one.", rows("R")),
    ],
    search: { matrix in
      guard matrix.isLargeEnough else { return [] }
      return matrix.roles.indices.filter { role in
        matrix.roles[role].name.kind != .youngPerson
          && !matrix.tasks(of: role).isEmpty && matrix.tasks(of: role, [.leads, .does]).isEmpty
      }.map { matrix.hit(role: $0, Set(MatrixPart.allCases), ["total": String(matrix.tasks.count)]) }
    })

  private static func rows(_ letter: String) -> String {
    """
    Task,Social worker,Personal adviser,Nurse
    See a flat,A,R,I
    Passport,R,A,
    Doctor,A,R,\(letter)
    College,R,A,
    Bank,A,R,
    """
  }
}

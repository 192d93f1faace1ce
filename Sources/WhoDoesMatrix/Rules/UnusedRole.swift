import WhoDoesModel

extension MatrixRule {
  /// A column without a letter.
  static let unusedRole = MatrixRule(
    "matrix.unused-role", .note, .warning, "A role has no part at all",
    finds: "A column in which no letter stands.",
    why: "Somebody is counted on who has nothing to do, or letters were forgotten.",
    fineWhen: "The role stands there to show that it has no part.",
    basis: "Common practice: responsibility charting, vertical analysis.",
    wording: MatrixWording(
      one: "{role} has no letter in any of {total} rows.",
      pattern: "{count} of {total} roles have no letter in any row.",
      question: "Does this role have a part, or can the column go?"),
    covers: ["matrix.no-work"],
    examples: [
      .fires(
        "The nurse has no letter.", on: ["Nurse"],
        """
        Task,Social worker,Personal adviser,Nurse
        Health check,A,R,
        Bank account,I,A/R,
        """),
      .quiet(
        "The nurse is told of one.",
        """
        Task,Social worker,Personal adviser,Nurse
        Health check,A,R,I
        Bank account,I,A/R,
        """),
    ],
    search: { matrix in
      matrix.roles.indices.filter { matrix.tasks(of: $0).isEmpty }.map {
        matrix.hit(role: $0, [], ["total": String(matrix.tasks.count)])
      }
    })
}

import WhoDoesModel

extension MatrixRule {
  /// A column for one or the other.
  static let eitherOrRole = MatrixRule(
    "matrix.either-or", .overlap, .warning, "One or the other, without a rule which",
    finds: "A column for “SW or PA”, “either the home or school” or “SW/PA” that has letters.",
    why: "Each may believe that it is the other this time.",
    fineWhen: "The table says when it is the one and when the other, such as until 18.",
    basis: "Common practice: responsibility charting, one role a column.",
    wording: MatrixWording(
      one: "“{role}” is one or the other, for {count} of {total} tasks.",
      pattern: "{count} of {total} columns are one or the other.",
      question: "When is it the one, and when the other?"),
    examples: [
      .fires(
        "The social worker or the adviser.", on: ["SW or PA"],
        """
        Task,SW or PA,Keyworker,Nurse
        Health check,A,C,R
        Bank account,A,R,I
        """),
      .quiet(
        "A column each.",
        """
        Task,SW,PA,Keyworker,Nurse
        Health check,A,I,C,R
        Bank account,I,A,R,I
        """),
    ],
    search: { matrix in
      matrix.roles.indices.compactMap { role in
        guard case .either = matrix.roles[role].name.kind else { return nil }
        let tasks = matrix.tasks(of: role)
        guard !tasks.isEmpty else { return nil }
        return matrix.hit(
          role: role, Set(MatrixPart.allCases),
          ["count": String(tasks.count), "total": String(matrix.tasks.count)])
      }
    })
}

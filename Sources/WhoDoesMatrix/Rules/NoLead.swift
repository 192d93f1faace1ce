import WhoDoesModel

extension MatrixRule {
  /// A row that nobody answers for.
  static let noLead = MatrixRule(
    "matrix.no-lead", .gap, .error, "Nobody leads it",
    finds: "A task with no letter for the one who leads or is accountable, whoever does the work.",
    why: "Where nobody answers for it, nobody notices when it stops.",
    fineWhen: "The row is a heading and no task.",
    basis: "Common practice: responsibility charting asks for exactly one accountable role a row.",
    wording: MatrixWording(
      one: "Nobody leads “{task}”.{others}",
      pattern: "{count} of {total} tasks have nobody who leads.",
      question: "Who leads this?",
      patternQuestion: "Is the letter for the lead not used here, or do these tasks have none?"),
    needs: [.leads],
    examples: [
      .fires(
        "The keyworker does it, and nobody is accountable.", on: ["Bank account"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,,C,R
        """),
      .fires(
        "The row has dashes in every box.", on: ["Bank account"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,-,-,-
        """),
      .quiet(
        "One role has both letters.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,,A/R,C
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.filter { !matrix.hasAny([.leads], in: $0) }.map { task in
        let doers = matrix.roles(with: .does, in: task)
        let others =
          matrix.boxes(of: task).isEmpty
          ? " Its boxes are empty."
          : doers.isEmpty ? "" : " \(matrix.names(doers)) \(doers.count == 1 ? "does" : "do") it."
        return matrix.hit(task, Set(MatrixPart.allCases), ["others": others])
      }
    })
}

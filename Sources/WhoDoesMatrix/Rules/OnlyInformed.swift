import WhoDoesModel

extension MatrixRule {
  /// A row in which people are only told.
  static let onlyInformed = MatrixRule(
    "matrix.only-informed", .gap, .error, "People are told, and nobody holds it",
    finds: "A task for which somebody is told, and nobody leads, does, helps, agrees, checks or is asked.",
    why: "Everybody hears that it is going on, and it is going on with nobody.",
    fineWhen: "The row is news and no task. Then it need not stand here.",
    basis: "Common practice: responsibility charting, horizontal analysis.",
    wording: MatrixWording(
      one: "For “{task}” people are only told ({role}). Nobody is there to tell them.",
      pattern: "For {count} of {total} tasks people are only told.",
      question: "Who does this, so that there is something to tell?"),
    needs: [.told],
    examples: [
      .fires(
        "Two are told and nobody does it.", on: ["Bank account"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,,I,I
        """),
      .quiet(
        "One is told, another does it.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,A,I,R
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.filter { task in
        matrix.hasAny([.told], in: task)
          && !matrix.hasAny([.leads, .does, .helps, .agrees, .consulted, .checks], in: task)
      }.map { matrix.hit($0, [.told]) }
    })
}

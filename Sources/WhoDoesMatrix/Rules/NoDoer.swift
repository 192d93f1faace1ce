import WhoDoesModel

extension MatrixRule {
  /// A row that nobody does.
  static let noDoer = MatrixRule(
    "matrix.no-doer", .gap, .warning, "Nobody does it",
    finds: "A task with no letter for the one who does the work, with or without somebody who leads.",
    why: "The one who answers for it may think that another does it.",
    fineWhen: "Whoever leads also does the work. Then write both letters: A/R.",
    basis: "Common practice: responsibility charting, “no R: the job may not get done”.",
    wording: MatrixWording(
      one: "Nobody does “{task}”.{lead}",
      pattern: "{count} of {total} tasks have nobody who does the work.",
      question: "Who does the work?",
      patternQuestion: "Does whoever leads also do the work? Then write both letters."),
    needs: [.does],
    examples: [
      .fires(
        "The social worker is accountable, and nobody is responsible.", on: ["Bank account"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,A,C,I
        """),
      .quiet(
        "One role has both letters.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,RA,C,I
        """),
      .quiet(
        "In this scheme whoever leads does it.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,L,H,T
        Bank account,H,L,T
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.filter { !matrix.hasAny([.does], in: $0) }.map { task in
        let leads = matrix.roles(with: .leads, in: task)
        let words = leads.isEmpty ? "" : " \(matrix.names(leads)) \(leads.count == 1 ? "leads" : "lead") it."
        return matrix.hit(task, [.leads, .helps], ["lead": words])
      }
    })
}

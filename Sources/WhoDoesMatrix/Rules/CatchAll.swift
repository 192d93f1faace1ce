import WhoDoesModel

extension MatrixRule {
  /// A row for everything else.
  static let catchAll = MatrixRule(
    "matrix.catch-all", .gap, .note, "A row for everything else",
    finds: "A row such as “all other tasks”, which gives somebody whatever is not listed.",
    why: "What nobody thought of has a name beside it, and still nobody does it.",
    fineWhen: "It is a promise to bring what is new to the team.",
    basis: "Common practice: an owner of everything not listed counts as no owner of any of it.",
    wording: MatrixWording(
      one: "“{task}” gives {role} whatever is not listed.",
      pattern: "{count} of {total} rows stand for whatever is not listed.",
      question: "What is meant, and who would notice it?"),
    examples: [
      .fires(
        "The adviser has everything else.", on: ["Everything else"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Everything else,I,A/R,C
        """),
      .quiet(
        "A plain task.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Everything for the move is packed,I,A/R,C
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.filter { task in
        let words = matrix.tasks[task].name.lowercased().split { !$0.isLetter }.map(String.init)
        return phrases.contains { words.starts(with: $0) && words.count <= $0.count + 2 }
      }.map { matrix.hit($0, [.leads, .does]) }
    })

  private static let phrases = [
    "everything else", "anything else", "all other", "any other", "everything not listed",
    "anything not listed",
    "all else", "other tasks", "other duties", "miscellaneous", "catch all",
  ].map { $0.split(separator: " ").map(String.init) }
}

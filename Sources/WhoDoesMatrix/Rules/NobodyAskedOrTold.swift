import WhoDoesModel

extension MatrixRule {
  /// A row about which nobody else hears.
  static let nobodyAskedOrTold = MatrixRule(
    "matrix.nobody-asked-or-told", .note, .note, "Nobody else is asked or told",
    finds: "A task that somebody leads or does, and about which nobody is asked, agrees or is told.",
    why: "Others may find out too late that it was done, or do it as well.",
    fineWhen: "It is nobody else's business; privacy is a good reason.",
    basis: "Common practice: responsibility charting, “departments don't talk”.",
    wording: MatrixWording(
      one: "Nobody is asked or told about “{task}”.",
      pattern: "About {count} of {total} tasks nobody is asked or told.",
      question: "Who else, the young person first, ought to hear of it?"),
    needs: [.consulted, .told, .agrees],
    examples: [
      .fires(
        "One does it all, and nobody hears.", on: ["Bank account"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,,A/R,
        """),
      .quiet(
        "Somebody is told.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,I,A/R,
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.filter { task in
        matrix.hasAny([.leads, .does], in: task) && !matrix.hasAny([.consulted, .told, .agrees], in: task)
      }.map { matrix.hit($0, [.leads, .does]) }
    })
}

import WhoDoesModel

extension MatrixRule {
  /// A row that several answer for.
  static let severalLeads = MatrixRule(
    "matrix.several-leads", .overlap, .error, "Several lead it",
    finds: """
      A task with the letter of the lead in two or more columns. Two names of one role count once, and a box that \
      says "shared" or "joint" is agreed sharing.
      """,
    why: "Each may leave it to the other, and the young person hears two answers.",
    fineWhen: "They have agreed to share it, and the boxes say so: A (shared).",
    basis: "Common practice: responsibility charting asks for exactly one accountable role a row.",
    wording: MatrixWording(
      one: "{count} lead “{task}”: {who}.",
      pattern: "{count} of {total} tasks have several who lead.",
      question: "Which one leads, and what does the other do? Or is it agreed that they share it?"),
    needs: [.leads],
    examples: [
      .fires(
        "Two are accountable.", on: ["Bank account"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,A,A/R,C
        """),
      .quiet(
        "Two lead, and the boxes say that it is shared.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,A (shared),A (shared),R
        """),
      .quiet(
        "Two columns are one role by two names.",
        """
        Task,PA,Personal adviser,Keyworker
        Health check,A,,R
        Bank account,A,A,R
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.compactMap { task in
        let leads = matrix.roles(with: .leads, in: task)
        let boxes = matrix.boxes(with: .leads, in: task)
        guard leads.count > 1, !boxes.allSatisfy(\.isAgreedShared) else { return nil }
        return matrix.hit(task, [.leads], ["count": String(leads.count), "who": matrix.names(leads)])
      }
    })
}

import WhoDoesModel

extension MatrixRule {
  /// Rows in which every role has a letter.
  static let everyBoxFilled = MatrixRule(
    "matrix.every-box-filled", .note, .note, "Every box of a row is filled",
    finds: "Rows in which each of at least six roles has a letter; said once for the table.",
    why: "Where everybody is in everything, the letters stop saying who is needed.",
    fineWhen: "The table has only the few roles that are in everything.",
    basis: "Common practice: responsibility charting, horizontal analysis.",
    wording: MatrixWording(
      one: "In {count} of {total} rows every role has a letter.", pattern: "",
      question: "Who could be left out of these, and nobody would miss them?"),
    joins: false,
    examples: [
      .fires(
        "Six roles, six letters.", on: ["Find a flat"],
        """
        Task,Social worker,Personal adviser,Keyworker,Housing officer,Nurse,Teacher
        Health check,A,R,I,,C,
        Find a flat,A,R,C,C,I,I
        """),
      .quiet(
        "One box is empty.",
        """
        Task,Social worker,Personal adviser,Keyworker,Housing officer,Nurse,Teacher
        Health check,A,R,I,,C,
        Find a flat,A,R,C,C,I,
        """),
    ],
    search: { matrix in
      guard matrix.roles.count >= 6 else { return [] }
      let full = matrix.tasks.indices.filter { matrix.boxes(of: $0).count >= matrix.roles.count }
      guard !full.isEmpty else { return [] }
      return [
        MatrixHit(
          tasks: full, roles: [], cells: full.map { matrix.tasks[$0].cell },
          words: ["count": String(full.count), "total": String(matrix.tasks.count)])
      ]
    })
}

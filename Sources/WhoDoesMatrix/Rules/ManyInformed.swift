import WhoDoesModel

extension MatrixRule {
  /// A row about which most are told.
  static let manyInformed = MatrixRule(
    "matrix.many-informed", .note, .note, "Most are told",
    finds: "A task about which more than half of at least six roles are told.",
    why: "A young person's business goes to more people than need it.",
    fineWhen: "The young person knows and wants them to know.",
    basis: "Common practice: responsibility charting, horizontal analysis; the half is ours.",
    wording: MatrixWording(
      one: "{count} of {total} roles are told about “{task}”.",
      pattern: "About {count} of {total} tasks more than half of the roles are told.",
      question: "Who needs to know this, and does the young person know that they are told?"),
    needs: [.told],
    examples: [
      .fires(
        "Four of six are told.", on: ["Find a flat"],
        """
        Task,Social worker,Personal adviser,Keyworker,Housing officer,Nurse,Teacher
        Health check,A,R,I,,C,
        Find a flat,A,R,I,I,I,I
        """),
      .quiet(
        "Three of six are told.",
        """
        Task,Social worker,Personal adviser,Keyworker,Housing officer,Nurse,Teacher
        Health check,A,R,I,,C,
        Find a flat,A,R,I,I,I,C
        """),
    ],
    search: { matrix in
      guard matrix.roles.count >= 6 else { return [] }
      return matrix.tasks.indices.compactMap { task in
        let told = matrix.roles(with: .told, in: task)
        guard told.count * 2 > matrix.roles.count else { return nil }
        return matrix.hit(
          task, [.told], ["count": String(told.count), "total": String(matrix.roles.count)])
      }
    })
}

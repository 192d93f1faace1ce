import WhoDoesModel

extension MatrixRule {
  /// One role carries twice what the others do.
  static let carriesMuch = MatrixRule(
    "matrix.carries-much", .note, .note, "One role carries twice as much as most",
    finds: """
      A role that leads or does at least twice as many tasks as the roles do on average, where there are at least five \
      tasks and three roles.
      """,
    why: "Much hangs on one person, and others have room.",
    fineWhen: "It is the role's own work, and a deputy is named.",
    basis: "Common practice: load against the mean; the support of five and three is ours.",
    wording: MatrixWording(
      one: "{role} leads or does {count} of {total} tasks; the average is {mean}.",
      pattern: "{count} of {total} roles carry twice the average.",
      question: "What could move to somebody else?"),
    examples: [
      .fires(
        "Five of six.", on: ["Personal adviser"],
        """
        Task,Personal adviser,Social worker,Keyworker,Nurse
        See a flat,R,A,C,I
        Passport,R,A,C,I
        Doctor,I,A,,R
        College,A/R,,I,
        Bank,A/R,,I,
        Budget,A/R,,C,
        """),
      .quiet(
        "The work is spread.",
        """
        Task,Personal adviser,Social worker,Keyworker,Nurse
        See a flat,R,A,C,I
        Passport,R,A,C,I
        Doctor,I,A,,R
        College,A,,R,
        Bank,I,,A/R,
        Budget,C,,A/R,
        """),
    ],
    search: { matrix in
      guard matrix.isLargeEnough else { return [] }
      let loads = matrix.roles.indices.map { matrix.tasks(of: $0, [.leads, .does]).count }
      let all = loads.reduce(0, +)
      return matrix.roles.indices.filter { loads[$0] >= 3 && loads[$0] * matrix.roles.count >= 2 * all }.map {
        let tenths = (all * 10 + matrix.roles.count / 2) / matrix.roles.count
        return matrix.hit(
          role: $0, [.leads, .does],
          [
            "count": String(loads[$0]), "total": String(matrix.tasks.count),
            "mean": "\(tenths / 10).\(tenths % 10)",
          ])
      }
    })
}

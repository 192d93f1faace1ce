import WhoDoesModel

extension MatrixRule {
  /// A role that is only ever told.
  static let onlyInformedRole = MatrixRule(
    "matrix.only-informed-role", .note, .note, "A role is only ever told",
    finds: "A column with letters in at least two rows, all of which say that the role is told.",
    why: "Where it is the young person, things about them are settled without them.",
    fineWhen: "The role is there to be told, as a receptionist may be.",
    basis: "Common practice: responsibility charting, vertical analysis.",
    wording: MatrixWording(
      one: "{role} is only ever told, in {count} of {total} rows.{voice}",
      pattern: "{count} of {total} roles are only ever told.",
      question: "Where would it help to ask {role} first?",
      patternQuestion: "Where would it help to ask first?"),
    needs: [.told],
    covers: ["matrix.no-work", "matrix.same-letter"],
    examples: [
      .fires(
        "The young person is told, and never asked.", on: ["Young person"],
        """
        Task,Social worker,Personal adviser,Young person
        Health check,A,R,I
        Bank account,I,A/R,I
        """),
      .quiet(
        "The young person is asked about one.",
        """
        Task,Social worker,Personal adviser,Young person
        Health check,A,R,I
        Bank account,I,A/R,C
        """),
    ],
    search: { matrix in
      matrix.roles.indices.compactMap { role in
        let told = matrix.tasks(of: role, [.told])
        let others = Set(MatrixPart.allCases).subtracting([.told, .out])
        guard told.count >= 2, matrix.tasks(of: role, others).isEmpty else { return nil }
        let isYoungPerson = matrix.roles[role].name.kind == .youngPerson
        var hit = matrix.hit(
          role: role, [.told],
          [
            "count": String(told.count), "total": String(matrix.tasks.count),
            "voice": isYoungPerson ? " Their own voice is missing." : "",
          ])
        if isYoungPerson { hit.level = .warning }
        return hit
      }
    })
}

import WhoDoesModel

extension MatrixRule {
  /// One role by two names.
  static let alias = MatrixRule(
    "matrix.alias", .note, .warning, "One role seems to have two names",
    finds: """
      Two columns whose names differ only by capitals, a plural, one letter, letters of another alphabet that look the \
      same, or of which one is the other's abbreviation. They count as one role.
      """,
    why:
      "Each column looks emptier than the role is, and a task may have two leads on paper who are one person.",
    fineWhen: "They are two roles. Then give them names that differ more.",
    basis: "Common practice: one name a role.",
    wording: MatrixWording(
      one: "{role} seem to be one role.", pattern: "{count} of {total} columns are a role of another name.",
      question: "Is this one role, and by which name?"),
    examples: [
      .fires(
        "An abbreviation and its long form.", on: ["PA", "Personal adviser"],
        """
        Task,Social worker,PA,Personal adviser
        Health check,A,R,
        Bank account,A,,R
        """),
      .fires(
        "One name has a Cyrillic letter in it.", on: ["PA", "PА"],
        """
        Task,Social worker,PA,PА
        Health check,A,R,
        Bank account,A,,R
        """),
      .quiet(
        "Two roles.",
        """
        Task,Social worker,PA,Practice assistant manager
        Health check,A,R,
        Bank account,A,I,R
        """),
    ],
    search: { matrix in
      matrix.roles.indices.filter { matrix.sameAs[$0] != $0 }.map { role in
        let both = [matrix.sameAs[role], role]
        return MatrixHit(roles: both, cells: both.map { matrix.roles[$0].cell })
      }
    })
}

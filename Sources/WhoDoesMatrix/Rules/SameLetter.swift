import WhoDoesModel

extension MatrixRule {
  /// A column with the same letter in every row.
  static let sameLetter = MatrixRule(
    "matrix.same-letter", .note, .note, "The same letter all the way down",
    finds: "Columns with the same in every box of at least eight rows; said once for the table.",
    why: "A column that never changes was perhaps copied down and not thought about.",
    fineWhen: "It was thought about, row by row.",
    basis: "Common practice: a constant column carries no information; the eight is ours.",
    wording: MatrixWording(
      one: "{who} of {total} columns have the same in every row: {role}.", pattern: "",
      question: "Was this thought about row by row, or copied down?"),
    joins: false,
    examples: [
      .fires("The keyworker is always asked.", on: ["Keyworker"], column("CCCCCCCC")),
      .quiet("The keyworker is told once.", column("CCCCCCCI")),
    ],
    search: { matrix in
      guard matrix.tasks.count >= 8 else { return [] }
      let same = matrix.roles.indices.filter { role in
        guard let first = matrix.box(0, role).map({ Set($0.letters) }) else { return false }
        return matrix.tasks.indices.allSatisfy { matrix.box($0, role).map { Set($0.letters) } == first }
      }
      guard !same.isEmpty else { return [] }
      return [
        MatrixHit(
          roles: same, cells: same.map { matrix.roles[$0].cell },
          words: ["who": String(same.count), "total": String(matrix.roles.count)])
      ]
    })

  private static func column(_ letters: String) -> String {
    let names = ["See a flat", "Passport", "Doctor", "College", "Bank", "Budget", "Cooking", "Bus pass"]
    return "Task,Social worker,Personal adviser,Keyworker\n"
      + zip(names, letters).enumerated().map { place, row in
        "\(row.0),\(place.isMultiple(of: 2) ? "A,R" : "R,A"),\(row.1)"
      }.joined(separator: "\n")
  }
}

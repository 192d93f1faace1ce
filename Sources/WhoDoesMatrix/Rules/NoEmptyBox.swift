import WhoDoesModel

extension MatrixRule {
  /// A column without an empty box.
  static let noEmptyBox = MatrixRule(
    "matrix.no-empty-box", .note, .note, "A role is in everything",
    finds:
      "A role with a letter in every row of at least eight, though not always the same, among at least four roles.",
    why: "Somebody who is in everything is a bottleneck, or is named out of politeness.",
    fineWhen: "It is the young person: everything here is about them.",
    basis: "Common practice: responsibility charting, vertical analysis; eight and four are ours.",
    wording: MatrixWording(
      one: "{role} has a letter in all {total} rows.",
      pattern: "{count} of {total} roles have a letter in every row.",
      question: "Which of these need {role}?", patternQuestion: "Who is needed where?"),
    examples: [
      .fires("All eight.", on: ["Keyworker"], rows("CICCICCI")),
      .quiet("Seven of eight.", rows("CICCICC ")),
    ],
    search: { matrix in
      guard matrix.tasks.count >= 8, matrix.roles.count >= 4 else { return [] }
      return matrix.roles.indices.filter { role in
        guard matrix.roles[role].name.kind != .youngPerson, let first = matrix.box(0, role) else {
          return false
        }
        let boxes = matrix.tasks.indices.compactMap { matrix.box($0, role) }
        let isConstant = boxes.allSatisfy { Set($0.letters) == Set(first.letters) }
        return boxes.count == matrix.tasks.count && !isConstant
      }.map { matrix.hit(role: $0, [], ["total": String(matrix.tasks.count)]) }
    })

  private static func rows(_ letters: String) -> String {
    let names = ["See a flat", "Passport", "Doctor", "College", "Bank", "Budget", "Cooking", "Bus pass"]
    return "Task,Social worker,Personal adviser,Keyworker,Nurse\n"
      + zip(names, letters).enumerated().map { place, row in
        "\(row.0),\(place.isMultiple(of: 2) ? "A/R," : ",A/R"),\(row.1),\(place == 0 ? "I" : "")"
      }.joined(separator: "\n")
  }
}

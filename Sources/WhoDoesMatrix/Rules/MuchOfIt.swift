import WhoDoesModel

extension MatrixRule {
  /// One role leads most.
  static let leadsMuch = muchOfIt(
    "matrix.leads-much", .leads, over: 50, verb: "leads",
    why: "A week's illness stops much at once.", question: "Who acts when {role} is away?",
    covers: ["matrix.carries-much"], counts: "A/R,A/R,A/R,A/R,I,I")
  /// One role does most.
  static let doesMuch = muchOfIt(
    "matrix.does-much", .does, over: 70, verb: "does",
    why: "No one person can stay on top of so much.", question: "What could somebody else do?",
    covers: ["matrix.carries-much"], counts: "R,R,R,R,R,I")
  /// One role is asked about most.
  static let consultedMuch = muchOfIt(
    "matrix.consulted-much", .consulted, over: 60, verb: "is asked about",
    why: "Everything waits until one person has answered.", question: "Where is it enough to tell {role}?",
    covers: [], counts: "C,C,C,C,I,I")

  private static func muchOfIt(
    _ id: String, _ part: MatrixPart, over percent: Int, verb: String, why: String, question: String,
    covers: [String], counts: String
  ) -> MatrixRule {
    MatrixRule(
      id, .note, .note, "One role \(verb) much of it",
      finds: """
        A role that \(verb) more than \(percent) per cent of the tasks, where there are at least five tasks and three \
        roles.
        """,
      why: why,
      fineWhen: "It is the role's own work, and a deputy is named. Asking the young person is always fine.",
      basis:
        "Common practice: responsibility charting, vertical analysis; \(percent) per cent is its own number.",
      wording: MatrixWording(
        one: "{role} \(verb) {count} of {total} tasks.",
        pattern: "Each of {count} of {total} roles \(verb) more than \(percent) per cent of the tasks.",
        question: question, patternQuestion: "Is this what the letters are meant to say?"),
      needs: [part], covers: covers,
      examples: [
        .fires("More than \(percent) per cent.", on: ["Personal adviser"], rows(counts)),
        .quiet("One task fewer.", rows(fewer(counts))),
      ],
      search: { matrix in
        guard matrix.isLargeEnough else { return [] }
        return matrix.roles.indices.compactMap { role in
          let own = matrix.tasks(of: role, [part])
          // To ask the young person about everything is as it should be.
          if part == .consulted, matrix.roles[role].name.kind == .youngPerson { return nil }
          guard own.count * 100 > matrix.tasks.count * percent else { return nil }
          return matrix.hit(
            role: role, [part], ["count": String(own.count), "total": String(matrix.tasks.count)])
        }
      })
  }

  /// Six tasks with these letters for the adviser, and others around them who take turns.
  private static func rows(_ letters: String) -> String {
    let names = ["See a flat", "Passport", "Doctor", "College", "Bank", "Budget"]
    let own = letters.split(separator: ",")
    return "Task,Personal adviser,Social worker,Keyworker,Nurse\n"
      + names.indices.map { place in
        let others = own[place].contains("A") ? "I,C," : place.isMultiple(of: 2) ? "A,R,I" : "R,A,I"
        return "\(names[place]),\(own[place]),\(others)"
      }.joined(separator: "\n")
  }

  private static func fewer(_ letters: String) -> String {
    var own = letters.split(separator: ",").map(String.init)
    own[0] = "I"
    return own.joined(separator: ",")
  }
}

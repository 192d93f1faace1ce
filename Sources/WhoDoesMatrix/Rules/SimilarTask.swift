import WhoDoesModel

extension MatrixRule {
  /// Two rows that sound alike and have different leads.
  static let similarTask = MatrixRule(
    "matrix.similar-task", .duplication, .note, "Two rows sound alike and have different leads",
    finds: "Two rows of which at least three quarters of the words are the same, and whose leads differ.",
    why: "Two people may each believe that the task is theirs.",
    fineWhen: "They are two tasks, and everybody knows the difference.",
    basis: "Ours; it compares words and wants a person to confirm it.",
    wording: MatrixWording(
      one: "“{task}” and “{other}” sound alike. {one} and {two} lead them.",
      pattern: "{count} pairs of rows sound alike and have different leads.",
      question: "Are these two tasks, and does everybody know the difference?"),
    needs: [.leads],
    examples: [
      .fires(
        "Three words of four are the same.",
        on: ["Apply for housing benefit", "Apply for housing benefit early"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Apply for housing benefit,A,R,I
        Apply for housing benefit early,I,A,R
        """),
      .quiet(
        "They sound alike, and one leads both.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Apply for housing benefit,A,R,I
        Apply for housing benefit early,A,I,R
        """),
    ],
    search: { matrix in
      guard matrix.tasks.count <= 400 else { return [] }
      let words = matrix.tasks.map { task in
        Set(task.name.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(60))
      }
      var hits: [MatrixHit] = []
      for one in matrix.tasks.indices where words[one].count >= 3 {
        for other in matrix.tasks.indices.dropFirst(one + 1) where words[other].count >= 3 {
          let shared = words[one].intersection(words[other]).count
          let all = words[one].count + words[other].count - shared
          guard shared < all, shared * 4 >= all * 3 else { continue }
          let (mine, theirs) = (matrix.roles(with: .leads, in: one), matrix.roles(with: .leads, in: other))
          guard !mine.isEmpty, !theirs.isEmpty, Set(mine) != Set(theirs) else { continue }
          hits.append(
            MatrixHit(
              tasks: [one, other], cells: [matrix.tasks[one].cell, matrix.tasks[other].cell],
              words: [
                "other": matrix.tasks[other].name.asTitle, "one": matrix.names(mine),
                "two": matrix.names(theirs),
              ]))
        }
      }
      return hits
    })
}

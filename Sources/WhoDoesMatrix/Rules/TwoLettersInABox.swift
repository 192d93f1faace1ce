import WhoDoesModel

extension MatrixRule {
  /// A box with letters that do not go together.
  static let twoLettersInABox = MatrixRule(
    "matrix.two-letters", .note, .warning, "A box has letters that say the same twice",
    finds: "A box with more than one letter, other than the lead's and the doer's together.",
    why: "Whoever leads or is asked is told anyway; two letters make readers wonder which one counts.",
    fineWhen: "One letter is the lead's and the other the doer's.",
    basis: "Common practice: responsibility charting, one letter a box.",
    wording: MatrixWording(
      one: "For “{task}” a box has several letters: {boxes}.",
      pattern: "In {count} of {total} rows a box has several letters, other than lead and doer.",
      question: "Which letter counts?"),
    examples: [
      .fires(
        "Somebody is consulted and informed.", on: ["Bank account"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,A,R,"C, I"
        """),
      .quiet(
        "One leads and does it.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,"R, A",C,I
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.compactMap { task in
        let double = matrix.boxes(of: task).filter { box in
          let parts = Set(box.letters.map(\.part))
          return box.letters.count > 1 && parts != [.leads, .does] && !box.isDoubtful
        }
        guard !double.isEmpty else { return nil }
        let words = double.map { "\(matrix.name(of: $0.role)) “\($0.cell.value.asTitle)”" }
        return MatrixHit(
          tasks: [task], roles: double.map(\.role), cells: double.map(\.cell),
          words: ["boxes": words.joined(separator: ", ")])
      }
    })
}

import WhoDoesModel

extension MatrixRule {
  /// A box that is not sure of itself.
  static let doubtfulBox = MatrixRule(
    "matrix.doubtful-box", .note, .note, "A box leaves it open",
    finds: "A letter in brackets or with a question mark, or two with an “or” between them.",
    why: "Readers take it one way or the other, and not all the same way.",
    fineWhen: "The table says what brackets mean.",
    basis: "Common practice: one plain letter a box.",
    wording: MatrixWording(
      one: "For “{task}” a box is left open: {boxes}.",
      pattern: "In {count} of {total} rows a box is left open, in brackets or with a question mark.",
      question: "Is this agreed, and what does the sign mean?"),
    examples: [
      .fires(
        "The keyworker is consulted, perhaps.", on: ["Bank account"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,A,R,(C)
        """),
      .quiet(
        "No box is left open.",
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,A,R,I
        Bank account,A,R,C
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.compactMap { task in
        let open = matrix.boxes(of: task).filter(\.isDoubtful)
        guard !open.isEmpty else { return nil }
        let words = open.map { "\(matrix.name(of: $0.role)) “\($0.cell.value.asTitle)”" }
        return MatrixHit(
          tasks: [task], roles: open.map(\.role), cells: open.map(\.cell),
          words: ["boxes": words.joined(separator: ", ")])
      }
    })
}

import WhoDoesModel

extension MatrixRule {
  /// A row with many who do it.
  static let manyDoers = manyHands(
    "matrix.many-doers", .overlap, .does, "Many do it", over: 2, verb: "do",
    why: "With many hands on it, each waits for the others, or it is two tasks in one row.",
    question: "Is this one task, or several with a doer each?",
    fires: """
      Task,Social worker,Personal adviser,Keyworker,Housing officer
      Health check,A,R,I,
      Find a flat,A,R,R,R
      """,
    quiet: """
      Task,Social worker,Personal adviser,Keyworker,Housing officer
      Health check,A,R,I,
      Find a flat,A,R,R,C
      """)

  /// A row with many who must agree.
  static let manyAgree = manyHands(
    "matrix.many-agree", .conflict, .agrees, "Many must agree", over: 2, verb: "must agree to",
    why: "Each signature is a place where it waits.", question: "Whose agreement does it really need?",
    fires: """
      Task,Social worker,Personal adviser,Keyworker,Housing officer
      Health check,L,H,T,T
      Find a flat,L,A,A,A
      """,
    quiet: """
      Task,Social worker,Personal adviser,Keyworker,Housing officer
      Health check,L,H,T,T
      Find a flat,L,A,A,H
      """)

  /// A row with many who are asked.
  static let manyConsulted = manyHands(
    "matrix.many-consulted", .note, .consulted, "Many are asked", over: 3, verb: "are asked about",
    why: "Asking takes time, and with many asked nobody is sure who was heard.",
    question: "Whose answer would change what is done?",
    fires: """
      Task,Social worker,Personal adviser,Keyworker,Housing officer,Nurse,Teacher
      Health check,A,R,I,,C,
      Find a flat,A,R,C,C,C,C
      """,
    quiet: """
      Task,Social worker,Personal adviser,Keyworker,Housing officer,Nurse,Teacher
      Health check,A,R,I,,C,
      Find a flat,A,R,C,C,C,I
      """)

  private static func manyHands(
    _ id: String, _ concern: Concern, _ part: MatrixPart, _ title: String, over most: Int, verb: String,
    why: String, question: String, fires: String, quiet: String
  ) -> MatrixRule {
    MatrixRule(
      id, concern, .note, title,
      finds: "A task with the letter for it in more than \(most) columns.", why: why,
      fineWhen: "It was agreed, and everybody knows their part of it.",
      basis: "Common practice: responsibility charting, horizontal analysis; \(most) is its own number.",
      wording: MatrixWording(
        one: "{count} roles \(verb) “{task}”: {who}.",
        pattern: "For {count} of {total} tasks more than \(most) roles \(verb) it.", question: question),
      needs: [part],
      examples: [
        .fires("One more than \(most).", on: ["Find a flat"], fires),
        .quiet("There are \(most), and no more.", quiet),
      ],
      search: { matrix in
        matrix.tasks.indices.compactMap { task in
          let hands = matrix.roles(with: part, in: task)
          guard hands.count > most else { return nil }
          return matrix.hit(task, [part], ["count": String(hands.count), "who": matrix.names(hands)])
        }
      })
  }
}

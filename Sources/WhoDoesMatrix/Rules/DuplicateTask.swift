import WhoDoesModel

extension MatrixRule {
  /// One task in two rows.
  static let duplicateTask = MatrixRule(
    "matrix.duplicate-task", .duplication, .warning, "One task stands in two rows",
    finds: "Two rows of one section with the same words, whatever the capitals and signs.",
    why: "Two rows soon have two leads.",
    fineWhen: "They are two tasks. Then give them two names.",
    basis: "Common practice: one row a task.",
    wording: MatrixWording(
      one: "“{task}” stands in {count} rows.", pattern: "{count} tasks stand in several rows.",
      question: "Is this one task, and which row counts?"),
    joins: false,
    examples: [
      .fires(
        "The same words twice.", on: ["Open a bank account", "Open a bank account."],
        """
        Task,Social worker,Personal adviser,Keyworker
        Open a bank account,A,R,I
        Health check,A,R,I
        Open a bank account.,I,A,R
        """),
      .quiet(
        "The same words under two headings.",
        """
        Area,Task,Social worker,Personal adviser,Keyworker
        Home,Agree who pays,A,R,I
        Home,See a flat,A,R,I
        College,Agree who pays,A,R,I
        """),
    ],
    search: { matrix in
      var rows: [String: [Int]] = [:]
      var order: [String] = []
      for (task, row) in matrix.tasks.enumerated() {
        let words = row.name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        guard !words.isEmpty else { continue }
        let key = row.section.lowercased() + "\u{1}" + words
        if rows[key] == nil { order.append(key) }
        rows[key, default: []].append(task)
      }
      return order.compactMap { rows[$0] }.filter { $0.count > 1 }.map { same in
        MatrixHit(
          tasks: same, cells: same.map { matrix.tasks[$0].cell }, words: ["count": String(same.count)])
      }
    })
}

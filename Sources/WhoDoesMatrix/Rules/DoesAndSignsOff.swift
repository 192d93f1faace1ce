import WhoDoesModel

extension MatrixRule {
  /// One role does a task about money, risk or a sign-off, and answers for it as well.
  static let doesAndSignsOff = MatrixRule(
    "matrix.does-and-signs-off", .note, .note, "Money or risk, and one role both does it and answers for it",
    finds: """
      A task whose words speak of money, risk or a sign-off, which one role does and alone answers for, while nobody \
      else agrees or checks. The words are all that tells: “pay for lunch” counts like “pay the deposit”.
      """,
    why: "A second pair of eyes protects the young person, and the worker too.",
    fineWhen: "The sum is small, or somebody else signs it off in a way that this table does not show.",
    basis: "Common practice: whoever approves a payment or a risk is not the one who asks for it.",
    wording: MatrixWording(
      one: "{role} does “{task}” and answers for it; by its words there is money, risk or a sign-off in it.",
      pattern:
        "In {count} of {total} tasks one role does what has money, risk or a sign-off in it, and answers for it.",
      question: "Who else looks at it before it is done?"),
    needs: [.leads],
    examples: [
      .fires(
        "One role plans the allowance and approves it.", on: ["Approve the setting up home allowance"],
        """
        Task,Social worker,Personal adviser,Keyworker
        Approve the setting up home allowance,,A/R,I
        See a flat,,A/R,I
        """),
      .quiet(
        "Somebody else answers for the money, or checks it.",
        """
        Task,Social worker,Personal adviser,Keyworker,Manager
        Approve the setting up home allowance,,R,I,A
        Risk assessment of the flat,A/R,,,Checks
        """),
    ],
    search: { matrix in
      matrix.tasks.indices.compactMap { task in
        guard speaksOfMoneyOrRisk(matrix.tasks[task].name), !matrix.hasAny([.agrees, .checks], in: task)
        else {
          return nil
        }
        let leads = matrix.roles(with: .leads, in: task)
        guard let lead = leads.first, leads.count == 1,
          matrix.roles(with: .does, in: task).contains(lead)
        else { return nil }
        return matrix.hit(task, [.leads, .does], ["role": matrix.names([lead])])
      }
    })

  /// Whether the words of a task speak of money, risk or a sign-off.
  static func speaksOfMoneyOrRisk(_ task: String) -> Bool {
    let words = task.lowercased().split { !$0.isLetter }
    for (place, word) in words.enumerated() {
      if signs.contains(where: word.hasPrefix) { return true }
      if word.hasPrefix("sign"), place + 1 < words.count, words[place + 1] == "off" { return true }
    }
    return words.contains("pay") || words.contains("pays")
  }

  private static let signs = [
    "payment", "budget", "allowance", "grant", "fund", "invoice", "expenditure", "spending", "purchas",
    "deposit",
    "loan", "refund", "signoff", "approv", "authoris", "authoriz", "risk", "safeguard",
  ]
}

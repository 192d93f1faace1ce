import WhoDoesModel

extension MatrixRule {
  /// Somebody does a task for which somebody less senior by the words of the names answers.
  static let managerDoesIt = MatrixRule(
    "matrix.manager-does-it", .note, .note, "A manager does it, and a worker answers for it",
    finds: """
      A task that only roles called director, head or manager do, while the lead's letter stands under somebody called \
      worker, adviser, officer or the like. The names are all that tells who is more senior.
      """,
    why: "It is hard to answer for what one's own manager does; the letters may have changed places.",
    fineWhen: "The manager belongs to another service, or has taken it on and said so.",
    basis: "Common practice: whoever answers for a task can decide how it is done.",
    wording: MatrixWording(
      one: "{worker} leads “{task}”, and {manager} does it.",
      pattern: "{count} of {total} tasks are done by managers, with somebody less senior answering for them.",
      question: "Is it meant this way round?"),
    needs: [.does],
    examples: [
      .fires(
        "The worker answers for what the team manager does.", on: ["Agree the plan"],
        """
        Task,Social worker,Team manager,Keyworker
        Agree the plan,A,R,I
        Health check,R,A,I
        """),
      .quiet(
        "Somebody beside the manager does it, or the manager is the lead's equal.",
        """
        Task,Social worker,Team manager,Service manager,Keyworker
        Agree the plan,A,R,,R
        Staffing,,A,R,I
        """),
    ],
    search: { matrix in
      let ranks = matrix.roles.map { rank($0.name) }
      return matrix.tasks.indices.compactMap { task in
        let (leads, does) = (matrix.roles(with: .leads, in: task), matrix.roles(with: .does, in: task))
        guard let lead = leads.first, leads.count == 1, ranks[lead] == .worker, !does.isEmpty,
          does.allSatisfy({ ranks[$0] == .manager })
        else { return nil }
        return matrix.hit(
          task, [.leads, .does], ["worker": matrix.names([lead]), "manager": matrix.names(does)])
      }
    })

  private enum Rank { case manager, worker }

  /// What the words of a name say of seniority; nil where they say nothing.
  private static func rank(_ name: MatrixRoleName) -> Rank? {
    guard name.kind == .one, let last = name.words.last else { return nil }
    let words = Set(name.words)
    if !words.isDisjoint(with: ["deputy", "assistant", "case", "contract", "project", "placement"]) {
      return nil
    }
    if last == "manager" || last == "director" || words.isSuperset(of: ["head", "of"]) { return .manager }
    return workers.contains(last) ? .worker : nil
  }

  private static let workers: Set<String> = [
    "worker", "adviser", "advisor", "officer", "keyworker", "practitioner", "carer", "nurse", "mentor",
  ]
}

import WhoDoesModel

extension MatrixRule {
  /// A group that leads.
  static let groupLeads = MatrixRule(
    "matrix.group-leads", .gap, .warning, "A group leads, and no person",
    finds: "A team, panel, meeting or “all” in whose column the lead's letter stands.",
    why: "A group cannot pick up the phone; the young person needs a name.",
    fineWhen: "Everybody knows who in the group it is.",
    basis: "Common practice: one accountable person and no team.",
    wording: MatrixWording(
      one: "{role} leads {count} of {total} tasks, and is a group.",
      pattern: "{count} of {total} columns are groups that lead.",
      question: "Who in “{role}” is it?", patternQuestion: "Who in each group is it?"),
    needs: [.leads],
    examples: [
      .fires(
        "The team is accountable.", on: ["Leaving care team"],
        """
        Task,Social worker,Leaving care team,Keyworker
        Health check,A,R,I
        Bank account,I,A,R
        """),
      .quiet(
        "The team's manager is.",
        """
        Task,Social worker,Leaving care team manager,Keyworker
        Health check,A,R,I
        Bank account,I,A,R
        """),
    ],
    search: { matrix in
      matrix.roles.indices.compactMap { role in
        guard matrix.roles[role].name.kind == .group else { return nil }
        let led = matrix.tasks(of: role, [.leads])
        guard !led.isEmpty else { return nil }
        return matrix.hit(
          role: role, [.leads], ["count": String(led.count), "total": String(matrix.tasks.count)])
      }
    })
}

import WhoDoesModel

extension MatrixRule {
  /// Two roles with the same work.
  static let sameWork = MatrixRule(
    "matrix.same-work", .overlap, .note, "Two roles have the same work",
    finds: """
      Two roles that do the same at least three tasks, or of which one's tasks are all among the other's, or that share \
      at least 70 per cent of what either does. Where no letter stands for the doer, leads and helpers are compared.
      """,
    why: "The young person has two people for one thing, and each may wait for the other.",
    fineWhen: "They cover for each other, and have said so.",
    basis: "Common practice: role mining; 70 per cent and three tasks are ours.",
    wording: MatrixWording(
      one: "{role} share {count} of the {total} tasks that any of them does.",
      pattern: "", question: "How do they share it, and who is asked first?"),
    joins: false,
    examples: [
      .fires("Two do the same three tasks.", on: ["Social worker", "Personal adviser"], rows("A/R")),
      .quiet("One leads what the other does.", rows("A")),
    ],
    search: { matrix in
      guard matrix.roles.count <= 400 else { return [] }
      let parts: Set<MatrixPart> = matrix.scheme.has(.does) ? [.does] : [.leads, .helps]
      let work = matrix.roles.indices.map { Set(matrix.tasks(of: $0, parts)) }
      var pairs: [MatrixHit] = []
      for one in matrix.roles.indices where work[one].count >= 3 {
        for other in matrix.roles.indices.dropFirst(one + 1) where work[other].count >= 3 {
          guard matrix.sameAs[one] != matrix.sameAs[other] else { continue }
          let shared = work[one].intersection(work[other]).count
          let all = work[one].count + work[other].count - shared
          let isWithin = shared == min(work[one].count, work[other].count)
          guard shared >= 3, isWithin || shared * 10 >= all * 7 else { continue }
          pairs.append(
            MatrixHit(
              roles: [one, other], cells: [matrix.roles[one].cell, matrix.roles[other].cell],
              words: ["count": String(shared), "total": String(all)]))
        }
      }
      // Many pairs are one pattern: who they are is said once, with the widest shares of any two.
      guard pairs.count >= 3 else { return pairs }
      let roles = pairs.flatMap(\.roles).withoutRepeats.sorted()
      let shared = roles.dropFirst().reduce(work[roles[0]]) { $0.intersection(work[$1]) }
      let all = roles.reduce(into: Set<Int>()) { $0.formUnion(work[$1]) }
      return [
        MatrixHit(
          roles: roles, cells: roles.map { matrix.roles[$0].cell },
          words: ["count": String(shared.count), "total": String(all.count)])
      ]
    })

  private static func rows(_ letters: String) -> String {
    """
    Task,Social worker,Personal adviser,Keyworker
    See a flat,\(letters),R,I
    Passport,\(letters),R,I
    Doctor,\(letters),R,I
    College,A,C,R
    Bank,I,A,R
    """
  }
}

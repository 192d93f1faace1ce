extension MatrixRule {
  /// Every rule about tables of letters, in the order in which a row or column is told of: the first that holds leads.
  public static let all: [MatrixRule] = [
    // Rows: nobody holds it, then several do, then what stands in the boxes.
    .onlyInformed, .noLead, .severalLeads, .noDoer, .doubtfulBox, .twoLettersInABox, .manyDoers, .manyAgree,
    .manyConsulted, .manyInformed, .nobodyAskedOrTold, .managerDoesIt, .doesAndSignsOff, .catchAll,
    .everyBoxFilled, .duplicateTask, .similarTask,
    // Columns: who is in the table at all, then how much one holds.
    .alias, .unusedRole, .onlyInformedRole, .eitherOrRole, .groupLeads, .leadsEverything, .sameLetter,
    .leadsMuch,
    .doesMuch, .consultedMuch, .carriesMuch, .noEmptyBox, .noWork, .sameWork,
  ]

  /// What people look for in such tables elsewhere and no table of letters can show, in sentences.
  public static let outOfReach = """
    What letters alone cannot show, and so no rule here looks for: whether a role that the law asks for is missing \
    (the rules about cases do), whether somebody has more than their hours hold, and whether a job description names a \
    duty without a row.
    """

  /// The rule of an id, or nil.
  public static func named(_ id: String) -> MatrixRule? { all.first { $0.id == id } }
}

extension ResponsibilityMatrix {
  /// A hit for a row, with the name of the row and every box of some kinds as its cells.
  func hit(_ task: Int, _ parts: Set<MatrixPart> = [], _ words: [String: String] = [:]) -> MatrixHit {
    let shown = boxes(of: task).filter { $0.letters.contains { parts.contains($0.part) } }
    return MatrixHit(
      tasks: [task], roles: shown.map(\.role), cells: [tasks[task].cell] + shown.map(\.cell), words: words)
  }

  /// A hit for a column, with its heading and the boxes in which it has one of some parts.
  func hit(role: Int, _ parts: Set<MatrixPart> = [], _ words: [String: String] = [:]) -> MatrixHit {
    let shown = parts.isEmpty ? [] : tasks(of: role, parts).compactMap { box($0, role)?.cell }
    return MatrixHit(roles: [role], cells: [roles[role].cell] + shown, words: words)
  }

  /// Whether there are rows and columns enough to speak of shares: five and three.
  var isLargeEnough: Bool { tasks.count >= 5 && roles.count >= 3 }
}

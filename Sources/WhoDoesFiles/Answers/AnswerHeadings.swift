import WhoDoesModel

/// Which columns of a returned sheet hold what, whatever their order.
struct AnswerHeadings {
  private(set) var columns: [AnswerColumn: Int] = [:]
  private(set) var own: [OwnSayColumn: Int] = [:]
  private(set) var problems = Problems()

  /// Whether it is an answer sheet: a task, and at least one of the questions.
  var isAnswers: Bool {
    (columns[.taskID] ?? columns[.task]) != nil
      && [.whoLeads, .myPart, .decide].contains { columns[$0] != nil }
  }
  /// Whether it is the young person's own sheet.
  var isOwnSay: Bool { own[.myWords] != nil && (own[.line] ?? own[.question]) != nil }

  init(_ table: RawTable) {
    for (position, cell) in table.headings.enumerated() {
      let written = table.text(cell)
      let key = Spelling.key(written)
      if let column = Self.own[key], own[column] == nil { own[column] = position }
      if let column = Self.column(of: key) {
        if columns[column] == nil {
          columns[column] = position
        } else {
          problems.add(
            .notice, "repeated-column", at: table.place(of: cell, in: nil),
            "\(written.quoted) is here twice; the first is read.", "Take one of them away.")
        }
      } else if !key.isEmpty, Self.own[key] == nil {
        problems.add(
          .notice, "unknown-column", at: table.place(of: cell, in: nil), "\(written.quoted) is not read.",
          Suggestion.didYouMean(written, among: AnswerColumn.allCases.map(\.rawValue)))
      }
    }
  }

  private static func column(of key: String) -> AnswerColumn? {
    if let column = known[key] { return column }
    // Somebody may have shortened or lengthened a question.
    if key.hasPrefix("wholead") || key.hasPrefix("whoisthelead") { return .whoLeads }
    if key.hasPrefix("mypart") || key.hasPrefix("whatismypart") || key.hasPrefix("whatsmypart") {
      return .myPart
    }
    if key.hasPrefix("whatwouldyoudecide") || key.hasPrefix("whatwouldidecide") { return .decide }
    if key.hasPrefix("mayyournamestand") || key.hasPrefix("maymyname") { return .mayBeNamed }
    return nil
  }

  private static let known: [String: AnswerColumn] = {
    var known = Dictionary(
      uniqueKeysWithValues: AnswerColumn.allCases.map { (Spelling.key($0.rawValue), $0) })
    let others: [AnswerColumn: [String]] = [
      .taskID: ["id", "taskno", "tasknumber", "ref"], .task: ["title", "whatneedstohappen", "tasktitle"],
      .whoLeads: ["lead", "leads", "leader", "sayslead", "saysleadis", "who"],
      .myPart: ["part", "ownpart", "yourpart", "mine"],
      .decide: ["stance", "decision", "decide", "whatihavesaid", "whathaveyousaid"],
      .mayBeNamed: ["maybenamed", "nameme", "mayibenamed"],
      .from: ["from", "respondent", "respondentid", "personid", "person", "name", "me", "iam", "answeredby"],
      .words: ["words", "comment", "comments", "note", "notes", "other"],
      .confidence: ["sure", "confidence", "howsureareyou"],
      .collectedOn: ["date", "on", "collectedon", "day"],
    ]
    for (column, keys) in others { for key in keys { known[key] = column } }
    return known
  }()

  private static let own: [String: OwnSayColumn] = {
    var known = Dictionary(
      uniqueKeysWithValues: OwnSayColumn.allCases.map { (Spelling.key($0.rawValue), $0) })
    known["words"] = .myWords
    known["about"] = .about
    known["share"] = .mayBeSeen
    known["typedby"] = .typedBy
    known["canothersseethis"] = .mayBeSeen
    return known
  }()
}

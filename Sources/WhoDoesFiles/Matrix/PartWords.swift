import WhoDoesMatrix

/// The words by which tables and their legends say what a letter means.
enum PartWords {
  /// The part that a word means; nil for a word that means none.
  ///
  /// ```swift
  /// PartWords.part("Accountable")     // .leads
  /// ```
  static func part(_ word: some StringProtocol) -> MatrixPart? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return word == "do" ? .does : nil }
    if let part = shortened[word] { return part }
    if people.contains(where: word.hasPrefix) { return nil }
    return beginnings.first { word.hasPrefix($0.letters) }?.part
  }

  /// The first word of a text that means a part, with the part: a legend says the meaning first and explains it then.
  static func first(in words: some Sequence<Substring>) -> (part: MatrixPart, word: String)? {
    for word in words {
      if let part = part(word) { return (part, word.lowercased()) }
    }
    return nil
  }

  private static let shortened: [String: MatrixPart] = [
    "acc": .leads, "acct": .leads, "resp": .does, "supp": .helps, "cons": .consulted, "inf": .told,
    "info": .told,
  ]

  /// Words that begin like a part and name somebody.
  private static let people = ["adviser", "advisor", "assistant"]

  private static let beginnings: [(letters: String, part: MatrixPart)] =
    [
      (
        MatrixPart.leads,
        [
          "accountab", "lead", "answer", "own", "decid", "decis", "final", "approv", "authori",
          "prime", "primary", "overall",
        ]
      ),
      (
        .does,
        ["responsib", "does", "doing", "doer", "perform", "execut", "carr", "driv", "deliver", "action"]
      ),
      (.helps, ["support", "help", "assist", "second", "back", "recommend", "facilitat"]),
      (.agrees, ["agree", "sign", "consent", "veto"]),
      (.consulted, ["consult", "input", "contribut", "advis", "asked", "comment"]),
      (.checks, ["check", "verif", "quality", "review", "assur", "monitor", "audit", "control"]),
      (.told, ["inform", "told", "notif", "aware", "copied"]),
      (.out, ["omit", "exclud", "uninvolved"]),
    ].flatMap { part, words in words.map { ($0, part) } }
}

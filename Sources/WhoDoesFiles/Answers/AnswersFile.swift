public import WhoDoesCatalogue
public import WhoDoesModel

/// Takes answer sheets back in whatever state they come.
///
/// ```swift
/// let (returned, problems) = AnswersFile.read(["answers-A-P02.xlsx"], network: jordan, .england)
/// returned.counts[0].read             // 11
/// returned.counts[0].doubted          // 1: two leads in one cell
/// ```
public enum AnswersFile {
  /// Reads `.xlsx` and `.csv` sheets against the case that they were made from.
  ///
  /// Rows may be missing, more, or in another order, and columns too. People are known by letter, id, name, first
  /// name, job title, or what the young person calls them. Whatever is in doubt stays in doubt: it is told with its
  /// file, row and column, and what was written is kept as words and never turned into a name.
  ///
  /// - Parameters:
  ///   - from: Whose answers they are, where neither a row nor the file's name says so.
  ///   - day: The day on which they were given, where the sheet does not say.
  /// - Complexity: O(*r* · *p*) for *r* rows and *p* people.
  public static func read(
    _ paths: [String], network: Case, _ catalogue: Catalogue, from: PersonIndex? = nil, on day: Day? = nil
  ) -> (returned: ReturnedAnswers, diagnostics: [Diagnostic]) {
    var returned = ReturnedAnswers()
    var diagnostics: [Diagnostic] = []
    let names = NameKey(network, catalogue)
    for path in paths {
      let (table, found) = ReturnedSheet.read(path, name: "answers") { table in
        let headings = AnswerHeadings(table)
        return headings.isAnswers || headings.isOwnSay
      }
      diagnostics += found
      let headings = AnswerHeadings(table)
      var count = ReturnedAnswers.Count(file: path)
      guard headings.isAnswers || headings.isOwnSay else {
        count.rows = table.rows.count
        count.refused = table.rows.count
        returned.counts.append(count)
        if !found.contains(where: { $0.severity == .error }) {
          diagnostics.append(
            Diagnostic(
              .error, code: "not-an-answer-sheet", at: .init(file: path, row: 1),
              "This is no answer sheet: it has no task column with a question beside it.",
              suggestion: "Is it another file? whodoes ask writes the sheets."))
        }
        continue
      }
      diagnostics += headings.isAnswers ? headings.problems.finished() : []
      var reader = AnswerReader(
        table, headings, network: network, catalogue, names, from: from, day: day, count: count)
      if headings.isAnswers { reader.readAnswers() } else { reader.readOwnSay() }
      returned.answers += reader.answers
      returned.ownWords += reader.ownWords
      returned.counts.append(reader.count)
      diagnostics += reader.problems.finished()
    }
    return (returned, diagnostics)
  }
}

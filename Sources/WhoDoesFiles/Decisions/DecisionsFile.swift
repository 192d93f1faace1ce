public import WhoDoesModel

/// Reads a decisions sheet in whatever state it comes back.
public enum DecisionsFile {
  /// Reads a `.csv` or `.xlsx` file against the case that it was made from.
  ///
  /// Every problem is told at once with its row, its column and what to do; nothing is guessed in silence. People
  /// are known by id, whole name, first name, or what the young person calls them.
  ///
  /// ```swift
  /// let (typed, problems) = DecisionsFile.read("decisions.csv", network: jordan)
  /// ```
  ///
  /// - Parameter day: The day of the meeting, before which nothing new can be due.
  /// - Complexity: O(*r* · *p*) for *r* rows and *p* people.
  public static func read(
    _ path: String, network: Case, on day: Day
  ) -> (decisions: TypedDecisions, diagnostics: [Diagnostic]) {
    var problems = Problems()
    guard let bytes = FileBytes.read(path, &problems) else { return (TypedDecisions(), problems.finished()) }
    let (table, found) =
      XLSXTable.isMeant(by: path, bytes)
      ? XLSXTable.read(bytes, file: path, name: "decisions")
      : DelimitedText.read(bytes, file: path, name: "decisions")
    // Of a workbook that cannot be read there is nothing more to say than that.
    guard !table.headings.isEmpty || !found.contains(where: { $0.severity == .error }) else {
      return (TypedDecisions(), found)
    }
    var reader = DecisionReader(table, network: network, day: day)
    let typed = reader.read()
    return (typed, found + reader.problems.finished())
  }
}

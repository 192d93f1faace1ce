import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// The sheet into which somebody types what is decided, as it is decided: the lines of the meeting's sheet, in
/// the same order, and the two jobs before the team goes.
public enum DecisionSheet {
  /// Writes the sheet as CSV, with a byte order mark for spreadsheets.
  ///
  /// - Complexity: O(*n*) in the lines of the agenda.
  public static func write(_ agenda: MeetingAgenda) -> String {
    "\u{FEFF}"
      + ([DecisionColumn.allCases.map(\.rawValue)] + rows(agenda)).map {
        $0.map(CSVReport.cell).joined(separator: ",") + "\r\n"
      }.joined()
  }

  /// The rows, each with a cell for every ``WhoDoesModel/DecisionColumn``.
  public static func rows(_ agenda: MeetingAgenda) -> [[String]] {
    let words = CaseInWords(
      agenda.reader.network, agenda.reader.analysis, agenda.reader.analysis.examination.catalogue)
    // A wish that has no task yet is talked about and has no row to write a lead into.
    let lines = agenda.items.compactMap { item in item.task.map { ($0, item.finding) } }
      .map { task, finding in
        [
          words.id(task).shown(), words.title(task), words.planSays(task),
          words.saidOpenly(task).split(separator: "\n").joined(separator: ", "),
          finding.statement(for: .team).shown().trimmed, "", "", "", "", "",
        ]
      }
    let name = agenda.reader.network.youngPersonName.shown()
    let jobs = [
      (MeetingJob.Kind.plan, "Put what we decided into the plan"),
      (.page, "Go through the page with \(name)"),
    ].map { kind, title in [kind.rawValue, title, "", "", "", "", "", "", "", ""] }
    return lines + jobs
  }
}

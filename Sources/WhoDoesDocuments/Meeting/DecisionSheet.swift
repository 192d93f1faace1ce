public import Spreadsheet
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

  /// The same rows as a workbook: the headings stay in sight, and names and statuses can be chosen from a list.
  ///
  /// Only those are offered whom the sheet takes back: nobody who has left by the day of the meeting, and no team
  /// where one person has to answer.
  ///
  /// - Complexity: O(*n*) in the lines of the agenda and the people.
  public static func workbook(_ agenda: MeetingAgenda) -> Workbook {
    let network = agenda.reader.network
    let day = network.nextMeeting.map { max($0, network.asOf) } ?? network.asOf
    let there = network.personIndices.filter { !network[$0].isGone(on: day) }
    let names = Dictionary(grouping: network.people, by: { network[$0.name].shown().lowercased() })
    func choices(_ people: [PersonIndex]) -> [String] {
      people.map { person in
        let name = network[network[person].name]
        // A name that two share, or that does not read as it is stored, would not be known again.
        let isSure = name == name.shown() && names[name.lowercased()]?.count == 1
        return isSure && !name.isEmpty ? name : network[network[person].id]
      }
    }
    let (everybody, persons) = (choices(there), choices(there.filter { network[$0].kind != .team }))
    let columns = DecisionColumn.allCases.map { column in
      switch column {
      case .taskID: Sheet.Column(column.rawValue, width: 9)
      case .task, .planSays, .peopleSaid, .question: Sheet.Column(column.rawValue, width: 24)
      case .lead, .whoTells: Sheet.Column(column.rawValue, width: 16, choices: persons)
      case .helps: Sheet.Column(column.rawValue, width: 20, choices: everybody)
      case .by: Sheet.Column(column.rawValue, width: 12)
      case .status:
        Sheet.Column(column.rawValue, width: 13, choices: PathwayTask.Progress.allCases.map(\.rawValue))
      }
    }
    var sheet = Sheet("Decisions", columns: columns)
    sheet.rows = rows(agenda).map { row in row.map { $0.isEmpty ? .room : .text($0.capped(longest)) } }
    let stamp: Document.Stamp = network.isFiction ? .fiction : .personal
    sheet.foot = "\(stamp.rawValue) · \(Audience.team.inWords)"
    return Workbook("Decisions", sheets: [sheet])
  }

  /// A letter may be several of the units in which a cell is measured.
  private static let longest = 8_000

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

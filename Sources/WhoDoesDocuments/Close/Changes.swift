public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// What a meeting's decisions change: the case after it, and what was found before and after.
///
/// Both sides are looked at on the day of the meeting, so that nothing looks settled or new only because time has
/// passed.
public struct Changes: Sendable {
  /// The day of the meeting.
  public let day: Day
  /// What was decided.
  public let decisions: [Decision]
  /// The two jobs.
  public let jobs: [MeetingJob]
  /// Tasks of the sheet about which nothing was decided.
  public let undecided: [TaskIndex]
  /// The whole case after the meeting, to be written out.
  public let whole: Case
  /// The case and what is found in it after the meeting, as the team may read it.
  public let after: Readership
  /// What the decisions settle.
  public let settled: [Point]
  /// What comes up because of them.
  public let fresh: [Point]
  /// What is still seen at tasks about which something was decided.
  public let stillOpen: [Point]

  /// One thing that one rule sees, at its tasks or in an area.
  public struct Point: Hashable, Sendable {
    /// The rule's id.
    public let rule: String
    /// The tasks; empty where it is about an area or the whole.
    public let tasks: [TaskIndex]
    /// The area, where there is no task.
    public let area: AreaID?

    /// What the rule sees, in a few words.
    public var title: String { Rule.named(rule)?.title ?? rule }
  }

  /// Works out what decisions change.
  ///
  /// - Complexity: that of two analyses of the case.
  public init(_ network: Case, _ typed: TypedDecisions, on day: Day, _ catalogue: Catalogue) {
    self.day = day
    (jobs, undecided) = (typed.jobs, typed.undecided)
    var before = network
    before.asOf = day
    whole = network.deciding(typed.decisions, on: day)
    func read(_ network: Case) -> Readership {
      Readership(
        network, Analysis(of: network, catalogue: catalogue), catalogue, audience: .team,
        besides: .youngPerson)
    }
    let (earlier, later) = (read(before), read(whole))
    after = later
    decisions = typed.decisions.filter { later.sees($0.task) }
    let (then, now) = (Self.points(earlier), Self.points(later))
    settled = then.filter { !now.contains($0) }
    fresh = now.filter { !then.contains($0) }
    let decided = TaskSet(typed.decisions.map(\.task))
    stillOpen = now.filter { then.contains($0) && $0.tasks.contains(where: decided.contains) }
  }

  /// Everything that any rule sees, the main one of a task and those heard as "also".
  private static func points(_ reader: Readership) -> [Point] {
    reader.analysis.findings.filter { $0.concern != .note }.flatMap { finding in
      ([finding.rule] + finding.alsoSeen).map {
        Point(rule: $0, tasks: finding.tasks, area: finding.tasks.isEmpty ? finding.area : nil)
      }
    }
  }

  /// What a point is about: its tasks, its area, or the plan as a whole.
  func subject(_ point: Point, _ words: CaseInWords, withIDs: Bool) -> String {
    let titles = point.tasks.prefix(3).map {
      withIDs ? "\(words.id($0)) \(words.title($0))" : words.title($0).capped(80)
    }
    let rest = point.tasks.count > 3 ? " and \(point.tasks.count - 3) more" : ""
    guard titles.isEmpty else { return titles.joined(separator: "; ") + rest }
    return point.area.flatMap { words.catalogue[$0]?.name } ?? "The plan"
  }

  /// The rows of the plan as they are now, for the tasks that were decided: to be pasted into the case system.
  public var planRows: (headings: [String], rows: [[String]]) {
    let words = CaseInWords(whole, after.analysis, after.analysis.examination.catalogue)
    let examination = Examination(whole, catalogue: after.analysis.examination.catalogue)
    return (
      ["task_id", "task", "lead", "helps", "by", "status"],
      decisions.map { decision in
        let task = whole[decision.task]
        func names(_ part: Involvement) -> String {
          examination.people(decision.task, .plan, part).map { whole[whole[$0].name] }.joined(separator: "; ")
        }
        return [
          words.id(decision.task), words.title(decision.task), names(.leads), names(.helps),
          task.due?.description ?? "", task.progress.rawValue,
        ]
      }
    )
  }

  /// The same as CSV, with a byte order mark for spreadsheets.
  public var planRowsAsCSV: String {
    "\u{FEFF}"
      + ([planRows.headings] + planRows.rows).map { $0.map(CSVReport.cell).joined(separator: ",") + "\r\n" }
      .joined()
  }

  /// The same as lines of text.
  public var planRowsAsText: String {
    planRows.rows.map { row in
      let helps = row[3].isEmpty ? "" : "; helps: \(row[3])"
      let lead = row[2].isEmpty ? "nobody" : row[2]
      return
        "\(row[0]) \(row[1])\n  lead: \(lead)\(helps); by: \(row[4].isEmpty ? "no day" : row[4]); status: \(row[5])\n"
    }.joined()
  }
  /// Why a decision alone does not settle everything.
  static let heardBefore =
    "Decided, and still to be heard, because answers and practice are from before the meeting:"

  /// What the decisions settle, in lines for a terminal.
  public var inWords: String {
    let words = CaseInWords(after.network, after.analysis, after.analysis.examination.catalogue)
    func lines(_ heading: String, _ points: [Point]) -> String {
      points.isEmpty
        ? ""
        : "\(heading)\n"
          + points.map { "  \(subject($0, words, withIDs: true)): \($0.title.lowercasedFirst)\n" }.joined()
    }
    let told =
      lines("Settled by what was decided:", settled)
      + lines(Self.heardBefore, stillOpen)
      + lines("Comes up because of what was decided:", fresh)
    let open = undecided.filter(after.sees).map { "  \(words.id($0)) \(words.title($0))\n" }
    return told + (open.isEmpty ? "" : "Not decided yet:\n" + open.joined())
  }
}

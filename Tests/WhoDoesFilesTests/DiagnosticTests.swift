import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

/// One thing that is wrong with the small case, and where the reader must find it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var code: String
  var severity: Diagnostic.Severity
  /// A row put at the end of a table, or instead of the whole table where it has more than one line.
  var table: CaseTable
  var row: String
  var column: Int?
  /// What the message or the suggestion must say.
  var says: String

  init(
    _ code: String, _ severity: Diagnostic.Severity, _ table: CaseTable, _ row: String, column: Int?,
    says: String
  ) {
    (self.code, self.severity, self.table, self.row) = (code, severity, table, row)
    (self.column, self.says) = (column, says)
  }

  var testDescription: String { "\(code): \(row)" }
}

@Suite("Everything wrong with a case is named with its place")
struct DiagnosticTests {
  @Test("in a row", arguments: mistakes)
  func row(mistake: Mistake) throws {
    let marker = "\u{B6}"
    let text = Scenario.small([mistake.table: marker + mistake.row + "\n"])
    let line = text.prefix { $0 != "\u{B6}" }.split(separator: "\n", omittingEmptySubsequences: false).count
    let (tables, found) = CaseText.read(text.replacing(marker, with: ""), file: "case.txt")
    let (_, more) = CaseBuilder.build(tables, catalogue: .england)
    let diagnostic = try #require((found + more).first { $0.code == mistake.code })
    #expect(diagnostic.severity == mistake.severity)
    #expect(diagnostic.place.file == "case.txt")
    #expect(diagnostic.place.line == line)
    #expect(diagnostic.place.column == mistake.column)
    #expect(diagnostic.place.row == Self.rows[mistake.table, default: 2] + 1)
    #expect(diagnostic.description.contains(mistake.says), "\(diagnostic)")
    #expect((found + more).filter { $0.severity == .error }.count == (mistake.severity == .error ? 1 : 0))
  }

  /// The rows that the small case has, headings counted.
  private static let rows: [CaseTable: Int] = [.case: 3, .people: 3]

  static let mistakes: [Mistake] = [
    Mistake("duplicate-id", .error, .people, "P2,Bo,Keyworker,professional", column: 1, says: "row 3"),
    Mistake("duplicate-id", .error, .tasks, "T1,HOME,Again", column: 1, says: "row 2"),
    Mistake(
      "ids-differ-in-case", .notice, .people, "p2,Bo,Keyworker,professional,,", column: 1, says: "capitals"),
    Mistake("ids-differ-in-case", .notice, .assignments, "t1,P2,plan,does,,", column: 1, says: "“T1”"),
    Mistake("person-by-name", .notice, .assignments, "T1,Ann Lee,plan,does,,", column: 2, says: "P2"),
    Mistake(
      "dangling-person", .error, .assignments, "T1,P22,plan,does,,", column: 2, says: "Did you mean P2?"),
    Mistake(
      "dangling-person", .error, .perspectives, "T1,P2,Nobdy at all,sure,", column: 3, says: "Nobdy at all"),
    Mistake("dangling-person", .error, .steps, "G1,A flat,2,Two,P9,", column: 5, says: "P9"),
    Mistake("dangling-task", .error, .assignments, "T7,P2,plan,does,,", column: 1, says: "T7"),
    Mistake("dangling-task", .error, .accepted, "a.b,T77,Fine,Ann,2026-06-30", column: 2, says: "T77"),
    Mistake(
      "unknown-word", .error, .people, "P3,Bo,Keyworker,profesional,,", column: 4,
      says: "Did you mean professional?"),
    Mistake(
      "unknown-word", .error, .assignments, "T1,P2,plan,leeds,,", column: 4, says: "Did you mean leads?"),
    Mistake(
      "unknown-word", .error, .assignments, "T1,P2,plain,leads,,", column: 3, says: "Did you mean plan?"),
    Mistake(
      "unknown-word", .error, .tasks, "T2,HOME,Move,,yes,stuk,0", column: 6, says: "Did you mean stuck?"),
    Mistake("unknown-word", .error, .tasks, "T2,HOME,Move,,perhaps,stuck,0", column: 5, says: "yes or no"),
    Mistake(
      "unknown-word", .error, .perspectives, "T1,P2,P2,certain,", column: 4, says: "sure, think or guess"),
    Mistake("unknown-area", .error, .tasks, "T2,HOEM,Move,,,stuck,0", column: 2, says: "HOME"),
    Mistake("unknown-area", .error, .voice, "XYZZY,words", column: 1, says: "The areas are"),
    Mistake(
      "unknown-role", .notice, .people, "P3,Bo,Perzonal advizer,professional,,", column: 3,
      says: "Did you mean"),
    Mistake(
      "impossible-date", .error, .tasks, "T2,HOME,Move,2026-02-31,,stuck,0", column: 4, says: "2026-02-31"),
    Mistake(
      "american-date", .error, .tasks, "T2,HOME,Move,02/25/2026,,stuck,0", column: 4, says: "write 2026-02-25"
    ),
    Mistake(
      "serial-date", .error, .tasks, "T2,HOME,Move,46090,,stuck,0", column: 4, says: "write 2026-03-09"),
    Mistake("unreadable-date", .error, .tasks, "T2,HOME,Move,By Xmas,,stuck,0", column: 4, says: "By Xmas"),
    Mistake(
      "ambiguous-date", .notice, .tasks, "T2,HOME,Move,03/04/2026,,stuck,0", column: 4, says: "3 April 2026"),
    Mistake(
      "end-before-start", .error, .people, "P3,Bo,Keyworker,professional,2026-02-01,2026-01-01", column: 6,
      says: "before"),
    Mistake(
      "end-before-start", .error, .assignments, "T1,P2,plan,does,2026-02-01,2026-01-01", column: 6,
      says: "before"),
    Mistake(
      "end-before-start", .error, .appointments, "Visit,2026-03-20,11:00,10:00,P2", column: 4, says: "10:00"),
    Mistake("not-a-number", .error, .tasks, "T2,HOME,Move,,,stuck,twice", column: 7, says: "twice"),
    Mistake("not-a-number", .error, .steps, "G1,A flat,-1,Two,,", column: 3, says: "-1"),
    Mistake("not-a-time", .error, .appointments, "Visit,2026-03-20,noonish,,P2", column: 3, says: "noonish"),
    Mistake("empty-cell", .error, .people, "P3,,Keyworker,professional,,", column: 2, says: "name"),
    Mistake("empty-cell", .error, .people, "P3,Bo,,professional,,", column: 3, says: "role"),
    Mistake("empty-cell", .error, .accepted, "a.b,T1,Fine,Ann,", column: 5, says: "until"),
    Mistake("empty-cells", .notice, .tasks, "T2,HOME,Move,,,stuck,0", column: 4, says: "row 3"),
    Mistake("empty-cells", .notice, .perspectives, "T1,P1,,sure,", column: 3, says: "row 3"),
    Mistake("several-young-people", .error, .people, "P3,Bo,Friend,young_person,,", column: 4, says: "row 2"),
    Mistake("unknown-field", .notice, .case, "pronoun,he", column: 1, says: "Did you mean pronouns?"),
    Mistake("repeated-field", .error, .case, "as_of,2026-03-10", column: 1, says: "as_of"),
    Mistake("full-birth-date", .notice, .case, "birth_month,2008-08-14", column: 2, says: "2008-08"),
    Mistake("full-birth-date", .notice, .case, "Date of birth,14/08/2008", column: 2, says: "2008-08"),
    Mistake("unreadable-month", .error, .case, "birth_month,summer", column: 2, says: "summer"),
    Mistake(
      "unknown-word", .error, .case, "leaving_care_status,elligible", column: 2,
      says: "Did you mean eligible?"),
    Mistake("no-leading-date", .notice, .case, "next_meeting,some day", column: 2, says: "begin with"),
    Mistake("neither-yes-nor-no", .notice, .case, "in_education,college", column: 2, says: "yes or no"),
    Mistake("too-many-cells", .error, .voice, "HOME,I want a flat, please", column: 3, says: "quotes"),
    Mistake("text-after-quote", .notice, .voice, "HOME,\"I\" want", column: 2, says: "closing quote"),
    Mistake("nul-character", .error, .voice, "HOME,a\u{0}b", column: 2, says: "NUL"),
    Mistake("control-character", .notice, .voice, "HOME,a\u{7}b", column: 2, says: "number 7"),
  ]

  @Test("in a catalogue task that is not known")
  func catalogueTask() throws {
    let text = Scenario.small(
      header: [.tasks: "task_id,area,title,catalogue_task\nT1,HOME,Find a flat,T99\n"])
    let (_, diagnostics) = try CaseSource.read(text: text, catalogue: .england)
    let found = try #require(diagnostics.first { $0.code == "unknown-catalogue-task" })
    #expect(found.place == .init(file: "text", line: 13, column: 4, row: 2))
  }

  @Test("in headings")
  func headings() throws {
    let diagnostics = Self.errorsAndNotices(
      Scenario.small(header: [
        .voice: "area,word\nHOME,x\n",
        .steps: "goal_id,goal,order,step,done,done,whos,case_id,\nG1,A,1,S,no,no,x,7,\n",
      ]))
    let missing = try #require(diagnostics.first { $0.code == "missing-column" })
    #expect(missing.description.contains("words") && missing.description.contains("“word”"))
    #expect(missing.place.row == 1)
    #expect(diagnostics.first { $0.code == "repeated-column" }?.place.column == 6)
    #expect(diagnostics.filter { $0.code == "unknown-column" }.map(\.place.column) == [2, 7])
    #expect(diagnostics.first { $0.code == "missing-column" }?.severity == .error)
  }

  @Test("in the tables as a whole")
  func tables() {
    #expect(Self.codes("# poeple\na,b\n").contains("unknown-table"))
    #expect(Self.codes("a,b\n1,2\n").first == "no-table-name")
    #expect(Self.codes("# voice\n").contains("no-heading"))
    #expect(Self.codes(Scenario.small() + "# voice\narea,words\n") == ["repeated-table"])
    #expect(Self.codes("# voice\narea,words\n").filter { $0 == "missing-table" }.count == 3)
    #expect(Self.codes("# people\nperson_id,name,role,kind\n").contains("no-young-person"))
    #expect(Self.codes(Scenario.small(header: [.case: "field,value\n"])) == ["missing-as-of"])
  }

  @Test("in the months of birth and of the 18th birthday")
  func months() throws {
    let diagnostics = Self.errorsAndNotices(
      Scenario.small([.case: "birth_month,2008-08\nturns_18,2026-09\nage,16 and a bit\n"]))
    #expect(diagnostics.first { $0.code == "contradicting-months" }?.place.line == 6)
    #expect(diagnostics.first { $0.code == "contradicting-age" }?.place.line == 7)
  }

  @Test("in a quote that is never closed, and after it reading goes on")
  func quote() throws {
    let text = Scenario.small([.people: "P3,\"Bo,Keyworker,professional,,\nP4,Cy,Friend,informal,,\n"])
    let (tables, found) = CaseText.read(text, file: "case.txt")
    #expect(found.map(\.code) == ["unterminated-quote"])
    #expect(found.first?.place == .init(file: "case.txt", line: 10, column: 2, row: 4))
    #expect(tables[.people]?.rows.count == 3)
    #expect(tables.tables.count == 9)
  }

  @Test("all at once, and without the broken rows where the caller wants it so")
  func lenient() throws {
    let text = Scenario.small([
      .people: "P2,Bo,Keyworker,professional,,\n",
      .assignments: "T1,P2,plan,leads,soon,\nT9,P2,plan,leads,,\n",
      .tasks: "T2,HOME,Move,2026-02-31,,stuck,0\n",
    ])
    let error = #expect(throws: UnreadableCase.self) { try CaseSource.read(text: text, catalogue: .england) }
    let errors = error?.diagnostics.filter { $0.severity == .error }.map(\.code)
    #expect(errors == ["duplicate-id", "impossible-date", "unreadable-date", "dangling-task"])
    let (read, diagnostics) = try CaseSource.read(text: text, catalogue: .england, lenient: true)
    #expect(read.people.count == 2)
    #expect(read.assignments.count == 1)
    // A task with a bad date stays, so that what others say of it can be read.
    #expect(read.tasks.count == 2)
    let leftOut = diagnostics.filter { $0.code == "rows-left-out" }.map(\.message)
    #expect(
      leftOut == [
        "Row 4 was left out of the table people.", "2 rows were left out of the table assignments: 3, 4.",
      ])
  }

  @Test("of one kind no more than a hundred times")
  func flood() {
    let rows = (0..<5000).map { "T1,P2,plan,leeds\($0),," }.joined(separator: "\n") + "\n"
    let diagnostics = Self.errorsAndNotices(Scenario.small([.assignments: rows]))
    #expect(diagnostics.filter { $0.code == "unknown-word" }.count == 101)
    #expect(diagnostics.contains { $0.message.contains("4900 more places") })
  }

  @Test("as editors read it")
  func description() {
    let diagnostic = Diagnostic(
      .error, code: "x", at: .init(file: "people.csv", line: 4, column: 2, row: 4), "It is wrong.",
      suggestion: "Put it right.")
    #expect(diagnostic.description == "people.csv:4:2: error: It is wrong. Put it right.")
  }

  private static func errorsAndNotices(_ text: String) -> [Diagnostic] {
    let (tables, found) = CaseText.read(text)
    return found + CaseBuilder.build(tables, catalogue: .england).diagnostics
  }

  private static func codes(_ text: String) -> [String] {
    errorsAndNotices(text).filter { $0.severity == .error }.map(\.code)
  }
}

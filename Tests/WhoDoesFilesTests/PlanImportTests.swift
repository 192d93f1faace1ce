import Foundation
import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("A pathway plan's table becomes the plan's layer of a case")
struct PlanImportTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private func plan(
    _ text: String, _ file: String = "plan.html", dated: String? = "2025-10-02",
    answers: PlanAnswers = .init()
  ) -> PlanImport {
    let (contents, found) = GridFile.read(Array(text.utf8), file: file)
    return PlanImport.read(
      contents, found, catalogue: .england,
      settings: .init(
        reference: "R4", planDated: dated.map(day), today: day("2026-03-09"), answers: answers))
  }

  private func table(_ headings: [String], _ rows: [[String]], before: String = "") -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
    }
    return "<html><body>\(before)<table>" + row(headings, "th") + rows.map { row($0, "td") }.joined()
      + "</table></body></html>"
  }

  private func cells(_ plan: PlanImport, _ table: CaseTable) -> [[String]] {
    guard let raw = plan.tables[table] else { return [] }
    return raw.rows.map { row in raw.cells(of: row).map(raw.text) }
  }

  /// The parts of a plan by name: "T01 Social worker leads".
  private func parts(_ plan: PlanImport) -> [String] {
    let names = Dictionary(uniqueKeysWithValues: cells(plan, .people).map { ($0[0], $0[1]) })
    return cells(plan, .assignments).map {
      "\($0[0]) \(names[$0[1]] ?? "?") \($0[3])" + ($0.count > 4 && $0[4] == "yes" ? " shared" : "")
    }
  }

  /// The parts that one cell under "By whom" gives.
  private func who(_ cell: String) -> [String] {
    parts(plan(table(["Action", "By whom"], [["Open a bank account", cell]]))).map { String($0.dropFirst(4)) }
  }

  private func due(_ cell: String, dated: String? = "2025-10-02") -> String {
    let plan = plan(table(["Action", "By when"], [["Open a bank account", cell]]), dated: dated)
    return cells(plan, .tasks).first?[3] ?? "no task"
  }

  @Test(
    "A cell keeps all it names and makes up nobody",
    arguments: [
      ("SW", ["Social worker leads"]), ("SW/PA", ["Social worker leads", "Personal adviser leads"]),
      ("Sarah (PA)", ["Sarah leads"]), ("PA (Sarah Jones)", ["Sarah Jones leads"]),
      ("Sarah Jones, PA", ["Sarah Jones leads"]),
      ("Social worker Denise Holloway", ["Denise Holloway leads"]),
      ("Keyworker & PA", ["Keyworker leads", "Personal adviser leads"]),
      ("PA to support, SW to lead", ["Personal adviser helps", "Social worker leads"]),
      ("SW (IRO to check)", ["Social worker leads", "Independent reviewing officer checks"]),
      ("SW to agree", ["Social worker leads", "Social worker agrees"]),
      ("Lead: SW; support: PA", ["Social worker leads", "Personal adviser helps"]),
      ("PA with support from Nan", ["Personal adviser leads", "Nan helps"]),
      ("PA and YP together", ["Personal adviser leads shared", "R4 leads shared"]),
      ("SW or PA", ["SW or PA leads"]), ("S/W", ["Social worker leads"]),
      ("YP/Advocate", ["R4 leads", "Advocate leads"]),
      ("PA (lead), KW (support)", ["Personal adviser leads", "Keyworker helps"]),
      ("LCT", ["Leaving care team leads"]),
      ("K Marsh", ["K Marsh leads"]), ("PA from 18", ["Personal adviser leads"]),
      ("Finance?", ["Finance leads"]),
      ("tbc", []), ("", []), ("?", []), ("nobody", []), ("n/a", []), ("YP", ["R4 leads"]),
      ("SW to complete and send the form", ["Social worker leads"]),
      ("SW and PA to support", ["Social worker helps", "Personal adviser helps"]),
      ("Tom Ash (Keyworker, Oak House)", ["Tom Ash leads"]),
      ("Foster carers (Mr & Mrs Hill)", ["Mr & Mrs Hill leads"]),
      ("Reed & Co solicitors", ["Reed & Co solicitors leads"]),
      ("Allocated SW – TBC", ["Social worker leads"]), ("1. PA", ["Personal adviser leads"]),
      ("Support provider (Bright Homes)", ["Support provider leads"]),
      ("Employment support worker", ["Employment support worker leads"]),
      ("Careers adviser @ college", ["Careers adviser leads"]), ("support: PA", ["Personal adviser helps"]),
    ])
  func cellOfWho(cell: String, expected: [String]) { #expect(who(cell) == expected) }

  @Test(
    "A day is read against the plan's day, and words that are no day stay words",
    arguments: [
      ("2/4/26", "2026-04-02"), ("2.4.2026", "2026-04-02"), ("by 31st March 2026", "2026-03-31"),
      ("2 April", "2026-04-02"), ("Fri 3rd October", "2025-10-03"), ("1 October", "2026-10-01"),
      ("End May", "2026-05-31"),
      ("Feb", "2026-02-28"), ("December 2025", "2025-12-31"), ("15/02", "2026-02-15"),
      ("w/c 6/4/26", "2026-04-06"),
      ("Dec 25", ""), ("31/2/26", ""), ("ASAP", ""), ("ongoing", ""), ("before 18", ""), ("17.5 yrs", ""),
      ("Feb half term", ""), ("next review", ""), ("within 5 days of move", ""), ("8 wkly", ""), ("tbc", ""),
      ("14 /01/ 2026", "2026-01-14"),
      ("14thJan2026", "2026-01-14"),
      ("By the end of Feb 26", "2026-02-28"), ("14 Jan ’26", "2026-01-14"),
      ("ASAP - by 20/01/2026", "2026-01-20"), ("3pm 14/01/2026", "2026-01-14"),
      ("Review: 03/06/2026", "2026-06-03"), ("14 & 21 January", ""), ("14-21 January", ""),
      ("Done 05/11/2025", ""), ("Completed 05/11/2025", ""), ("Completed by 05/11/2025", "2025-11-05"),
      ("Feb half-term", ""), ("01/02/2026 - 28/02/2026", ""), ("Q1 2026", ""), ("by the 14th", ""),
      ("18th b'day", ""), ("3 months post 18", ""), ("by Xmas", ""), ("24/7", ""), ("2/4/26 or 3/5/26", ""),
      ("", ""),
    ])
  func cellOfWhen(cell: String, expected: String) { #expect(due(cell) == expected) }

  @Test("Without the plan's day, a day without a year stays words")
  func undated() {
    #expect(due("2 April", dated: nil).isEmpty && due("Feb", dated: nil).isEmpty)
    #expect(due("2/4/26", dated: nil) == "2026-04-02")
  }

  @Test("Other headings in other orders, a title row, rows that name an area, several tables, merged cells")
  func layouts() {
    let text = """
      <html><body><p>Pathway plan dated 3 November 2025</p><h2>Health</h2><table>
      <tr><td colspan=4>Action plan</td></tr><tr><th>Timescale</th><th>Lead</th><th>Action</th><th>Comments</th></tr>
      <tr><td>2/4/26</td><td rowspan=2>Sarah (PA)</td><td>Register with a GP</td><td>x</td></tr>
      <tr><td>ASAP</td><td>Dental check</td><td></td></tr>
      <tr><td colspan=4>Where I live</td></tr>
      <tr><td></td><td><s>SW</s> PA</td><td>Find a flat</td><td></td></tr></table>
      <table><tr><th>What needs to happen?</th><th>Who will do it?</th><th>When by?</th></tr>
      <tr><td>Money</td><td></td><td></td></tr><tr><td rowspan=2>Open a bank account</td><td>SW</td><td>March</td></tr>
      <tr><td>Keyworker to support</td><td></td></tr></table></body></html>
      """
    let plan = plan(text, dated: nil)
    #expect(
      cells(plan, .tasks).map { Array($0[1...3]) } == [
        ["HEALTH", "Register with a GP", "2026-04-02"], ["HEALTH", "Dental check", ""],
        ["HOME", "Find a flat", ""],
        ["MONEY", "Open a bank account", "2026-03-31"],
      ])
    #expect(
      parts(plan) == [
        "T01 Sarah leads", "T02 Sarah leads", "T03 Sarah leads", "T04 Social worker leads",
        "T04 Keyworker helps",
      ])
    #expect(cells(plan, .tasks)[2][5].contains("Struck out in the plan: “SW”"))
    #expect(plan.summary.contains("“Personal adviser” is taken for Sarah"))
  }

  @Test("What is not sure is counted in sentences, and asked once")
  func doubts() {
    let rows = [
      ["Open a bank account", "SW/PA", "ASAP"], ["Get a passport", "SW/PA", "Feb"],
      ["Cook once a week", "LCT", ""],
    ]
    let plan = plan(table(["Action", "Who", "When"], rows))
    #expect(plan.summary.contains("2 rows say “SW/PA”: kept as leads all of them, since none is marked."))
    #expect(plan.summary.contains("1 row names a team or service and no person: “LCT”."))
    #expect(plan.summary.contains("2 rows have no date; what they say is kept: “ASAP”."))
    #expect(plan.summary.contains("1 row gives only a month, read as its last day: “Feb”."))
    #expect(plan.doubts.filter { $0.about == .who }.map(\.says) == ["SW/PA"])
    #expect(plan.doubts.first { $0.about == .who }?.places.count == 2)
    #expect(plan.matches.map(\.confidence).contains(.likely))
  }

  @Test("Answers go out as a table, come back filled in, and settle what they answer")
  func answers() throws {
    let text = table(
      ["Action", "Who", "When"], [["Open a bank account", "SW/PA", "Feb"], ["Cook", "SW", "Dec 25"]])
    let asked = plan(text)
    let sheet = PlanAnswers.sheet(for: asked.doubts)
    let told = [
      "SW/PA": "SW leads, PA helps", "Feb": "2026-02-20", "Dec 25": "2025-12-25",
      "Social worker": "Denise Holloway",
    ]
    let raw = DelimitedText.read(sheet, file: "answers.csv").table
    let rows = raw.rows.map { row -> [String] in
      var cells = raw.cells(of: row).map(raw.text)
      cells[5] = told[cells[1]] ?? ""
      return cells
    }
    let filled = DelimitedText.write(
      RawTable(name: "a", file: "a", headings: raw.headings.map(raw.text), rows: rows))
    let (answers, problems) = PlanAnswers.read(filled, file: "answers.csv")
    #expect(problems.isEmpty)
    let settled = plan(text, answers: answers)
    #expect(
      parts(settled) == [
        "T01 Denise Holloway leads", "T01 Personal adviser helps", "T02 Denise Holloway leads",
      ])
    #expect(cells(settled, .tasks).map { $0[3] } == ["2026-02-20", "2025-12-25"])
    #expect(!settled.summary.contains("SW/PA"))
  }

  @Test("Columns and words that nothing here needs stay out and mark the file as a real one")
  func personalData() {
    let rows = [["Ring 07700 900123 about the flat", "SW", "943 476 5919", "12 High Street"]]
    let plan = plan(table(["Action", "Who", "NHS number", "Home address"], rows))
    let all = CaseTable.allCases.flatMap { cells(plan, $0) }.joined().joined(separator: " ")
    for secret in ["07700", "943 476", "High Street"] { #expect(!all.contains(secret)) }
    #expect(plan.removed.looksReal && plan.removed.columns.count == 2 && plan.removed.masked.count == 1)
    #expect(plan.diagnostics.map(\.code) == ["personal-column", "personal-column", "identifying-text"])
    #expect(!self.plan(table(["Action", "Who"], [["Cook on 12/03/2026", "SW"]])).removed.looksReal)
  }

  @Test("A file without a plan says so, whatever else is in it")
  func noPlan() {
    let plan = plan(table(["Name", "Colour"], [["Jo", "green"]]))
    #expect(plan.isEmpty && plan.diagnostics.map(\.code) == ["no-plan-table"])
  }

  @Test(
    "The scenarios' plans give their tasks and areas from CSV, Word, Excel, OpenDocument and web page alike",
    arguments: ["jordan", "yonas"], ["csv", "docx", "xlsx", "ods", "html"])
  func scenarios(name: String, ending: String) throws {
    let file =
      ending == "csv"
      ? "Data/Scenarios/\(name)/raw-plan-table.csv" : "Data/Samples/plan-tables/\(name)-plan.\(ending)"
    let network = try CaseSource.read(
      Self.root.appending(path: "Data/Scenarios/\(name)").path, catalogue: .england
    ).case
    let plan = PlanImport.read(
      Self.root.appending(path: file).path, catalogue: .england,
      settings: .init(reference: "R4", planDated: network.planDated, today: network.asOf))
    let tasks = cells(plan, .tasks)
    #expect(
      Set(tasks.map { $0[1] + " " + $0[2] })
        == Set(network.tasks.map { $0.area.description + " " + network[$0.title] }))
    #expect(!plan.diagnostics.contains { $0.severity == .error } && !plan.removed.looksReal)
    // The case is right as it stands, and from every kind of file the same.
    let (built, found) = CaseBuilder.build(plan.tables, catalogue: .england)
    #expect(built != nil && !found.contains { $0.severity == .error }, "\(found)")
    let csv = PlanImport.read(
      Self.root.appending(path: "Data/Scenarios/\(name)/raw-plan-table.csv").path, catalogue: .england,
      settings: .init(reference: "R4", planDated: network.planDated, today: network.asOf))
    #expect(parts(plan) == parts(csv) && tasks == cells(csv, .tasks))
    // Whoever is named by a post alone holds that post in the case's own plan layer.
    let posts = [
      "Social worker": "SW", "Personal adviser": "PA", "Immigration solicitor": "SOL",
      "Children in care nurse": "LACN",
    ]
    let titles = Dictionary(uniqueKeysWithValues: tasks.map { ($0[0], $0[2]) })
    let leads = Dictionary(grouping: parts(plan).filter { $0.hasSuffix(" leads") }) { $0.prefix(3) }
    for (task, lines) in leads where lines.count == 1 {
      let post = lines[0].dropFirst(4).dropLast(6)
      guard let role = posts[String(post)], let title = titles[String(task)],
        let index = network.taskIndices.first(where: { network[network[$0].title] == title })
      else { continue }
      let planned = network.assignments.filter { $0.task == index && $0.layer == .plan }
      #expect(planned.contains { network[$0.person].role?.description == role }, "\(title): \(post)")
    }
  }
}

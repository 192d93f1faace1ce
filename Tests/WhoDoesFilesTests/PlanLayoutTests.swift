import Foundation
import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("Plans in the less usual ways in which people lay them out")
struct PlanLayoutTests {
  private func plan(_ text: String, _ file: String) -> PlanImport {
    let (contents, found) = GridFile.read(Array(text.utf8), file: file)
    return PlanImport.read(
      contents, found, catalogue: .england,
      settings: .init(reference: "R4", today: Day("2026-03-09") ?? Day(number: 0)))
  }

  private func cells(_ plan: PlanImport, _ table: CaseTable) -> [[String]] {
    guard let raw = plan.tables[table] else { return [] }
    return raw.rows.map { row in raw.cells(of: row).map(raw.text) }
  }

  /// Each task with its parts and its day: "Get a passport: Social worker leads, 2026-04-30".
  private func lines(_ text: String, _ file: String = "plan.csv") -> [String] {
    let plan = plan(text, file)
    let names = Dictionary(uniqueKeysWithValues: cells(plan, .people).map { ($0[0], $0[1]) })
    let parts = cells(plan, .assignments)
    return cells(plan, .tasks).map { task in
      let own = parts.filter { $0[0] == task[0] }.map { "\(names[$0[1]] ?? "?") \($0[3])" }
      return "\(task[2]): " + (own + (task[3].isEmpty ? [] : [task[3]])).joined(separator: ", ")
    }
  }

  @Test("A heading over two: who leads, and who helps")
  func splitHeadings() {
    let text = """
      <table><tr><th rowspan=2>Action</th><th colspan=2>Responsibility</th><th rowspan=2>Timescale</th></tr>
      <tr><th>Lead</th><th>Support</th></tr>
      <tr><td>Opticians appointment</td><td>Foster carer</td><td>YP</td><td>31 January 2026</td></tr></table>
      """
    #expect(
      lines(text, "plan.html") == ["Opticians appointment: Foster carer leads, R4 helps, 2026-01-31"])
  }

  @Test(
    "The heading that says what is done goes before the one that says what for, and a day to come is no status"
  )
  func whichColumn() {
    #expect(
      lines(
        """
        Objective,Steps to achieve it,Owner,Date to be completed
        Health,Book a dental check,PA,14/3/26
        """) == ["Book a dental check: Personal adviser leads, 2026-03-14"])
    #expect(
      lines("Action,Who,By\nPassport application,SW,12.03.2026\n") == [
        "Passport application: Social worker leads, 2026-03-12"
      ])
    #expect(
      lines("What are we going to do,Whose job is it,How soon\nTalk to Nan,My social worker,Soon\n") == [
        "Talk to Nan: Social worker leads"
      ])
  }

  @Test("A cell that lists actions gives each of them, and sentences say who and by when")
  func sentences() {
    let text = """
      Area,Actions agreed
      HEALTH,"• SW to register Jo with a GP by 01/03/2026
      • PA and Jo to book a dental check
      • Contact to be arranged"
      """
    #expect(
      lines(text) == [
        "SW to register Jo with a GP by 01/03/2026: Social worker leads, 2026-03-01",
        "PA and Jo to book a dental check: Personal adviser leads, Jo leads",
        "Contact to be arranged: ",
      ])
    #expect(plan(text, "plan.csv").summary.contains("in the words of the action"))
    #expect(
      lines(
        """
        Recommendation,Responsible,Timescale
        1. The social worker will update the care plan,,28/02/2026
        """) == ["1. The social worker will update the care plan: Social worker leads, 2026-02-28"])
  }

  @Test("Lines with labels, and crosses under names")
  func labelsAndMarks() {
    #expect(
      lines("Task: Visit two flats\nWho: YP + PA\nWhen: 02/03/2026\n") == [
        "Visit two flats: R4 leads, Personal adviser leads, 2026-03-02"
      ])
    #expect(
      lines("Action,SW,PA,YP,When\nRegister with a GP,X,,,01/03/2026\nOpen an account,,X,X,\n") == [
        "Register with a GP: Social worker leads, 2026-03-01",
        "Open an account: Personal adviser leads, R4 leads",
      ])
  }

  @Test("An initial is the one name that it begins; two verbs with a dash are two people; nobody is lost")
  func people() {
    #expect(
      lines(
        """
        Action,Who,When
        Find a course,Tanya Brooks (PA),
        Bus pass,T. Brooks,
        Hand over,SW leads - PA supports,
        Claim,PA (with DWP),
        Interpreter,SW/IRO admin,
        """) == [
          "Find a course: Tanya Brooks leads", "Bus pass: Tanya Brooks leads",
          "Hand over: Social worker leads, Tanya Brooks helps", "Claim: Tanya Brooks leads, DWP helps",
          "Interpreter: Social worker leads, IRO admin leads",
        ])
  }

  @Test("Lines to sign on and notes under a plan are no tasks, and a task that nobody has is one")
  func notes() {
    let text = """
      Action,Who,By
      Register with an optician,SW,28.02.26
      Buy a bed,,
      Signed (young person): ________,,
      ,Date:,

      Any other business: none,,
      Plan a visit to Nan,,
      """
    #expect(
      lines(text) == [
        "Register with an optician: Social worker leads, 2026-02-28", "Buy a bed: ", "Plan a visit to Nan: ",
      ])
    #expect(plan(text, "plan.csv").diagnostics.map(\.code).filter { $0 == "note-row" }.count == 3)
  }

  @Test("A heading with a colon after a gap is one where actions follow")
  func headingWithColon() {
    let text = "No,Action,Who,By\n1,Buy a bed,SW,1/3/26\n\nPart 2: Health,,,\n2,See a dentist,PA,\n"
    #expect(
      lines(text) == ["Buy a bed: Social worker leads, 2026-03-01", "See a dentist: Personal adviser leads"])
    #expect(!plan(text, "plan.csv").diagnostics.contains { $0.code == "note-row" })
  }

  @Test("Actions, people and days that are numbered alike belong together line by line")
  func numbered() {
    let text = """
      Agreed actions,By whom,By when
      "1. Book a dentist
      2. Collect glasses","1. PA
      2. YP","1. 31/01/26
      2. 14/02/26"
      """
    #expect(
      lines(text) == [
        "Book a dentist: Personal adviser leads, 2026-01-31", "Collect glasses: R4 leads, 2026-02-14",
      ])
  }

  @Test("Columns for the day on which an action was begun or written down are not by when")
  func begun() {
    #expect(
      lines("Raised,Agreed,Name,Start,End\n1/2/26,Savings plan,YP,10/2/26,31-03-26\n") == [
        "Savings plan: R4 leads, 2026-03-31"
      ])
    #expect(
      lines("Action,Lead,Start date\nClaim a grant,PA,10/2/26\n") == ["Claim a grant: Personal adviser leads"]
    )
  }

  @Test("Cards with a goal above the action, and “Done by” beside who")
  func goals() {
    let text = """
      <table><tr><td>Goal</td><td>A place of my own</td></tr><tr><td>Action</td><td>Fill in the form</td></tr>
      <tr><td>Who will help?</td><td>Tanya (PA)</td></tr><tr><td>When?</td><td>20/02/26</td></tr></table>
      """
    #expect(lines(text, "plan.html") == ["Fill in the form: Tanya leads, 2026-02-20"])
    #expect(
      lines("What we will do,Who’s doing it,Done by\nPractise the bus route,Carer,18/02/26\n") == [
        "Practise the bus route: Foster carer leads, 2026-02-18"
      ])
  }

  @Test("“Update” is no date of the plan, and a row struck out is no task")
  func nothingInvented() {
    let text = """
      <table><tr><th>Action</th><th>Who</th><th>When</th></tr>
      <tr><td><s>Old action</s></td><td><s>SW</s></td><td></td></tr>
      <tr><td>Update the plan</td><td></td><td>28/02/2026</td></tr></table>
      """
    #expect(lines(text, "plan.html") == ["Update the plan: 2026-02-28"])
    #expect(!cells(plan(text, "plan.html"), .case).contains { $0[0] == "plan_dated" })
  }
}

import Testing
import WhoDoesEngland
import WhoDoesMatrix
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("Tables of letters, however people lay them out")
struct MatrixFileTests {
  static let layouts: [(name: String, file: String, text: String)] = [
    (
      "wide", "a.csv",
      """
      Task,Social worker,Personal adviser,Keyworker
      Health check,A,R,
      Bank account,,A/R,C
      """
    ),
    (
      "with a title, a legend, totals, and a gap", "b.csv",
      """
      Who does what RACI,,,
      "R = Responsible, A = Accountable, C = Consulted, I = Informed",,,
      ,,,
      Task,Social worker,Personal adviser,Keyworker
      Health check,A,R,-
      Bank account,–,"R, A",C
      Total,1,2,1
      ,,,
      Note: agreed on Monday,,,
      """
    ),
    (
      "a row for each letter", "c.csv",
      """
      Task,Role,RACI
      Health check,Social worker,A
      Health check,Personal adviser,R
      Bank account,Personal adviser,A/R
      Bank account,Keyworker,C
      """
    ),
    (
      "a column for each letter", "d.md",
      """
      # Who does what

      | Task | Responsible | Accountable | Consulted | Informed |
      |---|---|---|---|---|
      | Health check | Personal adviser | Social worker | – | |
      | Bank account | Personal adviser | Personal adviser | Keyworker | n/a |
      """
    ),
    (
      "roles down the side", "e.csv",
      """
      Role;Health check;Bank account
      Social worker;A;
      Personal adviser;R;RA
      Keyworker;;C
      """
    ),
    (
      "a web page", "f.html",
      """
      <html><body><h1>RACI</h1><table><tr><th>Activity</th><th>Social worker</th><th>Personal adviser</th>
      <th>Keyworker</th></tr><tr><td>Health check</td><td>A</td><td>R</td><td></td></tr>
      <tr><td>Bank account</td><td></td><td>A<br>R</td><td>C</td></tr></table></body></html>
      """
    ),
    (
      "numbers, headings and a due date", "g.csv",
      """
      No.,Task,Social worker,Personal adviser,Keyworker,By when,Notes
      HEALTH,,,,,,
      1,Health check,A,R,,May,Ring first
      MONEY,,,,,,
      2,Bank account,,A / R,C,June,
      """
    ),
    (
      "an area column", "h.csv",
      """
      Area,Task,Social worker,Personal adviser,Keyworker
      Health,Health check,А,R,
      Money,Bank account,,Ａ＋Ｒ,С
      """
    ),
  ]

  @Test("Every layout gives the same table", arguments: layouts.indices)
  func sameTable(_ place: Int) throws {
    let given = Self.layouts[place]
    let matrix = try Table.read(given.text, file: given.file)
    #expect(matrix.tasks.map(\.name) == ["Health check", "Bank account"], "\(given.name)")
    try #require(matrix.tasks.count == 2)
    for (task, wanted) in [
      ["A Social worker", "R Personal adviser"], ["A Personal adviser", "R Personal adviser", "C Keyworker"],
    ].enumerated() {
      let found = matrix.boxes(of: task).flatMap { box in
        box.letters.map { "\($0.code) \(matrix.name(of: box.role))" }
      }
      #expect(Set(found) == Set(wanted), "\(given.name): \(found)")
    }
    #expect(MatrixAnalysis(of: matrix).findings.allSatisfy { $0.level != .error })
  }

  @Test("An empty column is a role, and a column of notes is not")
  func emptyColumns() throws {
    let matrix = try Table.read(
      """
      Task,Advocate,Social worker,Personal adviser,Nurse,Notes,Total
      Health check,,A,R,,,
      Bank account,,A,R,,,
      """)
    #expect(matrix.roles.map(\.name.text) == ["Advocate", "Social worker", "Personal adviser", "Nurse"])
    let unused = MatrixAnalysis(of: matrix).findings.filter { $0.rule == "matrix.unused-role" }
    #expect(unused.flatMap(\.roles) == [0, 3])
  }

  @Test("A task without a letter is kept, and said to be a guess")
  func emptyTask() throws {
    let (matrices, diagnostics) = MatrixFile.read(
      Array(
        """
        Task,Social worker,Personal adviser,Nurse
        Health check,A,R,
        Sort out the passport before the trip,,,
        Bank account,A,R,I
        Bus pass,,,
        Find a dentist,,,
        """.utf8), file: "a.csv", catalogue: .england)
    let matrix = try #require(matrices.first)
    #expect(matrix.tasks.count == 5)
    let noLead = MatrixAnalysis(of: matrix).findings.filter { $0.rule == "matrix.no-lead" }.flatMap(\.tasks)
    #expect(noLead == [1, 3, 4])
    #expect(diagnostics.filter { $0.code == "taken-for-task" }.count == 3)
  }

  @Test(
    "Letters are known by a name, a legend, an option, or are guessed",
    arguments: [
      ("Task,SW,PA\nFlat,L,H\nBank,T,L\n", "L/H/A/T", "guessed"),
      ("Task,SW,PA\nFlat,D,A\nBank,C,D\n", "DACI", "guessed"),
      ("Task,SW,PA\nFlat,R,A\nBank,S,R\n", "RASCI", "guessed"),
      (
        "\"X = Leads, Y = Does, Z = Told\",,\nTask,SW,PA\nFlat,X,Y\nBank,Y,X\n", "the legend in the file",
        "legend"
      ),
      ("DACI,,\nTask,SW,PA\nFlat,A,D\nBank,A,D\n", "DACI", "named"),
    ])
  func schemes(_ text: String, _ name: String, _ origin: String) throws {
    let matrix = try Table.read(text)
    #expect(matrix.scheme.name == name && matrix.scheme.origin.rawValue == origin)
    #expect(matrix.letterCount == 4)
  }

  @Test("Letters given with the command count first")
  func given() throws {
    let matrix = try Table.read("Task,SW,PA\nFlat,M,H\nBank,H,M\n", letters: "M=leads,H=helps")
    #expect(matrix.roles(with: .leads, in: 0) == [0] && matrix.roles(with: .leads, in: 1) == [1])
    #expect(matrix.scheme.origin == .given)
    let (none, diagnostics) = MatrixFile.read(
      Array("Task,SW,PA\nFlat,M,H".utf8), file: "a.csv", catalogue: .england, letters: "M=banana")
    #expect(none.isEmpty && diagnostics.map(\.code) == ["unclear-letters"])
  }

  @Test("What is not understood is said with its place, and not guessed")
  func said() throws {
    let (matrices, diagnostics) = MatrixFile.read(
      Array(
        """
        Task,Social worker,Personal adviser,Nurse,Keyworker
        Health check,A,R,X,I
        Bank account,A,ring the bank first,I,R
        Find a flat,А,(R),R?,R or C
        """.utf8), file: "a.csv", catalogue: .england)
    #expect(matrices.count == 1)
    func places(_ code: String) -> [String] {
      diagnostics.filter { $0.code == code }.map { "\($0.place.row ?? 0):\($0.place.column ?? 0)" }
    }
    #expect(places("unknown-letter") == ["2:4"])
    #expect(places("unread-box") == ["3:3"])
    #expect(places("look-alike") == ["4:2"])
    #expect(places("open-box") == ["4:3", "4:4", "4:5"])
  }

  @Test(
    "A file without a table of letters says what it needs",
    arguments: ["name,role\nShaz,Keyworker\n", "Only words.\n"])
  func none(_ text: String) {
    let (matrices, diagnostics) = MatrixFile.read(Array(text.utf8), file: "a.csv", catalogue: .england)
    #expect(matrices.isEmpty)
    #expect(diagnostics.contains { $0.severity == .error && $0.suggestion != nil })
  }

  @Test("Names in boxes stay apart, and either-or is seen")
  func namesInBoxes() throws {
    let matrix = try Table.read(
      """
      | Task | Lead | Support | Informed |
      |---|---|---|---|
      | Find a flat | SW or PA | Keyworker and housing officer | All |
      | Bank account | PA | Keyworker; Nan | tbc |
      | Passport | Leaving care team | | SW, IRO |
      """, file: "a.md")
    #expect(matrix.layout == .byLetter)
    #expect(
      matrix.roles.map(\.name.text) == [
        "SW or PA", "Keyworker", "housing officer", "All", "PA", "Nan", "Leaving care team", "SW", "IRO",
      ])
    let rules = MatrixAnalysis(of: matrix).findings.map(\.rule)
    #expect(rules.contains("matrix.either-or") && rules.contains("matrix.group-leads"))
    #expect(!rules.contains("matrix.no-lead") && !rules.contains("matrix.several-leads"))
  }
}

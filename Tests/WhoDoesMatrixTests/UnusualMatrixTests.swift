import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesMatrix

@Suite("Tables of letters in the less usual ways in which people write them")
struct UnusualMatrixTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var file = "a.csv"
    var text: String
    var tasks: [String]
    var noLead: [String] = []
    var several: [String] = []
    var noDoer: [String] = []
    var onlyTold: [String] = []
    var unused: [String] = []

    var testDescription: String { name }
  }

  static let samples = [
    Sample(
      name: "parts in words, under names", file: "a.tsv",
      text: """
        Activity\tSocial worker\tPersonal adviser\tHousing officer
        Find a flat\tAccountable\tResponsible\tConsulted
        Move in\tAccountable\tAccountable, Responsible\tInformed
        Furnish\tInformed\t\tTo be informed
        """, tasks: ["Find a flat", "Move in", "Furnish"], noLead: ["Furnish"], several: ["Move in"],
      noDoer: ["Furnish"], onlyTold: ["Furnish"]),
    Sample(
      name: "PA is a name under the letters, and not two letters",
      text: """
        Action,Responsible,Accountable,Support,Consulted,Informed
        Visit school,PA,SW,Carer,YP,Head
        Buy uniform,Carer,SW,,YP,
        Book taxi,,SW,PA,,
        """, tasks: ["Visit school", "Buy uniform", "Book taxi"], noDoer: ["Book taxi"]),
    Sample(
      name: "names with their letters in one box", file: "a.md",
      text: """
        | Task | Responsibility |
        |---|---|
        | Plan | SW (A), PA (R), IRO (C) |
        | Flat | A: PA; R: PA, carer |
        | Bank | PA - R |
        """, tasks: ["Plan", "Flat", "Bank"], noLead: ["Bank"]),
    Sample(
      name: "a row for each role and a cross under its letter",
      text: """
        Task,Role,R,A,C,I
        Plan,SW,,X,,
        Plan,PA,X,,,
        Flat,PA,X,X,,
        Bank,SW,,,,X
        ,PA,,,,X
        """, tasks: ["Plan", "Flat", "Bank"], noLead: ["Bank"], noDoer: ["Bank"], onlyTold: ["Bank"]),
    Sample(
      name: "a bar between columns, a colour, a count, tasks called like parts",
      text: """
        No|Task|SW|PA|IRO|RAG|R count
        1|Review|A|R|C|G|1
        2|Support|C||A/R|R|1
        3|Action plan|R|R||A|2
        """, tasks: ["Review", "Support", "Action plan"], noLead: ["Action plan"]),
    Sample(
      name: "roles down the side by a corner with arrows, a review along the top",
      text: """
        Roles ↓ / Tasks →,Draft,Hold review,Complete the form
        Priya,A,I,
        Tomas,R,I,
        Wen,,,A/R
        Guest,,,
        """, tasks: ["Draft", "Hold review", "Complete the form"], noLead: ["Hold review"],
      noDoer: ["Hold review"], onlyTold: ["Hold review"], unused: ["Guest"]),
    Sample(
      name: "headings of sections in a column of their own, a signature below",
      text: """
        ID,Workstream,Task,SW,PA,IRO,Comments
        1,Health,,,,,
        1.1,Health,GP,A,R,,ok
        2,Home,,,,,
        2.1,Home,Flat,A,A,R,check
        ,,,,,,
        Agreed by: the partnership board,,,,,,
        Date: 3 March 2026,,,,,,
        """, tasks: ["GP", "Flat"], several: ["Flat"]),
    Sample(
      name: "a key in sentences, and a note in brackets below",
      text: """
        L leads   H helps   T is told,,,
        Task,Home,Leaving care,Young person
        Sunday lunch,L,,T
        Rent,H,L,L
        Bike repair,H,,
        (see also protocol 4),,,
        """, tasks: ["Sunday lunch", "Rent", "Bike repair"], noLead: ["Bike repair"], several: ["Rent"]),
    Sample(
      name: "a key that says of one letter that it signs off and answers for it",
      text: """
        Phase,Task,SW,PA,TM
        16-17,Needs assessment,R,C,A
        18+,Tenancy,,R,
        Key:,R = does it,A = signs it off and answers for it,C = asked,
        """, tasks: ["Needs assessment", "Tenancy"], noLead: ["Tenancy"]),
    Sample(
      name: "a remark behind every letter is no name, and a row of counts no task",
      text: """
        Task,SW,PA,HO
        Tenancy sign-up,A until 18 then I,R,C (if council flat)
        Furniture,?,A?,TBC
        Repairs,n/a,A (shared),A (shared)
        How many A,1,2,1
        Hands,3,3,3
        """, tasks: ["Tenancy sign-up", "Furniture", "Repairs"], noDoer: ["Furniture", "Repairs"]),
  ]

  @Test("Two tables on one sheet keep their own people, and the same headings again go on with one")
  func stacked() throws {
    let text = """
      Before 18
      Task,SW,IRO,Foster carer
      Care plan,A/R,C,C
      Pocket money,A,,R

      After 18
      Task,PA,Housing officer,DWP work coach
      Universal Credit,A,,R
      Bidding for a flat,,R,
      Task,PA,Housing officer,DWP work coach
      Council Tax,A,R,
      """
    let matrices = MatrixFile.read(Array(text.utf8), file: "a.csv", catalogue: .england).matrices
    #expect(
      matrices.map { $0.tasks.map(\.name) } == [
        ["Care plan", "Pocket money"], ["Universal Credit", "Bidding for a flat", "Council Tax"],
      ])
    let after = try #require(matrices.last)
    #expect(after.roles(with: .leads, in: 0).map(after.name) == ["PA"])
    #expect(after.roles(with: .does, in: 0).map(after.name) == ["DWP work coach"])
  }

  @Test("A role typed as a task is said, and no gap")
  func roleAsTask() throws {
    let text = "Task,Social worker,PA\nVisit,A,R\nPersonal adviser,,\nFlat,,\nGP,A,R\n"
    let (matrices, diagnostics) = MatrixFile.read(Array(text.utf8), file: "a.csv", catalogue: .england)
    #expect(try #require(matrices.first).tasks.map(\.name) == ["Visit", "Flat", "GP"])
    #expect(diagnostics.contains { $0.code == "role-as-task" && $0.place.row == 3 })
  }

  @Test("A list of who was there is no table of letters, although a name begins with R.")
  func attendance() {
    let text = "Name,Role,Present\nD. Cole,Social worker,Y\nM. Reed,Personal adviser,Y\nR. Nash,Nurse,N\n"
    #expect(MatrixFile.read(Array(text.utf8), file: "a.csv", catalogue: .england).matrices.isEmpty)
  }

  @Test("What is open is found, and nothing else", arguments: samples)
  func sample(_ sample: Sample) throws {
    let matrix = try Table.read(sample.text, file: sample.file)
    #expect(matrix.tasks.map(\.name) == sample.tasks)
    for (id, wanted) in [
      ("matrix.no-lead", sample.noLead), ("matrix.several-leads", sample.several),
      ("matrix.no-doer", sample.noDoer), ("matrix.only-informed", sample.onlyTold),
    ] {
      // In a scheme without a letter for the doer, whoever leads does it.
      let rule = try #require(MatrixRule.named(id))
      guard rule.needs.isEmpty || rule.needs.contains(where: matrix.scheme.has) else { continue }
      #expect(rule.search(matrix).flatMap(\.tasks).map { matrix.tasks[$0].name } == wanted, "\(id)")
    }
    let unused = try #require(MatrixRule.named("matrix.unused-role")).search(matrix).flatMap(\.roles)
    #expect(unused.map(matrix.name) == sample.unused)
  }

  @Test("“Leaving care PA” and “Leaving care personal adviser” are one role")
  func abbreviatedEnding() {
    let name = MatrixRoleName("Leaving Care Personal Adviser")
    #expect(name.isAlias(of: MatrixRoleName("Leaving care PA")))
    #expect(!name.isAlias(of: MatrixRoleName("Leaving care SW")))
  }
}

import Spreadsheet
import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesExtracts

@Suite("Annex A as councils lay it out")
struct AnnexATests {
  /// The seventeen columns of list 9, each in forms in which councils, tools and older templates write it.
  private static let headings: [(column: ExtractColumn?, forms: [String], value: String)] = [
    (
      .child, ["Child Unique ID", "ChildUniqueID", " child unique id ", "Child’s Unique ID", "Child ID"],
      "101"
    ),
    (nil, ["Gender", "Sex"], "a) Male"), (nil, ["Ethnicity", "Ethnic origin"], "a) WBRI"),
    (
      .dateOfBirth, ["Date of Birth", "DateOfBirth", "DATE OF BIRTH", "Date of birth (dd/mm/yyyy)"],
      "05/05/2006"
    ),
    (nil, ["Age of Child (Years)", "Age"], "19"), (nil, ["UASC"], "b) No"),
    (nil, ["Does the Child have a Disability", "HasDisability"], "b) No"),
    (.team, ["Allocated Team", "AllocatedTeam", "allocated  team"], "Leaving care east"),
    (.worker, ["Allocated Worker", "AllocatedWorker", "Allocated Social Worker"], "Dana Cole"),
    (
      .adviser,
      [
        "Allocated Personal Advisor", "AllocatedPersonalAdvisor", "Allocated Personal Adviser",
        "Allocated PA",
      ],
      "Max Reed"
    ),
    (
      .eligibility, ["Eligibility Category", "EligibilityCategory", "Eligibity Category"],
      "b) Former relevant child"
    ),
    (
      .planDate, ["Latest Pathway Plan Review Date", "LatestPathwayPlan", "Pathway plan: last review date"],
      "05/01/2026"
    ),
    (.inTouch, ["LA in Touch", "LA In Touch ", "LAInTouch", "Local Authority in Touch"], "a) Yes"),
    (.lastContact, ["Latest Date of Contact", "LatestContact", "Date of latest contact"], "01/02/2026"),
    (.accommodation, ["Type of Accommodation", "TypeOfAccommodation"], "U: Independent living"),
    (
      .suitability,
      ["Suitability of Accommodation", "Suitability of Accomodation", "SuitabilityOfAccommodation"],
      "a) Suitable"
    ),
    (.activity, ["Activity Status", "ActivityStatus", "“Activity Status”"], "F4"),
  ]

  private func workbook(_ sheets: [(String, [[String]])]) throws -> [UInt8] {
    let sheets = sheets.map { name, rows in
      var sheet = Sheet(name, columns: rows[0].map { .init($0) })
      sheet.rows = rows.dropFirst().map { $0.map { .text($0) } }
      return sheet
    }
    return try Workbook("Annex A", sheets: sheets).bytes()
  }

  private func read(_ bytes: [UInt8]) -> Extract {
    Extract.read([RowTables.read(bytes, file: "annex-a.xlsx")], options: .init(asOf: readingDay))
  }

  @Test(
    "Forty forms of the headings and more, in any order: every row accounted for, every cell where it belongs"
  )
  func headings() throws {
    let forms = Self.headings.flatMap(\.forms)
    #expect(Set(forms).count >= 40)
    var random = SplitMix(seed: 9)
    var seen: Set<String> = []
    for round in 0..<50 {
      let columns = Self.headings.shuffled(using: &random).map {
        (heading: $0.forms[round % $0.forms.count], value: $0.value, column: $0.column)
      }
      seen.formUnion(columns.map(\.heading))
      var changed = columns.map(\.value)
      let date = try #require(columns.firstIndex { $0.column == .planDate })
      changed[date] = "01/01/1900"
      var refused = columns.map(\.value)
      let id = try #require(columns.firstIndex { $0.column == .child })
      (changed[id], refused[id]) = ("102", "-")
      let rows = [columns.map(\.heading), columns.map(\.value), changed, refused]
      let csv = DelimitedText.write(
        RawTable(name: "a", file: "a", headings: rows[0], rows: Array(rows.dropFirst())))
      let extract = Extract.read([RowTables.read(csv, file: "list 9.csv")], options: .init(asOf: readingDay))
      let account = try #require(extract.accounts.first)
      #expect([account.rows, account.read, account.changed, account.refused] == [3, 1, 1, 1], "\(rows[0])")
      let leaver = try #require(extract.children.first?.leaver.first)
      #expect(
        leaver.worker == "Dana Cole" && leaver.adviser == "Max Reed" && leaver.team == "Leaving care east")
      #expect(
        [leaver.status, leaver.inTouch, leaver.accommodation, leaver.suitability, leaver.activity]
          == ["FR", "YES", "U", "1", "F4"], "\(rows[0])")
      #expect(leaver.planDate?.description == "2026-01-05" && leaver.lastContact?.description == "2026-02-01")
      #expect(extract.children.map(\.birthMonth?.description) == ["2006-05", "2006-05"])
    }
    #expect(seen == Set(forms))
  }

  @Test(
    "A title above the headings, a front sheet, a sheet of codes; a child in care with a team and no worker, in a home that another body inspects"
  )
  func titles() throws {
    let blanks = Array(repeating: "", count: 9)
    let eight = [
      "Child Unique ID", "Date of Birth", "Date Started to be Looked After", "Date Ceased to be Looked After",
      "Placement Type", "URN of Placement", "Placement postcode", "Date of Latest Statutory Review",
      "Allocated Team",
      "Allocated Worker",
    ]
    let nine = Self.headings.map { $0.forms[0] }
    let extract = read(
      try workbook([
        ("Front_Sheet", [["Annex A", ""], ["Local authority", "Anyshire"]]),
        (
          "List_8",
          [
            ["List 8: Children in care"] + blanks, eight,
            [
              "80001", "05/05/2009", "01/01/2020", "-", "K2", "XXXXXXX", "nope", "10/01/2026",
              "Looked after 1", "-",
            ],
            [
              "80002", "05/05/2009", "01/01/2021", "", "U4", "SC999999", "ZZ1 1ZZ", "10/01/2026",
              "Looked after 1", "Dana Cole",
            ],
          ]
        ),
        (
          "List_9",
          [["List 9: Care leavers"] + Array(repeating: "", count: 16), nine, Self.headings.map(\.value)]
        ),
        ("Codes_used", [["Code", "Meaning"], ["a) Yes", "In touch"]]),
      ]))
    #expect(extract.accounts.compactMap(\.kind) == [.annexList8, .annexList9])
    #expect(extract.children.map(\.id) == ["80001", "80002", "101"])
    let findings = extract.analysed.findings
    #expect(findings.filter { $0.rule == "gap.no-worker-in-care" }.map(\.child) == ["80001"])
    #expect(findings.first?.statement.contains("Looked after 1") == true)
    // The number of a home, and where it is, are read by nobody.
    #expect(!extract.diagnostics.contains { $0.severity == .error }, "\(extract.diagnostics)")
    let written = extract.longTables(catalogue: .england).map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined()
    for left in ["XXXXXXX", "SC999999", "ZZ1", "nope"] { #expect(!written.contains(left)) }
  }

  @Test("The urn of a team without a worker, and the worker of a system that writes -1")
  func teamWithoutWorker() throws {
    let extract = Extract.read(
      text: """
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_professional_team,invo_involvement_start_date,invo_involvement_end_date
        1,-1,16PLUS,T7,2026-01-12,
        # sw.csv
        CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        2,05/05/2009,XXXXXXX,01/01/2026,,MANAGE
        """)
    // An id that stands for "no number of the register" is not one person who holds many cases.
    #expect(extract.children.map { $0.allocations[0].worker } == ["", "XXXXXXX"])
    #expect(extract.analysed.findings.map(\.rule) == ["gap.waiting-in-team"])
  }
}

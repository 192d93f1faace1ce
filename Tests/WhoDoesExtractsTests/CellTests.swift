import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesExtracts

@Suite("Cells of extracts are read as they are meant")
struct CellTests {
  @Test(
    "Days",
    arguments: [
      ("09/03/2026", "2026-03-09"), ("9.3.26", "2026-03-09"), ("2026-03-09 00:00:00.000", "2026-03-09"),
      ("2026-03-09T10:15:00Z", "2026-03-09"), ("9-Mar-2026", "2026-03-09"), ("9 March 2026", "2026-03-09"),
      ("46090", "2026-03-09"), ("46090.0", "2026-03-09"),
    ])
  func days(_ written: String, _ day: String) throws {
    #expect(CellDate(Array(written.utf8)[...]) == .day(try #require(Day(day))))
  }

  @Test("No day", arguments: ["", "-", "#N/A", "NULL", "nan", "NaT"])
  func blank(_ written: String) { #expect(CellDate(Array(written.utf8)[...]) == .blank) }

  @Test("The year 1900", arguments: ["1900-01-01", "01/01/1900", "1900-01-01 00:00:00", "0", "1899-12-30"])
  func placeholder(_ written: String) { #expect(CellDate(Array(written.utf8)[...]) == .placeholder) }

  @Test(
    "What is no day",
    arguments: [
      "31/02/2026", "03/13/2026", "soon", "2026", "123456789", "1/2", "09/03/2026 or later", "99/99/99",
    ])
  func unreadable(_ written: String) { #expect(CellDate(Array(written.utf8)[...]) == .unreadable) }

  @Test("1900-01-01 in a plan's date is no date, and tells SystemC")
  func systemC() throws {
    let extract = Extract.read(
      text: """
        # ssd_care_leavers.csv
        clea_pathway_plan_review_date,clea_person_id,clea_care_leaver_eligibility
        1900-01-01,1,Former Relevant
        """)
    #expect(extract.system == .systemC)
    #expect(try #require(extract.children.first).leaver[0].planDate == nil)
    #expect(extract.diagnostics.contains { $0.code == "placeholder-date" && $0.subject == "1" })
  }

  @Test("A no-break space, a dash, #N/A and an unknown word in one row")
  func row() throws {
    let extract = Extract.listNine(
      "Child Unique ID,Allocated Worker,Allocated Personal Advisor,Eligibility Category,LA in Touch,"
        + "Latest Date of Contact,Type of Accommodation",
      "7,Dustin\u{A0}Hazlett,-,FR,Sometimes,#N/A,#MULTIVALUE")
    let row = try #require(extract.children.first?.leaver.first)
    #expect(row.worker == "Dustin Hazlett")
    #expect(row.adviser.isEmpty)
    #expect(row.inTouch == nil)
    #expect(row.lastContact == nil)
    #expect(row.accommodation == nil)
    #expect(Set(extract.diagnostics.map(\.code)).isSuperset(of: ["unknown-value", "several-values"]))
    #expect(extract.accounts[0].changed == 1)
  }

  @Test("Homeless and suitable at once is kept and said, and a cancelled review was none")
  func contradictions() throws {
    let extract = Extract.read(
      text: """
        # oc3.csv
        CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
        1,05/05/2006,YES,G5,S1
        2,05/05/2006,YES,G5,S2
        # ssd_cla_reviews.csv
        clar_cla_person_id,clar_cla_review_date,clar_cla_review_cancelled
        3,2025-09-01,N
        3,2026-02-01,Y
        """)
    #expect(extract.diagnostics.filter { $0.code == "suitable-and-homeless" }.map(\.subject) == ["1"])
    #expect(extract.children[2].lastReview?.description == "2025-09-01")
  }

  @Test("Names, full dates of birth, addresses and numbers are left out and counted")
  func personal() throws {
    let extract = Extract.read(
      text: """
        # ssd_person.csv
        pers_person_id,pers_forename,pers_surname,pers_dob,pers_single_unique_id,Home Postcode
        1,Robin,Testcase,2008-05-17,9434765919,ZZ1 1ZZ
        """)
    #expect(extract.looksReal)
    #expect(extract.children[0].birthMonth?.description == "2008-05")
    let written = extract.longTables(catalogue: .england).map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined()
    for secret in ["Robin", "Testcase", "05-17", "17/05", "9434765919", "ZZ1"] {
      #expect(!written.contains(secret), "\(secret)")
    }
    #expect(written.contains("2008-05"))
  }
}

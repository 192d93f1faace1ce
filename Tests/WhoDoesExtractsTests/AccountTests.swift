import Foundation
import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesExtracts

@Suite("Every row of a file is accounted for")
struct AccountTests {
  @Test("The samples", arguments: Sample.all)
  func sample(_ name: String) throws {
    let extract = Extract.read([Sample.path(name)], options: .init(asOf: readingDay))
    #expect(!extract.tables.isEmpty)
    for account in extract.accounts {
      #expect(account.rows == account.read + account.changed + account.refused + account.passedOver)
    }
    let text = ExtractReport.text(extract, extract.analysed, width: 80)
    #expect(text.contains("refused"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 || !$0.dropFirst(8).contains(" ") })
  }

  @Test("The return's samples have the rows of their files, one file or all of them")
  func counts() {
    let names = ["episodes.csv", "header.csv", "reviews.csv", "oc3.csv"]
    let extract = Extract.read(names.map(Sample.path), options: .init(asOf: readingDay))
    #expect(extract.accounts.map(\.rows) == [39, 39, 59, 53])
    #expect(extract.accounts.map(\.kind) == [.episodes903, .header903, .reviews903, .oc3])
  }

  @Test("The sample workbook has list 9 with six young people, without an adviser's column")
  func workbook() throws {
    let extract = Extract.read([Sample.path("annex-a-13-column.xlsx")], options: .init(asOf: readingDay))
    let nine = try #require(extract.accounts.first { $0.kind == .annexList9 })
    #expect(nine.rows > 0 && nine.refused == 0)
    #expect(extract.analysed.couldNotCheck.map(\.rule).contains("gap.no-plan-date"))
  }

  @Test("Rows without an id, with days the wrong way round, and with unknown roles are refused and named")
  func refused() {
    let extract = Extract.read(
      text: """
        # ssd_involvements.csv
        invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        ,11,CW,2025-01-01,
        1,11,CW,2025-01-01,2024-01-01
        1,11,IRO9,2025-01-01,
        1,11,CW,2025-01-01,
        1,12,KAEDU,2025-01-01,
        """)
    #expect(extract.accounts[0].refused == 3)
    #expect(extract.accounts[0].read == 2)
    let codes = extract.diagnostics.map(\.code)
    #expect(codes.contains("unmapped-role") && codes.contains("no-child-id"))
    #expect(codes.contains("ends-before-it-begins"))
  }

  @Test("Mosaic's involvements do not say whose they are: all refused, and said once for the table")
  func mosaic() {
    let extract = Extract.read(
      text: """
        # ssd_involvements.csv
        invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
        11,REL.PERSONALADVISOR,2025-01-01,
        12,REL.PERSONALADVISOR,2025-01-01,
        """)
    #expect(extract.system == .mosaic)
    #expect(extract.accounts[0].refused == 2)
    #expect(RemarkTables.groups(of: extract.diagnostics.map(Remark.init)).map(\.code) == ["no-child-column"])
  }

  @Test("Totals and notes under a list are nobody")
  func totals() {
    let extract = Extract.read(
      text: """
        # list-9.csv
        Child Unique ID,Allocated Worker,Eligibility Category,LA in Touch,Latest Date of Contact
        C1,Dana Cole,b) Former relevant child,a) Yes,01/02/2026
        C 2,Dana Cole,b) Former relevant child,a) Yes,01/02/2026
        C3,,,,
        Total: 3,,,,2
        "Source: case system, 02/03/2026 09:14",,,,
        """)
    #expect(extract.children.map(\.id) == ["C1", "C 2", "C3"])
    #expect(extract.accounts.map(\.refused) == [2])
    #expect(extract.diagnostics.map(\.code) == ["note-row", "note-row"])
  }

  @Test("A council's own role codes go before ours")
  func roles() {
    let tables = """
      # ssd_involvements.csv
      invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date
      1,11,LCPA,2025-01-01,
      1,11,KAPA,2025-01-01,
      """
    let extract = Extract.read(text: tables) {
      #expect($0.roles.add(Array("code,role\nLCPA,PA\nKAPA,PA\n".utf8), file: "r.csv").isEmpty)
      #expect(!$0.roles.add(Array("code,role\nX,not a role at all\n".utf8), file: "r.csv").isEmpty)
    }
    #expect(extract.children[0].allocations.map(\.part) == [.adviser, .adviser])
  }

  @Test("Both shapes of the findings have every finding")
  func shapes() {
    let extract = Extract.read(
      text: """
        # list-9.csv
        Child Unique ID,Eligibility Category,LA in Touch,Latest Date of Contact,Latest Pathway Plan Review Date
        =1,b) Former relevant child,a) Yes,,
        2,b) Former relevant child,a) Yes,,01/02/2026
        """)
    let remarks = extract.analysed.findings.map(\.remark)
    let lines = String(decoding: RemarkTables.oneByOne(remarks), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == remarks.count + 1)
    #expect(lines.contains { $0.hasPrefix("'=1,") })
    let kinds = String(decoding: RemarkTables.byKind(remarks), as: UTF8.self)
    #expect(kinds.contains("drift.in-touch-without-date,2,2,"))
    #expect(kinds.contains("gap.no-plan-date,1,1,"))
  }

  @Test("The long tables can be read as the cases that they hold")
  func longTables() throws {
    let extract = Extract.read(
      text: """
        # list-9.csv
        Child Unique ID,Date of Birth,Allocated Worker,Allocated Personal Advisor,Eligibility Category,LA in Touch,Latest Date of Contact
        1,05/05/2006,Dana Cole,Max Reed,b) Former relevant child,a) Yes,01/02/2026
        2,05/05/2006,Dana Cole,,b) Former relevant child,a) Yes,01/02/2026
        """)
    let tables = extract.longTables(catalogue: .england)
    for id in ["1", "2"] {
      let text = tables.map { name, bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        let own = lines.enumerated().filter { $0.offset == 0 || $0.element.hasPrefix("\(id),") }
        let cells = own.map { $0.element.drop { $0 != "," }.dropFirst() }
        return "# \(name.dropLast(4))\n" + cells.joined(separator: "\n")
      }.joined(separator: "\n")
      let (network, _) = try CaseSource.read(text: text, catalogue: .england)
      #expect(network.people.contains { $0.holds("PA") })
      #expect(network.youngPerson.status == .formerRelevant)
      #expect(network.tasks.count == 1)
    }
  }
}

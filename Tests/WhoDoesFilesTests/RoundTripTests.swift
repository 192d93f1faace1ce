import Foundation
import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("A case written and read again is the same case")
struct RoundTripTests {
  @Test("as JSON", arguments: Scenario.names)
  func json(name: String) throws {
    let original = try Scenario.read(name)
    let written = CaseJSON.write(original)
    #expect(try Self.fromJSON(written) == original)
    #expect(try CaseJSON.write(Self.fromJSON(written)) == written)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(written)) }
  }

  @Test("although a column that must be there is empty in every row")
  func emptyColumn() throws {
    let text = """
      # case
      field,value
      as_of,2026-03-09
      # people
      person_id,name,role,kind
      P1,Sam,,young_person
      P2,Nan,,informal
      # tasks
      task_id,area,title
      T1,HOME,Find a flat
      # perspectives
      task_id,respondent_id,says_lead_is
      T1,P2,
      """
    let original = try CaseSource.read(text: text, catalogue: .england).case
    #expect(try Self.fromJSON(CaseJSON.write(original)) == original)
  }

  @Test("as a folder of CSV files", arguments: Scenario.names)
  func folder(name: String) throws {
    let original = try Scenario.read(name)
    try Scenario.withFolder { folder in
      try CaseFolder.write(original, to: folder)
      #expect(try CaseSource.read(folder, catalogue: .england).case == original)
    }
  }

  @Test("with the rows of the files in their first order")
  func rowOrder() throws {
    let jordan = try Scenario.read("jordan")
    let tables = CaseTables.tables(of: jordan)
    let written = try #require(tables[.perspectives])
    let files = try Scenario.files("jordan")
    let original = DelimitedText.read(files[4].bytes, file: "perspectives.csv").table
    #expect(
      written.rows.map { written.cells(of: $0).map(written.text) }
        == original.rows.map { original.cells(of: $0).map(original.text) })
  }

  @Test(
    "with formulas, quotes, line breaks, apostrophes and markup in its words",
    arguments: [
      "=1+1", "+44 20", "-5", "@home", "'=1+1", "''-x", "'quoted'", "a \"b\" c", "two\nlines",
      "</svg><script>",
      "a;b,c\td", "£ é 漢 🙂", "# people", "\\ / \u{2028}", "'",
    ])
  func words(words: String) throws {
    var original = try CaseSource.read(text: Scenario.small(), catalogue: .england).case
    original.voice[0].words = original.texts.add(words)
    original.people[1].notes = original.texts.add(words)
    original.tasks[0].note = original.texts.add(words)
    try Scenario.withFolder { folder in
      try CaseFolder.write(original, to: folder)
      #expect(try CaseSource.read(folder, catalogue: .england).case == original)
    }
    #expect(try Self.fromJSON(CaseJSON.write(original)) == original)
  }

  @Test("with every table, empty tables and a day set by the caller")
  func everything() throws {
    let text = Scenario.small(header: [.voice: "area,words\n", .case: "field,value\npseudonym,Sam\n"])
    let day = Day(year: 2026, month: 5, day: 4)
    let original = try CaseSource.read(text: text, catalogue: .england, asOf: day).case
    #expect(original.tables == Set(CaseTable.allCases))
    let again = try Self.fromJSON(CaseJSON.write(original))
    #expect(again.asOf == day)
    #expect(again.tables == original.tables)
    #expect(again.acceptances.count == 1)
    #expect(again.appointments.first?.start == 600)
    try Scenario.withFolder { folder in
      try CaseFolder.write(original, to: folder)
      #expect(try CaseSource.read(folder, catalogue: .england).case == again)
    }
  }

  @Test("a formula never reaches a spreadsheet as one")
  func formulaGuard() throws {
    var original = try CaseSource.read(text: Scenario.small(), catalogue: .england).case
    original.voice[0].words = original.texts.add("=HYPERLINK(1)")
    let table = try #require(CaseTables.tables(of: original)[.voice])
    #expect(String(decoding: DelimitedText.write(table), as: UTF8.self).contains("'=HYPERLINK(1)"))
  }

  private static func fromJSON(_ bytes: [UInt8]) throws -> Case {
    let (tables, found) = CaseJSON.read(bytes, file: "case.json")
    #expect(found.isEmpty)
    let (built, diagnostics) = CaseBuilder.build(tables, catalogue: .england)
    #expect(diagnostics.allSatisfy { $0.severity == .notice })
    return try #require(built)
  }
}

import Testing
import WhoDoesAnalysis
import WhoDoesCaseload
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("A caseload")
struct CaseloadTests {
  @Test("finds in each case what is found in it alone")
  func asAlone() throws {
    let council = Council(cases: 7)
    let together = try council.findings().lines
    var alone: [String] = []
    for number in 1...7 {
      var one = Council(cases: 0)
      for table in ["case", "people", "tasks", "assignments"] {
        one.setLines(table, council.lines(table).filter { $0.hasPrefix("C0\(number),") })
      }
      alone += try one.findings().lines
    }
    #expect(together == alone)
    #expect(together.contains("C02 gap.no-lead T1"))
    #expect(!together.contains("C01 gap.no-lead T1"))
  }

  @Test("says the same for one thread and for many", arguments: [1, 2, 5])
  func threads(_ threads: Int) throws {
    let council = Council(cases: 60)
    #expect(try council.findings(threads: threads).lines == council.findings(threads: 3).lines)
  }

  @Test("says the same in whatever order the rows stand", arguments: [true, false])
  func order(_ canRewind: Bool) throws {
    let council = Council(cases: 40)
    var mixed = council
    for table in ["case", "people", "tasks", "assignments"] {
      var dice = SystemRandomNumberGenerator()
      mixed.setLines(table, council.lines(table).shuffled(using: &dice))
    }
    let (lines, tally) = try mixed.findings(canRewind: canRewind)
    #expect(tally.wasUnsorted)
    #expect(lines == (try council.findings().lines))
    #expect(tally.rowsRead == tally.rowsUsed && tally.analysed == 40)
  }

  @Test("takes the rows of a case in two places together")
  func twoPlaces() throws {
    let council = Council(cases: 3)
    var parted = council
    let lines = council.lines("assignments")
    parted.setLines("assignments", Array(lines.dropFirst() + lines.prefix(1)))
    let (found, tally) = try parted.findings()
    #expect(tally.wasUnsorted)
    #expect(found == (try council.findings().lines))
  }

  @Test("split by authority, the results add up to those of the whole")
  func split() throws {
    let whole = Council(cases: 50)
    var parts: [String] = []
    var (rows, cases) = (0, 0)
    for authority in 0..<3 {
      var part = Council(cases: 0)
      for table in ["case", "people", "tasks", "assignments"] {
        part.setLines(
          table,
          whole.lines(table).filter { Int($0.dropFirst().prefix(2)).map { $0 % 3 == authority } ?? false })
      }
      let (lines, tally) = try part.findings()
      parts += lines
      rows += tally.rowsUsed
      cases += tally.analysed
    }
    let (lines, tally) = try whole.findings()
    #expect(parts.sorted() == lines.sorted())
    #expect(rows == tally.rowsUsed && cases == tally.analysed)
  }

  @Test("a case that cannot be read is named, and the others are there")
  func unreadable() throws {
    var council = Council(cases: 4)
    council.setLines("people", council.lines("people").filter { !$0.hasPrefix("C02,P1") })
    let (lines, tally) = try council.findings()
    #expect(tally.analysed == 3 && tally.unreadableCount == 1)
    #expect(tally.unreadable.first?.id == "C02")
    #expect(tally.unreadable.first?.error.code == "no-young-person")
    #expect(lines.allSatisfy { !$0.hasPrefix("C02") })
    #expect(tally.rowsRead == tally.rowsUsed + tally.rowsRefused)
    // Its 3 facts, 2 people, 2 tasks and 2 parts.
    #expect(tally.rowsRefused == 9)
  }

  @Test("rows of no case and rows that are too wide are refused, by number", arguments: [true, false])
  func badRows(_ isSorted: Bool) throws {
    var council = Council(cases: 3)
    let lines = council.lines("tasks")
    let bad = ["C02,T9,HOME,One,2026-04-01,and,more", ",T9,HOME,Whose,"]
    let strays = isSorted ? [] : ["C99,T1,HOME,Nobody's,"]
    council.setLines("tasks", Array(lines[..<3]) + bad + Array(lines[3...]) + strays)
    if !isSorted { council.setLines("people", council.lines("people").reversed()) }
    let (_, tally) = try council.findings()
    #expect(tally.analysed == 3)
    #expect(tally.rowsRefused == bad.count + strays.count)
    #expect(tally.diagnostics.filter { $0.code == "too-many-cells" }.map(\.place.row) == [5])
    #expect(tally.diagnostics.filter { $0.code == "no-case-id" }.map(\.place.row) == [6])
    #expect(tally.diagnostics.count { $0.code == "no-such-case" } == strays.count)
  }

  @Test("an empty caseload has no findings")
  func empty() throws {
    let (lines, tally) = try Council(cases: 0).findings()
    #expect(lines.isEmpty && tally.analysed == 0 && tally.rowsRead == 0)
  }

  @Test("a table without case_id is refused with what to do")
  func noCaseColumn() throws {
    var council = Council(cases: 1)
    council.tables["people"] = "person_id,name,role,kind\nP1,Jordan,,young_person\n"
    #expect {
      try council.findings()
    } throws: { error in
      (error as? UnreadableCase)?.diagnostics.first?.code == "no-case-column"
    }
  }

  @Test("a table that is there twice is refused, because nobody could say which one counts")
  func tableTwice() throws {
    var council = Council(cases: 1)
    council.tables["views"] = "case_id,task_id,respondent_id,says_lead_is\n"
    council.tables["perspectives"] = council.tables["views"]
    #expect {
      try council.findings()
    } throws: { error in
      (error as? UnreadableCase)?.diagnostics.first?.code == "repeated-table"
    }
  }
}

import Testing
import WhoDoesCaseload
import WhoDoesModel

@Suite("The rows of long tables")
struct CellTests {
  /// What a run found in the council whose tables were written another way.
  private func findings(_ change: (inout String) -> Void) throws -> [String] {
    var council = Council(cases: 5)
    for name in council.tables.keys {
      var table = council.tables[name] ?? ""
      change(&table)
      council.tables[name] = table
    }
    let (lines, tally) = try council.findings()
    #expect(tally.rowsRefused == 0)
    return lines
  }

  private let plain = try? Council(cases: 5).findings().lines

  @Test("may have every cell in quotes")
  func quotes() throws {
    #expect(
      try findings { table in
        table = table.split(separator: "\n").map { line in
          line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(
            separator: ",")
            + "\n"
        }.joined()
      } == plain)
  }

  @Test("may have commas, quotes and line breaks within quotes")
  func commasInQuotes() throws {
    #expect(
      try findings { $0 = $0.replacing("Find a flat", with: "\"Find a flat, \"\"soon\"\"\nand near\"") }
        == plain)
  }

  @Test("may end as on Windows, begin with a byte order mark, have blank lines and no last line end")
  func lineEnds() throws {
    #expect(try findings { $0 = $0.replacing("\n", with: "\r\n") } == plain)
    #expect(try findings { $0 = "\u{FEFF}" + $0 } == plain)
    #expect(try findings { $0 = $0.replacing("\n", with: "\n\n") } == plain)
    #expect(try findings { $0.removeLast() } == plain)
  }

  @Test("may be separated by semicolons or tabs", arguments: [";", "\t"])
  func separators(_ separator: String) throws {
    #expect(try findings { $0 = $0.replacing(",", with: separator) } == plain)
  }

  @Test("may leave the last cells of a row out")
  func shortRows() throws {
    #expect(
      try findings { $0 = $0.replacing("Register with a GP,\n", with: "Register with a GP\n") } == plain)
  }

  @Test(
    "may have ids of any letters and length",
    arguments: ["Łucja-", "a-very-long-reference-of-a-council-", ""])
  func ids(_ prefix: String) throws {
    var council = Council(cases: 12)
    for name in council.tables.keys {
      council.setLines(name, council.lines(name).map { prefix + $0 })
    }
    let expected = try Council(cases: 12).findings().lines.map { prefix + $0 }
    #expect(try council.findings().lines == expected)
    council.setLines("tasks", council.lines("tasks").reversed())
    let (lines, tally) = try council.findings()
    #expect(lines == expected && tally.wasUnsorted)
  }

  @Test("are whole where one is longer than what is read at once")
  func longRow() throws {
    let words = String(repeating: "Find a flat near the sea. ", count: 9_000)
    #expect(try findings { $0 = $0.replacing("Find a flat", with: words) } == plain)
  }

  @Test("a quote that is never closed costs its own row and no other")
  func openQuote() throws {
    var council = Council(cases: 5)
    council.setLines("tasks", council.lines("tasks") + ["C05,T3,HOME,\"Never closed,"])
    let (lines, tally) = try council.findings()
    #expect(tally.rowsRefused == 1 && tally.analysed == 5)
    #expect(tally.diagnostics.map(\.code) == ["unterminated-quote"])
    #expect(lines == plain)
  }
}

import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesCaseload
import WhoDoesModel

@Suite("A caseload whose rows stand in no order")
struct ShuffledTests {
  /// A council and the same with its rows in no order.
  private func mixed(_ council: Council) -> Council {
    var mixed = council
    for table in council.tables.keys {
      var dice = SystemRandomNumberGenerator()
      mixed.setLines(table, council.lines(table).shuffled(using: &dice))
    }
    return mixed
  }

  @Test("says the same with however little memory", arguments: [1, 3_000, 20_000, 1 << 20])
  func memory(_ bytes: Int) throws {
    let council = Council(cases: 90)
    let (lines, tally) = try mixed(council).findings(threads: 3, memory: bytes)
    #expect(tally.wasUnsorted && tally.analysed == 90)
    #expect(lines == (try council.findings().lines))
    #expect(tally.rowsRead == tally.rowsUsed)
  }

  @Test(
    "says of rows that it leaves out once where they stand, however often it reads them",
    arguments: [1, 1 << 20])
  func leftOut(_ memory: Int) throws {
    var council = Council(cases: 30)
    council.setLines("people", council.lines("people").reversed())
    let lines = council.lines("tasks")
    council.setLines(
      "tasks",
      Array(lines[..<9]) + [
        "C02,T9,HOME,One,2026-04-01,and,more", "", ",T9,HOME,Whose,", "C99,T1,HOME,Nobody's,",
      ]
        + Array(lines[9...]))
    let tally = try council.findings(memory: memory).tally
    #expect(tally.wasUnsorted && tally.analysed == 30 && tally.rowsRefused == 3)
    let rows = Dictionary(grouping: tally.diagnostics, by: \.code).mapValues { $0.map(\.place.row) }
    #expect(rows == ["too-many-cells": [11], "no-case-id": [13], "no-such-case": [14]])
  }

  @Test("hands on every cell letter by letter: long ones, quoted ones, empty ones, and as many kinds as rows")
  func cells() throws {
    // Ids that begin alike, days and kinds that come again and again, and notes of which none does.
    var rows: [[String]] = []
    for number in 0..<6_000 {
      let id = "https://cases.example.invalid/young-person/\(number % 700)"
      let note =
        number.isMultiple(of: 3)
        ? "Note \(number), \"as said\"\nand so on " + String(repeating: "ö", count: number % 90) : ""
      rows.append([
        note, id, number.isMultiple(of: 2) ? "leads" : "does", "2026-03-0\(number % 9 + 1)",
        "a word of more than sixteen bytes, number \(number % 11)", "W\(number)",
      ])
    }
    let heading = ["note", "case_id", "kind", "day", "words", "worker"]
    func text(_ rows: [[String]]) -> String {
      ([heading] + rows).map { cells in
        cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
      }.joined()
    }
    var dice = SystemRandomNumberGenerator()
    let shuffled = rows.shuffled(using: &dice)
    let byCase = Dictionary(grouping: Array(shuffled.enumerated()), by: { $0.element[1] })
    let path = FileManager.default.temporaryDirectory.appending(path: "rows-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text(shuffled).utf8).write(to: URL(filePath: path))
    for memory in [1 << 20, 50_000] {
      var options = CaseStream.Options()
      (options.threads, options.memory) = (3, memory)
      let (workers, tally) = try CaseStream([try LongTable(path)]).run(options) { CellKeeper(columns: 6) }
      var seen: [String: [(number: Int, cells: [String])]] = [:]
      for worker in workers { seen.merge(worker.rows) { one, _ in one } }
      #expect(tally.cases == 700 && tally.rowsUsed == 6_000 && tally.wasUnsorted)
      for (id, rows) in seen {
        // In the order of the file, and by the number that a spreadsheet shows.
        let expected = byCase[id] ?? []
        #expect(rows.map(\.number) == expected.map { $0.offset + 2 })
        #expect(rows.map(\.cells) == expected.map(\.element))
      }
    }
  }

  @Test(
    "A row of more than 256 KB in the table of cases hides none of the later ones", arguments: [true, false])
  func longRow(_ isSorted: Bool) throws {
    var council = Council(cases: 3)
    council.tables["case"] = "case_id,field,value,note\n"
    let note = String(repeating: "a long story. ", count: 40_000)
    for number in [2, 3, 1] {
      for (field, value) in [("as_of", "2026-03-09"), ("fiction", "yes"), ("age", "17")] {
        council.tables["case", default: ""] += "C0\(number),\(field),\(value),\(number == 3 ? note : "")\n"
      }
    }
    if isSorted { council.setLines("case", council.lines("case").sorted()) }
    let (_, tally) = try council.findings()
    #expect(tally.wasUnsorted == !isSorted)
    #expect(tally.analysed == 3 && tally.rowsRefused == 0)
    #expect(tally.diagnostics.map(\.description) == [])
  }
}

/// Keeps every cell of every row.
private final class CellKeeper: CaseWorker {
  let columns: Int
  var rows: [String: [(number: Int, cells: [String])]] = [:]

  init(columns: Int) { self.columns = columns }

  func take(_ rows: CaseRows, into output: OutputBytes) -> Int {
    let table = rows[0]
    self.rows[rows.id.string] = (0..<table.count).map { row in
      (table.number(row), (0..<columns).map { table.cell(row, $0).string })
    }
    return 0
  }
}

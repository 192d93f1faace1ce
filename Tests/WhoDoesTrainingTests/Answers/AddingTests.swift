import Foundation
import Testing
import WhoDoes
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("Adding and withdrawing answers")
struct AddingTests {
  /// Sheets of several people, some filled in carelessly.
  private func sheets(_ dice: inout Dice, at desk: SheetDesk) throws -> [String] {
    try (2...6).map { person in
      let rows = (1...4).map { task in
        let who = ["S", "Marcus", "K", "?", "nobody", "SW/PA", "", "me", "Bogdan"][dice.roll(9)]
        return "T\(task),\(who),\(["I lead", "", "help", "x"][dice.roll(4)]),P\(person)"
      }
      return try desk.sheet(
        "s\(person).csv", "task_id,who leads,my part,from\n" + rows.joined(separator: "\n"))
    }
  }

  @Test(
    "Sheets added in any order, all at once or one by one, give the same case; adding twice changes nothing",
    arguments: 1...20)
  func anyOrder(_ seed: UInt64) throws {
    var dice = Dice(seed)
    try atDesk { desk in
      let sheets = try sheets(&dice, at: desk)
      func adding(_ paths: [String], to network: Case) -> AddedAnswers {
        let (returned, _) = AnswersFile.read(paths, network: network, .england)
        return AddedAnswers(returned, to: network, .england)
      }
      let together = adding(sheets, to: desk.network)
      let shuffled = dice.mixed(sheets)
      #expect(adding(shuffled, to: desk.network).network == together.network)
      var oneByOne = desk.network
      for sheet in shuffled { oneByOne = adding([sheet], to: oneByOne).network }
      #expect(oneByOne == together.network)
      #expect(adding(shuffled, to: oneByOne).changes == 0)
    }
  }

  @Test("Two different answers of one person are never weighed: a later day counts, else neither is taken")
  func twoAnswers() throws {
    try atDesk { desk in
      let one = try desk.sheet("1.csv", "task_id,who leads,from,date\nT1,S,P2,2026-03-01\nT2,S,P2,\n")
      let two = try desk.sheet("2.csv", "task_id,who leads,from,date\nT1,P,P2,2026-03-05\nT2,P,P2,\n")
      for order in [[one, two], [two, one]] {
        let (returned, _) = AnswersFile.read(order, network: desk.network, .england)
        let added = AddedAnswers(returned, to: desk.network, .england)
        #expect(added.network.said == ["T1 P2 P3 -"])
        #expect(added.diagnostics.map(\.code) == ["two-answers"])
      }
      let (first, _) = AnswersFile.read([one], network: desk.network, .england)
      let before = AddedAnswers(first, to: desk.network, .england).network
      let (second, _) = AnswersFile.read([two], network: before, .england)
      let after = AddedAnswers(second, to: before, .england)
      #expect(after.replaced == 1 && after.diagnostics.map(\.code) == ["another-answer"])
      #expect(after.network.said == ["T1 P2 P3 -", "T2 P2 P2 -"])
    }
  }

  @Test("In the case's own folder the old table is kept as a copy, and nothing else is touched")
  func inPlace() throws {
    try atDesk { desk in
      let file = try desk.caseFolder()
      let first = try desk.sheet("1.csv", "task_id,who leads,from\nT1,S,P2\n")
      _ = try file.adding([first]).write(to: nil)
      let people = try String(contentsOfFile: file.path + "/people.csv", encoding: .utf8)
      let before = try String(contentsOfFile: file.path + "/perspectives.csv", encoding: .utf8)
      let second = try desk.sheet("2.csv", "task_id,who leads,from\nT1,P,P3\n")
      _ = try CaseFile(file.path).adding([second]).write(to: nil)
      #expect(try String(contentsOfFile: file.path + "/people.csv", encoding: .utf8) == people)
      #expect(try String(contentsOfFile: file.path + "/perspectives.before.csv", encoding: .utf8) == before)
      #expect(try CaseFile(file.path).network.said == ["T1 P2 P2 -", "T1 P3 P3 -"])
      let third = try desk.sheet("3.csv", "task_id,who leads,from\nT1,P,P4\n")
      _ = try CaseFile(file.path).adding([third]).write(to: nil)
      #expect(FileManager.default.fileExists(atPath: file.path + "/perspectives.before-2.csv"))
      #expect(try String(contentsOfFile: file.path + "/perspectives.before.csv", encoding: .utf8) == before)
    }
  }

  @Test("Who withdraws is gone from the table, from its copy, and from what is made anew")
  func withdraw() throws {
    try atDesk { desk in
      let file = try desk.caseFolder()
      let sheet = try desk.sheet(
        "1.csv", "task_id,who leads,from,words\nT1,S,P2,MARKEROFP2\nT1,P,P3,MARKEROFP3\n")
      _ = try file.adding([sheet]).write(to: nil)
      let more = try desk.sheet("2.csv", "task_id,who leads,from\nT2,P,P4\n")
      _ = try CaseFile(file.path).adding([more]).write(to: nil)
      let there = try CaseFile(file.path)
      let withdrawal = Withdrawal(of: try there.anybody("Marcus"), from: there)
      try withdrawal.write(to: nil)
      #expect(withdrawal.inWords(out: nil).first == "1 answer of Marcus taken out of \(file.path).")
      #expect(try CaseFile(file.path).network.said == ["T1 P2 P2 - MARKEROFP2", "T2 P4 P3 -"])
      let names = try FileManager.default.contentsOfDirectory(atPath: file.path)
      for name in names {
        let text = try String(contentsOfFile: "\(file.path)/\(name)", encoding: .utf8)
        #expect(!text.contains("MARKEROFP3"), "\(name)")
      }
    }
  }

  /// The same damage in a workbook.
  private func workbook(_ text: String, at desk: SheetDesk) throws -> String {
    let rows = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
        String(String.UnicodeScalarView(cell.unicodeScalars.filter { $0.value >= 0x20 }))
      }
    }
    let width = max(rows.map(\.count).max() ?? 1, 1)
    var sheet = Sheet(
      "S", columns: (0..<width).map { .init($0 < (rows.first?.count ?? 0) ? rows[0][$0] : "") })
    sheet.rows = rows.dropFirst().map { row in row.map { .text($0) } }
    let file = desk.folder.appending(path: "m.xlsx")
    try Data(Workbook("m", sheets: [sheet]).bytes()).write(to: file)
    return file.path
  }

  @Test("Sheets damaged in three hundred ways never break the reader, and every row is accounted for")
  func damaged() throws {
    let isThorough = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil
    try atDesk { desk in
      let whole = """
        task_id,Task,Who leads?,My part,"What would you decide, or have you said?",Answers from
        T1,Keep in touch every week,Denise,I lead,,P2
        T2,Apply to the housing panel,Tom Farrell,I help,a flat,P2
        T3,Open a bank account,Don't know,No part,,P2
        T4,See a dentist,,,,P2
        """
      for seed in 1...(isThorough ? 300 : 60) {
        var dice = Dice(UInt64(seed))
        let text = dice.damaged(whole)
        let file = seed % 3 == 0 ? try workbook(text, at: desk) : try desk.sheet("m.csv", text)
        let (returned, _) = AnswersFile.read([file], network: desk.network, .england)
        let count = try #require(returned.counts.first)
        #expect(count.addsUp, "seed \(seed): \(count)")
        #expect(returned.answers.count <= count.read + count.doubted, "seed \(seed)")
        let added = AddedAnswers(returned, to: desk.network, .england)
        #expect(added.network.views.count == added.new, "seed \(seed)")
      }
    }
  }
}

/// Dice for tests: the same numbers for the same seed.
struct Dice {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(sides, 1)))
  }

  mutating func mixed<Element>(_ all: [Element]) -> [Element] {
    var all = all
    for place in all.indices.reversed() where place > 0 { all.swapAt(place, roll(place + 1)) }
    return all
  }

  /// A sheet as it comes back from people and programs: cells changed, rows and columns moved, lost or doubled.
  mutating func damaged(_ text: String) -> String {
    var rows = text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let cells = [
      "?", "SW/PA", "0", "~~x~~ y", "=1+1", "\"", "\u{0}", "🙂", String(repeating: "x", count: 3000), "T1",
      "P9", "yes",
      "Denise\nMarcus", "“quoted”", "N/A", "12/13/2026", "\u{202E}evil", "everyone", "(Tom)", "()", "/", ",",
      ";;",
    ]
    for _ in 0...roll(6) {
      let row = roll(rows.count)
      switch roll(7) {
      case 0: rows.remove(at: row)
      case 1: rows.insert(rows[row], at: roll(rows.count + 1))
      case 2: rows[row].insert(cells[roll(cells.count)], at: roll(rows[row].count + 1))
      case 3: if !rows[row].isEmpty { rows[row].remove(at: roll(rows[row].count)) }
      case 4: if !rows[row].isEmpty { rows[row][roll(rows[row].count)] = cells[roll(cells.count)] }
      case 5: rows = mixed(rows)
      default: rows.insert([], at: row)
      }
      if rows.isEmpty { rows = [["task_id"]] }
    }
    var text = rows.map { $0.joined(separator: ",") }.joined(separator: ["\n", "\r\n", "\r"][roll(3)])
    if roll(5) == 0 { text = "\u{FEFF}" + text }
    if roll(6) == 0 { text = String(text.prefix(roll(text.count + 1))) }
    return text
  }
}

import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDocuments

@Suite("The report on a terminal")
struct TextReportTests {
  @Test("No line is wider than the terminal", arguments: ["jordan", "yonas"], [40, 60, 80, 100, 120, 300])
  func width(_ name: String, _ width: Int) throws {
    let sample = try Sample.scenario(name)
    let text = TextReport.write(sample.network, sample.analysis, .england, width: width)
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= min(width, 120), "\(line)") }
  }

  @Test("Styles add nothing but styles, and there are none unless asked for")
  func styles() throws {
    let sample = try Sample.scenario("jordan")
    let plain = TextReport.write(sample.network, sample.analysis, .england, width: 80, isStyled: false)
    let styled = TextReport.write(sample.network, sample.analysis, .england, width: 80, isStyled: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(styled.contains("\u{1B}[1m"))
    #expect(!styled.contains("\u{1B}[31m") && !styled.contains("\u{1B}[1;31m"), "no red")
    #expect(styled.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(
    "What is working comes first, and every finding has its question and cells",
    arguments: ["jordan", "yonas"])
  func order(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let text = TextReport.write(sample.network, sample.analysis, .england, width: 120)
    let working = try #require(text.firstRange(of: "What is working"))
    let talk = try #require(text.firstRange(of: "What to talk about"))
    #expect(working.lowerBound < talk.lowerBound)
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("    Ask: ") } == sample.analysis.findings.count)
    #expect(lines.count { $0.hasPrefix("    From: ") } == sample.analysis.findings.count)
    #expect(text.contains("Could not check"))
  }

  @Test(
    "Letters take the columns that terminals give them",
    arguments: [
      ("", 0), ("abc", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("日本語", 6), ("한국", 4), ("👍", 2), ("👩‍👩‍👧", 2),
      ("❤️", 2), ("…“”", 3), ("שלום", 4), ("ｗｉｄｅ", 8), ("\u{200B}", 0),
    ])
  func columns(_ text: String, _ width: Int) { #expect(text.displayWidth == width) }

  @Test("Long words break, and later lines hang")
  func wrapping() {
    var lines = TerminalLines(width: 40, isStyled: false)
    lines.paragraph(String(repeating: "x", count: 70), indent: 4, label: "Ask: ")
    lines.paragraph("one two three four five six seven eight nine", label: "- ")
    let written = lines.text.split(separator: "\n").map(String.init)
    #expect(written[0] == "    Ask: " + String(repeating: "x", count: 31))
    #expect(written[1].hasPrefix("         x"))
    #expect(written.last == "  eight nine")
  }

  @Test("Acceptances that have run out or outlived their finding are told")
  func acceptances() throws {
    let sample = try Sample.tables(
      """
      # tasks
      task_id,area,title,status
      T1,MONEY,Find out about savings,not_started
      T2,MONEY,Open a bank account,on_track
      # assignments
      task_id,person_id,layer,involvement
      T2,KW,plan,leads
      # accepted
      rule,task_id,reason,agreed_by,until
      gap.no-lead,T1,We wait for the letter.,Dana Cole,2026-01-31
      gap.only-a-team,T2,Agreed in June,Dana Cole,2026-12-31
      """)
    for (name, text) in sample.outputs where name != "csv" && name != "json" {
      let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(flat.contains("what it accepted is no longer there"), "\(name)")
      #expect(flat.contains("its date has passed"), "\(name)")
    }
    #expect(sample.outputs["json"]?.contains("\"because\": \"expired\"") == true)
  }
}

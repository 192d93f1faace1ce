import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDocuments

@Suite("Findings as CSV and Markdown")
struct CSVReportTests {
  @Test(
    "Cells are quoted where they must be, and formulas are kept as text",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "\"'=1+1\""),
      ("-2", "\"'-2\""), ("@x", "\"'@x\""), ("+44", "\"'+44\""), (" =1", "\"' =1\""), ("'=1", "\"''=1\""),
      ("a\nb", "a b"), ("\t=1", "\"' =1\""), ("", ""),
    ])
  func cells(_ text: String, _ expected: String) { #expect(CSVReport.cell(text) == expected) }

  @Test("Every finding is a row with a cell for every heading")
  func rows() throws {
    let sample = try Sample.scenario("jordan")
    let csv = CSVReport.write(sample.network, sample.analysis, .england)
    #expect(csv.hasPrefix("\u{FEFF}rule,concern,also,"))
    #expect(csv.split(separator: "\r\n").count == sample.analysis.findings.count + 1)
  }

  @Test(
    "Markdown prints signs as themselves",
    arguments: [
      ("a*b_c", "a\\*b\\_c"), ("<b>&", "&lt;b&gt;&amp;"), ("[x](y)", "\\[x\\](y)"), ("1. one", "1\\. one"),
      ("- dash", "\\- dash"), ("# head", "\\# head"), ("a|b", "a\\|b"), ("2026", "2026"),
    ])
  func markdown(_ text: String, _ expected: String) { #expect(text.markdown == expected) }
}

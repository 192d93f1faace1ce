import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("Findings as JSON")
struct JSONReportTests {
  @Test("Both cases are as the schema says", arguments: ["jordan", "yonas"])
  func scenarios(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let report = try #require(sample.outputs["json"])
    #expect(try Schema().problems(with: report) == [])
    #expect(report == JSONReport.write(sample.network, sample.analysis, .england), "the same bytes again")
  }

  @Test("Every example of every rule is as the schema says", arguments: Rule.all.map(\.id))
  func examples(_ id: String) throws {
    let schema = try Schema()
    for example in Rule.named(id)?.examples ?? [] {
      let report = try #require(try Sample.tables(example.tables).outputs["json"])
      #expect(try schema.problems(with: report) == [])
    }
  }

  @Test("A report that is not as the schema says is noticed")
  func refused() throws {
    let report = try #require(try Sample.scenario("jordan").outputs["json"])
    for (good, bad) in [
      ("\"concern\": \"gap\"", "\"concern\": \"hole\""), ("\"row\": 3,", "\"row\": \"3\","),
      ("\"why\"", "\"because\""),
      ("2026-03-09", "9 March"), ("\"fiction\": true", "\"fiction\": \"yes\""),
    ] {
      #expect(try !Schema().problems(with: report.replacing(good, with: bad)).isEmpty, "\(bad)")
    }
  }

  @Test("Ids are those of the files, and a finding without a task has an empty list")
  func ids() throws {
    let sample = try Sample.scenario("jordan")
    let data = Data((sample.outputs["json"] ?? "").utf8)
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.count == sample.analysis.findings.count)
    let tasks = Set(sample.network.tasks.map { sample.network[$0.id] })
    for (finding, written) in zip(sample.analysis.findings, findings) {
      let ids = try #require(written["tasks"] as? [String])
      #expect(ids.allSatisfy(tasks.contains))
      #expect(ids.count == finding.tasks.count)
      #expect(written["rule"] as? String == finding.rule)
    }
    #expect(findings.contains { ($0["tasks"] as? [String])?.isEmpty == true })
  }
}

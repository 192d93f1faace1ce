import Testing
import WhoDoesEngland
import ZipArchive

@testable import WhoDoesDocuments

@Suite("Charts in Word")
struct WordChartTests {
  private func parts(_ build: CaseloadPublication.Build, seed: UInt64) throws -> [String: Markup] {
    let publication = CaseloadPublication(RandomCaseload(seed: seed).summary, build)
    let reader = try ZipReader(DOCXRenderer().render(CaseloadDocument.build(publication, .england)))
    var parts: [String: Markup] = [:]
    for name in reader.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      parts[name] = try Markup(String(decoding: reader.read(name), as: UTF8.self))
    }
    return parts
  }

  @Test(
    "The report on a caseload has one for each chart of the web page, and each says in words what it shows")
  func words() throws {
    let parts = try parts(.internal, seed: 3)
    let charts = parts.keys.filter { $0.hasPrefix("word/charts/") }
    #expect(charts.count == 3)
    let body = try #require(parts["word/document.xml"])
    let described = body.named("wp:docPr").compactMap { $0.attributes["descr"] }
    #expect(described.count == 3)
    let ids = body.named("wp:docPr").compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == 3)
    for (number, words) in described.enumerated() {
      let chart = try #require(parts["word/charts/chart\(number + 1).xml"])
      // Every label stands in the description with its number.
      let texts = chart.named("c:v").filter { $0.parents.contains("c:strLit") }.map(\.text)
      let numbers = chart.named("c:v").filter { $0.parents.contains("c:numLit") }.map(\.text)
      #expect(texts.count == numbers.count && !texts.isEmpty)
      for (label, value) in zip(texts, numbers) { #expect(words.contains("\(label): \(value).")) }
    }
    #expect(!body.all.contains { $0.text.contains("A chart of this stands") })
  }

  @Test("A panel's charts hold no hidden count, not even out of sight")
  func hidden() throws {
    var signs = 0
    for seed: UInt64 in 1...4 {
      let parts = try parts(.panel, seed: seed)
      for (name, chart) in parts where name.hasPrefix("word/charts/") {
        let values = chart.named("c:v").filter { $0.parents.contains("c:numLit") }.compactMap { Int($0.text) }
        #expect(values.allSatisfy { !(1...5).contains($0) }, "seed \(seed), \(name): \(values)")
        signs += chart.named("c:v").filter { $0.text.hasSuffix(": c") }.count
      }
    }
    #expect(signs > 0)
  }
}

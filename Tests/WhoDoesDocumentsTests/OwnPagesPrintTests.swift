import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDocuments

@Suite("The young person's own pages, printed", .serialized)
struct OwnPagesPrintTests {
  /// A browser, where there is one; without it the other tests still reckon every height.
  private static let browser = PDFEngine.all().first { $0.kind == .chromium }

  /// Many pages as one file, so that an engine starts once: each as its own file would be, and on a new sheet.
  private func together(_ documents: [Document]) throws -> String {
    let pages = documents.map { HTMLRenderer().render($0) }
    func part(_ page: String, _ name: String) throws -> Substring {
      let open = try #require(page.firstRange(of: "<\(name)>"))
      let close = try #require(page.range(of: "</\(name)>", options: .backwards))
      return page[open.upperBound..<close.lowerBound]
    }
    let style = try part(pages[0], "style").replacing("body>footer", with: ".whole>footer")
    let widths = Set(
      try pages.flatMap { try part($0, "style").matches(of: /\.w\d+\{width:\d+%\}/).map { String($0.0) } })
    let bodies = try pages.map { "<div class=\"annex whole\">\(try part($0, "body"))</div>" }
    return """
      <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8" /><title>All</title>
      <style>\(style) @media print{\(widths.sorted().joined())}</style></head><body>\(bodies.joined())</body></html>
      """
  }

  private func sheets(of documents: [Document], _ engine: PDFEngine) throws -> Int {
    let place = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString).pdf")
    let pdf = try engine.render(try together(documents), beside: place, within: 240)
    return String(decoding: pdf, as: Unicode.ASCII.self).matches(of: /\/Type \/Page\b/).count
  }

  /// How many invented cases are printed: 200 with `WHODOES_THOROUGH`, else a few.
  private static let inventedCount = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] == nil ? 20 : 200

  /// A part of the invented cases, so that no print takes minutes.
  private static let parts = stride(from: 0, to: inventedCount, by: 20).map { $0..<$0 + 20 }

  @Test(
    "Every page of a case has two sides, and every ladder one", .enabled(if: browser != nil),
    arguments: parts)
  func counted(part: Range<Int>) throws {
    let engine = try #require(Self.browser)
    let scenarios = part.lowerBound == 0 ? Sample.scenarios : []
    let samples =
      try scenarios.map { try Sample.scenario($0) } + part.map { try MyPageCase(seed: $0).sample() }
    let pages = samples.map { MyPage($0.network, $0.analysis, .england).document }
    let counted = try sheets(of: pages, engine)
    #expect(counted == 2 * pages.count)
    let ladders = samples.map { StepsPages($0.network, $0.analysis, .england).document }
    #expect(try sheets(of: ladders, engine) == ladders.reduce(0) { $0 + $1.sections.count })
  }
}

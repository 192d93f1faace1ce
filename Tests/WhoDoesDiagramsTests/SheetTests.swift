import Foundation
import Graphviz
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct SheetTests {
  @Test func `several sheets are one PDF with a page each, and the same one every time`() throws {
    let sheets = try Scenario.sheets(.areas, "jordan")
    #expect(sheets.stepTaken == .whole && sheets.diagrams.count > 5)
    let file = try sheets.pdf()
    #expect(try sheets.pdf() == file)
    let folder = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(file).write(to: folder)
    guard let told = try answer(of: ["pdfinfo", folder.path], input: ""), !told.isEmpty else { return }
    let info = String(decoding: told, as: UTF8.self)
    let pages = info.split(separator: "\n").first { $0.hasPrefix("Pages:") }
    #expect(pages?.hasSuffix(" \(sheets.diagrams.count)") == true)
    #expect(!info.contains("Creator:") && !info.contains("CreationDate:"))
    let letters = try #require(try answer(of: ["pdftotext", folder.path, "-"], input: ""))
    let text = String(decoding: letters, as: UTF8.self)
    for title in ["Have a plan B", "Apply to be an electrician", "Get my passport and licence"] {
      #expect(text.contains(title))
    }
  }

  @Test func `what cairo did not write is refused`() throws {
    let file = try Diagram(title: "t", description: "d").render(.pdf)
    #expect(throws: GraphvizError.self) { try PDFSheets.joined([file, Array("no PDF".utf8)]) }
    #expect(throws: GraphvizError.self) { try PDFSheets.joined([file, Array(file.dropLast(200))]) }
    #expect(try PDFSheets.joined([file]) == file)
    #expect(try PDFSheets.joined([]) == [])
  }

  @Test func `a crowd steps down and says so`() throws {
    let analysis = Analysis(of: Crowd.sample, catalogue: .england)
    let small = Legibility.Page(width: 300, height: 200, margin: 10)
    let sheets = try Maps.sheets(
      .responsibility, of: Crowd.sample, analysis: analysis, catalogue: .england, audience: .team, page: small
    )
    #expect(sheets.stepTaken == .tableOnly && sheets.diagrams.isEmpty && !sheets.twin.isEmpty)
    #expect(sheets.smallestText == nil)
  }

  @Test func `a screen counts titles as a share of its height`() {
    let layout = GraphvizLayout(bounds: .init(left: 0, bottom: 0, right: 944, top: 524), nodes: [])
    let fits = Legibility(of: layout, smallestFont: 11, titleFont: 13, on: .screen)
    #expect(fits.scale == 1 && fits.titleShare == 13.0 / 540 && fits.isReadable)
    #expect(!Legibility(of: layout, smallestFont: 10, titleFont: 10, on: .screen).isReadable)
    #expect(Legibility.Page.a3.isLandscape && !Legibility.Page.a4Portrait.isLandscape)
  }

  @Test(arguments: MapKind.allCases)
  func `every format of every map can be made, and twice the same`(kind: MapKind) throws {
    let sheets = try Scenario.sheets(kind, "jordan", on: .a4Landscape)
    let again = try Scenario.sheets(kind, "jordan", on: .a4Landscape)
    #expect(sheets.diagrams == again.diagrams && sheets.twin == again.twin)
    let diagram = try #require(sheets.diagrams.first)
    #expect(try diagram.svg() == again.diagrams.first?.svg())
    #expect(try diagram.render(.pdf).starts(with: Array("%PDF".utf8)))
    #expect(try diagram.render(.json).first == UInt8(ascii: "{"))
    let (coarse, fine) = (try diagram.render(.png), try diagram.render(.png, dotsPerInch: 300))
    #expect(fine.count > coarse.count)
    let theirs = try #require(try answer(of: ["dot", "-Tsvg"], input: try diagram.dot()))
    #expect(theirs == (try diagram.render(.svg)))
    #expect(!kind.purpose.isEmpty)
  }
}

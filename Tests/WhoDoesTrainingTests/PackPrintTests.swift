import Foundation
import Testing
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles

@testable import WhoDoesTraining

/// What a trainer would find out at the printer.
@Suite("A training pack on paper", .serialized)
struct PackPrintTests {
  private static let isThorough = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil
  /// Chromium, whose files say openly how many pages they have; WeasyPrint packs its list of pages.
  private static let engine = PDFEngine.all().first { $0.kind == .chromium }

  /// The handouts whose page counts are promised; a sample of them unless asked for all.
  private static func pieces(_ words: PackWords) -> [TrainingPack.Piece] {
    let all = TrainingPack.pieces(words)
    let sample = ["1-case", "2-my-answers", "3-grid-a3"]
    return isThorough ? all : all.filter { piece in sample.contains { piece.name.hasSuffix($0) } }
  }

  @Test(
    "Every handout fills the sides that START-HERE counts", .enabled(if: engine != nil),
    arguments: isThorough ? Scenario.all : ["mateusz"])
  func handouts(_ name: String) throws {
    let words = PackWords(try Scenario.plan(name))
    let engine = try #require(Self.engine)
    let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    for piece in Self.pieces(words) {
      let pdf = try engine.render(HTMLRenderer().render(piece.document), beside: place)
      #expect(PDFPages.count(pdf) == piece.document.page.sheets, "\(name), \(piece.name)")
    }
  }

  @Test(
    "The sum on START-HERE is the sum of what comes out of the printer",
    .enabled(if: engine != nil && isThorough), arguments: Scenario.all)
  func total(_ name: String) throws {
    let pack = try TrainingPack(
      try Scenario.plan(name), engine: Self.engine, scratch: NSTemporaryDirectory() + "pack")
    var total = 0
    for item in pack.prints.main {
      let file = try #require(pack.files.first { $0.name == item.file + ".pdf" }, "\(item.file)")
      let pages = try #require(PDFPages.count(file.bytes))
      #expect(pages == item.pages, "\(name), \(item.file)")
      total += (item.sides == .one ? pages : (pages + 1) / 2) * item.copies
    }
    #expect(pack.sheetsInWords.hasPrefix("\(total) sheets"))
    let facilitator = try #require(pack.prints.main.first { $0.file.hasSuffix("facilitator") })
    #expect((8...10).contains(facilitator.pages), "\(name): \(facilitator.pages)")
  }

  @Test("A pack is written whole, never over what is there, and answers go again")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let pack = try TrainingPack(try Scenario.plan("jordan", PackOrder(people: 8, tables: 2)), engine: nil)
    try PackFolder.write(pack, to: folder)
    #expect(throws: TrainingProblem.folderInUse(folder)) { try PackFolder.write(pack, to: folder) }
    #expect(try PackManifest.read(folder: folder) == pack.manifest)
    for file in pack.manifest.files {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(file)"), "\(file)")
    }
    let again = try TrainingPack(try Scenario.plan("jordan", PackOrder(people: 8, tables: 2)), engine: nil)
    for (one, other) in zip(pack.files, again.files) {
      #expect(one.bytes == other.bytes, "\(one.name) differs")
    }

    let network = try CaseSource.read(
      "\(folder)/\(pack.manifest.caseFile)", catalogue: .england, asOf: nil, lenient: false
    ).case
    let opened = try PackPlan(pack.manifest, network, .england)
    #expect(
      RevealDeck.build(opened)
        == RevealDeck.build(try Scenario.plan("jordan", PackOrder(people: 8, tables: 2))))

    try Data("mine".utf8).write(to: URL(filePath: "\(folder)/my-notes.txt"))
    #expect(PackClearing.isPack(folder) && PackClearing.files(in: folder).contains("tally.csv"))
    let outcome = PackClearing.remove(in: folder)
    #expect(outcome.removed.contains("tally.csv") && outcome.removed.contains("for-you/slides.pptx"))
    #expect(outcome.others == ["my-notes.txt"] && outcome.kept.isEmpty)
    #expect(PackClearing.files(in: folder).isEmpty)
    #expect(FileManager.default.fileExists(atPath: "\(folder)/for-the-room/1-case.html"))
  }
}

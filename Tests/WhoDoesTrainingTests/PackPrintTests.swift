import Foundation
import Readers
import Testing
import WhoDoes
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

  @Test(
    "An office program opens the Word files on as many sheets as START-HERE counts, and the slides one by one",
    .enabled(if: Program.office != nil && Program.pdfinfo != nil))
  func office() throws {
    try withFolder { folder in
      let plan = try Scenario.plan("jordan")
      let words = PackWords(plan)
      var sheets: [String: Int] = [:]
      for piece in Self.pieces(words) {
        let name = String(piece.name.split(separator: "/").last ?? "")
        sheets[name] = piece.document.page.sheets
        try Data(DOCXRenderer().render(piece.document)).write(to: folder.appending(path: "\(name).docx"))
      }
      let deck = RevealDeck.build(plan, room: TrainingPages.room)
      (sheets["slides"]) = deck.slides.count
      try Data(PPTXRenderer().render(deck)).write(to: folder.appending(path: "slides.pptx"))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
        folder.appending(path: $0).path
      }
      let profile = "-env:UserInstallation=\(folder.appending(path: "office").absoluteString)"
      try #require(Program.office).run(
        [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.path] + files, in: folder)
      for (name, count) in sheets {
        let said = try #require(Program.pdfinfo).run(["\(name).pdf"], in: folder).said
        let pages = said.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) }
        #expect(pages == count, "\(name): \(said)")
      }
    }
  }

  @Test(
    "Every ink is dark enough for a photocopy: no meaning goes with a colour that turns pale",
    .enabled(if: engine != nil && Program.pdftoppm != nil))
  func photocopy() throws {
    try withFolder { folder in
      let engine = try #require(Self.engine)
      let wanted = ["slides-with-answers", "for-the-room-1-case", "for-you-facilitator"]
      for (name, page) in try TrainingPages.pack() where Self.isThorough || wanted.contains(name) {
        let pdf = folder.appending(path: "\(name).pdf")
        try Data(engine.render(page, beside: pdf)).write(to: pdf)
        try #require(Program.pdftoppm).run(["-r", "60", pdf.path, name], in: folder)
      }
      let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix(".ppm")
      }
      #expect(pages.count >= 15)
      for page in pages {
        for ink in try PrintedInks(of: folder.appending(path: page)).solid {
          #expect(ink.contrastOnWhite >= 3, "\(page): \(ink)")
        }
      }
    }
  }

  @Test("A bar says its answer and its count in words, so that its length and colour add nothing")
  func bars() throws {
    let deck = RevealDeck.build(try Scenario.plan("jordan"), room: TrainingPages.room)
    let page = HTMLDeckRenderer().render(deck)
    let text = page.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "").replacing(
      /<[^>]*>/, with: "|")
    for words in ["Social worker", "Keyworker", "Don’t know", "Nobody"] { #expect(text.contains(words)) }
    for count in ["|8|", "|7|", "|5|", "|2|"] { #expect(text.contains(count), "\(count)") }
  }

  @Test("After a tally the printed slides have the answers in them too", .enabled(if: engine != nil))
  func printedSlides() throws {
    try withFolder { place in
      let folder = place.appending(path: "friday").path
      try PackFolder.write(
        TrainingPack(Scenario.plan("jordan", PackOrder(people: 8, tables: 2)), engine: nil), to: folder)
      let pack = try OpenPack(folder)
      var written: [String] = []
      try pack.writeSlides(room: TrainingPages.room, engine: Self.engine) { written.append($0) }
      #expect(written.count == 2, "a pack without PDFs gets none")

      let printed = "\(folder)/for-you/slides.pdf"
      try Data("%PDF-old".utf8).write(to: URL(filePath: printed))
      written = []
      try pack.writeSlides(room: TrainingPages.room, engine: Self.engine) { written.append($0) }
      #expect(written.last == printed && written.count == 3)
      let pdf = try [UInt8](Data(contentsOf: URL(filePath: printed)))
      #expect(try PDFPages.count(pdf) == pack.deck(room: TrainingPages.room).sheets)

      let remark = try pack.writeSlides(room: TrainingPages.room, engine: nil)
      #expect(remark?.contains("Print slides.html") == true)
    }
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

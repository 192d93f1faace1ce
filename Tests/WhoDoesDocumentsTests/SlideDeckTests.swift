import Foundation
import Readers
import Testing
import WhoDoesModel
import ZipArchive

@testable import WhoDoesDocuments

@Suite("Slides for a browser and for PowerPoint")
struct SlideDeckTests {
  /// A deck with everything that a slide can hold.
  static func deck(_ text: String = "Some words") -> SlideDeck {
    let beats: [SlideDeck.Beat] = [
      .init("The plan says", .text([text, "By May."])), .init("What really happens", nil),
      .init("What this room said", .bars([.init(text, 12), .init("Nobody", 3)], of: 20)),
      .init("What Jay says", .quote(.init("I said \(text)", source: "Jay"))),
    ]
    var step = SlideDeck.Slide("A task, \(text)", kicker: "Task 1 of 1", .beats(beats, question: nil))
    step.isStep = true
    return SlideDeck(
      title: "Slides, \(text)", audience: .training, stamp: .fiction,
      slides: [
        .init("Welcome", .opening([text]), notes: [text, "Second note"]),
        .init("Rules", .lines([text, "two"])), .init("Words", .quotes([.init(text, source: "")])), step,
        .init(
          "A task, \(text)", kicker: "Task 1 of 1",
          .beats(beats, question: .init(reading: text, ask: "Why?")), notes: ["Because"]),
      ])
  }

  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    let reader = try ZipReader(bytes)
    var parts: [String: String] = [:]
    for name in reader.names { parts[name] = String(decoding: try reader.read(name), as: UTF8.self) }
    return parts
  }

  @Test("The same deck gives the same bytes, in both forms")
  func same() throws {
    #expect(HTMLDeckRenderer().render(Self.deck()) == HTMLDeckRenderer().render(Self.deck()))
    #expect(try PPTXRenderer().render(Self.deck()) == PPTXRenderer().render(Self.deck()))
  }

  @Test(
    "Whatever stands on a slide stays text",
    arguments: ["<script>alert(1)</script>", "a & b \"c\" 'd'", "\u{202E}tfel", "]]>"])
  func hostile(_ text: String) throws {
    let page = HTMLDeckRenderer().render(Self.deck(text))
    #expect(!page.contains("<script"))
    #expect(page.split(separator: "role=\"group\"").count == 6)
    for (name, part) in try parts(PPTXRenderer().render(Self.deck(text))) where name.hasSuffix(".xml") {
      #expect(throws: Never.self, "\(name)") { try Markup(part) }
      #expect(!part.contains("<script"))
    }
    #expect(throws: Never.self) { try Markup(page) }
  }

  @Test("PowerPoint gets real text, notes for the speaker, and nothing of who made it or when")
  func parts() throws {
    let parts = try parts(PPTXRenderer().render(Self.deck()))
    let slides = parts.filter { $0.key.hasPrefix("ppt/slides/slide") }
    #expect(slides.count == 5)
    #expect(parts["ppt/notesSlides/notesSlide1.xml"]?.contains("Second note") == true)
    let last = try #require(parts["ppt/slides/slide5.xml"])
    for words in ["The plan says", "What this room said", "12", "Why?", "Fiction · For training"] {
      #expect(last.contains(words), "\(words)")
    }
    #expect(last.contains("type=\"title\""))
    let properties = try #require(parts["docProps/core.xml"])
    for trace in ["creator", "lastModifiedBy", "created", "modified"] { #expect(!properties.contains(trace)) }
  }

  @Test("Paper leaves out what a later slide completes, and takes three to a sheet")
  func paper() {
    let deck = Self.deck()
    #expect(deck.printed.count == 4 && deck.sheets == 2)
    #expect(HTMLDeckRenderer().render(deck).contains("class=\"slide step\""))
  }

  @Test("Letters on a slide shrink until a long text fits")
  func fits() throws {
    let long = String(repeating: "A rather long sentence about who does what. ", count: 12)
    let parts = try parts(PPTXRenderer().render(Self.deck(long)))
    let sizes = try #require(parts["ppt/slides/slide2.xml"]).matches(of: /sz="(\d+)"/).compactMap {
      Int($0.1)
    }
    #expect(sizes.allSatisfy { $0 >= 1200 })
  }

  @Test("A checker of PowerPoint files finds nothing", .enabled(if: Program.openXML != nil))
  func valid() throws {
    try withFolder { folder in
      let file = folder.appending(path: "deck.pptx")
      try Data(PPTXRenderer().render(Self.deck())).write(to: file)
      let answer = try #require(Program.openXML).run([file.path], in: folder)
      #expect(answer.status == 0 && answer.said.contains("Errors: 0"), "\(answer.said)")
    }
  }

  @Test("Cards come back to their fronts when a sheet is turned on its short edge")
  func cards() {
    let some = (1...9).map {
      Document.CutCard(letter: "\($0)", sign: "■", title: "Card \($0)", back: [.init("What", "x")])
    }
    let sheets = Document.CutCards(some, foot: "Fiction").sheets
    #expect(sheets.count == 2)
    #expect(sheets[0].front.compactMap { $0?.letter } == ["1", "2", "3", "4", "5", "6", "7", "8"])
    #expect(sheets[0].back.compactMap { $0?.letter } == ["4", "3", "2", "1", "8", "7", "6", "5"])
    #expect(sheets[1].back.map { $0?.letter } == [nil, nil, nil, "9", nil, nil, nil, nil])
  }
}

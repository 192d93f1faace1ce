import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesTraining

@Suite("The documents of a training pack")
struct PackDocumentTests {
  private static func words(_ name: String) throws -> PackWords { PackWords(try Scenario.plan(name)) }

  /// Everything a document says, in one text.
  private static func text(_ document: Document) -> String { MarkdownRenderer().render(document) }

  @Test(
    "What people in the room get holds neither the key, nor the plan, nor what is hidden",
    arguments: Scenario.all)
  func nothingGivenAway(_ name: String) throws {
    let words = try Self.words(name)
    for piece in TrainingPack.pieces(words) {
      let text = Self.text(piece.document)
      for task in words.network.taskIndices {
        let note = words.network[words.network[task].note]
        #expect(note.isEmpty || !text.contains(note), "\(piece.name) tells a note of \(name)")
        for view in words.network.views(of: task) where !view.words.isEmpty {
          let said = words.network[view.words]
          guard said.count > 25, !words.network.voice.contains(where: { words.network[$0.words] == said })
          else { continue }
          #expect(!text.contains(said), "\(piece.name) tells what somebody answered in private")
        }
      }
      for person in words.people {
        let notes = words.network[words.network[person].notes]
        #expect(notes.count < 8 || !text.contains(notes), "\(piece.name) tells a note on a person")
      }
      for finding in words.analysis.findings where finding.concern != .note {
        #expect(!text.contains(words.said.statement(finding)), "\(piece.name) tells a finding")
      }
      for word in ["One expert", "gap:", "Practice:"] { #expect(!text.contains(word), "\(piece.name)") }
    }
  }

  @Test(
    "The answer sheet asks twelve tasks, and what to decide only where something is to be decided",
    arguments: Scenario.all)
  func answerSheet(_ name: String) throws {
    let words = try Self.words(name)
    let text = Self.text(AnswerSheet.document(words))
    #expect(words.plan.manifest.tasks.allSatisfy { text.contains($0.title.prefix(20)) })
    let asked = words.plan.manifest.tasks.count { $0.asksStance }
    #expect(asked > 0 && asked < 12)
    #expect(text.contains("It is not a test"))
  }

  @Test(
    "Every back lies behind its own front when a sheet is turned on its short edge", arguments: Scenario.all)
  func mirrored(_ name: String) throws {
    let document = RoleCardSheets.document(try Self.words(name))
    guard case .cutCards(let cards) = try #require(document.sections.first?.blocks.first) else {
      Issue.record("There are no cards.")
      return
    }
    #expect(cards.cards.count % 8 == 0)
    for sheet in cards.sheets {
      for row in 0..<2 {
        for column in 0..<4 {
          // Turned over, the place on the far left lies on the far right.
          #expect(sheet.front[row * 4 + column] == sheet.back[row * 4 + 3 - column])
        }
      }
    }
    #expect(document.page.sheets == cards.sheets.count * 2)
  }

  @Test("Every role of the catalogue has words for its card, short and in plain words")
  func cardWords() {
    for role in Catalogue.england.roleEntries where role.id != "YP" && role.id != "FAM" {
      let words = RoleCardWords.of(role)
      #expect(words.does.count == 3, "\(role.id) has no words of its own")
      let level = ReadingLevel(words.does + [words.doesNot])
      #expect(level.longestSentence <= 16, "\(role.id): \(level.longest)")
    }
    let all = RoleCardWords.all.values.flatMap { $0.does + [$0.doesNot] }
    #expect(ReadingLevel(all).grade <= 7)
  }

  @Test("What the room gets reads at grade 7, and what the trainer gets at grade 9", arguments: Scenario.all)
  func reading(_ name: String) throws {
    let words = try Self.words(name)
    let people =
      words.network.people.flatMap { [words.network[$0.name], words.network[$0.youngPersonCallsThem]] }
      + words.network.agencies.map { words.network[$0] }
    // What jobs are called is not ours to make easier either.
    let titles = words.plan.manifest.cards.map(\.title)
    // A case's own titles and facts are not ours to make easier.
    let theirs =
      words.network.tasks.map { words.network[$0.title] }
      + words.network.fields.map { words.network[$0.value] }
    let starts = theirs.filter { $0.count > 12 }.map {
      $0.lowercased().split(separator: " ").prefix(4).joined(separator: " ")
    }
    func level(_ texts: [String]) -> ReadingLevel {
      ReadingLevel(texts.filter { text in !starts.contains { text.lowercased().contains($0) } })
    }
    for piece in TrainingPack.pieces(words) {
      let own = level(piece.document.ownWords(leavingOut: people + titles))
      // The case handout has few words of our own, among the facts and names of the case.
      guard own.words >= (piece.name.hasSuffix("1-case") ? 20 : 100) else { continue }
      #expect(own.grade <= 7, "\(piece.name): grade \(own.grade)")
    }
    let prints = PrintList(items: [])
    let own = level(FacilitatorPack.document(words, prints: prints).ownWords(leavingOut: people + titles))
    #expect(own.grade <= 9, "facilitator: grade \(own.grade)")
    let deck = level(RevealDeck.build(words.plan).ownWords)
    #expect(deck.grade <= 9, "slides: grade \(deck.grade)")
  }

  @Test("Our sentences are in Data/Wording, none too hard for its reader; WHODOES_RECORD=1 writes them anew")
  func wording() throws {
    let book = TrainingWording.csv
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Data/Wording/training.csv").standardizedFileURL
    if ProcessInfo.processInfo.environment["WHODOES_RECORD"] != nil {
      try book.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(kept == book)
    for entry in TrainingWording.entries {
      #expect(entry.level.longestSentence <= 25, "\(entry.level.longest)")
      #expect(WordChoice.remarks(on: entry.text, for: .training).isEmpty, "\(entry.text)")
    }
    let room = ReadingLevel(TrainingWording.entries.filter(\.isForTheRoom).map(\.text))
    let trainer = ReadingLevel(TrainingWording.entries.filter { !$0.isForTheRoom }.map(\.text))
    #expect(room.grade <= 7 && trainer.grade <= 9)
  }

  @Test("Sheets add up: copies times sheets, two sides to a sheet where both are printed")
  func sheets() throws {
    let item = PrintList.Item(title: "", file: "", pages: 5, copies: 3, sides: .long, who: "")
    #expect(item.sheetsEach == 3 && item.sheets == 9)
    let words = try Self.words("jordan")
    let deck = RevealDeck.build(words.plan)
    let prints = TrainingPack.prints(words, deck: deck, maps: try WallMaps(words.plan), pages: 10)
    #expect(prints.total == prints.main.reduce(0) { $0 + $1.sheets })
    #expect(prints.total == prints.sheets(of: .a4) + prints.sheets(of: .a3))
    #expect(prints.main.first { $0.title.hasPrefix("Role cards") }?.sheets == 22 * 2)
    #expect(StartHere.total(prints).hasPrefix("\(prints.total) sheets"))
  }

  @Test(
    "A longer or shorter session changes how many tasks the slides show, and nothing is shown before its turn",
    arguments: PackOrder.Length.allCases)
  func deck(_ length: PackOrder.Length) throws {
    let plan = try Scenario.plan("jordan", PackOrder(length, people: 12, tables: 3))
    let deck = RevealDeck.build(plan)
    let tasks = deck.slides.filter { if case .beats = $0.content { true } else { false } }
    #expect(tasks.count == RunSheet(length).tasksToReveal * 5)
    for (place, slide) in tasks.enumerated() {
      guard case .beats(let beats, let question) = slide.content else { continue }
      let step = place % 5
      #expect(beats.count { $0.told != nil } == min(step + 1, 4))
      #expect((question != nil) == (step == 4))
    }
    #expect(
      deck.slides.suffix(3).map(\.title) == [
        "Good sharing we saw", "What we did not know", "Jordan has the last word",
      ])
    let texts = deck.slides.flatMap { $0.content.ownWords } + deck.slides.map(\.title)
    #expect(!texts.contains { $0.lowercased().contains("correct answer") })
  }

  @Test("A room's answers become bars with their counts, the widest split first")
  func roomBars() throws {
    let plan = try Scenario.plan("jordan", PackOrder(people: 22, tables: 5))
    let ids = plan.manifest.tasks.map(\.id)
    var tasks = ids.map { RoomCounts.TaskCounts(id: $0, cards: [.init("S", 22)]) }
    tasks[7] = .init(id: ids[7], cards: [.init("S", 8), .init("K", 7), .init("?", 7)])
    let deck = RevealDeck.build(plan, room: RoomCounts(people: 22, tasks: tasks))
    let first = try #require(deck.slides.first { $0.kicker.hasPrefix("Task 1") && !$0.isStep })
    #expect(first.title == plan.manifest.tasks[7].title)
    guard case .beats(let beats, _) = first.content else {
      Issue.record("A task is shown as beats.")
      return
    }
    #expect(
      beats[2].told
        == .bars([.init("Social worker", 8), .init("Don’t know", 7), .init("Keyworker", 7)], of: 22))
  }

  @Test("What is sent round has totals only, and no answer that fewer than three share")
  func wrap() throws {
    let plan = try Scenario.plan("jordan")
    let ids = plan.manifest.tasks.map(\.id)
    let room = RoomCounts(
      people: 22, tasks: ids.map { .init(id: $0, cards: [.init("S", 17), .init("K", 3), .init("I", 2)]) })
    let pledges = Array(
      "what,with_whom,by_when,how_a_young_person_would_notice\nRing first,Housing,Friday,One date\n,,,\n".utf8
    )
    let wrap = WrapDocuments(plan, pledges: pledges, room: room)
    let text = Self.text(wrap.thanks)
    #expect(wrap.pledges == 1 && text.contains("Ring first"))
    #expect(text.contains("17 Social worker, 3 Keyworker, 2 other answers."))
    #expect(!text.contains("Independent reviewing officer"))
    let alone = WrapDocuments(
      plan, pledges: [], room: RoomCounts(people: 2, tasks: [.init(id: ids[0], cards: [.init("S", 2)])]))
    #expect(Self.text(alone.thanks).contains(WrapPhrases.tooFew))
  }
}

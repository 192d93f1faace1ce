import Foundation
import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("What the young person says is kept as they said it")
struct VoiceEntryTests {
  /// A copy of Jordan's folder.
  private func jordan() throws -> URL {
    let place = FileManager.default.temporaryDirectory.appending(path: "voice-\(UUID().uuidString)")
    let source = URL(filePath: #filePath).appending(path: "../../../Data/Scenarios/jordan").standardized
    try FileManager.default.copyItem(at: source, to: place)
    return place
  }

  private func text(_ folder: URL) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: "voice.csv")), as: UTF8.self)
  }

  @Test(
    "Words come back letter by letter, and those before them stay",
    arguments: [
      "I want \"my\" own door, innit; not a hostel.", "=1+1 is what they think I am", "Two lines\nof it",
      "أريد أن أرى أختي", "🙂",
    ])
  func added(words: String) throws {
    let place = try jordan()
    defer { try? FileManager.default.removeItem(at: place) }
    let before = try CaseSource.read(place.path, catalogue: .england).case
    var entry = VoiceEntry(area: "HOME", words: words, hand: "Jordan, typed by Shaz")
    (entry.interpreter, entry.date) = ("Mr Habte", Day("2026-03-08"))
    try entry.add(to: place.path, catalogue: .england)
    let after = try CaseSource.read(place.path, catalogue: .england).case
    #expect(after.voice.count == before.voice.count + 1)
    #expect(after.voice.map { after[$0.words] } == before.voice.map { before[$0.words] } + [words])
    let last = try #require(after.voice.last)
    #expect(after[last.whoseHand] == "Jordan, typed by Shaz" && after[last.interpreter] == "Mr Habte")
    #expect(last.date == Day("2026-03-08") && last.area == AreaID("HOME"))
    // Nothing lies about beside the table.
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).allSatisfy { !$0.hasPrefix(".") })
  }

  @Test("A case without words gets its table, and one without the column says so")
  func tables() throws {
    let place = try jordan()
    defer { try? FileManager.default.removeItem(at: place) }
    let file = place.appending(path: "voice.csv")
    try FileManager.default.removeItem(at: file)
    var entry = VoiceEntry(area: "HOME", words: "I want a dog", hand: "own writing")
    try entry.add(to: place.path, catalogue: .england)
    #expect(try CaseSource.read(place.path, catalogue: .england).case.voice.count == 1)
    try Data("area,words,date,whose_hand\n".utf8).write(to: file)
    entry.interpreter = "Mr Habte"
    #expect(throws: UnreadableCase.self) { try entry.add(to: place.path, catalogue: .england) }
    #expect(try text(place) == "area,words,date,whose_hand\n")
  }

  @Test("An area that nobody knows changes nothing")
  func refused() throws {
    let place = try jordan()
    defer { try? FileManager.default.removeItem(at: place) }
    let before = try text(place)
    let entry = VoiceEntry(area: "HOUSE", words: "I want a dog", hand: "own writing")
    #expect(throws: UnreadableCase.self) { try entry.add(to: place.path, catalogue: .england) }
    #expect(try text(place) == before)
    #expect(throws: UnreadableCase.self) { try entry.add(to: place.path + "/none", catalogue: .england) }
  }
}

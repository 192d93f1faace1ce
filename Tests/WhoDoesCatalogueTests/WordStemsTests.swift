import Foundation
import Testing

@testable import WhoDoesCatalogue

@Suite("Stems read byte by byte are the stems that the letters give")
struct WordStemsTests {
  @Test("in every text of the scenarios")
  func scenarios() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Data/Scenarios")
      .standardized
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var lines = 0
    for case let file as URL in files where ["csv", "md"].contains(file.pathExtension) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let text = String(line)
        #expect(WordStems.of(text) == WordStems.ofAnyText(text))
        lines += 1
      }
    }
    #expect(lines > 100)
  }

  @Test(
    "in awkward words",
    arguments: [
      "", "'", "’", "''s", "'s", "’S", "it's", "Jordan’s 's", "o'clock's's", "s", "ss", "ies", "bies", "ing",
      "aing",
      "abcing", "planning", "calling", "missed", "buzzing", "1234s", "123", "ed", "used", "agreeed", "y",
      "they",
      "bays", "bus", "this", "class", "\r\n", "a\r\ntasks", "tasks\u{301}", "é", "naïve plans", "’\u{301}s",
      "x’",
      "İstanbul", "\u{2018}quoted\u{2019}", "tab\tbed", "under_score", "a’s b’S c's", "\u{E9}’s", "٣٤",
      "²nds", "a–b", "£2,000 now", "“so”", "wait…",
    ])
  func awkward(text: String) {
    #expect(WordStems.of(text) == WordStems.ofAnyText(text))
    #expect(WordStems.stem(text) == WordStems.stemOfAnyWord(text))
  }

  @Test("in random strings, most of them plain and some not")
  func random() {
    var luck = Luck(state: 7)
    let plain = Array("aaeiosssddnnggyy'tlz 19-S’–£“…\r\n")
    let odd = plain + Array("éß\u{2028}€İ\u{301}界’\u{200D}½")
    for round in 0..<20_000 {
      let letters = round.isMultiple(of: 4) ? odd : plain
      let text = String(
        (0..<Int.random(in: 0...24, using: &luck)).compactMap { _ in letters.randomElement(using: &luck) })
      guard
        WordStems.of(text) != WordStems.ofAnyText(text)
          || WordStems.stem(text) != WordStems.stemOfAnyWord(text)
      else { continue }
      Issue.record("\(text.debugDescription)")
    }
  }

  /// The same strings on every run.
  private struct Luck: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}

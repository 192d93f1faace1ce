import Testing
import WhoDoesModel

/// Compares words of sixteen bytes with the strings they stand for.
@Suite("A short word is the text it was made of")
struct ShortWordTests {
  private static let texts = [
    "", "T1", "leads", "2026-03-09", "a b", "twelve bytes", "sixteen letters!", "more than sixteen", "é",
    "young_person",
  ]

  @Test("Two words are the same where their texts are, and longer texts have none")
  func equality() {
    for one in Self.texts {
      #expect((ShortWord(of: one) == nil) == (one.utf8.count > 16))
      for other in Self.texts where one.utf8.count <= 16 && other.utf8.count <= 16 {
        #expect((ShortWord(of: one) == ShortWord(of: other)) == (one == other))
      }
    }
  }

  @Test("Wherever in a buffer a text stands, and however near its end, its word is the same")
  func places() {
    let bytes = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    bytes.withUnsafeBufferPointer { whole in
      for start in 0...bytes.count {
        for end in start...min(bytes.count, start + 16) {
          let text = String(decoding: bytes[start..<end], as: UTF8.self)
          let word = ShortWord(UnsafeBufferPointer(rebasing: whole[start..<end]), in: whole)
          #expect(word == ShortWord(of: text))
          #expect(word?.count == text.utf8.count)
        }
      }
    }
  }

  @Test("A text that ends in a zero has no word, since a shorter text has it")
  func zeroes() {
    #expect(ShortWord(of: "T1\0") == nil)
    #expect(ShortWord(of: "T\u{0}1") != nil)
  }

  @Test("A word that stands in our own source is that of its text")
  func literals() {
    let words: [ShortWord] = ["", "T1", "decision", "decisions", "sixteen letters!"]
    #expect(words == ["", "T1", "decision", "decisions", "sixteen letters!"].map { ShortWord(of: $0) })
  }

  @Test("Small letters are those of the string, for every sign of ASCII")
  func smallLetters() {
    for sign in UInt8(1)..<0x80 {
      let text = "x" + String(UnicodeScalar(sign)) + "Z"
      #expect(ShortWord(of: text)?.inSmallLetters == ShortWord(of: text.lowercased()), "sign \(sign)")
    }
    #expect(ShortWord(of: "Zoë")?.isASCII == false)
  }

  @Test("Days are read as they are from strings, every one of some years, and nothing else is a day")
  func days() {
    for number in stride(from: Int32(-800), through: 30_000, by: 7) {
      let day = Day(number: number)
      #expect(ShortWord(of: day.description)?.isoDay == day)
    }
    for text in [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-3-9", "2026/03/09", "2026-03-0a", "2026-03-09 ",
      "202a-03-09",
      "20260309", "9 March 2026", "-026-03-09", "2026-0:-09", "", "0000-01-01",
    ] { #expect(ShortWord(of: text)?.isoDay == Day(text), "\(text)") }
  }
}

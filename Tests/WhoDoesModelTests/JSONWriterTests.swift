import Foundation
import Testing
import WhoDoesModel

@Suite("The JSON writer")
struct JSONWriterTests {
  @Test(
    "What is written is read back as it was",
    arguments: [
      "", "plain", "a\nb\tc\r", "\u{0}\u{1F}\u{7F}\u{85}", "\u{2028}\u{2029}", "\\\"/", "💛", "\u{202E}turned",
      "</script>", "e\u{301}", "名前 שלום",
    ])
  func roundTrip(_ text: String) throws {
    var json = JSONWriter()
    json.object {
      $0.string("key \(text)", text)
      $0.strings("all", [text, text])
      $0.number("n", 3)
      $0.bool("b", nil)
      $0.array("none") { _ in }
      $0.object("o") { $0.string("x", nil) }
    }
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any])
    #expect((read["key \(text)"] as? String).map { Array($0.utf8) } == Array(text.utf8))
    #expect(read["all"] as? [String] == [text, text])
    #expect(read["n"] as? Int == 3)
    #expect(read["b"] is NSNull)
    #expect(json.text.unicodeScalars.allSatisfy { ($0.value >= 0x20 || $0 == "\n") && $0 != "\u{2028}" })
  }

  @Test("Keys keep their order, and lists of words stand on a line")
  func shape() {
    var json = JSONWriter()
    json.object {
      $0.string("z", "1")
      $0.strings("a", ["x", "y"])
      $0.array("m") { $0.object { $0.number("k", 1) } }
      $0.object("empty") { _ in }
    }
    #expect(
      json.text == """
        {
          "z": "1",
          "a": ["x", "y"],
          "m": [
            {
              "k": 1
            }
          ],
          "empty": {}
        }

        """)
  }
}

import Foundation
import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct LabelTests {
  @Test(arguments: [
    ("Have a plan B", 26, "Have a plan B"),
    ("Put my name down for a place", 26, "Put my name down\nfor a place"),
    ("Help me when I get wound up", 26, "Help me when I\nget wound up"),
    ("aaaaaaaaaaaa", 5, "aaaaa\naaaaa\naa"),
    ("", 26, ""), ("   ", 26, ""),
  ])
  func `paragraphs are wrapped evenly`(text: String, width: Int, expected: String) {
    var label = Label()
    label.add(text, width: width)
    #expect(label.plainText == expected)
  }

  @Test func `long paragraphs end in an ellipsis`() {
    var label = Label()
    label.add(String(repeating: "word ", count: 1000), width: 10, lines: 3)
    #expect(label.plainText.hasPrefix("word word\nword word\nword") && label.plainText.hasSuffix("…"))
    #expect(label.lines.count == 3)
    #expect(label.lines.allSatisfy { $0.map(\.text.letters).joined(separator: " ").count <= 10 })
  }

  @Test(arguments: [1, 2, 7, 26, 60], [1, 2, 6])
  func `no line is longer than its width, and no label longer than its lines`(width: Int, most: Int) {
    for seed in 0..<40 {
      let words = (0..<(seed % 13)).map { String(repeating: "x", count: 1 + (seed * 7 + $0 * 5) % 11) }
      var label = Label()
      label.add(words.joined(separator: " "), width: width, lines: most)
      #expect(label.lines.count <= most)
      for line in label.lines { #expect(line.map(\.text.letters).joined(separator: " ").count <= width) }
    }
  }

  @Test func `ten megabytes are written in six lines`() {
    var label = Label()
    label.add(String(repeating: "abc def ", count: 1_250_000))
    #expect(label.lines.count <= Label.mostLines)
    #expect(label.plainText.count <= CleanText.longest)
  }

  @Test func `styles stay with their words`() {
    var label = Label()
    label.add([.init("Denise", isBold: true), .init("social worker", .small)])
    #expect(label.plainText == "Denise social worker")
    #expect(label.lines.first?.map(\.isBold) == [true, false])
    #expect(label.smallestSize == .small)
  }
}

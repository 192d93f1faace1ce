import Foundation
import Testing

@testable import Graphviz

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HostileTextTests {
  /// What people, or somebody who means harm, could type into a cell.
  static let texts = [
    "</svg><script>alert(1)</script>", "&#65; &amp; &lt;", #"\N \G \E \L \T \n \\ \"#, "a \"quoted\" 'word'",
    "]]> <!-- --> <![CDATA[", "\u{0}\u{1}\u{8}\u{1F}\u{7F}\u{85}control\u{FFFE}\u{FFFF}",
    "\u{202E}turned\u{202C} \u{2066}round\u{2069}", "emoji 🙂 👩‍👩‍👧‍👦 🇬🇧", "عربى עברית 漢字",
    "}; n9 [image=\"/etc/passwd\"]; {",
    "<IMG SRC=\"/etc/passwd\"/>", "<b>bold</b>", "≠ … é ß €", "%s %n %d", " ", "",
    String(repeating: "e\u{301}\u{302}", count: 500),
  ]

  @Test(arguments: texts)
  func `any text gives valid XML that says what was typed`(text: String) throws {
    let svg = try Graphviz.render(Samples.single(text), format: .svg)
    let said = try letters(in: svg)
    #expect(!String(decoding: svg, as: UTF8.self).lowercased().contains("<script"))
    #expect(said == CleanText(text).letters.replacingOccurrences(of: "\u{A0}", with: " "))
  }

  @Test(arguments: texts)
  func `the dot command reads any text the same way`(text: String) throws {
    let graph = Samples.single(text)
    let theirs = try #require(try answer(of: ["dot", "-Tsvg"], input: try Graphviz.dot(graph)))
    #expect(theirs == (try Graphviz.render(graph, format: .svg)))
  }

  @Test func `ten megabytes of text are cut`() throws {
    let text = String(repeating: "words and ", count: 1_000_000)
    #expect(CleanText(text).letters.count == CleanText.longest)
    #expect(CleanText(text).letters.last == "…")
    let marks = "e" + String(repeating: "\u{301}", count: 5_000_000)
    #expect(CleanText(marks).letters.unicodeScalars.count < 1000)
    let svg = try Graphviz.render(Samples.single(text), format: .svg)
    #expect(svg.count < 4000)
  }

  @Test func `escaping is exact`() {
    let text = CleanText("a&b <c> \"d\" 'e' \\N &amp;")
    #expect(text.xml == "a&amp;b &lt;c&gt; &quot;d&quot; &#39;e&#39; \\N &amp;amp;")
    var label: [UInt8] = []
    text.writeLabel(to: &label)
    #expect(
      String(decoding: label, as: UTF8.self) == "a&amp;b &lt;c&gt; &quot;d&quot; &#39;e&#39; \\\\N &amp;amp;")
  }

  @Test func `white space becomes one space, and forbidden signs go`() {
    #expect(CleanText("  a \t\r\n b\u{2028}c  ").letters == "a b c")
    #expect(CleanText("Jo\u{0}r\u{FEFF}d\u{200B}an\u{202E}").letters == "Jordan")
    #expect(CleanText("9\u{A0}March").letters == "9\u{A0}March")
  }

  @Test(arguments: [(0, ""), (1, "…"), (3, "ab…"), (4, "abcd"), (5, "abcd")])
  func `the limit counts letters`(limit: Int, expected: String) {
    #expect(CleanText("abcd", limit: limit).letters == (limit == 0 ? "…" : expected))
  }

  /// All text of an SVG, read by an XML parser that stops at the first mistake.
  private func letters(in svg: [UInt8]) throws -> String {
    let collector = LetterCollector()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = collector
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return collector.letters.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// Collects what stands in the `text` elements of an SVG.
private final class LetterCollector: NSObject, XMLParserDelegate {
  var letters = ""
  private var isInText = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { isInText = name == "text" }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    isInText = false
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { if isInText { letters += string } }
}

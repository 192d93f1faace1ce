import Foundation
import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct AccessibleSVGTests {
  static let texts = [
    "Jordan", "</svg><script>alert(1)</script>", "&#65; \\N \\G", "a \"b\" 'c'", "--> <!-- ]]>",
    "\u{0}\u{8}\u{FFFE}control", "\u{202E}turned", "🙂 👩‍👩‍👧‍👦", "<title>x</title>", "",
    "line\n<g id=\"node1\">\n<title>",
    String(repeating: "long ", count: 100_000),
  ]

  @Test(arguments: texts)
  func `any text gives a valid file with one title`(text: String) throws {
    var diagram = Diagram(title: text, description: text)
    diagram.heading.add(text)
    var label = Label()
    label.add(text)
    let cluster = diagram.add(Diagram.Cluster(label: label, line: .family))
    for outline in Diagram.Outline.allCases {
      diagram.add(.init(label: label, outline: outline, cluster: outline == .box ? cluster : nil))
    }
    let svg = try diagram.svg()
    let document = try XMLDocument(data: Data(svg.utf8))
    #expect(try document.nodes(forXPath: "/*/@role").first?.stringValue == "img")
    #expect(try document.nodes(forXPath: "/*/@aria-labelledby").first?.stringValue == "map-title map-desc")
    #expect(try document.nodes(forXPath: "//*[local-name()='title']").count == 1)
    #expect(try document.nodes(forXPath: "//*[local-name()='script']").isEmpty)
    #expect(try document.nodes(forXPath: "//comment()").isEmpty)
    #expect(try document.nodes(forXPath: "//@id").count == 2)
    #expect(try document.nodes(forXPath: "/*/*[1]").first?.stringValue == CleanText(text).letters)
  }

  @Test func `the letters of a map are all there`() throws {
    let map = ResponsibilityMap.draw(Jordan.sample, findings: Jordan.nine, catalogue: Jordan.emptyCatalogue)
    let svg = try map.svg()
    for text in ["Jordan", "Denise", "Have a plan B", "CONFLICT", "≠", "has left"] {
      #expect(svg.contains(text))
    }
  }

  @Test func `a picture for a web page has no declaration and its own ids`() throws {
    let svg = try Diagram(title: "t", description: "d").svg(prefix: "case-1\"><x", isWholeFile: false)
    #expect(svg.hasPrefix("<svg role=\"img\" aria-labelledby=\"case-1x-title case-1x-desc\""))
    #expect(!svg.contains("<?xml") && !svg.contains("<!DOCTYPE"))
  }
}

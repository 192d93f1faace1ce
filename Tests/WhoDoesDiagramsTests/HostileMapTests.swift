import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDiagrams

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HostileMapTests {
  private static let parts = [
    "</svg><script>alert(1)</script>", "&#65;", "\\N", "\\G", "\"", "'", "]]>", "<!--", "-->", "\u{0}",
    "\u{202E}",
    "\u{FFFE}", "🙂", "漢字", "עברית", "}; n9 [image=\"/etc/passwd\"]; {", "<IMG SRC=\"/etc/passwd\"/>", "<b>",
    "%s",
    "javascript:alert(1)", "url(http://a.example/x)", "\n", "\t", "onload=", "<br/>", "e\u{301}\u{302}",
    "|{}",
  ]

  /// A text made of two parts that mean harm, another one for every number.
  static func text(_ number: Int) -> String {
    let (first, second) = (parts[number % parts.count], parts[(number / parts.count) % parts.count])
    return "\(first) \(number) \(second)"
  }

  /// A case in which every name, title and step is such a text.
  static func network(from start: Int) -> (network: Case, texts: Int) {
    var network = GeneratedCase(seed: start + 1).network
    var number = start
    func next() -> Text {
      number += 1
      return network.texts.add(text(number))
    }
    for index in network.people.indices {
      (network.people[index].name, network.people[index].roleText) = (next(), next())
    }
    for index in network.tasks.indices {
      (network.tasks[index].title, network.tasks[index].plainTitle) = (next(), next())
    }
    for index in network.agencies.indices { network.agencies[index] = next() }
    for index in network.steps.indices {
      (network.steps[index].step, network.steps[index].goal) = (next(), next())
    }
    return (network, number - start)
  }

  @Test func `two thousand hostile texts give valid files without a script or a link`() throws {
    var count = 0
    var round = 0
    while count < 2000 {
      let (network, texts) = Self.network(from: count)
      count += texts
      let kind = MapKind.allCases[round % MapKind.allCases.count]
      let audience = [Audience.team, .manager, .panel][round % 3]
      round += 1
      let sheets = try Maps.sheets(
        kind, of: network, analysis: Analysis(of: network, catalogue: .england), catalogue: .england,
        audience: audience, page: .a3, stamp: Self.text(count))
      for diagram in sheets.diagrams {
        let svg = try diagram.svg()
        let document = try XMLDocument(data: Data(svg.utf8))
        for forbidden in ["script", "image", "a", "foreignObject", "use", "style"] {
          #expect(try document.nodes(forXPath: "//*[local-name()='\(forbidden)']").isEmpty)
        }
        #expect(try document.nodes(forXPath: "//@*[starts-with(name(),'on')]").isEmpty)
        #expect(try document.nodes(forXPath: "//*[local-name()='title']").count == 1)
      }
    }
  }
}

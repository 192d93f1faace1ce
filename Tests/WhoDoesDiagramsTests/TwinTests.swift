import Foundation
import Graphviz
import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct TwinTests {
  static let audiences: [Audience] = [.team, .youngPerson, .panel]

  /// The picture as Graphviz was told to draw it, and the words, each as the facts that can be read from it.
  @Test(arguments: MapKind.allCases, audiences)
  func `picture and words have the same people, tasks and concerns`(kind: MapKind, audience: Audience) throws
  {
    for name in ["jordan", "yonas"] {
      let network = try Scenario.read(name).network
      let sheets = try Scenario.sheets(kind, name, for: audience)
      guard !sheets.diagrams.isEmpty else { continue }
      let reader = MapReader(network, catalogue: .england, audience: audience)
      let drawn = try sheets.diagrams.map { try Positions(of: $0).text }.joined(separator: "\n")
      let told = sheets.twin.flatMap { [$0.title] + $0.sentences }.joined(separator: "\n")
      // Views call people by their roles for every reader.
      let names = kind == .views ? MapReader(network, catalogue: .england, audience: .panel) : reader
      let people = network.personIndices.filter { network[$0].kind != .youngPerson }.map(names.name(of:))
      #expect(Self.found(people, in: drawn) == Self.found(people, in: told), "\(name)")
      let tasks = network.taskIndices.map { Self.beginning(of: reader.title(of: $0)) }
      if kind != .overlap { #expect(Self.found(tasks, in: drawn) == Self.found(tasks, in: told), "\(name)") }
      for concern in Concern.allCases {
        let style = ConcernStyle(concern)
        #expect(
          Self.count("\(style.glyph) \(style.word)", in: drawn)
            == Self.count("\(style.wordInText):", in: told),
          "\(name)")
      }
    }
  }

  @Test(arguments: [MapKind.responsibility, .areas], ["jordan", "yonas"])
  func `whoever leads in the picture leads in the words`(kind: MapKind, name: String) throws {
    let network = try Scenario.read(name).network
    let reader = MapReader(network, catalogue: .england, audience: .team)
    let sheets = try Scenario.sheets(kind, name)
    let told = sheets.twin.flatMap(\.sentences)
    for diagram in sheets.diagrams {
      for edge in diagram.edges {
        guard case .leads = edge.connection else { continue }
        let (from, to) = (diagram.nodes[edge.from.position], diagram.nodes[edge.to.position])
        let person = network.personIndices.map(reader.name(of:)).first { Self.inOneLine(from).hasPrefix($0) }
        let task = network.taskIndices.map(reader.title(of:)).first {
          Self.inOneLine(to).contains(Self.beginning(of: $0))
        }
        let (who, what) = (try #require(person), try #require(task))
        let sentence = told.first { $0.contains("“\(what)") && $0.contains("ead") && $0.contains(who) }
        #expect(sentence != nil, "\(who) leads \(what)")
      }
    }
  }

  private static func inOneLine(_ node: Diagram.Node) -> String {
    node.label.lines.map { $0.map(\.text.letters).joined(separator: " ") }.joined(separator: " ")
  }

  /// A long title is cut in a box, so its beginning stands for it.
  private static func beginning(of title: String) -> String { String(title.prefix(40)) }

  private static func found(_ sought: [String], in text: String) -> Set<String> {
    Set(sought.filter { text.contains($0) })
  }

  private static func count(_ sought: String, in text: String) -> Int {
    text.components(separatedBy: sought).count - 1
  }
}

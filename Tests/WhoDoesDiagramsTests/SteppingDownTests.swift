import Graphviz
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDiagrams

/// What cannot be read steps down: as little of the map as possible, and it is always said.
@Suite struct SteppingDownTests {
  /// A sheet with so many boxes under each other.
  static func sheet(_ title: String, boxes: Int) -> MapSheet {
    var diagram = Diagram(title: title, description: "")
    var label = Label()
    label.add("A box of usual size")
    for _ in 0..<boxes { diagram.add(.init(label: label, outline: .box)) }
    diagram.align(diagram.nodes.indices.map { Diagram.NodeID(position: $0) })
    return MapSheet(diagram, twin: [.init(title: title, sentences: ["\(boxes) boxes."])])
  }

  /// Three areas, of which the second has as many tasks as given.
  static func areas(second: Int, on page: Legibility.Page = .a4Portrait) throws -> MapSheets {
    try Maps.fitting([.max, 20, 5], on: page) { most in
      [("Home", 4), ("Money", second), ("Health", 4)].map { sheet($0.0, boxes: min($0.1, most)) }
    }
  }

  @Test func `what fits is drawn whole, and nothing is said`() throws {
    let sheets = try Self.areas(second: 10)
    #expect(sheets.stepTaken == .whole && sheets.sentences.isEmpty && sheets.inWordsAlone.isEmpty)
    #expect(sheets.diagrams.map(\.title) == ["Home", "Money", "Health"])
  }

  @Test func `one area that is too long shows less, and the others stay as they are`() throws {
    let sheets = try Self.areas(second: 60)
    #expect(sheets.diagrams.map(\.nodes.count) == [4, 20, 4])
    #expect(sheets.twin.map(\.sentences) == [["4 boxes."], ["20 boxes."], ["4 boxes."]])
    #expect(sheets.stepTaken == .whole && sheets.sentences.count == 1)
    #expect(sheets.sentences.first?.hasPrefix("“Money” shows less at once") == true)
  }

  @Test func `one area that cannot be read is told in words, and the others are drawn`() throws {
    let small = Legibility.Page(width: 200, height: 125, margin: 0)
    let sheets = try Maps.fitting([.max, 9], on: small) { most in
      [("Home", 2), ("Money", 60)].map { Self.sheet($0.0, boxes: min($0.1, most)) }
    }
    #expect(sheets.diagrams.map(\.title) == ["Home"] && sheets.stepTaken == .someInWords)
    #expect(sheets.inWordsAlone == [.init(title: "Money", sentences: ["60 boxes."])])
    #expect(sheets.twin.map(\.title) == ["Home", "Money"])
    #expect(sheets.sentences.last == "“Money” is told in words alone.")
  }

  @Test func `a page on which nothing can be read gets words`() throws {
    let sheets = try Self.areas(second: 60, on: Legibility.Page(width: 40, height: 20, margin: 0))
    #expect(sheets.stepTaken == .tableOnly && sheets.diagrams.isEmpty)
    // Words have room for everything.
    #expect(sheets.twin.map(\.sentences) == [["4 boxes."], ["60 boxes."], ["4 boxes."]])
  }

  @Test func `a plan with one crowded area keeps the pictures of the others`() throws {
    var network = GeneratedCase(seed: 11, people: 60, tasks: 40).network
    for index in network.tasks.indices { network.tasks[index].area = index < 30 ? "MONEY" : "HOME" }
    let sheets = try Maps.sheets(
      .areas, of: network, analysis: Analysis(of: network, catalogue: .england), catalogue: .england,
      audience: .team, page: Legibility.Page(width: 600, height: 420, margin: 10))
    #expect(!sheets.diagrams.isEmpty && sheets.legibility.allSatisfy(\.isReadable))
    #expect(sheets.diagrams.contains { $0.title.hasPrefix("Accommodation") || $0.title.contains("home") })
    #expect(sheets.remarks.contains { $0.contains("Financial support") || $0.contains("Money") })
  }

  @Test func `what is too tangled to be laid out is told in words`() throws {
    var diagram = Diagram(title: "Everybody with everybody", description: "")
    let nodes = (0..<80).map { number in
      var label = Label()
      label.add("\(number)")
      return diagram.add(.init(label: label, outline: .box))
    }
    for one in nodes.indices { for other in 0..<one { diagram.connect(nodes[one], nodes[other], .helps) } }
    #expect(try diagram.readable(on: .a3) == nil)
    let sheets = try Maps.fitting([0], on: .a3) { _ in
      [MapSheet(diagram, twin: [.init(title: "All", sentences: ["Everybody knows everybody."])])]
    }
    #expect(sheets.stepTaken == .tableOnly && sheets.inWords.contains("Everybody knows everybody."))
  }

  @Test func `a chain with lines back is drawn with straight lines, as dot draws it`() throws {
    var diagram = Diagram(title: "Chain", description: "")
    let nodes = (0..<180).map { number in
      var label = Label()
      label.add("Step \(number)")
      return diagram.add(.init(label: label, outline: .box))
    }
    for place in nodes.indices.dropFirst() { diagram.connect(nodes[place - 1], nodes[place], .leads(.ink)) }
    for place in nodes.indices.dropFirst(6) {
      diagram.connect(nodes[place], nodes[place * 7 % (place - 5)], .helps)
    }
    for attribute in GraphvizAttribute.hasty { #expect(diagram.graph.attributes.contains(attribute)) }
    let theirs = try #require(try answer(of: ["dot", "-Tsvg"], input: try diagram.dot()))
    #expect(theirs == (try diagram.render(.svg)))
  }

  @Test(arguments: MapKind.allCases)
  func `the maps of the scenarios are drawn with care`(kind: MapKind) throws {
    for diagram in try Scenario.sheets(kind, "yonas").diagrams {
      #expect(diagram.graph.attributes.contains(.lines(.splines)))
    }
  }
}

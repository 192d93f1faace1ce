import Testing

@testable import Graphviz

@Suite struct RepeatabilityTests {
  @Test func `five hundred drawings of one graph are one drawing`() throws {
    let first = try Graphviz.render(Samples.clustered, format: .svg)
    for _ in 1..<500 { #expect(try Graphviz.render(Samples.clustered, format: .svg) == first) }
  }

  @Test(arguments: GraphvizFormat.allCases)
  func `a graph that was measured before is drawn the same`(format: GraphvizFormat) throws {
    let fresh = try Graphviz.render(Samples.clustered, format: format)
    let layout = try Graphviz.layout(Samples.clustered)
    #expect(try Graphviz.render(Samples.clustered, format: format) == fresh)
    // Another one in between, and one that is refused, leave nothing behind.
    #expect(try Graphviz.layout(Samples.clustered) == layout)
    #expect(try Graphviz.layout(Samples.single("b")) != layout)
    var broken = GraphvizGraph()
    broken.addNode([.label(GraphvizLabel(html: "<nonsense/>"))])
    #expect(throws: GraphvizError.self) { try Graphviz.layout(broken) }
    #expect(try Graphviz.render(Samples.clustered, format: format) == fresh)
  }

  @Test(arguments: [GraphvizFormat.pdf, .png, .plain, .json])
  func `other formats repeat as well`(format: GraphvizFormat) throws {
    let first = try Graphviz.render(Samples.clustered, format: format)
    for _ in 1..<3 { #expect(try Graphviz.render(Samples.clustered, format: format) == first) }
  }

  @Test(arguments: GraphvizEngine.allCases)
  func `every engine repeats`(engine: GraphvizEngine) throws {
    let first = try Graphviz.render(Samples.clustered, format: .svg, engine: engine)
    #expect(try Graphviz.render(Samples.clustered, format: .svg, engine: engine) == first)
  }

  @Test(arguments: [GraphvizFormat.svg, .pdf, .png])
  func `a line that was measured before is drawn as if it were new`(format: GraphvizFormat) throws {
    func drawing(_ words: String, size: Int, isBold: Bool) throws -> [UInt8] {
      let run = GraphvizLabel.Run(
        CleanText(words), size: size, colour: GraphvizColour(0), isBold: isBold)
      var graph = GraphvizGraph()
      graph.addNode([.label(GraphvizLabel(lines: [[run]])), .font(.sans), .shape(.box)])
      return try Graphviz.render(graph, format: format)
    }
    let looks = [(12, false), (12, true), (15, false)]
    let first = try looks.map { try drawing("Find a flat", size: $0.0, isBold: $0.1) }
    #expect(Set(first).count == looks.count)
    // More different lines than are remembered, so that all of them are forgotten on the way.
    var crowd = GraphvizGraph()
    for number in 0..<5_000 {
      let run = GraphvizLabel.Run(CleanText("line \(number)"), size: 12, colour: GraphvizColour(0))
      crowd.addNode([.label(GraphvizLabel(lines: [[run]])), .font(.sans)])
    }
    _ = try Graphviz.layout(crowd)
    #expect(try looks.map { try drawing("Find a flat", size: $0.0, isBold: $0.1) } == first)
    #expect(try looks.map { try drawing("Find a flat", size: $0.0, isBold: $0.1) } == first)
  }

  @Test func `the dot command draws the same bytes from the text`() throws {
    let graph = Samples.clustered
    let ours = try Graphviz.render(graph, format: .svg)
    let theirs = try #require(try answer(of: ["dot", "-Tsvg"], input: try Graphviz.dot(graph)))
    #expect(String(decoding: ours, as: UTF8.self) == String(decoding: theirs, as: UTF8.self))
  }

  @Test func `threads wait for each other`() async throws {
    let first = try Graphviz.render(Samples.clustered, format: .svg)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try Graphviz.render(Samples.clustered, format: .svg) } }
      for try await drawing in group { #expect(drawing == first) }
    }
  }

  @Test func `the creation date of a PDF is always the same`() throws {
    let file = try Graphviz.render(Samples.single("a"), format: .pdf)
    #expect(String(decoding: file, as: UTF8.self).contains("/CreationDate (D:20000101000000"))
    #expect(file.starts(with: Array("%PDF-".utf8)))
  }

  @Test func `the version and the plug-ins are known`() {
    #expect(Graphviz.version.contains("."))
  }
}

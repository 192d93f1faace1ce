import Foundation
import Testing

@testable import Graphviz

@Suite struct RefusalTests {
  @Test(arguments: ["<b>never closed", "<table><tr><td>", "<nonsense/>"])
  func `a broken label is an error, although Graphviz answers that all is well`(html: String) throws {
    var graph = GraphvizGraph()
    graph.addNode([.label(GraphvizLabel(html: html))])
    let error = #expect(throws: GraphvizError.self) { try Graphviz.render(graph, format: .svg) }
    guard case .failed(let messages) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(messages.contains { $0.hasPrefix("Error") })
    // What went wrong once is forgotten at the next drawing.
    #expect(throws: Never.self) { try Graphviz.render(Samples.single("a"), format: .svg) }
  }

  @Test func `an edge to nowhere is an error`() {
    var graph = Samples.single("a")
    graph.edges = [.init(from: 0, to: 1)]
    #expect(throws: GraphvizError.noSuchNode(1)) { try Graphviz.render(graph, format: .svg) }
    #expect(throws: GraphvizError.noSuchNode(1)) { try Graphviz.dot(graph) }
  }

  @Test func `a cluster that is not there is an error`() {
    var graph = Samples.single("a")
    graph.nodes[0].cluster = 2
    #expect(throws: GraphvizError.noSuchCluster(2)) { try Graphviz.layout(graph) }
    graph = Samples.single("a")
    graph.edges = [.init(from: 0, to: 0, [.headCluster(0)])]
    #expect(throws: GraphvizError.noSuchCluster(0)) { try Graphviz.render(graph, format: .svg) }
  }

  @Test func `a label that asks for a file gets none`() throws {
    // Only a test can say this: no attribute and no text can. The library's own fence has to hold too.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png")
    try Data(Graphviz.render(Samples.single("secret"), format: .png)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var graph = GraphvizGraph()
    let html = "<table><tr><td><img src=\"\(file.path)\"/></td></tr></table>"
    graph.addNode([.label(GraphvizLabel(html: html))])
    let drawing = try? Graphviz.draw(graph, format: .svg)
    #expect(drawing.map { !String(decoding: $0.bytes, as: UTF8.self).contains("<image") } ?? true)
  }

  @Test func `numbers that are none are written as nought`() throws {
    var graph = Samples.single("a")
    graph.nodes[0].attributes.append(.lineWidth(.nan))
    #expect(try Graphviz.dot(graph).contains("penwidth=\"0\""))
  }

  @Test func `a drawing of nothing is a drawing`() throws {
    #expect(try !Graphviz.render(GraphvizGraph(), format: .svg).isEmpty)
  }

  @Test func `boxes lie where they are drawn`() throws {
    let layout = try Graphviz.layout(Samples.clustered)
    #expect(layout.nodes.count == 20)
    for (index, box) in layout.nodes.enumerated() {
      #expect(box.left >= layout.bounds.left && box.right <= layout.bounds.right)
      #expect(layout.nodes[..<index].allSatisfy { !$0.overlaps(box) })
    }
  }
}

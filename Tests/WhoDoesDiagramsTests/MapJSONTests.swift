import Foundation
import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

/// A map as JSON: for a council's own page, which draws the boxes itself.
@Suite struct MapJSONTests {
  /// The parts of the file that a program reads.
  struct File: Decodable {
    struct Box: Decodable {
      var id: String
      var label: [String]
      var left, top, width, height: Int
      var frame: String?
    }
    struct Line: Decodable { var from, to, meaning, curve: String }
    var format, title: String
    var width, height: Int
    var frames, boxes: [Box]
    var lines: [Line]
  }

  static func read(_ diagram: Diagram) throws -> File {
    try JSONDecoder().decode(File.self, from: Data(try diagram.json().utf8))
  }

  @Test(arguments: MapKind.allCases, ["jordan", "yonas"])
  func `every box is there with its letters, inside the picture and on no other`(kind: MapKind, name: String)
    throws
  {
    for diagram in try Scenario.sheets(kind, name).diagrams {
      let file = try Self.read(diagram)
      #expect(file.format == "whodoes-map/1" && file.title == diagram.title)
      #expect(file.boxes.map(\.id) == diagram.nodes.indices.map { "n\($0 + 1)" })
      for (box, node) in zip(file.boxes, diagram.nodes) {
        #expect(
          box.label.joined(separator: " ")
            == node.label.plainText.split(separator: "\n").joined(separator: " "))
        #expect(box.left >= 0 && box.top >= 0)
        #expect(box.left + box.width <= file.width + 1 && box.top + box.height <= file.height + 1)
      }
      for (place, box) in file.boxes.enumerated() {
        for other in file.boxes[..<place] {
          // Whole points may touch.
          let across = min(box.left + box.width, other.left + other.width) - max(box.left, other.left)
          let up = min(box.top + box.height, other.top + other.height) - max(box.top, other.top)
          #expect(across <= 1 || up <= 1, "\(box.id) lies on \(other.id)")
        }
      }
      for line in file.lines {
        #expect(line.curve.split(separator: " ").count % 3 == 1)
        #expect(file.boxes.contains { $0.id == line.from } && file.boxes.contains { $0.id == line.to })
      }
      #expect(try diagram.json() == diagram.json())
    }
  }

  @Test func `a line that is not drawn is not told`() throws {
    for diagram in try Scenario.sheets(.handover, "jordan").diagrams {
      let drawn = diagram.edges.count { $0.connection != .row && $0.connection != .near }
      #expect(try Self.read(diagram).lines.count == drawn)
    }
  }

  @Test(arguments: MapKind.allCases)
  func `nothing is in it that its audience may not read`(kind: MapKind) throws {
    let network = try Scenario.read("jordan").network
    for diagram in try Scenario.sheets(kind, "jordan", for: .panel).diagrams {
      let words = try diagram.json().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
      for person in network.people where person.kind == .professional || person.kind == .left {
        for word in network.texts[person.name].split(separator: " ") { #expect(!words.contains(word)) }
        #expect(!words.contains(network.texts[person.id][...]))
      }
      for task in network.tasks { #expect(!words.contains(network.texts[task.id][...])) }
    }
  }
}

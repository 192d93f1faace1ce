import Foundation
import Graphviz

@testable import WhoDoesDiagrams

/// Where Graphviz put the boxes and the letters of a picture, read from its own JSON.
struct Positions {
  typealias Box = GraphvizLayout.Box

  /// One node with its lines of letters.
  struct Node {
    var box: Box
    var lines: [(text: String, box: Box)]
  }

  private(set) var nodes: [Node] = []

  init(of diagram: Diagram) throws {
    struct Answer: Decodable { var objects: [Object]? }
    struct Object: Decodable {
      var pos: String?
      var width: String?
      var height: String?
      var letters: [Operation]?
      enum CodingKeys: String, CodingKey {
        case pos, width, height
        case letters = "_ldraw_"
      }
    }
    struct Operation: Decodable {
      var op: String
      var pt: [Double]?
      var align: String?
      var width: Double?
      var text: String?
      var size: Double?
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(diagram.render(.json)))
    for object in answer.objects ?? [] {
      guard let place = object.pos?.split(separator: ",").compactMap({ Double($0) }), place.count == 2,
        let width = object.width.flatMap(Double.init), let height = object.height.flatMap(Double.init)
      else { continue }
      var node = Node(
        box: Box(
          left: place[0] - width * 36, bottom: place[1] - height * 36, right: place[0] + width * 36,
          top: place[1] + height * 36), lines: [])
      var size = 12.0
      for letters in object.letters ?? [] {
        if let given = letters.size { size = given }
        guard letters.op == "T", let at = letters.pt, let wide = letters.width else { continue }
        let share = letters.align == "l" ? 0 : letters.align == "r" ? 1 : 0.5
        // Capitals rise 0.72 of the size over the line, and a "g" falls 0.21 below it.
        let box = Box(
          left: at[0] - wide * share, bottom: at[1] - 0.21 * size, right: at[0] + wide * (1 - share),
          top: at[1] + 0.72 * size)
        node.lines.append((letters.text ?? "", box))
      }
      nodes.append(node)
    }
  }

  /// Letters outside of their box, and boxes on top of each other.
  var mistakes: [String] {
    var mistakes: [String] = []
    for (index, node) in nodes.enumerated() {
      for (text, box) in node.lines
      where box.left < node.box.left - 0.5 || box.right > node.box.right + 0.5
        || box.bottom < node.box.bottom - 0.5 || box.top > node.box.top + 0.5
      {
        mistakes.append("“\(text)” leaves its box")
      }
      for other in nodes[..<index] where other.box.overlaps(node.box) {
        mistakes.append("“\(node.lines.first?.text ?? "")” lies on “\(other.lines.first?.text ?? "")”")
      }
    }
    return mistakes
  }

  /// All letters of the boxes, in order.
  var text: String { nodes.map { $0.lines.map(\.text).joined(separator: " ") }.joined(separator: "\n") }
}

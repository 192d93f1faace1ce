public import Graphviz
import WhoDoesModel

extension Diagram {
  /// The picture as JSON: every box, frame and line with its place, for programs that draw it themselves.
  ///
  /// Places are whole points from the upper left corner. What is said is what the picture says, in the words of
  /// its audience: ids count `n1`, `n2` … and no name of a column, a row or a person stands beside the labels.
  ///
  /// ```json
  /// { "id": "n2", "label": ["Denise social worker"], "left": 147, "top": 80, "width": 120, "height": 38 }
  /// ```
  ///
  /// - Throws: ``GraphvizError`` with Graphviz' own messages.
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* lines, besides the layout.
  public func json() throws(GraphvizError) -> String {
    let layout = try Graphviz.layout(graph)
    var json = JSONWriter()
    json.object { json in
      json.string("format", "whodoes-map/1")
      json.string("title", CleanText(title).letters)
      json.string("description", CleanText(description, limit: AccessibleSVG.longestDescription).letters)
      json.strings("heading", heading.writtenLines)
      json.number("width", Int(layout.bounds.width.rounded()))
      json.number("height", Int(layout.bounds.height.rounded()))
      json.array("frames") { json in
        for (place, cluster) in clusters.enumerated() {
          json.object {
            $0.string("id", "c\(place + 1)")
            $0.strings("label", cluster.label.writtenLines)
            $0.string("line", cluster.line.colour(in: theme).description)
            $0.place(layout.clusters[place], in: layout.bounds)
          }
        }
      }
      json.array("boxes") { json in
        for (place, node) in nodes.enumerated() {
          json.object {
            $0.string("id", "n\(place + 1)")
            $0.strings("label", node.label.writtenLines)
            $0.string("outline", node.outline.rawValue)
            $0.string("border", node.border.rawValue)
            $0.string("line", node.line.colour(in: theme).description)
            $0.string("fill", node.fill.colour(in: theme).description)
            $0.string("frame", node.cluster.map { "c\($0.position + 1)" })
            $0.place(layout.nodes[place], in: layout.bounds)
          }
        }
      }
      json.array("lines") { json in
        for (place, edge) in edges.enumerated() {
          guard let meaning = edge.connection.meaning else { continue }
          json.object {
            $0.string("from", "n\(edge.from.position + 1)")
            $0.string("to", "n\(edge.to.position + 1)")
            $0.string("meaning", meaning)
            $0.curve(layout.edges[place], in: layout.bounds)
          }
        }
      }
    }
    return json.text
  }
}

extension Label {
  /// What is written, a text for each line.
  fileprivate var writtenLines: [String] {
    lines.map { $0.map(\.text.letters).joined(separator: " ") }.filter { !$0.isEmpty }
  }
}

extension Diagram.Connection {
  /// What a line says; nil where it is not drawn.
  fileprivate var meaning: String? {
    switch self {
    case .leads: "leads"
    case .helps: "helps"
    case .belongs: "belongs"
    case .shares: "shares"
    case .goesOn: "goes-on"
    case .goesOver: "goes-over"
    case .row, .near: nil
    }
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ box: GraphvizLayout.Box, in bounds: GraphvizLayout.Box) {
    number("left", Int((box.left - bounds.left).rounded()))
    number("top", Int((bounds.top - box.top).rounded()))
    number("width", Int(box.width.rounded()))
    number("height", Int(box.height.rounded()))
  }

  /// The points of a cubic Bézier curve as `across,down`.
  fileprivate mutating func curve(_ points: [GraphvizLayout.Point], in bounds: GraphvizLayout.Box) {
    let places = points.map { point in
      "\(Int((point.across - bounds.left).rounded())),\(Int((bounds.top - point.up).rounded()))"
    }
    string("curve", places.joined(separator: " "))
  }
}
